import { beforeAll, describe, expect, it } from 'vitest'
import { read } from '#platform/scope.ts'
import { type Answer, type Browser, browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { aPhoto, type Duties, said, someDuties } from './a-duty.fixture.ts'
import { handIn } from './hand-in.ts'
import { loadInbox } from './inbox.queries.ts'
import { approvalItems } from './tasks.home.ts'
import { RETURN_REASONS } from './tasks.words.ts'

const database = testDatabase()
let house: TestHouse
beforeAll(() => {
  house = openTestHouse(database)
})

async function signedIn(world: World, who: StaffName): Promise<Browser> {
  const user_name = await openTestAccount(house, world, who)
  const b = browser(house.app)
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  return b
}

/** Phòng TCHC, where the coordinator works, has handed in its article for March. */
async function handedIn(by: StaffName = 'tchcHead', unit: 'tchc' | 'tramTanLap' = 'tchc') {
  const duties = await someDuties(database)
  const { world } = duties
  const id = await duties.occurrence('5', world.units[unit])
  await handIn(world.as(by), duties.store, id, said({ note: 'Bài trên trang của Trung tâm' }), [aPhoto()])
  return { duties, world, id, page: `/${world.slug}/viec/duyet/minh-chung/${id}` }
}

/** The hidden fields of the form that is sent to this address, as a browser would send them. */
function formTo(answer: Answer, end: string): Record<string, string> {
  const form = answer.text.split('<form').find(part => part.split('>')[0]?.includes(`${end}"`)) ?? ''
  const fields = form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]))
}
const send = async (b: Browser, page: string, end: string, more: Record<string, string> = {}) =>
  b.post(page + end, { ...formTo(await b.get(page), end), ...more })
const stateOf = async (duties: Duties, id: string) => (await duties.stateOf(id)).state
const KEY = '3f0c6a53-5d3f-4d4e-9f3c-0d7a5a1f7a10'

describe('evidence on a leader’s phone, without script', { timeout: 120_000 }, () => {
  it('is listed, read and accepted', async () => {
    const { duties, world, id, page } = await handedIn()
    const b = await signedIn(world, 'leader')
    expect((await b.get(`/${world.slug}/viec/duyet`)).text).toContain(`${page}"`)
    const shown = await b.get(page)
    for (const words of ['Phòng Tổ chức - Hành chính', 'Bài trên trang của Trung tâm', 'Phạm Gia Linh', 'anh-0'])
      expect(shown.text).toContain(words)
    const done = await send(b, page, '/nhan')
    expect([done.status, done.to]).toEqual([303, `${page}?xong=nhan`])
    expect(await stateOf(duties, id)).toBe('accepted')
    const after = await b.get(done.to)
    expect(after.text).toContain('Đã nhận')
    expect(after.text).not.toContain('<form class="decide"')
    expect((await b.get(`/${world.slug}/viec/duyet`)).text).not.toContain(`${page}"`)
  })

  it.each([
    [{ ready: '0' }, RETURN_REASONS[0]],
    [{ own: 'Thiếu số người dự.' }, 'Thiếu số người dự.'],
    [{ ready: '1', own: 'Lời riêng đi trước.' }, 'Lời riêng đi trước.'],
  ])('is given back with a reason: %j', async (fields, reason) => {
    const { duties, world, id, page } = await handedIn()
    const b = await signedIn(world, 'leader')
    expect((await send(b, page, '/tra-lai', fields)).to).toBe(`${page}?xong=tra-lai`)
    expect(await duties.stateOf(id)).toMatchObject({ state: 'returned', state_reason: reason })
    expect((await b.get(page)).text).toContain(reason)
  })

  it.each([{}, { ready: '9' }, { own: '  ' }])('is not given back without one: %j', async fields => {
    const { duties, world, id, page } = await handedIn()
    const refused = await send(await signedIn(world, 'leader'), page, '/tra-lai', fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Trả lại cần ghi lý do')
    expect(await stateOf(duties, id)).toBe('submitted')
  })

  it('is not decided as it was when it has changed since, nor twice', async () => {
    const { duties, world, id, page } = await handedIn()
    const b = await signedIn(world, 'leader')
    const form = formTo(await b.get(page), '/nhan')
    const stale = await b.post(`${page}/nhan`, { ...form, row_version: '1' })
    expect(stale.status).toBe(412)
    expect(stale.text).toContain('Kỳ này vừa thay đổi')
    // The page it answers with is the duty as it is now, to be decided from there.
    expect(formTo(stale, '/nhan').row_version).toBe(form.row_version)
    expect(await stateOf(duties, id)).toBe('submitted')
    expect((await b.post(`${page}/nhan`, form)).status).toBe(303)
    expect((await b.post(`${page}/nhan`, { ...form, request_key: KEY })).status).toBe(412)
  })

  it.each<[StaffName, StaffName, 'tchc' | 'tramTanLap']>([
    ['tchcHead', 'tchcHead', 'tchc'],
    ['coordinator', 'tchcHead', 'tchc'],
    ['coordinator', 'coordinator', 'tramTanLap'],
  ])('%s reads it and does not decide what %s handed in for %s', async (who, by, unit) => {
    const { duties, world, id, page } = await handedIn(by, unit)
    const b = await signedIn(world, who)
    const shown = await b.get(page)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Đơn vị không tự duyệt minh chứng của mình')
    expect(shown.text).not.toContain('<form class="decide"')
    const row_version = String((await duties.stateOf(id)).row_version)
    expect((await b.post(`${page}/nhan`, { request_key: KEY, row_version })).status).toBe(403)
    expect(await stateOf(duties, id)).toBe('submitted')
  })

  it('looks the same to another unit and to another facility: not there', async () => {
    const { duties, world, id, page } = await handedIn()
    const other = await aFacility(database)
    const foreign = await signedIn(other, 'leader')
    const there = `/${other.slug}/viec/duyet/minh-chung/${id}`
    const neighbour = await signedIn(world, 'hoaKheHead')
    for (const [b, at] of [
      [foreign, there],
      [neighbour, page],
    ] as const) {
      expect((await b.get(at)).status).toBe(404)
      for (const end of ['/nhan', '/tra-lai'])
        expect((await b.post(at + end, { request_key: KEY, row_version: '2', ready: '0' })).status).toBe(404)
    }
    expect(await stateOf(duties, id)).toBe('submitted')
    expect((await browser(house.app).get(page)).status).toBe(303)
  })
})

describe('what waits for a leader', () => {
  it.each<[StaffName, 'tchc' | 'tramTanLap', number]>([
    ['tchcHead', 'tchc', 1],
    ['tanLapHead', 'tramTanLap', 0],
    ['coordinator', 'tramTanLap', 1],
  ])('what %s handed in for %s: %i', async (by, unit, count) => {
    const { world, id } = await handedIn(by, unit)
    expect((await approvalItems(world.as('leader'))).map(item => item.id)).toEqual(count ? [id] : [])
    expect(await approvalItems(world.as('coordinator'))).toEqual([])
  })

  it('the menu counts what the person may decide, overdue duties apart', async () => {
    const { duties, world } = await handedIn()
    const theirs = await duties.occurrence('5', world.units.tramTanLap)
    await handIn(world.as('tanLapHead'), duties.store, theirs, said({ links: ['a.vn/tan-lap'] }))
    for (const [who, count] of [
      ['coordinator', 1],
      ['leader', 2],
    ] as const) {
      const b = await signedIn(world, who)
      const home = (await b.get(`/${world.slug}/api/home`)).json<{ counts: { evidence: number; decisions: number } }>()
      const inbox = await read(world.as(who), reader => loadInbox(reader))
      expect(home.counts.evidence).toBe(count)
      expect(inbox.filter(item => item.may_decide)).toHaveLength(count)
    }
  })
})
