import { type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { unitsOn } from '../../facilities/names.api.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { headOf, openYear, type PlanHead } from './due.queries.ts'
import { viewFilter } from './views.input.ts'

export interface Choices {
  readonly plan: PlanHead | null
  /** Occurrences of the whole year. */
  readonly total: number
  readonly today: Day
  readonly units: readonly { id: string; name: string; short_name: string | null }[]
  readonly tasks: readonly { id: string; no: string; title: string }[]
  readonly people: readonly { id: string; name: string }[]
}

/** What the filters offer: units of today, tasks of the plan, whoever answers for anything in it. */
export async function loadChoices(reader: Reader, year: number | undefined): Promise<Choices> {
  const view = await openYear(reader, viewFilter.parse({ nam: year }))
  if (!view) return { plan: null, total: 0, today: dayOf(reader.now()), units: [], tasks: [], people: [] }
  const holding = reader.db
    .selectFrom('occurrence')
    .select(({ fn }) => ['occurrence.answers_staff_id', fn.countAll<number>().as('count')])
    .groupBy('occurrence.answers_staff_id')
    .where('occurrence.facility_id', '=', reader.actor.facility)
    .where('occurrence.plan_id', '=', view.version.plan_id)
  const [answering, people, units] = await Promise.all([
    holding.execute(),
    staffNames(reader),
    unitsOn(reader, view.today),
  ])
  return {
    plan: headOf(view.version),
    total: answering.reduce((sum, { count }) => sum + count, 0),
    today: view.today,
    units: units.map(({ id, name, short_name }) => ({ id, name, short_name })),
    tasks: view.lines.map(({ task_id, no, title }) => ({ id: task_id, no, title })),
    people: answering
      .map(({ answers_staff_id: id }) => ({ id, name: people.get(id) ?? '' }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
  }
}
