import type { Day } from '#platform/day.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'

/** Ids of a group's units on a day. */
export type MembersOn = (group: string, day: Day) => string[]

const covers = (from: Day, to: Day | null, day: Day): boolean => from <= day && (to === null || day < to)

/** Loads every membership once, to ask about many groups and days. Closed units are no members. */
export const loadMembers = (scope: Scope | Reader): Promise<MembersOn> =>
  read(scope, async reader => {
    const rows = await reader.db
      .selectFrom('unit_group_member as member')
      .innerJoin('unit', 'unit.id', 'member.unit_id')
      .select([
        'member.group_id',
        'member.unit_id',
        'member.valid_from',
        'member.valid_to',
        'unit.opened_on',
        'unit.closed_on',
      ])
      .orderBy('unit.position')
      .orderBy('unit.id')
      .execute()
    return (group, day) => {
      const members = rows.filter(
        row =>
          row.group_id === group &&
          covers(row.valid_from, row.valid_to, day) &&
          covers(row.opened_on, row.closed_on, day),
      )
      return [...new Set(members.map(row => row.unit_id))]
    }
  })

/** Ids of the units that belong to the group on that day. */
export const membersOn = async (scope: Scope | Reader, group: string, day: Day): Promise<string[]> =>
  (await loadMembers(scope))(group, day)
