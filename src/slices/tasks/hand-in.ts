import { type Day, dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { read, type Scope, write } from '#platform/scope.ts'
import { keepProofs, readLinks, receivedHash, type SentFile } from '../activities/activities.api.ts'
import { type HandedIn, type HandInWriter, handInTogether } from './hand-in-within.ts'
import { getOccurrence, lockOccurrence, type OccurrenceRow } from './occurrence.queries.ts'
import type { HandIn } from './tasks.input.ts'
import { canHandIn } from './tasks.policy.ts'

/** Nộp kết quả một kỳ, hoặc nhiều kỳ chung minh chứng: bằng chứng, hoạt động và trạng thái vào cùng một giao dịch. */
export async function handIn(
  scope: Scope,
  store: FileStore,
  occurrenceId: string,
  input: HandIn,
  sent: readonly SentFile[] = [],
): Promise<HandedIn> {
  const ids = [...new Set([occurrenceId, ...input.also])]
  // Nobody fills the disk for a duty that is not theirs; what holds is checked again on the locked row.
  const before = await read(scope, reader => Promise.all(ids.map(id => getOccurrence(reader, id))))
  for (const one of before) if (!canHandIn(scope.actor, one)) throw problem('not_found', 'occurrence.not-found')
  assertSaid(input, dayOf(scope.now()), sent.length)
  for (const one of before) assertOfThisYear(input, one)
  const links = input.nothing_arose ? [] : readLinks(input.links)
  const wishes = { keep_place: input.keep_place }
  const used = sent.map(file => ({ as: input.are_documents ? ('document' as const) : ('scene' as const), ...file }))
  const files = input.nothing_arose ? [] : await keepProofs(store, scope.actor.facility, used, wishes)

  const { request_key: key, ...said } = input
  const deed = {
    action: 'occurrence.hand-in',
    subject: occurrenceId,
    key,
    input: { occurrenceId, said, files: files.map(receivedHash) },
    ...(ids.length > 1 && { detail: { also: ids.slice(1) } }),
  }
  return write(scope, deed, async (tx: HandInWriter) => {
    const locked = new Map<string, OccurrenceRow>()
    // In one order everywhere, so that two such hand-ins do not wait for each other in a ring.
    for (const id of ids.toSorted()) locked.set(id, await lockOccurrence(tx, id))
    return handInTogether(
      tx,
      ids.flatMap(id => locked.get(id) ?? []),
      input,
      files,
      links,
    )
  })
}

export function assertSaid(input: HandIn, today: string, files: number): void {
  if (input.nothing_arose) return
  if (!input.happened_on) throw problem('invalid', 'hand-in.date-needed')
  if (input.happened_on > today) throw problem('invalid', 'hand-in.date-future')
  if (files + input.links.length + input.activity_ids.length === 0) throw problem('invalid', 'hand-in.evidence-needed')
  if (files > 0 && !input.privacy_checked) throw problem('invalid', 'hand-in.privacy-needed')
}

/** The year's work is counted from 15/12 of the year before; an earlier day is a slip of the year. */
export const earliestDay = ({ period_to }: Pick<OccurrenceRow, 'period_to'>): Day =>
  `${Number(period_to.slice(0, 4)) - 1}-12-15`

export function assertOfThisYear({ nothing_arose, happened_on }: HandIn, occurrence: OccurrenceRow): void {
  if (nothing_arose || !happened_on || happened_on >= earliestDay(occurrence)) return
  throw problem('invalid', 'hand-in.date-early', { year: Number(earliestDay(occurrence).slice(0, 4)) })
}
