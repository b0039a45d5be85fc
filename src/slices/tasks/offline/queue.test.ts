import 'fake-indexeddb/auto'
import { createHash, randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { browser } from '#test/browser.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import type { StaffName } from '#test/world.ts'
import { aPicture, type Duties, someDuties } from '../a-duty.fixture.ts'
import { addItem, bytesOf, changeItem, countOfOthers, type Draft, itemsOf, openQueue, sendElsewhere } from './queue.ts'
import { type Sending, sendAlone, sendQueue } from './send-queue.ts'
import type { Fetch } from './upload-file.ts'

const database = testDatabase()
const DEVICE = { id: '0b6c1f6e-6f0f-4d1e-9c39-3c7a51d0a1aa', label: 'Điện thoại Android 0b6c' }

/** What may happen to a request on a bad line. */
type Fate = 'goes' | 'lost' | 'answer lost' | 'comes twice' | 'a sign-in page of the network'

interface Phone {
  readonly house: TestHouse
  readonly duties: Duties
  sending(name: StaffName, fates?: Iterator<Fate>): Promise<Sending>
}

/** A phone of the station before the whole house: its own shelves, and a line with a fate for each request. */
async function aPhone(): Promise<Phone> {
  const house = openTestHouse(database)
  const duties = await someDuties(database)
  const queue = await openQueue(`test ${randomUUID()}`)
  const sending: Phone['sending'] = async (name, fates) => {
    const b = browser(house.app)
    const user_name = await openTestAccount(house, duties.world, name).catch(() => name.toLowerCase())
    await b.post(`/${duties.world.slug}/dang-nhap`, { user_name, password: PASSWORD })
    const cookie = [...b.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    const ask = (url: string, init?: RequestInit) => {
      const headers = new Headers(init?.headers)
      headers.set('cookie', cookie)
      headers.set('origin', 'http://localhost:3000')
      return house.app.fetch(new Request(`http://localhost:3000${url}`, { ...init, headers }))
    }
    const fetch: Fetch = async (url, init) => {
      const fate = fates?.next().value ?? 'goes'
      if (fate === 'lost') throw new TypeError('no line')
      if (fate === 'a sign-in page of the network') return new Response('<h1>Wi-Fi</h1>', { status: 200 })
      const copy = fate === 'comes twice' ? ask(String(url), init).catch(() => undefined) : undefined
      const answer = await ask(String(url), init)
      await copy
      if (fate === 'answer lost') throw new TypeError('no line')
      return answer
    }
    return { queue, owner: duties.world.staff[name], base: `/${duties.world.slug}`, device: DEVICE, fetch }
  }
  return { house, duties, sending }
}

function draftFor(duty: string, picture: Uint8Array, over: Record<string, string> = {}): Draft {
  const said = { ngay: '2026-03-02', 'rieng-tu': 'co', ...over }
  const bytes = new Uint8Array(picture).buffer
  const sha256 = createHash('sha256').update(picture).digest('hex')
  const file = { field: 'tep', name: 'buoi-hop.png', type: 'image/png', size: picture.length, sha256, bytes }
  return { duty, title: 'TT 9', fields: Object.entries(said), files: [file] }
}
const at = new Date('2026-03-02T01:00:00Z')

const arrived = (facility: string) =>
  asOwner(database, async client => {
    const { rows } = await client.query(
      `select h.device_no as no, h.occurrence_id as duty,
         (select count(*)::int from app.tie t where t.facility_id = h.facility_id and t.hand_in_id = h.id) as ties
       from app.hand_in h where h.facility_id = $1 order by h.handed_in_at, h.id`,
      [facility],
    )
    return rows as { no: number; duty: string; ties: number }[]
  })
const refusals = (facility: string) =>
  asOwner(database, async client => {
    const { rows } = await client.query(
      'select device_no as no, reason from app.device_refusal where facility_id = $1 order by 1',
      [facility],
    )
    return rows
  })
const states = async ({ queue, owner }: Sending) => (await itemsOf(queue, owner)).map(item => [item.no, item.state])

it('sends in the order of its numbers, whatever the phone’s clock said', async () => {
  const { duties, sending } = await aPhone()
  const { world } = duties
  const phone = await sending('tanLapHead')
  const first = await duties.occurrence('9', world.units.tramTanLap)
  const second = await duties.occurrence('5', world.units.tramTanLap)
  await addItem(phone.queue, phone.owner, draftFor(first, aPicture(1)), new Date('2031-05-05T00:00:00Z'))
  await addItem(phone.queue, phone.owner, draftFor(second, aPicture(2)), new Date(0))
  expect(await sendQueue(phone)).toEqual({ sent: 2, refused: 0, stopped: undefined })
  expect(await arrived(world.facility)).toEqual([
    { no: 1, duty: first, ties: 1 },
    { no: 2, duty: second, ties: 1 },
  ])
  expect(await sendQueue(phone)).toMatchObject({ sent: 0 })
})

it('goes through a line that loses, repeats and swallows answers: everything once', async () => {
  const { duties, sending } = await aPhone()
  const fates: Fate[] = ['goes', 'lost', 'goes', 'answer lost', 'goes', 'comes twice', 'a sign-in page of the network']
  const met = new Set<Fate>()
  const bad = (function* (): Generator<Fate> {
    // Each of them for certain, then one after another as it comes.
    for (const fate of new Set(fates)) {
      met.add(fate)
      yield fate
    }
    for (let n = 17; ; n = (n * 75 + 74) % 65_537) {
      const fate = fates[n % fates.length] ?? 'goes'
      met.add(fate)
      yield fate
    }
  })()
  const phone = await sending('tanLapHead', bad)
  const { units, facility } = duties.world
  for (const [n, row] of ['5', '9'].entries())
    await addItem(phone.queue, phone.owner, draftFor(await duties.occurrence(row, units.tramTanLap), aPicture(n)), at)
  for (const [n, row] of ['5', '9'].entries())
    await addItem(
      phone.queue,
      phone.owner,
      draftFor(await duties.occurrence(row, units.tramTanLap, '2026-02'), aPicture(7 + n)),
      at,
    )
  let runs = 0
  while ((await states(phone)).some(([, state]) => state === 'waiting') && runs++ < 60) await sendQueue(phone)
  expect([...met].sort()).toEqual([...new Set(fates)].sort())
  expect(await states(phone)).toEqual([
    [1, 'sent'],
    [2, 'sent'],
    [3, 'sent'],
    [4, 'sent'],
  ])
  expect((await arrived(facility)).map(({ no, ties }) => [no, ties])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 1],
  ])
})

it('lets two tabs at once send each item once', async () => {
  const { duties, sending } = await aPhone()
  const phone = await sending('tanLapHead')
  const duty = await duties.occurrence('9', duties.world.units.tramTanLap)
  await addItem(phone.queue, phone.owner, draftFor(duty, aPicture()), at)
  const runs = await Promise.all([sendAlone(phone), sendAlone(phone)])
  expect(runs.reduce((sum, run) => sum + run.sent, 0)).toBe(1)
  expect(await arrived(duties.world.facility)).toHaveLength(1)
})

it('keeps what the duty no longer takes, with the reason, and goes on with the next', async () => {
  const { duties, sending } = await aPhone()
  const { units, facility } = duties.world
  const phone = await sending('tanLapHead')
  const [closed, open] = [
    await duties.occurrence('9', units.tramTanLap),
    await duties.occurrence('5', units.tramTanLap),
  ]
  await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.waive')`, [facility])
    await client.query(`update app.occurrence set state = 'waived', state_reason = 'Dừng' where id = $1`, [closed])
    await client.query('commit')
  })
  for (const duty of [closed, open]) await addItem(phone.queue, phone.owner, draftFor(duty, aPicture(9)), at)
  expect(await sendQueue(phone)).toEqual({ sent: 1, refused: 1, stopped: undefined })
  const [refused] = await itemsOf(phone.queue, phone.owner)
  expect(refused).toMatchObject({ no: 1, state: 'refused', code: 'occurrence.closed' })
  expect(refused?.said).toContain('không nhận thêm')
  expect(new Uint8Array((await bytesOf(phone.queue, refused!))[0]!)).toEqual(aPicture(9))
  expect(await refusals(facility)).toEqual([{ no: 1, reason: 'occurrence.closed' }])
  // Its picture goes to another duty, under its old number.
  const other = await duties.occurrence('9', units.tramTanLap, '2026-02')
  await sendElsewhere(phone.queue, refused!, { duty: other })
  expect(await sendQueue(phone)).toMatchObject({ sent: 1, refused: 0 })
  expect((await arrived(facility)).map(({ no, duty }) => [no, duty])).toEqual([
    [2, open],
    [1, other],
  ])
})

it('never sends under another account, and waits for its own', async () => {
  const { duties, sending } = await aPhone()
  const [mine, other] = [await sending('tanLapNurse'), await sending('tanLapHead')]
  const duty = await duties.occurrence('9', duties.world.units.tramTanLap)
  await addItem(mine.queue, mine.owner, draftFor(duty, aPicture()), at)
  expect([await itemsOf(other.queue, other.owner), await countOfOthers(other.queue, other.owner)]).toEqual([[], 1])
  expect(await sendQueue(other)).toMatchObject({ sent: 0 })
  // Even where the phone takes the wrong person for the right one.
  expect(await sendQueue({ ...mine, fetch: other.fetch })).toMatchObject({ sent: 0, stopped: 'signed-out' })
  expect(await states(mine)).toEqual([[1, 'waiting']])
  const signedOut: Fetch = (url, init) =>
    mine.fetch(url, init).then(() => Response.json({ error: { code: 'sign-in.required' } }, { status: 401 }))
  expect(await sendQueue({ ...mine, fetch: signedOut })).toMatchObject({ stopped: 'signed-out' })
  expect(await sendQueue(mine)).toMatchObject({ sent: 1, stopped: undefined })
})

it('outlives the browser: closed and opened again, the item lies there with its bytes', async () => {
  const { duties, sending } = await aPhone()
  const phone = await sending('tanLapHead')
  const { name } = phone.queue
  const duty = await duties.occurrence('9', duties.world.units.tramTanLap)
  await addItem(phone.queue, phone.owner, draftFor(duty, aPicture(3)), at)
  phone.queue.close()
  const queue = await openQueue(name)
  expect(await sendQueue({ ...phone, queue })).toMatchObject({ sent: 1 })
  const again = await addItem(queue, phone.owner, draftFor(duty, aPicture(4)), at)
  expect(again.no).toBe(2)
})

it('brings a file again that the server has thrown away meanwhile', async () => {
  const { duties, sending } = await aPhone()
  const phone = await sending('tanLapHead')
  const duty = await duties.occurrence('9', duties.world.units.tramTanLap)
  await addItem(phone.queue, phone.owner, draftFor(duty, aPicture(5)), at)
  let swept = false
  const fetch: Fetch = async (url, init) => {
    if (String(url).includes('/viec/nop/') && !swept) {
      swept = true
      return Response.json({ error: { code: 'upload.gone', message: '' } }, { status: 410 })
    }
    return phone.fetch(url, init)
  }
  expect(await sendQueue({ ...phone, fetch })).toMatchObject({ sent: 1, refused: 0 })
})

it('tells the coordinator which numbers a person took out, and which are missing', async () => {
  const { duties, sending } = await aPhone()
  const { units, slug } = duties.world
  const phone = await sending('tanLapHead')
  const add = async (row: string) =>
    addItem(phone.queue, phone.owner, draftFor(await duties.occurrence(row, units.tramTanLap), aPicture()), at)
  const [removed, lost] = [await add('9'), await add('9')]
  await add('5')
  await changeItem(phone.queue, removed.id, { state: 'removed' })
  // A phone whose shelf was damaged: nothing tells of this number any more.
  await phone.queue.delete('item', lost.id)
  await sendQueue(phone)
  const coordinator = await sending('coordinator')
  const answer = await coordinator.fetch(`/${slug}/api/devices`)
  expect(await answer.json()).toMatchObject({
    queues: [{ label: DEVICE.label, last_no: 3, missing: [2], refused: [{ no: 1, reason: 'device.removed' }] }],
  })
  expect((await phone.fetch(`/${slug}/api/devices`)).status).toBe(403)
})
