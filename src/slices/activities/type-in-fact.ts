import { holds } from '#platform/actor.ts'
import { ensure, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { waivesFourEyes } from '../facilities/four-eyes.api.ts'
import type { TypeInFact } from './activities.input.ts'
import { canConfirm, canRecord } from './activities.policy.ts'
import { lockActivity } from './activities.queries.ts'
import { kindWords } from './activity-kinds.words.ts'
import { countActivity } from './count-activity.ts'
import { attachEvidence, keepEvidence, readLinks } from './keep-evidence.ts'
import { keepProofs, receivedHash, type SentFile } from './keep-files.ts'
import { recordActivity } from './record-activity.ts'

type Ledger = Writer<
  'activity' | 'activity_measure' | 'evidence' | 'evidence_look' | 'link' | 'file' | 'activity_evidence'
>

/** Nhập tay một số liệu vào sổ, có minh chứng; người khác xác nhận rồi mới được tính. */
export async function typeInFact(scope: Scope, files: FileStore, input: TypeInFact, sent: readonly SentFile[] = []) {
  ensure(canRecord(scope.actor), 'activity.record')
  assertMeasured(input)
  const links = readLinks(input.links)
  if (!input.is_adjustment && sent.length + links.length === 0) throw problem('invalid', 'activity.evidence-needed')
  const kept = await keepProofs(files, scope.actor.facility, sent)

  const { request_key: key, links: _, ...fact } = input
  const deed = { action: 'activity.type-in', key, input: { ...input, files: kept.map(receivedHash) } }
  return write(scope, deed, async (tx: Ledger) => {
    const { id } = await recordActivity(tx, { ...fact, source: 'typed' })
    const evidence = await keepEvidence(tx, { unit_id: input.unit_id, taken_on: input.happened_on }, kept, links)
    const ids = evidence.map(one => one.id)
    await attachEvidence(tx, id, ids)
    if (await waivesFourEyes(tx)) await countActivity(tx, [id])
    return { id }
  })
}

function assertMeasured(input: TypeInFact): void {
  const { ratio } = kindWords(input.kind)
  if (input.is_adjustment && !input.reason) throw problem('invalid', 'activity.adjustment-reason')
  if (!ratio || input.is_adjustment) {
    if (Object.keys(input.measures).length === 0) throw problem('invalid', 'activity.quantity-needed')
    if (!input.is_adjustment && Object.values(input.measures).some(quantity => quantity < 0))
      throw problem('invalid', 'activity.negative')
    return
  }
  if (input.numerator === null || input.denominator === null) throw problem('invalid', 'activity.ratio-needed')
  if (input.numerator > input.denominator) throw problem('invalid', 'activity.ratio-order')
}

/** Xác nhận một số liệu nhập tay: từ lúc này nó được tính. */
export const confirmFact = (scope: Scope, id: string, key: string) =>
  write(scope, { action: 'activity.confirm', subject: id, key, input: { id } }, async (tx: Writer<'activity'>) => {
    const activity = await lockActivity(tx, id)
    ensure(holds(tx.actor, 'coordinator', 'leader'), 'activity.record')
    ensure(canConfirm(tx.actor, activity, await waivesFourEyes(tx)), 'activity.confirm')
    if (activity.ended_at) throw problem('conflict', 'activity.ended')
    if (activity.source !== 'typed') throw problem('conflict', 'activity.not-typed')
    if (activity.counted_at) throw problem('conflict', 'activity.already-counted')
    await countActivity(tx, [id])
    return { id }
  })
