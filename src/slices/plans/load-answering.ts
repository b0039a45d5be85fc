import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { type Directory, loadDirectory } from '#slices/facilities/directory.api.ts'
import { loadAnswerers } from '#slices/facilities/staff.api.ts'
import type { Answering } from './missing-for-issue.ts'
import { answererOf } from './tie-words.ts'

/** Who answers for whom today. */
export async function loadAnswering(
  reader: Reader,
): Promise<Answering & { directory: Directory; of_unit: (unit: string) => string | null }> {
  const today = dayOf(reader.now())
  const [directory, of_unit] = await Promise.all([loadDirectory(reader, today), loadAnswerers(reader, today)])
  const names = new Map(directory.units.map(unit => [unit.id, unit.short_name ?? unit.name]))
  return {
    directory,
    of_unit,
    members: group =>
      (directory.groups.find(({ id }) => id === group)?.unit_ids ?? []).map(unit => ({
        name: names.get(unit) ?? '',
        answers_staff_id: of_unit(unit),
      })),
    by_itself: party =>
      answererOf({ kind: party.kind, id: party.unit_id ?? party.position_id ?? party.staff_id }, directory, of_unit),
  }
}
