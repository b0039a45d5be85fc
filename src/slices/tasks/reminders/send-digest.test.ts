import { afterEach, describe, expect, test } from 'vitest'
import { listNotices } from '#platform/notices/list-notices.ts'
import { read, type Writer, write } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openPost, type Post } from '#test/smtp-post.ts'
import type { World } from '#test/world.ts'
import { said, someDuties } from '../a-duty.fixture.ts'
import { handIn } from '../hand-in.ts'
import { attemptsOf, digestsOf, giveEmail, reminderDeps, runReminders } from './a-reminding.fixture.ts'
import { hasReminders, planReminders } from './plan-reminders.ts'
import { sendDigest } from './send-digest.job.ts'

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

const addDevice = (world: World, name: 'tanLapNurse', endpoint: string) =>
  write(world.system, { action: 'test.device' }, (tx: Writer<'push_subscription'>) =>
    tx.db
      .insertInto('push_subscription')
      .values({
        facility_id: world.facility,
        staff_id: world.staff[name],
        endpoint,
        p256dh: 'p',
        auth: 'a',
        device: endpoint.slice(-5),
        created_at: world.now,
      })
      .execute(),
  )

describe('a mail that is not taken', () => {
  test('greylisted: tried again five minutes later, and then taken', async () => {
    const { world } = await aTardyFacility()
    post = await openPost({ refuse: (_, tries) => (tries <= 1 ? { code: 451, words: 'greylisted' } : undefined) })
    const deps = reminderDeps(world, { port: post.port })
    await runReminders(database, world, deps, MONDAY)
    const waiting = (await digestsOf(database, world)).filter(row => row.state === 'waiting')
    expect(waiting.map(row => [row.attempts, row.send_at])).toEqual([[1, new Date('2026-03-02T07:05:00+07:00')]])
    await runReminders(database, world, deps, '2026-03-02T07:05:00+07:00')
    const [name] = waiting.map(row => row.name)
    expect(of(await attemptsOf(database, world), name ?? '').filter(row => row.channel === 'email')).toMatchObject([
      { attempt_no: 1, outcome: 'failed', reason: 'busy' },
      { attempt_no: 2, outcome: 'sent', reason: null },
    ])
  })

  test('refused for good: not tried again, and the coordinator is told', async () => {
    const { world } = await aTardyFacility()
    post = await openPost({
      refuse: address => (address.startsWith('tanlapnurse') ? { code: 550, words: 'unknown' } : undefined),
    })
    await runReminders(database, world, reminderDeps(world, { port: post.port }), MONDAY)
    expect(of(await digestsOf(database, world), 'Ngô Kim Oanh')).toMatchObject([
      { channel: 'app' },
      { channel: 'email', state: 'failed', reason: 'refused', attempts: 1 },
    ])
    const notices = await read(world.as('coordinator'), reader => listNotices(reader))
    expect(notices.filter(notice => notice.kind === 'reminder.given-up').map(notice => notice.params)).toEqual([
      { channel: 'thư điện tử', name: 'Ngô Kim Oanh', reason: 'máy chủ nhận từ chối' },
    ])
  })

  test('nobody answers: five attempts inside working hours, then given up', async () => {
    const { world } = await aTardyFacility()
    const gone = await openPost()
    await gone.close()
    const deps = reminderDeps(world, { port: gone.port })
    const times = ['07:00', '07:05', '07:35', '09:35', '13:35'].map(time => `2026-03-02T${time}:00+07:00`)
    for (const at of times) await runReminders(database, world, deps, at)
    const nurse = of(await digestsOf(database, world), 'Ngô Kim Oanh').find(row => row.channel === 'email')
    expect(nurse).toMatchObject({ state: 'failed', attempts: 5, reason: 'unreachable' })
  })
})

describe('a digest', () => {
  test('left behind between sending and marking is sent once more, never lost', async () => {
    const { world } = await aTardyFacility()
    post = await openPost()
    const deps = reminderDeps(world, { port: post.port })
    world.now = new Date(MONDAY)
    await planReminders(world.system, deps)
    const email = of(await digestsOf(database, world), 'Ngô Kim Oanh').find(row => row.channel === 'email')
    // What a crash leaves: taken up, perhaps sent, never marked.
    await write(world.system, { action: 'test.crash' }, (tx: Writer<'reminder_digest'>) =>
      tx.db
        .updateTable('reminder_digest')
        .set({ state: 'sending', attempts: 1, claimed_at: world.now })
        .where('id', '=', email?.id ?? '')
        .execute(),
    )
    await sendDigest(world.system, deps, email?.id ?? '')
    expect(post.mails).toEqual([])
    world.now = new Date('2026-03-02T07:15:00+07:00')
    expect(await hasReminders(world.system)).toBe(true)
    await sendDigest(world.system, deps, email?.id ?? '')
    expect(post.mails).toHaveLength(1)
    await sendDigest(world.system, deps, email?.id ?? '')
    expect(post.mails).toHaveLength(1)
  })

  test('waits for the next working hour when its time has passed, and is dropped once the work is done', async () => {
    const { world, store, occurrence } = await aTardyFacility()
    post = await openPost()
    const deps = reminderDeps(world, { port: post.port })
    world.now = new Date(MONDAY)
    await planReminders(world.system, deps)
    const email = of(await digestsOf(database, world), 'Ngô Kim Oanh').find(row => row.channel === 'email')
    world.now = new Date('2026-03-02T18:00:00+07:00')
    await sendDigest(world.system, deps, email?.id ?? '')
    const later = of(await digestsOf(database, world), 'Ngô Kim Oanh').find(row => row.channel === 'email')
    expect(later).toMatchObject({ state: 'waiting', attempts: 0, send_at: new Date('2026-03-03T07:00:00+07:00') })
    for (const row of ['5', '9'])
      for (const month of ['2026-01', '2026-02'])
        await handIn(
          world.as('tanLapNurse'),
          store,
          await occurrence(row, world.units.tramTanLap, month),
          said(row === '9' ? { measures: { session: 1 } } : {}),
        )
    world.now = new Date('2026-03-03T07:00:00+07:00')
    await sendDigest(world.system, deps, email?.id ?? '')
    expect(post.mails).toEqual([])
    expect(of(await attemptsOf(database, world), 'Ngô Kim Oanh').at(-1)).toMatchObject({
      outcome: 'dropped',
      reason: 'done',
    })
  })

  test('by web push reaches every browser, forgets one that is gone, and tries a busy one again', async () => {
    const { world } = await aTardyFacility()
    for (const name of ['phone', 'lost!', 'busy!'])
      await addDevice(world, 'tanLapNurse', `https://push.example/${name}`)
    const asked: string[] = []
    const deps = reminderDeps(world, {
      push: endpoint => {
        asked.push(endpoint.slice(-5))
        if (endpoint.endsWith('lost!')) return { got: 'gone', said: 'HTTP 410' }
        const isFirst = asked.filter(one => one === 'busy!').length === 1
        return endpoint.endsWith('busy!') && isFirst
          ? { got: 'busy', said: 'HTTP 429', retryAfterMs: 900_000 }
          : { got: 'sent' }
      },
    })
    await runReminders(database, world, deps, MONDAY)
    const push = () => digestsOf(database, world).then(rows => rows.find(row => row.channel === 'push'))
    expect(await push()).toMatchObject({ state: 'waiting', send_at: new Date('2026-03-02T07:15:00+07:00') })
    await runReminders(database, world, deps, '2026-03-02T07:15:00+07:00')
    expect(await push()).toMatchObject({ state: 'sent', attempts: 2 })
    expect(asked.sort()).toEqual(['busy!', 'busy!', 'lost!', 'phone'])
    const left = await asOwner(database, async client => {
      const { rows } = await client.query(
        'select device from app.push_subscription where facility_id = $1 order by 1',
        [world.facility],
      )
      return rows.map(row => row.device)
    })
    expect(left).toEqual(['busy!', 'phone'])
  })
})
