import { randomBytes } from 'node:crypto'
import type { Actor } from '#platform/actor.ts'
import { insertAccount } from '#platform/auth/accounts.ts'
import { type Auth, inAuthTransaction } from '#platform/auth/auth.ts'
import type { Day } from '#platform/day.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Scope, Store } from '#platform/scope.ts'
import { rolesOf, staffNames, staffOn } from '#slices/facilities/staff.api.ts'
import { setUpFacility } from '../first-run/set-up-facility.ts'
import { buildFacility } from './build-facility.ts'
import { DEMO, demoName } from './demo-facility.ts'
import { issueDemoPlan } from './issue-demo-plan.ts'
import { lookAtLinks } from './look-at-links.ts'
import { remindDemo } from './remind-demo.ts'
import { runYear } from './run-year.ts'

export interface DemoDeps {
  readonly store: Store
  readonly auth: Auth
  readonly files: FileStore
  readonly tell: (text: string) => void
  /** The last day on which anything happens; a test may stop earlier. */
  readonly until?: Day
}

export interface DemoAccount {
  readonly what: string
  readonly full_name: string
  readonly user_name: string
  /** Random, shown once, kept nowhere. */
  readonly password: string
}

const clockAt = (day: Day) => () => new Date(`${day}T03:00:00Z`)
const password = () => randomBytes(9).toString('base64url')

/** Lấp cơ sở dữ liệu trống bằng một cơ sở mẫu. The clock stands where each deed happened, whatever day it is today. */
export async function fillDemo({ store, auth, files, tell, until = '2026-09-30' }: DemoDeps): Promise<DemoAccount[]> {
  const ownerPassword = password()
  const { slug, name, parent_agency, place, symbol_suffix, head_title } = DEMO
  const opening = { store, auth, now: clockAt('2026-01-02') }
  const owner = { full_name: demoName(0), user_name: 'quan.tri', password: ownerPassword }
  tell('Lập cơ sở, đơn vị, viên chức…')
  const setUp = await setUpFacility(opening, {
    kind: 'facility',
    slug,
    name,
    parent_agency,
    place,
    symbol_suffix,
    head_title,
    ...owner,
    coordinator: false,
  })
  const scopeOf = (actor: Omit<Actor, 'facility'>, day: Day): Scope => ({
    actor: { ...actor, facility: setUp.facility_id },
    now: clockAt(day),
    store,
  })
  const system = scopeOf({ kind: 'system' }, until)
  const at = async (staff: string, day: Day): Promise<Scope> =>
    scopeOf({ kind: 'person', id: staff, roles: await rolesOf(system, staff, day) }, day)
  const people = await buildFacility(await at(setUp.staff_id, '2026-01-02'))

  tell('Đọc, duyệt, ban hành kế hoạch năm 2026…')
  const hands = {
    coordinator: await at(people.coordinator, '2026-01-05'),
    leader: await at(people.leader, '2026-01-05'),
    system: scopeOf({ kind: 'system' }, '2026-01-05'),
  }
  await issueDemoPlan(hands, files)

  tell('Nộp, duyệt minh chứng và ký báo cáo từ đầu năm:')
  const coordinatorUnit =
    (await staffOn(system, '2026-01-05')).find(staff => staff.id === people.coordinator)?.unit_id ?? ''
  const cast = {
    files,
    at: remember(at),
    coordinator: people.coordinator,
    leader: people.leader,
    coordinator_unit: coordinatorUnit,
    system,
    until,
  }
  await runYear(cast, tell)
  await lookAtLinks(cast)
  await remindDemo(system, until, [people.coordinator, people.leader, people.nurse])
  const accounts = await openAccounts(auth, setUp.facility_id, await staffNames(system), people)
  return [{ what: 'chủ hệ thống', ...owner }, ...accounts]
}

/** Roles do not change within the demo's year: one look-up a person. */
function remember(at: (staff: string, day: Day) => Promise<Scope>) {
  const known = new Map<string, Promise<Scope>>()
  return async (staff: string, day: Day): Promise<Scope> => {
    const first = known.get(staff) ?? at(staff, day)
    known.set(staff, first)
    return { ...(await first), now: clockAt(day) }
  }
}

async function openAccounts(
  auth: Auth,
  facility: string,
  names: ReadonlyMap<string, string>,
  people: { coordinator: string; leader: string; nurse: string },
): Promise<DemoAccount[]> {
  const wanted = [
    { what: 'điều phối', staff_id: people.coordinator, user_name: 'dieu.phoi' },
    { what: 'lãnh đạo', staff_id: people.leader, user_name: 'giam.doc' },
    { what: 'trạm y tế', staff_id: people.nurse, user_name: 'tram.tanlap' },
  ]
  const { password: hashing } = await auth.engine.$context
  const accounts: DemoAccount[] = []
  for (const { what, staff_id, user_name } of wanted) {
    const full_name = names.get(staff_id) ?? ''
    const secret = password()
    const hash = await hashing.hash(secret)
    const user = await inAuthTransaction(auth.pool, client =>
      insertAccount(client, { facility, staff_id, full_name, user_name }, hash),
    )
    accounts.push({ what, full_name, user_name: user.name, password: secret })
  }
  return accounts
}
