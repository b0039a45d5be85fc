import { type Day, dayOf, writeDay } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'
import {
  attachEvidence,
  keepEvidence,
  keepProofs,
  type LedgerTables,
  receivedHash,
  recordActivity,
  type SentFile,
} from '../../activities/activities.api.ts'
import {
  evidenceOfInspection,
  findingsOf,
  getInspection,
  type InspectionRow,
  linesOf,
  lockInspection,
  unitsOf,
} from './inspection.queries.ts'
import type { FinishInspection, WriteMinutes } from './inspections.input.ts'
import { canWriteMinutes } from './inspections.policy.ts'

type Clerk = Writer<'inspection' | 'inspection_unit' | 'inspection_finding' | 'follow_up'>

/** Ghi biên bản: kết quả từng nội dung ở từng đơn vị, kiến nghị, kết luận; ghi lại bao nhiêu lần cũng được khi chưa lập xong. */
export const writeMinutes = (scope: Scope, id: string, { request_key: key, row_version, ...input }: WriteMinutes) =>
  write(
    scope,
    { action: 'inspection.minutes', subject: id, key, input: { id, row_version, ...input } },
    async (tx: Clerk) => {
      const inspection = await lockInspection(tx, id, row_version)
      ensure(canWriteMinutes(tx.actor, inspection), 'inspection.minutes')
      await assertOwn(tx, id, input)
      const common = { facility_id: tx.actor.facility, inspection_id: id }
      for (const table of ['inspection_finding', 'follow_up'] as const)
        await tx.db
          .deleteFrom(table)
          .where('facility_id', '=', tx.actor.facility)
          .where('inspection_id', '=', id)
          .execute()
      const said = { noted_by: tx.actor.id ?? '', noted_at: tx.now() }
      if (input.findings.length > 0)
        await tx.db
          .insertInto('inspection_finding')
          .values(input.findings.map(finding => ({ ...common, ...finding, ...said })))
          .execute()
      if (input.follow_ups.length > 0)
        await tx.db
          .insertInto('follow_up')
          .values(
            input.follow_ups.map(one => ({
              ...common,
              id: newId<'follow_up'>(),
              ...one,
              created_by: tx.actor.id ?? '',
              created_at: tx.now(),
            })),
          )
          .execute()
      for (const { unit_id, words } of input.met_with)
        await tx.db
          .updateTable('inspection_unit')
          .set({ met_with: words || null })
          .where('facility_id', '=', tx.actor.facility)
          .where('inspection_id', '=', id)
          .where('unit_id', '=', unit_id)
          .execute()
      await touch(tx, inspection, { conclusions: input.conclusions })
      return { id, row_version: row_version + 1 }
    },
  )

/** Lines and units of this very inspection, each pair once. */
async function assertOwn(
  tx: Reader,
  id: string,
  { findings, follow_ups }: Omit<WriteMinutes, 'request_key' | 'row_version'>,
) {
  const units = new Set((await unitsOf(tx, id)).map(unit => unit.unit_id))
  const lines = new Set((await linesOf(tx, id)).map(line => line.id))
  const isOwn = (one: { unit_id: string; line_id: string | null }): boolean =>
    units.has(one.unit_id) && (one.line_id === null || lines.has(one.line_id))
  if (![...findings, ...follow_ups].every(isOwn)) throw problem('invalid', 'inspection.line')
  if (new Set(findings.map(one => `${one.line_id} ${one.unit_id}`)).size < findings.length)
    throw problem('invalid', 'inspection.twice')
}

type Finisher = Writer<'inspection' | 'notice' | LedgerTables>

/** Lập xong biên bản: cuộc kiểm tra đóng lại, vào sổ hoạt động, kiến nghị đến các đơn vị, trong cùng một giao dịch. */
export const finishInspection = (scope: Scope, id: string, { request_key: key, row_version }: FinishInspection) =>
  write(scope, { action: 'inspection.finish', subject: id, key, input: { id, row_version } }, async (tx: Finisher) => {
    const inspection = await lockInspection(tx, id, row_version)
    ensure(canWriteMinutes(tx.actor, inspection), 'inspection.minutes')
    const today = dayOf(tx.now())
    const followUps = await followUpsOf(tx, id)
    const units = await assertWhole(tx, inspection, followUps, today)

    const { id: activity_id } = await recordActivity(tx, {
      kind: 'inspection',
      title: inspection.title,
      happened_on: earlierOf(inspection.to_day, today),
      source: 'room',
      of: { kind: 'inspection', id },
      measures: { inspection: units },
      counts_at_once: true,
    })
    const evidence = await evidenceOfInspection(tx, id)
    await attachEvidence(
      tx,
      activity_id,
      evidence.map(one => one.id),
    )
    await touch(tx, inspection, { state: 'done', done_by: tx.actor.id ?? '', done_at: tx.now(), activity_id })
    await resolveNotices(tx, id)
    for (const { id: followUp, unit_id, words, due_on } of followUps)
      await raiseNotice(tx, {
        kind: 'follow-up.open',
        severity: 'wait',
        to: { unit_id },
        subject: { kind: 'follow_up', id: followUp },
        params: { words, due: writeDay(due_on) },
      })
    return { id, activity_id, row_version: row_version + 1 }
  })

const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b)

/** Nothing is left open in the minutes; gives how many units were inspected. */
async function assertWhole(
  tx: Reader,
  inspection: InspectionRow,
  followUps: readonly { due_on: string }[],
  today: string,
): Promise<number> {
  if (today < inspection.from_day) throw problem('conflict', 'inspection.not-yet')
  const units = (await unitsOf(tx, inspection.id)).length
  const missing = units * (await linesOf(tx, inspection.id)).length - (await findingsOf(tx, inspection.id)).length
  if (missing > 0) throw problem('conflict', 'inspection.unfinished', { missing })
  if (inspection.conclusions.trim() === '') throw problem('conflict', 'inspection.no-conclusions')
  if (followUps.some(one => one.due_on < today)) throw problem('conflict', 'inspection.due-early')
  return units
}

const followUpsOf = (tx: Reader, id: string) =>
  tx.db
    .selectFrom('follow_up')
    .select(['id', 'unit_id', 'words', 'due_on'])
    .where('facility_id', '=', tx.actor.facility)
    .where('inspection_id', '=', id)
    .execute()

/** Thêm ảnh, tệp của cuộc kiểm tra. */
export async function addInspectionEvidence(
  scope: Scope,
  files: FileStore,
  id: string,
  key: string,
  sent: readonly SentFile[],
) {
  const before = await read(scope, reader => getInspection(reader, id))
  ensure(canWriteMinutes(scope.actor, before), 'inspection.minutes')
  const kept = await keepProofs(files, scope.actor.facility, sent)
  const deed = { action: 'inspection.evidence', subject: id, key, input: { id, files: kept.map(receivedHash) } }
  return write(scope, deed, async (tx: Writer<'inspection' | 'inspection_evidence' | LedgerTables>) => {
    const { row_version } = await getInspection(tx, id)
    await lockInspection(tx, id, row_version)
    const evidence = await keepEvidence(tx, { unit_id: null }, kept, [])
    if (evidence.length > 0)
      await tx.db
        .insertInto('inspection_evidence')
        .values(evidence.map(one => ({ facility_id: tx.actor.facility, inspection_id: id, evidence_id: one.id })))
        .execute()
    return { added: evidence.length }
  })
}

interface Change {
  conclusions?: string
  state?: 'done'
  done_by?: string
  done_at?: Date
  activity_id?: string
}
const touch = (tx: Writer<'inspection'>, { id, row_version }: InspectionRow, change: Change) =>
  tx.db
    .updateTable('inspection')
    .set({ ...change, row_version: row_version + 1 })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .execute()
