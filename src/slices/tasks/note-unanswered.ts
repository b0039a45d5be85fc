import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import type { Writer } from '#platform/scope.ts'

/** A duty for which nobody answers stands on the coordinator's list until it has someone. */
export async function noteUnanswered(
  tx: Writer<'notice'>,
  part: { readonly id: string; readonly product: string | null },
  parties: readonly string[],
): Promise<void> {
  const kind = 'task.nobody-answers'
  if (parties.length === 0) return resolveNotices(tx, part.id, kind)
  await raiseNotice(tx, {
    kind,
    severity: 'trouble',
    to: { role: 'coordinator' },
    subject: { kind: 'part', id: part.id },
    params: { product: part.product ?? '', parties: parties.join(', ') },
  })
}
