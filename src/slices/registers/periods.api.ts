import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Reader, read, type Scope, type Writer } from '#platform/scope.ts'
import { daysChanged, noteChange } from './period-changes.ts'
import { type Deadline, makePeriods, type PeriodDraft, type ProposedPeriod, proposePeriods } from './period-windows.ts'
import type { PeriodDays, PeriodKind, PeriodOrigin } from './registers.words.ts'

export type { Deadline, PeriodDraft } from './period-windows.ts'
export type { PeriodKind } from './registers.words.ts'

export interface Period extends PeriodDraft {
  readonly id: string
  readonly parent_due_on: string | null
  /** A report of it is asked for; other periods are kept for cumulative figures. */
  readonly is_asked: boolean
  /** The day before which units send to their coordinator. */
  readonly unit_due_on: string | null
  readonly plan_due_on: string | null
  readonly origin: PeriodOrigin
  /** Its report is signed. */
  readonly is_fixed: boolean
  readonly row_version: number
}

const COLUMNS = [
  'id',
  'code',
  'kind',
  'year',
  'name',
  'from_day',
  'to_day',
  'cut_off',
  'due_on',
  'parent_due_on',
  'is_asked',
  'unit_due_on',
  'plan_due_on',
  'origin',
  'is_fixed',
  'row_version',
] as const

/** The periods of a year, or of all years, by due day. */
export const listPeriods = (scope: Scope | Reader, year?: number): Promise<Period[]> =>
  read(scope, reader => {
    const all = reader.db.selectFrom('period').select(COLUMNS).orderBy('due_on').orderBy('from_day')
    return (year === undefined ? all : all.where('year', '=', year)).execute()
  })

export const findPeriod = (scope: Scope | Reader, id: string): Promise<Period> =>
  read(scope, async reader => {
    const period = await reader.db.selectFrom('period').select(COLUMNS).where('id', '=', id).executeTakeFirst()
    if (!period) throw problem('not_found', 'period.not-found')
    return period
  })

/** The period of the same kind a year before, when there is one. */
export const periodBefore = (
  scope: Scope | Reader,
  { kind, year }: { kind: PeriodKind; year: number },
): Promise<Period | undefined> =>
  read(scope, reader =>
    reader.db
      .selectFrom('period')
      .select(COLUMNS)
      .where('kind', '=', kind)
      .where('year', '=', year - 1)
      .executeTakeFirst(),
  )

/** Makes the year's periods that are missing; those there stay as they are. */
export async function makeMissingPeriods(tx: Writer<'period'>, year: number): Promise<void> {
  for (const draft of makePeriods(year)) {
    await tx.db
      .insertInto('period')
      .values({ facility_id: tx.actor.facility, id: newId<'period'>(), ...draft })
      .onConflict(oc => oc.columns(['facility_id', 'code']).doNothing())
      .execute()
  }
}

/**
 * Sets the year's cut-offs and due days as a plan that was issued asks for them, making periods that are missing: a proposal,
 * to be changed by hand. The plan says which reports are asked for: the year's other periods stay, unasked. What was signed
 * stays; an amended plan leaves what was due before today, and what was changed by hand where it says what it said before.
 */
export async function setPeriodsFromDeadlines(
  tx: Writer<'period' | 'period_change'>,
  year: number,
  deadlines: readonly Deadline[],
): Promise<void> {
  await makeMissingPeriods(tx, year)
  const today = dayOf(tx.now())
  const proposed = new Map(proposePeriods(year, deadlines).map(one => [one.code, one]))
  for (const current of await listPeriods(tx, year)) {
    const next = proposed.get(current.code)
    proposed.delete(current.code)
    if (current.is_fixed || (current.plan_due_on !== null && current.due_on < today)) continue
    await settle(tx, current, next)
  }
  for (const { origin, ...draft } of proposed.values())
    await tx.db
      .insertInto('period')
      .values({ facility_id: tx.actor.facility, id: newId<'period'>(), ...draft, origin, plan_due_on: draft.due_on })
      .execute()
}

/** One period as the plan has it now; unasked where the plan does not speak of it. */
async function settle(tx: Writer<'period' | 'period_change'>, current: Period, next: ProposedPeriod | undefined) {
  const says = next?.due_on ?? null
  if (current.origin === 'hand' && current.plan_due_on === says) return
  const days = next
    ? { cut_off: next.cut_off, due_on: next.due_on, unit_due_on: next.unit_due_on, is_asked: true }
    : { is_asked: false }
  const changed = daysChanged(asDays(current), days)
  if (changed && (current.plan_due_on !== null || current.origin === 'hand'))
    await noteChange(tx, {
      period_id: current.id,
      staff_id: null,
      why: 'Kế hoạch vừa ban hành đặt hạn khác.',
      ...changed,
    })
  await tx.db
    .updateTable('period')
    .set(eb => ({
      ...days,
      origin: next?.origin ?? current.origin,
      plan_due_on: says,
      row_version: eb('row_version', '+', 1),
    }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', current.id)
    .execute()
}

const asDays = ({ cut_off, due_on, unit_due_on, is_asked }: Period): PeriodDays => ({
  cut_off,
  due_on,
  unit_due_on,
  is_asked,
})

/** The report of a period is signed: from now on neither a plan nor a hand changes the period. */
export const fixPeriod = (tx: Writer<'period'>, id: string) =>
  tx.db
    .updateTable('period')
    .set({ is_fixed: true })
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', id)
    .execute()
