import { type Day, dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { loadCalendar } from '#slices/facilities/calendar.api.ts'
import { unitsOn } from '#slices/facilities/names.api.ts'
import { acceptsInTwoSteps, isHeadOf, loadHeads } from '#slices/facilities/two-steps.api.ts'
import { findPeriod, type Period } from '#slices/registers/periods.api.ts'
import { unitLines } from '#slices/tasks/unit-lines.api.ts'
import { laterOf, sendBy, unitsSendBy } from '../deadlines/report-days.ts'
import { canWriteReport } from '../reports.policy.ts'
import type { AskUnits, ReturnInput, WriteInput } from './inputs.input.ts'
import { canWriteInput } from './inputs.policy.ts'
import { type InputRow, lockInput } from './inputs.queries.ts'
import type { InputStepKind, InputTexts } from './inputs.words.ts'

type Tables = 'report_input' | 'report_input_step'

/** Hỏi ý kiến các đơn vị cho báo cáo một kỳ; đơn vị đã hỏi thì giữ nguyên. */
export const askUnitsFor = (scope: Scope, { request_key: key, ...input }: AskUnits) =>
  write(scope, { action: 'report-input.ask', subject: input.period_id, key, input }, async (tx: Writer<Tables>) => {
    ensure(canWriteReport(tx.actor), 'input.coordinate')
    const period = await findPeriod(tx, input.period_id)
    if (period.is_fixed) throw problem('conflict', 'input.closed', { period: period.name })
    const today = dayOf(tx.now())
    const calendar = await loadCalendar(tx, period.from_day, period.due_on)
    const last = sendBy(period, calendar)
    if (input.due_on !== null && (input.due_on < today || input.due_on > laterOf(last, today)))
      throw problem('invalid', 'input.day')
    const usual = unitsSendBy(period, calendar)
    return { asked: await ask(tx, period, input.unit_ids, input.due_on ?? laterOf(usual, today)) }
  })

/** Asks those not asked yet; how many. */
export async function ask(
  tx: Writer<Tables>,
  period: Pick<Period, 'id' | 'from_day' | 'cut_off'>,
  unitIds: readonly string[] | null,
  due_on: Day,
): Promise<number> {
  const open = new Set((await unitsOn(tx, dayOf(tx.now()))).map(unit => unit.id))
  const chosen = unitIds ?? (await unitLines(tx, { from: period.from_day, to: period.cut_off })).map(one => one.unit_id)
  const units = unitIds ? chosen : chosen.filter(unit => open.has(unit))
  if (units.some(unit => !open.has(unit))) throw problem('invalid', 'input.unit')
  if (units.length === 0) throw problem('conflict', 'input.nobody')
  const [facility_id, by] = [tx.actor.facility, tx.actor.kind === 'person' ? (tx.actor.id ?? null) : null]
  const made = await tx.db
    .insertInto('report_input')
    .values(
      [...new Set(units)].map(unit_id => ({
        facility_id,
        id: newId<'report_input'>(),
        period_id: period.id,
        unit_id,
        due_on,
        asked_by: by,
        asked_at: tx.now(),
      })),
    )
    .onConflict(conflict => conflict.columns(['facility_id', 'period_id', 'unit_id']).doNothing())
    .returning('id')
    .execute()
  for (const { id } of made) await step(tx, id, 'ask')
  return made.length
}

/** Đơn vị lưu nháp hoặc gửi ý kiến; khi cơ sở duyệt hai bước thì người không phải trưởng đơn vị gửi tới trưởng đơn vị. */
export const writeInput = (scope: Scope, id: string, { request_key: key, ...input }: WriteInput) =>
  write(scope, { action: 'report-input.write', subject: id, key, input }, async (tx: Writer<Tables>) => {
    const row = await lockInput(tx, id)
    if (!canWriteInput(tx.actor, row.unit_id)) throw problem('not_found', 'input.not-found')
    if (row.is_fixed) throw problem('conflict', 'input.closed', { period: row.period_name })
    if (row.state === 'sent') throw problem('conflict', 'input.sent')
    const heads = (await loadHeads(tx, dayOf(tx.now())))(row.unit_id)
    const isHead = isHeadOf(tx.actor, row.unit_id, heads)
    if (row.state === 'with_head' && !isHead) throw problem('conflict', 'input.with-head')
    if (row.row_version !== input.row_version) throw problem('stale', 'input.stale', { now: textsOf(row) })
    const { texts } = input
    if (input.send && !texts.nothing_more && !(texts.went_well || texts.difficulties || texts.proposals))
      throw problem('invalid', 'input.empty')
    const viaHead = input.send && !isHead && heads.length > 0 && (await acceptsInTwoSteps(tx))
    const state = input.send ? (viaHead ? 'with_head' : 'sent') : row.state === 'asked' ? 'draft' : row.state
    if (input.send) await step(tx, id, viaHead ? 'pass' : 'send', { words: texts })
    await change(tx, row, {
      ...texts,
      state,
      written_by: tx.actor.id ?? null,
      ...(state === 'sent' && { sent_by: tx.actor.id ?? null, sent_at: tx.now(), return_reason: null }),
    })
    return { id, state, row_version: row.row_version + 1 }
  })

/** Điều phối trả lại một ý kiến, có lý do; lời của đơn vị còn nguyên để họ sửa tiếp. */
export const returnInputTo = (scope: Scope, id: string, { request_key: key, ...input }: ReturnInput) =>
  write(scope, { action: 'report-input.return', subject: id, key, input }, async (tx: Writer<Tables>) => {
    ensure(canWriteReport(tx.actor), 'input.coordinate')
    const row = await lockInput(tx, id)
    if (row.row_version !== input.row_version) throw problem('stale', 'input.stale', { now: null })
    if (row.is_fixed) throw problem('conflict', 'input.closed', { period: row.period_name })
    if (row.state !== 'sent') throw problem('conflict', 'input.not-sent')
    await step(tx, id, 'return', { reason: input.reason })
    await change(tx, row, {
      state: 'returned',
      return_reason: input.reason,
      returned_by: tx.actor.id ?? null,
      returned_at: tx.now(),
    })
    return { id, row_version: row.row_version + 1 }
  })

export const textsOf = ({ went_well, difficulties, proposals, nothing_more }: InputRow): InputTexts => ({
  went_well,
  difficulties,
  proposals,
  nothing_more,
})

const change = (tx: Writer<Tables>, row: InputRow, values: Partial<InputTexts> & Record<string, unknown>) =>
  tx.db
    .updateTable('report_input')
    .set({ ...values, row_version: row.row_version + 1 })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', row.id)
    .execute()

const step = (
  tx: Writer<Tables>,
  input_id: string,
  kind: InputStepKind,
  { words, reason }: { words?: InputTexts; reason?: string } = {},
) =>
  tx.db
    .insertInto('report_input_step')
    .values({
      facility_id: tx.actor.facility,
      id: newId<'report_input_step'>(),
      input_id,
      kind,
      words: words ? JSON.stringify(words) : null,
      reason: reason ?? null,
      staff_id: tx.actor.kind === 'person' ? (tx.actor.id ?? null) : null,
      at: tx.now(),
    })
    .execute()
