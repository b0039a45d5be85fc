import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '#platform/actor.ts'
import { browser } from '#test/browser.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD } from '#test/http-house.ts'
import { aFacility } from '#test/world.ts'
import { canManageAccount } from './accounts.policy.ts'
import { closeAccount, openAccount, renewAccount, seeAccounts } from './manage-accounts.ts'

const database = testDatabase()

describe('who manages an account', () => {
  const actor = (role: Role, id = 'me'): Actor => ({
    kind: 'person',
    facility: 'f',
    id,
    roles: [{ role, unit_id: role === 'unit_head' || role === 'contributor' ? 'u' : null }],
  })
  const plain = { staff_id: 'other', roles: [{ role: 'contributor' as const }] }
  const owner = { staff_id: 'other', roles: [{ role: 'owner' as const }] }

  it.each([
    ['owner', true, true],
    ['administrator', true, false],
    ['coordinator', false, false],
    ['leader', false, false],
    ['editor', false, false],
    ['unit_head', false, false],
    ['contributor', false, false],
  ] as const)('%s: of others %s, of an owner %s, of oneself never', (role, others, owners) => {
    expect(canManageAccount(actor(role), plain)).toBe(others)
    expect(canManageAccount(actor(role), owner)).toBe(owners)
    expect(canManageAccount(actor(role), { ...plain, staff_id: 'me' })).toBe(false)
  })

  it.each(['visitor', 'job', 'system'] as const)('a %s never', kind => {
    expect(canManageAccount({ kind, facility: 'f' }, plain)).toBe(false)
  })
})

describe('an account', () => {
  it('is opened, used, closed and opened anew', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const admin = world.as('owner')
    const staff_id = world.staff.tanLapNurse
    const given = await openAccount(admin, house.auth, { staff_id })
    expect(await seeAccounts(admin, house.auth)).toMatchObject([{ staff_id, user_name: 'oanh.ngo', state: 'waiting' }])
    const b = browser(house.app)
    const settle = (code: string) =>
      b.post(`/${world.slug}/dang-nhap/lan-dau`, {
        user_name: given.user_name,
        code,
        password: PASSWORD,
        password_again: PASSWORD,
      })
    expect((await settle(given.code)).status).toBe(303)
    expect(await seeAccounts(admin, house.auth)).toMatchObject([{ state: 'active' }])

    await closeAccount(admin, house.auth, staff_id)
    expect((await b.get(`/${world.slug}/api/me`)).status).toBe(401)
    const again = await b.post(`/${world.slug}/dang-nhap`, { user_name: 'oanh.ngo', password: PASSWORD })
    expect(again.status).toBe(422)
    expect(await seeAccounts(admin, house.auth)).toMatchObject([{ state: 'disabled' }])

    const renewed = await renewAccount(admin, house.auth, staff_id, { second_factor: true })
    expect((await settle(renewed.code)).status).toBe(303)
    expect((await b.get(`/${world.slug}/api/me`)).status).toBe(200)
    const deeds = await asOwner(database, client =>
      client.query(`select action from app.audit where facility_id = $1 and action like 'account.%' order by seq`, [
        world.facility,
      ]),
    )
    expect(deeds.rows.map(row => row.action)).toEqual(['account.open', 'account.close', 'account.renew'])
  })

  it('is refused to whom it does not belong, and leaves nothing behind', async () => {
    const house = openTestHouse(database)
    const [here, there] = [await aFacility(database), await aFacility(database)]
    const admin = here.as('owner')
    const open = (scope = admin, staff_id = here.staff.tanLapNurse, user_name?: string) =>
      openAccount(scope, house.auth, { staff_id, user_name })
    await expect(open(here.as('coordinator'))).rejects.toMatchObject({ kind: 'forbidden', code: 'account.manage' })
    await expect(open(admin, here.staff.owner)).rejects.toMatchObject({ code: 'account.manage' })
    await expect(open(admin, there.staff.tanLapNurse)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(open(admin, undefined, 'Tên Lạ')).rejects.toMatchObject({ code: 'account.name-invalid' })
    await expect(renewAccount(admin, house.auth, here.staff.leader, { second_factor: false })).rejects.toMatchObject({
      code: 'account.none',
    })
    await open(admin, here.staff.leader, 'khanh')
    await expect(open(admin, here.staff.leader)).rejects.toMatchObject({ code: 'account.exists' })
    await expect(open(admin, here.staff.tanLapNurse, 'Khanh')).rejects.toMatchObject({ code: 'account.name-taken' })
    expect(await seeAccounts(admin, house.auth)).toHaveLength(1)
    // Another facility may have the same name, and cannot tell.
    await expect(
      openAccount(there.as('owner'), house.auth, { staff_id: there.staff.leader, user_name: 'khanh' }),
    ).resolves.toMatchObject({ user_name: 'khanh' })
  })

  it('is given over the API, never to a visitor', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const b = browser(house.app)
    const at = `/${world.slug}`
    expect((await b.get(`${at}/api/accounts`)).status).toBe(401)
    await b.post(`${at}/dang-nhap`, {
      user_name: await openTestAccount(house, world, 'coordinator'),
      password: PASSWORD,
    })
    expect((await b.get(`${at}/api/accounts`)).status).toBe(403)
    const bad = await b.json('POST', `${at}/api/accounts`, { staff_id: 'x' })
    expect([bad.status, bad.json<{ error: { params: unknown } }>().error.params]).toEqual([
      422,
      { fields: [{ path: 'staff_id', message: expect.any(String) }] },
    ])
  })
})
