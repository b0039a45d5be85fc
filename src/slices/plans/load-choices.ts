import { dayOf } from '#platform/day.ts'
import { ensure } from '#platform/errors.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { ACTIVITY_KINDS, CHANNEL_WORDS, MEASURES } from '#slices/activities/activities.api.ts'
import { loadAnswering } from './load-answering.ts'
import { canEditPlan } from './plans.policy.ts'

/** What can be chosen while correcting a row: parties of the facility, kinds of fact, channels, measures. */
export const loadChoices = (scope: Scope | Reader) =>
  read(scope, async reader => {
    ensure(canEditPlan(reader.actor), 'plan.edit')
    const { directory, of_unit } = await loadAnswering(reader)
    const named = new Map(directory.units.map(unit => [unit.id, unit.short_name ?? unit.name]))
    return {
      today: dayOf(reader.now()),
      facility: directory.facility.name,
      units: directory.units.map(({ id, kind, name }) => ({ id, kind, name, answers_staff_id: of_unit(id) })),
      groups: directory.groups.map(({ id, name, unit_ids }) => ({ id, name, size: unit_ids.length })),
      positions: directory.positions.map(({ id, name }) => ({
        id,
        name,
        holders: directory.staff.filter(person => person.position_id === id).map(person => person.id),
      })),
      staff: directory.staff.map(({ id, full_name, unit_id }) => ({
        id,
        full_name,
        unit: unit_id === null ? null : (named.get(unit_id) ?? null),
      })),
      kinds: Object.entries(ACTIVITY_KINDS).map(([value, { name, measures }]) => ({
        value,
        label: name,
        measures: [...measures],
      })),
      channels: Object.entries(CHANNEL_WORDS).map(([value, label]) => ({ value, label })),
      measures: Object.entries(MEASURES).map(([value, { unit }]) => ({ value, label: unit })),
    }
  })
export type PlanChoices = Awaited<ReturnType<typeof loadChoices>>
