import { addDays, type Day, dayOf } from '#platform/day.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { rolesOf, staffNames } from '../staff.api.ts'
import { canEndDelegation, canReadAllDelegations } from './delegation.policy.ts'
import { type Delegable, isDelegable } from './delegation.words.ts'
import './delegation.table.ts'

export interface DelegationView {
  readonly id: string
  readonly absent_staff_id: string
  readonly absent: string
  readonly stand_in_staff_id: string
  readonly stand_in: string
  readonly roles: readonly Delegable[]
  readonly valid_from: Day
  readonly last_day: Day
  readonly reason: string
  readonly made_by: string
  readonly now: 'ahead' | 'running' | 'over'
  readonly ended: boolean
  readonly may_end: boolean
  readonly row_version: number
}

/** Delegations that one may read, what runs or lies ahead first; of one person where asked for. */
export const listDelegations = (scope: Scope | Reader, of?: string): Promise<DelegationView[]> =>
  read(scope, async reader => {
    const today = dayOf(reader.now())
    let found = reader.db.selectFrom('delegation').selectAll().where('facility_id', '=', reader.actor.facility)
    if (of !== undefined)
      found = found.where(eb => eb.or([eb('absent_staff_id', '=', of), eb('stand_in_staff_id', '=', of)]))
    const self = reader.actor.id ?? null
    if (!canReadAllDelegations(reader.actor))
      found = found.where(eb => eb.or([eb('absent_staff_id', '=', self), eb('stand_in_staff_id', '=', self)]))
    const rows = await found.orderBy('valid_to', 'desc').orderBy('id').limit(200).execute()
    const names = await staffNames(reader)
    return rows.map(({ facility_id: _facility, valid_to, made_at: _at, ended_at, ended_by: _by, ...row }) => {
      const now =
        valid_to <= today || valid_to === row.valid_from ? 'over' : row.valid_from > today ? 'ahead' : 'running'
      return {
        ...row,
        absent: names.get(row.absent_staff_id) ?? '',
        stand_in: names.get(row.stand_in_staff_id) ?? '',
        made_by: names.get(row.made_by) ?? '',
        last_day: valid_to === row.valid_from ? valid_to : addDays(valid_to, -1),
        now,
        ended: ended_at !== null,
        may_end: now !== 'over' && canEndDelegation(reader.actor, row),
      }
    })
  })

/** What a person holds today that can be lent. */
export const lendable = (scope: Scope | Reader, staff: string): Promise<Delegable[]> =>
  read(scope, async reader => {
    const held = await rolesOf(reader, staff, dayOf(reader.now()))
    return [...new Set(held.map(one => one.role).filter(isDelegable))]
  })
