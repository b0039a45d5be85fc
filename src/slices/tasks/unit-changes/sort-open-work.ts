import type { Day } from '#platform/day.ts'
import type { OpenWork } from '../../facilities/unit-changes.api.ts'
import type { Standing } from '../carry-over.ts'

export interface Plan {
  /** The first day on which the unit is no more. */
  readonly on_day: Day
  readonly open_work: OpenWork
  /** The unit that takes the work over, where there is one. */
  readonly into: string | null
}

export interface Sorted<Row> {
  /** Accepted, waived or waiting for a decision: stays as it is, with the unit it was of. */
  readonly kept: readonly Row[]
  /** Not begun by that day and touched by nobody: goes; who bears the duty then is planned anew. */
  readonly removed: readonly Row[]
  readonly moved: readonly Row[]
  readonly waived: readonly Row[]
  /** The unit that takes over has the same period of the same duty: it is not asked twice. */
  readonly doubled: readonly Row[]
  /** Nobody decided what becomes of it: the coordinator does. */
  readonly listed: readonly Row[]
}

/** What becomes of each occurrence of a unit that is merged or closed. The past is never rewritten. */
export function sortOpenWork<Row extends Standing>(
  rows: readonly Row[],
  { on_day, open_work, into }: Plan,
  theirs: readonly Pick<Standing, 'part_id' | 'period_code'>[],
): Sorted<Row> {
  const there = new Set(theirs.map(keyOf))
  const placeOf = (row: Row): keyof Sorted<Row> => {
    if (['accepted', 'waived', 'submitted'].includes(row.state)) return 'kept'
    const isAhead = row.period_from >= on_day && !row.period_code.startsWith('event:')
    if (isAhead && !row.touched && !row.told) return 'removed'
    if (open_work === 'waive') return 'waived'
    if (open_work === 'list' || into === null) return 'listed'
    return there.has(keyOf(row)) ? 'doubled' : 'moved'
  }
  const places = Map.groupBy(rows, placeOf)
  const at = (place: keyof Sorted<Row>): readonly Row[] => places.get(place) ?? []
  return {
    kept: at('kept'),
    removed: at('removed'),
    moved: at('moved'),
    waived: at('waived'),
    doubled: at('doubled'),
    listed: at('listed'),
  }
}

const keyOf = ({ part_id, period_code }: Pick<Standing, 'part_id' | 'period_code'>): string =>
  `${part_id} ${period_code}`
