import { Problem, problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { Scope } from '#platform/scope.ts'
import { readDevice } from './devices.input.ts'
import { noteRefusal } from './note-refusal.ts'

/** What the phone mends by itself and sends again; nobody needs to hear of it. */
const MENDED_BY_THE_PHONE = /^(upload\.|device\.other-account)/
const FINAL: readonly string[] = ['invalid', 'forbidden', 'not_found', 'conflict', 'gone', 'too_large']

/** A queued item is sent under the account that queued it, and no other: two people may share the phone. */
export function assertOwnItem(scope: Scope, typed: Readonly<Record<string, string>>): void {
  const { nguoi } = typed
  if (nguoi !== undefined && nguoi !== scope.actor.id) throw problem('forbidden', 'device.other-account')
}

/** Remembers the number of a queued item that was refused, so that nobody looks for it. */
export async function noteIfRefused(
  scope: Scope,
  typed: Readonly<Record<string, string>>,
  occurrenceId: string,
  error: unknown,
): Promise<void> {
  const device = readDevice(typed)
  if (!device || !(error instanceof Problem) || !FINAL.includes(error.kind)) return
  if (MENDED_BY_THE_PHONE.test(error.code)) return
  const known = error.kind !== 'not_found' && isId(occurrenceId)
  await noteRefusal(scope, device, error.code, known ? occurrenceId : null)
}
