import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { createAccount } from '#platform/auth/accounts.ts'
import { browser } from '#test/browser.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import { aFacility, type World } from '#test/world.ts'

const database = testDatabase()

const enter = (house: TestHouse, world: World, user_name: string, password = PASSWORD, address?: string) => {
  const b = browser(house.app, address)
  return { b, answer: b.post(`/${world.slug}/dang-nhap`, { user_name, password }) }
}

describe('signing in', () => {
  it('says the same of an unknown name, a wrong password and an account of another facility', async () => {
    const house = openTestHouse(database)
    const [here, there] = [await aFacility(database), await aFacility(database)]
    const name = await openTestAccount(house, here, 'tanLapHead')
    const texts: string[] = []
    for (const [world, user, password] of [
      [here, 'khong.co', PASSWORD],
      [here, name, 'sai mật khẩu rồi'],
      [there, name, PASSWORD],
    ] as const) {
      const answer = await enter(house, world, user, password).answer
      expect(answer.status).toBe(422)
      expect(answer.headers.getSetCookie()).toEqual([])
      texts.push(answer.text.replaceAll(user, '').replaceAll(world.slug, ''))
    }
    expect(texts[0]).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng')
    expect(new Set(texts).size).toBe(1)
  })

  it('says when to try again after too many tries, from that place only, and forgives after a success', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const name = await openTestAccount(house, world, 'tanLapHead')
    for (let i = 0; i < 5; i++) await enter(house, world, name, 'sai mật khẩu rồi').answer
    expect((await enter(house, world, name).answer).status).toBe(303)
    for (let i = 0; i < 6; i++) await enter(house, world, name, 'sai mật khẩu rồi').answer
    const refused = await enter(house, world, name).answer
    expect(refused.status).toBe(429)
    expect(refused.text).toMatch(/Thử lại sau 1[45] phút/)
    expect((await enter(house, world, name, PASSWORD, '198.51.100.7').answer).status).toBe(303)
  })

  it('ends with signing out', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const { b, answer } = enter(house, world, await openTestAccount(house, world, 'tanLapHead'))
    await answer
    const stolen = new Map(b.cookies)
    expect((await b.get(`/${world.slug}/api/me`)).status).toBe(200)
    expect((await b.post(`/${world.slug}/dang-xuat`, {})).to).toBe(`/${world.slug}/dang-nhap`)
    for (const [key, value] of stolen) b.cookies.set(key, value)
    expect((await b.get(`/${world.slug}/api/me`)).status).toBe(401)
  })

  it('is a visit to another facility', async () => {
    const house = openTestHouse(database)
    const [here, there] = [await aFacility(database), await aFacility(database)]
    const { b, answer } = enter(house, here, await openTestAccount(house, here, 'tanLapHead'))
    await answer
    expect((await b.get(`/${here.slug}/api/me`)).status).toBe(200)
    expect((await b.get(`/${there.slug}/api/me`)).status).toBe(401)
    expect((await b.get(`/${there.slug}/quan-tri`)).to).toMatch(/\/dang-nhap\?ve=/)
  })

  it('loses a role the moment it ends', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const { b, answer } = enter(house, world, await openTestAccount(house, world, 'coordinator'))
    await answer
    const roles = async () => (await b.get(`/${world.slug}/api/me`)).json<{ roles: unknown[] }>().roles
    expect(await roles()).toEqual([{ role: 'coordinator', unit_id: null }])
    await asOwner(database, async client => {
      await client.query('begin')
      await client.query(`call app.begin_migration_deed($1, 'test.end')`, [world.facility])
      await client.query(`update app.role_grant set valid_to = '2026-03-01' where staff_id = $1`, [
        world.staff.coordinator,
      ])
      await client.query('commit')
    })
    expect(await roles()).toEqual([])
  })
})

describe('a one-time code', () => {
  const FRESH = 'mưa rừng u minh'
  const settle = (b: ReturnType<typeof browser>, world: World, user_name: string, code: string) =>
    b.post(`/${world.slug}/dang-nhap/lan-dau`, { user_name, code, password: FRESH, password_again: FRESH })

  it('sets the first password, once', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const given = await createAccount(house.auth, {
      facility: world.facility,
      staff_id: world.staff.tanLapNurse,
      full_name: 'Ngô Kim Oanh',
    })
    expect(given.user_name).toBe('oanh.ngo')
    const b = browser(house.app)
    const answer = await settle(b, world, ' Oanh.Ngo ', given.code.toLowerCase().replaceAll('-', ' '))
    expect([answer.status, answer.to]).toEqual([303, `/${world.slug}/vao`])
    expect((await settle(browser(house.app), world, 'oanh.ngo', given.code)).status).toBe(422)
    expect((await enter(house, world, 'oanh.ngo', FRESH).answer).status).toBe(303)
    expect(house.logged()).not.toContain(given.code)
  })

  it('allows five tries and fourteen days', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const facility = world.facility
    const [one, two] = [world.staff.tanLapNurse, world.staff.tanLapHead]
    const guessed = await createAccount(house.auth, { facility, staff_id: one, full_name: 'Ngô Kim Oanh' })
    const b = browser(house.app)
    for (let i = 0; i < 5; i++) expect((await settle(b, world, 'oanh.ngo', 'ABCD-EFGH-JKMN')).status).toBe(422)
    expect((await settle(b, world, 'oanh.ngo', guessed.code)).status).toBe(422)
    const old = await createAccount(house.auth, { facility, staff_id: two, full_name: 'Hồ Ngọc Diệp' })
    await asOwner(database, client =>
      client.query('update auth.first_password_code set expires_at = clock_timestamp()'),
    )
    expect((await settle(b, world, old.user_name, old.code)).status).toBe(422)
  })
})

/** The code of now, or of `steps` half minutes on: each opens one session only. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, '')) }).generate({
    timestamp: Date.now() + steps * 30_000,
  })
const secretIn = (text: string) => /class="secret">([A-Z2-7 ]+)</.exec(text)?.[1] ?? ''

describe('a second factor', () => {
  const codesIn = (text: string) => [...text.matchAll(/<li>(\w{5}-\w{5})<\/li>/g)].map(match => match[1] ?? '')

  it('is owed by an administrator before anything else', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const at = `/${world.slug}`
    const { b, answer } = enter(house, world, await openTestAccount(house, world, 'owner'))
    expect((await answer).to).toBe(`${at}/vao`)
    for (const path of ['/vao', '/quan-tri', '/quan-tri/ke-hoach'])
      expect((await b.get(at + path)).to).toBe(`${at}/tai-khoan/hai-lop`)
    const refused = await b.get(`${at}/api/me`)
    expect([refused.status, refused.json<{ error: { code: string } }>().error.code]).toEqual([
      403,
      'sign-in.second-factor-required',
    ])
    expect((await b.post(`${at}/tai-khoan/hai-lop`, { current: 'sai mật khẩu rồi' })).status).toBe(422)
    const page = await b.post(`${at}/tai-khoan/hai-lop`, { current: PASSWORD })
    expect(page.text).toContain('<svg class="qr"')
    expect((await b.post(`${at}/tai-khoan/hai-lop/ma`, { code: '000000' })).text).toContain('Mã 6 số chưa đúng')
    const done = await b.post(`${at}/tai-khoan/hai-lop/ma`, { code: codeOf(secretIn(page.text)) })
    expect(done.to).toBe(`${at}/vao`)
    expect((await b.get(`${at}/api/me`)).status).toBe(200)
    expect((await b.post(`${at}/tai-khoan/tat-hai-lop`, { current: PASSWORD })).status).toBe(403)
    for (const secret of [PASSWORD, secretIn(page.text).replaceAll(' ', '')])
      expect(house.logged()).not.toContain(secret)
  })

  it('is asked for at every sign-in, or a backup code once', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const at = `/${world.slug}`
    const name = await openTestAccount(house, world, 'leader')
    const first = enter(house, world, name)
    await first.answer
    const page = await first.b.post(`${at}/tai-khoan/hai-lop`, { current: PASSWORD })
    await first.b.post(`${at}/tai-khoan/hai-lop/ma`, { code: codeOf(secretIn(page.text)) })
    const [backup = ''] = codesIn(page.text)

    const { b, answer } = enter(house, world, name)
    expect((await answer).to).toBe(`${at}/dang-nhap/ma`)
    expect((await b.get(`${at}/api/me`)).status).toBe(401)
    expect((await b.post(`${at}/dang-nhap/ma`, { code: '000000' })).status).toBe(422)
    expect((await b.post(`${at}/dang-nhap/ma`, { code: backup })).to).toBe(`${at}/vao`)
    expect((await b.get(`${at}/api/me`)).status).toBe(200)

    const again = enter(house, world, name)
    await again.answer
    expect((await again.b.post(`${at}/dang-nhap/ma`, { code: backup })).status).toBe(422)
    expect((await again.b.post(`${at}/dang-nhap/ma`, { code: codeOf(secretIn(page.text), 1) })).status).toBe(303)
    const stranger = browser(house.app)
    expect((await stranger.post(`${at}/dang-nhap/ma`, { code: backup })).text).toContain('Đăng nhập lại bằng mật khẩu')
  })
})

describe('a code of the app', () => {
  it.each([
    ['a sign-in', 1],
    ['turning the second factor on', 0],
  ])('that was used for %s opens no other session', async (_what, steps) => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const at = `/${world.slug}`
    const name = await openTestAccount(house, world, 'leader')
    const first = enter(house, world, name)
    await first.answer
    const page = await first.b.post(`${at}/tai-khoan/hai-lop`, { current: PASSWORD })
    const secret = secretIn(page.text)
    // Both codes of one instant: at a half minute's turn a third would not be the one that was used.
    const [now, next] = [codeOf(secret), codeOf(secret, 1)]
    await first.b.post(`${at}/tai-khoan/hai-lop/ma`, { code: now })
    const used = steps === 0 ? now : next
    if (steps === 1) {
      const rightful = enter(house, world, name)
      await rightful.answer
      expect((await rightful.b.post(`${at}/dang-nhap/ma`, { code: used })).status).toBe(303)
    }
    const sessions = () =>
      database.auth.query('select count(*)::int as n from auth.session').then(({ rows }) => rows[0])
    const before = await sessions()
    const onlooker = enter(house, world, name)
    await onlooker.answer
    const refused = await onlooker.b.post(`${at}/dang-nhap/ma`, { code: `${used.slice(0, 3)} ${used.slice(3)}` })
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([422, []])
    expect(refused.text).toContain('Mã này vừa được dùng')
    expect((await onlooker.b.get(`${at}/api/me`)).status).toBe(401)
    expect(await sessions()).toEqual(before)
  })
})

describe('one’s own account', () => {
  it('changes the password and signs out elsewhere', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const at = `/${world.slug}`
    const name = await openTestAccount(house, world, 'leader')
    const [here, elsewhere] = [enter(house, world, name), enter(house, world, name)]
    await Promise.all([here.answer, elsewhere.answer])
    const change = (form: Record<string, string>) => here.b.post(`${at}/tai-khoan/mat-khau`, form)
    const fresh = 'mưa rừng u minh'
    expect((await change({ current: 'sai mật khẩu rồi', fresh, fresh_again: fresh })).status).toBe(422)
    expect((await change({ current: PASSWORD, fresh, fresh_again: 'khác' })).status).toBe(422)
    expect((await change({ current: PASSWORD, fresh, fresh_again: fresh })).to).toBe(`${at}/tai-khoan?xong=mat-khau`)
    expect((await here.b.get(`${at}/api/me`)).status).toBe(200)
    expect((await elsewhere.b.get(`${at}/api/me`)).status).toBe(401)
    expect((await enter(house, world, name).answer).status).toBe(422)
    expect((await enter(house, world, name, fresh).answer).status).toBe(303)
  })
})
