import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Reader, read, type Scope, type Writer } from '#platform/scope.ts'
import { type Deadline, makePeriods, type PeriodDraft, periodsFromDeadlines } from './period-windows.ts'
import type { PeriodKind } from './registers.words.ts'

export type { Deadline, PeriodDraft } from './period-windows.ts'
export type { PeriodKind } from './registers.words.ts'

export interface Period extends PeriodDraft {
  readonly id: string
  readonly parent_due_on: string | null
  /** A report of it is asked for; other periods are kept for cumulative figures. */
  readonly is_asked: boolean
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
 * Sets the year's cut-offs and due days from the plan's own deadlines, making periods that are missing. The plan says which
 * reports are asked for: the year's other periods stay, unasked. A plan without dated deadlines changes nothing.
 */
export async function setPeriodsFromDeadlines(
  tx: Writer<'period'>,
  year: number,
  deadlines: readonly Deadline[],
): Promise<void> {
  await makeMissingPeriods(tx, year)
  const drafts = periodsFromDeadlines(year, deadlines)
  if (drafts.length === 0) return
  const codes = drafts.map(draft => draft.code)
  await tx.db
    .updateTable('period')
    .set(eb => ({ is_asked: false, row_version: eb('row_version', '+', 1) }))
    .where('year', '=', year)
    .where('code', 'not in', codes)
    .where('is_asked', '=', true)
    .execute()
  for (const draft of drafts) await askFor(tx, draft)
}

async function askFor(tx: Writer<'period'>, draft: PeriodDraft): Promise<void> {
  await tx.db
    .insertInto('period')
    .values({ facility_id: tx.actor.facility, id: newId<'period'>(), ...draft })
    .onConflict(oc =>
      oc.columns(['facility_id', 'code']).doUpdateSet(eb => ({
        cut_off: draft.cut_off,
        due_on: draft.due_on,
        is_asked: true,
        row_version: eb('period.row_version', '+', 1),
      })),
    )
    .execute()
}
