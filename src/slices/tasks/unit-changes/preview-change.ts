import type { z } from 'zod'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { unitsOn } from '../../facilities/names.api.ts'
import { canChangeStructure } from '../../facilities/unit-changes.api.ts'
import { sortOpenWork } from './sort-open-work.ts'
import type { changeQuery } from './unit-changes.input.ts'
import { workOf } from './unit-work.queries.ts'

export interface UnitPreview {
  readonly unit_id: string
  readonly name: string
  readonly moved: number
  readonly waived: number
  readonly doubled: number
  readonly removed: number
  readonly listed: number
  /** Waits for a decision: stays where it is. */
  readonly submitted: number
  /** Accepted or waived: history. */
  readonly done: number
}

/** What a merge or a closing would do to the work of each unit, before it happens. */
export async function previewChange(reader: Reader, query: z.output<typeof changeQuery>): Promise<UnitPreview[]> {
  ensure(canChangeStructure(reader.actor), 'facility.change-structure')
  const units = new Map((await unitsOn(reader, dayOf(reader.now()))).map(unit => [unit.id, unit]))
  const { into = null, on_day, open_work } = query
  if (query.units.some(id => !units.has(id)) || (into !== null && !units.has(into)))
    throw problem('not_found', 'unit.not-found')
  const theirs = into === null ? [] : await workOf(reader, into)
  const previews: UnitPreview[] = []
  for (const id of query.units) {
    // A unit that is founded for it takes the work over too; it has none of its own yet.
    const plan = { on_day, open_work, into: into ?? (open_work === 'carry' ? id : null) }
    const sorted = sortOpenWork(await workOf(reader, id), plan, theirs)
    const submitted = sorted.kept.filter(row => row.state === 'submitted').length
    // What the first one carries over, the next one cannot carry over again.
    theirs.push(...sorted.moved)
    previews.push({
      unit_id: id,
      name: units.get(id)?.name ?? '',
      moved: sorted.moved.length,
      waived: sorted.waived.length,
      doubled: sorted.doubled.length,
      removed: sorted.removed.length,
      listed: sorted.listed.length,
      submitted,
      done: sorted.kept.length - submitted,
    })
  }
  return previews
}
