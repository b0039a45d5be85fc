import type { ShownState } from '#ui/state.ts'
import type { UnitOn } from '../../facilities/names.api.ts'
import { lookOf } from '../duty.words.ts'
import { dutyStateWords } from './duty-state-words.ts'
import type { YearDuty } from './year-duties.queries.ts'

/** A line of the printed list: duties that say the same but for their unit. */
export interface ListLine {
  readonly duty: YearDuty
  readonly look: ShownState
  readonly state_words: string
  readonly who: readonly YearDuty[]
}

/**
 * Duties of one task, period and due day that stand side by side, as one line for each state: what thirty stations owe fills a few
 * lines of the paper, not pages. The order of tasks and days stays as it was asked for.
 */
export function linesOf(duties: readonly YearDuty[], today: string): ListLine[] {
  return runsOf(duties).flatMap(run => {
    const lines = new Map<string, ListLine & { who: YearDuty[] }>()
    for (const duty of run) {
      const look = lookOf(duty, today)
      const state_words = dutyStateWords(duty, look, today)
      const known = lines.get(state_words)
      if (known) known.who.push(duty)
      else lines.set(state_words, { duty, look, state_words, who: [duty] })
    }
    return [...lines.values()]
  })
}

function runsOf(duties: readonly YearDuty[]): YearDuty[][] {
  const runs: YearDuty[][] = []
  for (const duty of duties) {
    const run = runs.at(-1)
    if (run?.[0] && keyOf(run[0]) === keyOf(duty)) run.push(duty)
    else runs.push([duty])
  }
  return runs
}

const keyOf = ({ task_id, part_id, period_code, due, due_on }: YearDuty): string =>
  [task_id, part_id, period_code, due, due_on].join(' ')

interface Names {
  readonly units: readonly Pick<UnitOn, 'id' | 'name' | 'short_name'>[]
  readonly people: ReadonlyMap<string, string>
}

/** "3 đơn vị: Khoa Nội; TYT An Hòa; TYT Tân Lập; và Lê Thị Hoa": units by their short names, as the facility orders them; then people. */
export function whoWords({ who }: Pick<ListLine, 'who'>, { units, people }: Names): string {
  const [only, ...more] = who
  if (only && more.length === 0 && only.unit_name !== null) return only.unit_name
  const ids = new Set(who.map(duty => duty.unit_id))
  const own = units.filter(unit => ids.has(unit.id))
  const outside = who.filter(duty => duty.unit_name !== null && own.every(unit => unit.id !== duty.unit_id))
  const bodies = new Set([
    ...own.map(unit => unit.short_name ?? unit.name),
    ...outside.map(({ unit_name }) => unit_name ?? ''),
  ])
  const persons = new Set(who.flatMap(duty => (duty.unit_name === null ? (people.get(duty.staff_id ?? '') ?? '') : [])))
  const told = counted([...bodies], 'đơn vị')
  if (persons.size === 0) return told
  return bodies.size === 0 ? counted([...persons], 'người') : `${told}; và ${[...persons].join('; ')}`
}

const counted = (names: readonly string[], what: string): string =>
  names.length > 1 ? `${names.length} ${what}: ${names.join('; ')}` : (names[0] ?? '')
