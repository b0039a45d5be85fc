import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { type Writer, write } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openPost, type Post } from '#test/smtp-post.ts'
import { said, someDuties } from '../a-duty.fixture.ts'
import { handIn } from '../hand-in.ts'
import { grantExtension } from '../occurrence.commands.ts'
import { digestsOf, giveEmail, reminderDeps, runReminders } from './a-reminding.fixture.ts'
import { hasReminders } from './plan-reminders.ts'

const database = testDatabase()

let post: Post | undefined
afterEach(async () => {
  await post?.close()
  post = undefined
})
const of = <Row extends { name: string }>(rows: readonly Row[], name: string): Row[] =>
  rows.filter(row => row.name === name)

/** Monday 02/3/2026, the day on which February (due Friday 27/02) is one working day late. */
const MONDAY = '2026-03-02T07:00:00+07:00'

async function aTardyFacility() {
  const duties = await someDuties(database)
  await giveEmail(database, duties.world, ['tanLapNurse', 'tanLapHead', 'coordinator'])
  return duties
}

describe('a run', () => {
  test('tells each person once in one digest, and the same run again tells nobody', async () => {
    const { world } = await aTardyFacility()
    post = await openPost()
    const deps = reminderDeps(world, { port: post.port })
    expect(await runReminders(database, world, deps, MONDAY)).toBeGreaterThan(0)
    const digests = await digestsOf(database, world)
    const nurse = of(digests, 'Ngô Kim Oanh')
    expect(nurse.map(({ channel, state, steps }) => [channel, state, steps])).toEqual([
      ['app', 'sent', ['late_1']],
      ['email', 'sent', ['late_1']],
    ])
    expect(of(digests, 'Trần Bảo Khánh')[0]?.steps).toEqual(['late_7'])
    expect(of(digests, 'Dương Văn Lộc').map(({ channel, state, reason }) => [channel, state, reason])).toEqual([
      ['app', 'sent', null],
      ['email', 'not_reached', 'no_email'],
    ])
    const sent = post.mails.length
    expect(await runReminders(database, world, deps, '2026-03-02T07:15:00+07:00')).toBe(0)
    world.now = new Date('2026-03-02T07:30:00+07:00')
    expect(await hasReminders(world.system)).toBe(false)
    expect(post.mails).toHaveLength(sent)
  })

  test('writes a mail that opens: subject, lines, links, preferences', async () => {
    const { world, occurrence } = await aTardyFacility()
    const duty = await occurrence('5', world.units.tramTanLap, '2026-02')
    post = await openPost()
    await runReminders(database, world, reminderDeps(world, { port: post.port }), MONDAY)
    const mail = post.mails.find(one => [one.to].flat()[0]?.text.includes('tanlapnurse@'))
    expect(mail?.subject).toBe('Nhắc việc 02/3: 4 việc trễ hạn')
    expect(mail?.text).toContain('Chào Ngô Kim Oanh,')
    expect(mail?.text).toContain(
      '- TT 5, tháng 2, Trạm Y tế xã Tân Lập: Viết tin, bài về cải cách hành chính (hạn 27/02/2026, trễ 1 ngày làm việc).',
    )
    expect(mail?.text).toContain(`https://anbinh.example.vn/viec/nop/${duty}`)
    expect(mail?.html).toContain(`href="https://anbinh.example.vn/viec/nop/${duty}"`)
    expect(mail?.text).toContain('https://anbinh.example.vn/tai-khoan/nhac-viec')
  })

  test('stays silent outside working hours and at Tết, and says only the present step after days down', async () => {
    const { world } = await aTardyFacility()
    const deps = reminderDeps(world)
    for (const at of ['2026-02-28T09:00:00+07:00', '2026-02-17T09:00:00+07:00', '2026-03-02T12:00:00+07:00'])
      expect(await runReminders(database, world, deps, at)).toBe(0)
    await runReminders(database, world, deps, '2026-03-05T08:00:00+07:00')
    const inApp = (await digestsOf(database, world)).filter(row => row.channel === 'app')
    const steps = (name: string) => of(inApp, name)[0]?.steps
    expect([steps('Ngô Kim Oanh'), steps('Nguyễn Hoài Nhơn'), steps('Trần Bảo Khánh')]).toEqual([
      ['late_1'],
      ['late_3'],
      ['late_7'],
    ])
    expect(of(inApp, 'Ngô Kim Oanh')).toHaveLength(1)
  })

  test('leaves out what was handed in or has more time, and tells what was returned', async () => {
    const { world, store, occurrence } = await aTardyFacility()
    const [march, february] = [
      await occurrence('5', world.units.tramTanLap),
      await occurrence('5', world.units.tramTanLap, '2026-02'),
    ]
    await handIn(world.as('tanLapNurse'), store, february, said())
    const extended = await occurrence('9', world.units.tramTanLap, '2026-02')
    const more = { request_key: randomUUID(), due_on: '2026-04-10', reason: 'Chờ lịch của thôn' }
    await grantExtension(world.as('coordinator'), extended, more)
    await runReminders(database, world, reminderDeps(world), MONDAY)
    const told = await asOwner(database, async client => {
      const { rows } = await client.query(
        'select occurrence_id from app.reminder where facility_id = $1 and staff_id = $2',
        [world.facility, world.staff.tanLapNurse],
      )
      return rows.map(row => row.occurrence_id)
    })
    expect(told.length).toBeGreaterThan(0)
    expect(told).not.toContain(february)
    expect(told).not.toContain(march)
    expect(told).not.toContain(extended)

    await write(world.system, { action: 'test.return' }, (tx: Writer<'occurrence'>) =>
      tx.db
        .updateTable('occurrence')
        .set({ state: 'returned', state_reason: 'Ảnh mờ', decided_at: '2026-03-03T09:00:00+07:00' })
        .where('id', '=', february)
        .execute(),
    )
    post = await openPost()
    await runReminders(database, world, reminderDeps(world, { port: post.port }), '2026-03-03T09:15:00+07:00')
    const mail = post.mails.find(one => [one.to].flat()[0]?.text.includes('tanlapnurse@'))
    expect(mail?.subject).toBe('Nhắc việc 03/3: 1 việc bị trả lại')
    expect(mail?.text).toContain('Lý do trả lại: Ảnh mờ')
    // Those above are told of a return that is late only from the return on.
    const late = await digestsOf(database, world)
    expect(of(late, 'Nguyễn Hoài Nhơn').flatMap(row => row.steps)).not.toContain('returned')
  })

  test('says why somebody was not reached: no account, turned off, a muted step, no mail server', async () => {
    const { world } = await aTardyFacility()
    await write(world.as('tanLapHead'), { action: 'test.setting' }, (tx: Writer<'reminder_setting'>) =>
      tx.db
        .insertInto('reminder_setting')
        .values({ facility_id: world.facility, staff_id: world.staff.tanLapHead, by_email: false })
        .execute(),
    )
    await write(world.as('leader'), { action: 'test.setting' }, (tx: Writer<'reminder_setting'>) =>
      tx.db
        .insertInto('reminder_setting')
        .values({ facility_id: world.facility, staff_id: world.staff.leader, muted_steps: ['late_7'] })
        .execute(),
    )
    await runReminders(
      database,
      world,
      reminderDeps(world, { accounts: [world.staff.tanLapHead, world.staff.leader] }),
      MONDAY,
    )
    const digests = await digestsOf(database, world)
    const why = (name: string) => of(digests, name).map(({ channel, reason }) => [channel, reason])
    expect(why('Hồ Ngọc Diệp')).toEqual([
      ['app', null],
      ['email', 'off'],
    ])
    expect(why('Trần Bảo Khánh')).toEqual([['app', 'step_off']])
    expect(why('Ngô Kim Oanh')).toEqual([
      ['app', 'no_account'],
      ['email', 'not_configured'],
    ])
  })
})
