import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Writer, write } from '#platform/scope.ts'
import { type Browser, browser } from '#test/browser.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import type { StaffName, World } from '#test/world.ts'
import { someDuties } from '../a-duty.fixture.ts'
import { digestsOf, giveEmail, reminderDeps, runReminders } from './a-reminding.fixture.ts'
import { deviceName } from './device-name.ts'
import { sendTestMail } from './send-test-mail.ts'

const database = testDatabase()
const now = () => new Date('2026-03-06T01:00:00Z')

async function inside(house: TestHouse, world: World, name: StaffName): Promise<Browser> {
  const b = browser(house.app)
  const user_name = await openTestAccount(house, world, name)
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  return b
}
interface Party {
  key: string
  name: string
  zalo: string
  chased: { by: string } | null
  people: { name: string; channels: { channel: string; not: string | null }[] }[]
  duties: unknown[]
}
const api = (world: World, path = '') => `/${world.slug}/api/reminders${path}`
const bodyOf = <T>(answer: { text: string }): T => JSON.parse(answer.text) as T

describe('chasing by hand', () => {
  test('shows who will get what, then tells them once a working day, and keeps who did it', async () => {
    const { world } = await someDuties(database)
    await giveEmail(database, world, ['tanLapNurse'])
    const house = openTestHouse(database, { now })
    const b = await inside(house, world, 'coordinator')
    await openTestAccount(house, world, 'tanLapNurse')
    const { parties } = bodyOf<{ parties: Party[] }>(await b.get(api(world, '/chase?year=2026')))
    expect(parties).toHaveLength(6)
    const tanLap = parties.find(party => party.name === 'Trạm Y tế xã Tân Lập')
    expect(tanLap?.people.find(person => person.name === 'Ngô Kim Oanh')?.channels).toEqual([
      { channel: 'app', not: null },
      { channel: 'email', not: 'not_configured' },
    ])
    expect(tanLap?.zalo).toContain(
      '1. TT 5, tháng 1: Viết tin, bài về cải cách hành chính (hạn 30/01/2026, trễ 20 ngày làm việc)',
    )
    expect(tanLap?.zalo).toContain(`/${world.slug}/viec`)

    const chase = { year: 2026, parties: [tanLap?.key], channels: ['app', 'email', 'zalo'] }
    const first = { ...chase, request_key: randomUUID() }
    const done = await b.json('POST', api(world, '/chase'), first)
    expect([done.status, bodyOf(done)]).toMatchObject([200, { parties: 1, people: 1, not_reached: 1 }])
    // The same request again is answered as before; another one is told that it was done.
    expect(bodyOf(await b.json('POST', api(world, '/chase'), first))).toEqual(bodyOf(done))
    const again = await b.json('POST', api(world, '/chase'), { ...chase, request_key: randomUUID() })
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('Trạm Y tế xã Tân Lập đã được nhắc')])
    const said = await b.json('POST', api(world, '/chase'), { ...chase, request_key: randomUUID(), again: true })
    expect(said.status).toBe(200)
    const after = bodyOf<{ parties: Party[] }>(await b.get(api(world, '/chase?year=2026')))
    expect(after.parties.find(party => party.key === tanLap?.key)?.chased?.by).toBe('Nguyễn Hoài Nhơn')

    const log = bodyOf<{ rows: { name: string; channel: string; outcome: string; chased_by: string }[]; mail: null }>(
      await b.get(api(world, '?channel=zalo')),
    )
    expect(log.rows).toHaveLength(2)
    expect(log.rows[0]).toMatchObject({ channel: 'zalo', outcome: 'sent', chased_by: 'Nguyễn Hoài Nhơn' })
    expect(log.mail).toBeNull()
  })

  test('with something missing changes nothing', async () => {
    const { world } = await someDuties(database)
    const b = await inside(openTestHouse(database, { now }), world, 'coordinator')
    const cases: [object, number, string][] = [
      [{ channels: [] }, 422, 'Chọn ít nhất một kênh'],
      [{ parties: [randomUUID()] }, 409, 'Không còn kỳ nào trễ'],
      [{ parties: [] }, 422, ''],
      [{ channels: ['fax'] }, 422, ''],
    ]
    for (const [over, status, words] of cases) {
      const usual = { request_key: randomUUID(), year: 2026, parties: [world.units.tramTanLap], channels: ['app'] }
      const answer = await b.json('POST', api(world, '/chase'), { ...usual, ...over })
      expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)])
    }
    expect(await digestsOf(database, world)).toEqual([])
  })

  test('a unit of another facility is nobody', async () => {
    const [{ world }, other] = [await someDuties(database), await someDuties(database)]
    const b = await inside(openTestHouse(database, { now }), world, 'coordinator')
    const input = { request_key: randomUUID(), year: 2026, parties: [other.world.units.tramTanLap], channels: ['app'] }
    expect((await b.json('POST', api(world, '/chase'), input)).status).toBe(409)
    expect(await digestsOf(database, other.world)).toEqual([])
  })

  test('on a Saturday waits for Monday morning', async () => {
    const { world } = await someDuties(database)
    await giveEmail(database, world, ['tanLapNurse'])
    const house = openTestHouse(database, { now: () => new Date('2026-03-07T09:00:00+07:00') })
    const b = await inside(house, world, 'leader')
    const plan = bodyOf<{ send_at: string; waits: boolean }>(await b.get(api(world, '/chase?year=2026')))
    expect(plan).toMatchObject({ waits: true, send_at: '2026-03-09T00:00:00.000Z' })
  })
})

test('coordinator and leader chase and read the record, the units do neither, nobody of them tries the mail', async () => {
  const { world } = await someDuties(database)
  const house = openTestHouse(database, { now })
  const people: [StaffName, number][] = [
    ['coordinator', 200],
    ['leader', 200],
    ['tanLapHead', 403],
    ['tanLapNurse', 403],
  ]
  for (const [name, status] of people) {
    const b = await inside(house, world, name)
    expect((await b.get(api(world))).status, name).toBe(status)
    expect((await b.get(api(world, '/chase'))).status, name).toBe(status)
    const input = {
      request_key: randomUUID(),
      year: 2026,
      parties: [world.units.tramTanLap],
      channels: ['app'],
      again: true,
    }
    expect((await b.json('POST', api(world, '/chase'), input)).status, name).toBe(status)
    expect((await b.json('POST', api(world, '/test-mail'), { request_key: randomUUID() })).status, name).toBe(403)
  }
})

describe('the page of one person', () => {
  const page = (world: World, rest = '') => `/${world.slug}/tai-khoan/nhac-viec${rest}`

  test('keeps what was chosen without script; an old form does not undo a newer one', async () => {
    const { world } = await someDuties(database)
    const b = await inside(openTestHouse(database, { now }), world, 'tanLapNurse')
    expect((await b.get(page(world))).text).toContain('Từ 7 giờ')
    const form = { in_app: 'co', before_7: 'co', late_1: 'co', digest_hour: '9', row_version: '0' }
    expect((await b.post(page(world), form)).to).toContain('xong=luu')
    expect((await b.post(page(world), form)).status).toBe(412)
    expect((await b.post(page(world), { ...form, row_version: '1', digest_hour: '3' })).status).toBe(422)
    const kept = await asOwner(database, async client => {
      const { rows } = await client.query(
        'select in_app, by_email, by_push, digest_hour::int, muted_steps from app.reminder_setting where facility_id = $1',
        [world.facility],
      )
      return rows
    })
    expect(kept).toEqual([
      {
        in_app: true,
        by_email: false,
        by_push: false,
        digest_hour: 9,
        muted_steps: ['before_3', 'before_1', 'on_day', 'returned', 'late_3', 'late_7'],
      },
    ])
  })

  test('takes a browser of a known service, gives a shared one to the last who turns it on, removes only one’s own', async () => {
    const { world } = await someDuties(database)
    const house = openTestHouse(database, { now })
    const [nurse, head] = [await inside(house, world, 'tanLapNurse'), await inside(house, world, 'tanLapHead')]
    const browserOf = (endpoint: string) => ({ endpoint, p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) })
    const phone = browserOf('https://fcm.googleapis.com/fcm/send/abc')
    expect((await nurse.json('POST', page(world, '/may'), browserOf('https://127.0.0.1/x'))).status).toBe(422)
    expect((await nurse.json('POST', page(world, '/may'), phone)).status).toBe(201)
    expect((await nurse.get(page(world))).text).toContain('Trình duyệt trên máy khác')
    expect((await head.json('POST', page(world, '/may'), phone)).status).toBe(201)
    expect((await nurse.get(page(world))).text).toContain('Chưa bật trên máy nào')
    const [device] = await asOwner(database, async client => {
      const { rows } = await client.query('select id from app.push_subscription where facility_id = $1', [
        world.facility,
      ])
      return rows
    })
    expect((await nurse.post(page(world, `/may/${device.id}/bo`), {})).status).toBe(404)
    expect((await head.post(page(world, `/may/${device.id}/bo`), {})).to).toContain('xong=bo')
    expect((await head.get(page(world))).text).toContain('Chưa bật trên máy nào')
  })

  test('lists what one was told, counts it at the foot of /viec until it was seen', async () => {
    const { world } = await someDuties(database)
    await runReminders(database, world, reminderDeps(world), '2026-03-02T07:00:00+07:00')
    const b = await inside(openTestHouse(database, { now }), world, 'tanLapNurse')
    expect((await b.get(`/${world.slug}/viec`)).text).toMatch(/Nhắc<em>1<\/em>/)
    const list = (await b.get(`/${world.slug}/viec/nhac-viec`)).text
    expect(list).toContain('TT 5, tháng 2')
    expect((await b.post(`/${world.slug}/viec/nhac-viec`, {})).status).toBe(303)
    expect((await b.get(`/${world.slug}/viec`)).text).not.toMatch(/Nhắc<em>/)
  })
})

test('a letter of trial goes to the administrator who asks, and says what is missing', async () => {
  const { world } = await someDuties(database)
  const scope = { ...world.as('owner') }
  await expect(sendTestMail(scope, false, randomUUID())).rejects.toMatchObject({ code: 'reminder.mail-not-configured' })
  await expect(sendTestMail(scope, true, randomUUID())).rejects.toMatchObject({ code: 'reminder.no-own-email' })
  await write(world.system, { action: 'test.email' }, (tx: Writer<'staff'>) =>
    tx.db.updateTable('staff').set({ email: 'chau@anbinh.example.vn' }).where('id', '=', world.staff.owner).execute(),
  )
  expect(await sendTestMail(scope, true, randomUUID())).toEqual({ to: 'chau@anbinh.example.vn' })
  await expect(sendTestMail(world.as('coordinator'), true, randomUUID())).rejects.toMatchObject({ kind: 'forbidden' })
})

test.each([
  [
    'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    'Chrome trên điện thoại Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge trên máy tính Windows',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605 Version/18.0 Safari/604.1', 'Safari trên iPhone, iPad'],
  ['curl/8', 'Trình duyệt trên máy khác'],
])('%s is called %s', (agent, name) => expect(deviceName(agent)).toBe(name))
