import { createHmac } from 'node:crypto'
import type { Role } from '#platform/actor.ts'
import { insertAccount } from '#platform/auth/accounts.ts'
import { type Auth, inAuthTransaction } from '#platform/auth/auth.ts'
import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Store, type Writer, write } from '#platform/scope.ts'
import { seedFacility } from '#slices/facilities/seed.api.ts'
import { seedRegisters } from '#slices/registers/seed.api.ts'
import type { FirstRunInput } from './first-run.input.ts'

export interface SetUpDeps {
  readonly store: Store
  readonly auth: Auth
  readonly now: () => Date
}

export type SetUpInput = Pick<
  FirstRunInput,
  | 'kind'
  | 'parent_agency'
  | 'name'
  | 'place'
  | 'symbol_suffix'
  | 'head_title'
  | 'slug'
  | 'full_name'
  | 'user_name'
  | 'password'
> & { readonly coordinator: boolean }

export interface SetUp {
  readonly facility_id: string
  readonly staff_id: string
}

type Own =
  | 'facility'
  | 'letterhead'
  | 'staff'
  | 'role_grant'
  | 'position'
  | 'unit'
  | 'unit_name'
  | 'unit_group'
  | 'programme'
  | 'topic'
  | 'period'

/**
 * The same id for every attempt on one installation: an attempt that died between the two planes is taken up again by
 * the next, and two at once make one facility. It has the form of a UUIDv8 (RFC 9562).
 */
export function firstFacilityId(secret: string): string {
  const hex = createHmac('sha256', secret).update('first facility').digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Lập cơ sở đầu tiên và tài khoản chủ hệ thống. One attempt at a time; only with its address, written last together
 * with the account, does the facility exist for anybody.
 */
export async function setUpFacility(deps: SetUpDeps, input: SetUpInput): Promise<SetUp> {
  const { store, auth, now } = deps
  const facility = firstFacilityId(auth.secret)
  const scope: Scope = { actor: { kind: 'system', facility }, now, store }
  const { password } = await auth.engine.$context
  const hash = await password.hash(input.password)
  return inAuthTransaction(auth.pool, async client => {
    await client.query('select pg_advisory_xact_lock(7510)')
    const { rowCount } = await client.query('select 1 from site limit 1')
    if (rowCount) throw problem('conflict', 'first-run.done')
    const staffId = await makeFacility(scope, facility, input)
    await amendFacility(scope, staffId, input)
    await client.query('insert into site (slug, facility_id) values ($1, $2)', [input.slug, facility])
    const { full_name, user_name } = input
    await insertAccount(client, { facility, staff_id: staffId, full_name, user_name }, hash)
    return { facility_id: facility, staff_id: staffId }
  })
}

/** Under one request key: whichever attempt comes first makes the rows, every other one gets its answer. */
const makeFacility = (scope: Scope, facility: string, input: SetUpInput): Promise<string> =>
  write(scope, { action: 'facility.set-up', subject: facility, key: 'first-run' }, async (tx: Writer<Own>) => {
    const today = dayOf(tx.now())
    const yearBegins = `${today.slice(0, 4)}-01-01`
    const staffId = newId<'staff'>()
    await tx.db.insertInto('facility').values({ facility_id: facility, kind: input.kind }).execute()
    await tx.db
      .insertInto('letterhead')
      .values({ facility_id: facility, valid_from: yearBegins, ...letterheadOf(input) })
      .execute()
    await tx.db
      .insertInto('staff')
      .values({ facility_id: facility, id: staffId, full_name: input.full_name, starts_on: today })
      .execute()
    await seedFacility(tx, yearBegins)
    await seedRegisters(tx)
    return staffId
  })

const letterheadOf = ({ parent_agency, name, place, symbol_suffix, head_title }: SetUpInput) => ({
  parent_agency,
  name,
  place,
  symbol_suffix,
  head_title,
})

/** What this attempt says stands, also over what a broken-off one had written; the roles are those ticked now. */
const amendFacility = (scope: Scope, staffId: string, input: SetUpInput): Promise<void> =>
  write(scope, { action: 'facility.set-up-amend', subject: scope.actor.facility }, async (tx: Writer<Own>) => {
    const facility_id = scope.actor.facility
    const roles: Role[] = ['owner', 'administrator', ...(input.coordinator ? (['coordinator'] as const) : [])]
    const valid_from = dayOf(tx.now())
    await tx.db.updateTable('facility').set({ kind: input.kind }).execute()
    await tx.db.updateTable('letterhead').set(letterheadOf(input)).execute()
    await tx.db.updateTable('staff').set({ full_name: input.full_name }).where('id', '=', staffId).execute()
    await tx.db.deleteFrom('role_grant').where('staff_id', '=', staffId).execute()
    await tx.db
      .insertInto('role_grant')
      .values(roles.map(role => ({ facility_id, staff_id: staffId, role, valid_from })))
      .execute()
  })
