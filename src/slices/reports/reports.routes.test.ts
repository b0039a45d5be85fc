import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type Browser, browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import type { StaffName, World } from '#test/world.ts'
import { aReportingFacility, edit, fact, open, periodId, text } from './a-report.fixture.ts'

const database = testDatabase()
const WHO = ['visitor', 'tanLapHead', 'leader', 'coordinator'] as const
type Who = (typeof WHO)[number]

async function enter(house: TestHouse, world: World, who: Who): Promise<Browser> {
  const b = browser(house.app)
  if (who === 'visitor') return b
  const user_name = await openTestAccount(house, world, who)
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  return b
}

async function everybody(house: TestHouse, world: World, names: readonly Who[] = WHO): Promise<Map<Who, Browser>> {
  const all = new Map<Who, Browser>()
  for (const who of names) all.set(who, await enter(house, world, who))
  return all
}

interface View {
  report: { row_version: number; state: string; number: string | null }
  snapshot_hash: string
}

describe('reports over HTTP', { timeout: 180_000 }, () => {
  it('are read by whoever works here and changed by those whose work it is', async () => {
    const house = openTestHouse(database, { now: () => new Date('2026-03-09T02:00:00Z') })
    const world = await aReportingFacility(database)
    await fact(world, { happened_on: '2026-02-10' })
    const id = await open(world)
    const people = await everybody(house, world)
    const at = `/${world.slug}/api/reports`
    const view = async (who: StaffName) =>
      (await people.get(who as Who)?.get(`${at}/${id}`))?.json<View>() ?? expect.fail('nobody')

    for (const path of ['', `/${id}`, `/${id}/figures/website_articles`, `/${id}/docx`]) {
      const statuses = []
      for (const who of WHO) statuses.push((await people.get(who)?.get(at + path))?.status)
      expect(statuses, path).toEqual([401, 200, 200, 200])
    }
    const deeds: [Who, string, string, (seen: View) => object][] = [
      ['coordinator', 'POST', '', async () => ({ period_id: await periodId(world, 'Q1') })],
      ['coordinator', 'PUT', `/${id}/assessment`, () => ({ assessment: text })],
      ['coordinator', 'POST', `/${id}/submit`, () => ({ number: 'next', dated: '2026-03-09' })],
      ['leader', 'POST', `/${id}/sign`, seen => ({ snapshot_hash: seen.snapshot_hash })],
      ['coordinator', 'POST', `/${id}/hand-over`, () => ({ to: 'Sở Y tế tỉnh Hòa Giang' })],
    ]
    for (const [allowed, method, path, bodyOf] of deeds) {
      for (const who of WHO.toSorted((a, b) => Number(a === allowed) - Number(b === allowed))) {
        const seen = await view(allowed as StaffName)
        const body = { request_key: newId(), row_version: seen.report.row_version, ...(await bodyOf(seen)) }
        const answer = await people.get(who)?.json(method, at + path, body)
        expect(answer?.status, `${who} ${method} ${path}`).toBe(who === allowed ? 200 : who === 'visitor' ? 401 : 403)
      }
    }
    expect((await view('leader')).report).toMatchObject({ state: 'handed_over', number: '01/BC-TTYT' })
  })

  it('refuse half a letter, which JSON can write and nothing can show, and call it no failure of their own', async () => {
    const house = openTestHouse(database)
    const world = await aReportingFacility(database)
    const id = await open(world)
    const b = await enter(house, world, 'coordinator')
    const answer = await b.json('PUT', `/${world.slug}/api/reports/${id}/assessment`, {
      request_key: newId(),
      row_version: 1,
      assessment: { ...text, results: 'Kết quả \ud83d' },
    })
    expect([answer.status, answer.json()]).toMatchObject([400, { error: { code: 'request.malformed' } }])
    expect(house.logged()).not.toContain('request failed')
  })

  it('show both versions to who wrote over somebody, by 412', async () => {
    const house = openTestHouse(database)
    const world = await aReportingFacility(database)
    const id = await open(world)
    const b = await enter(house, world, 'coordinator')
    await edit(world, id)
    const mine = { ...text, results: 'Bản khác.' }
    const answer = await b.json('PUT', `/${world.slug}/api/reports/${id}/assessment`, {
      request_key: newId(),
      row_version: 1,
      assessment: mine,
    })
    expect(answer.status).toBe(412)
    expect(answer.json()).toMatchObject({
      error: { code: 'report.stale', params: { now: { row_version: 2, assessment: text } } },
    })
  })

  it('of another facility look like none, in every deed', async () => {
    const house = openTestHouse(database)
    const [here, there] = [await aReportingFacility(database), await aReportingFacility(database)]
    const foreign = await open(there)
    const people = await everybody(house, here, ['leader', 'coordinator'])
    const versioned = () => ({ request_key: newId(), row_version: 1 })
    const deeds: [Who, string, string, object][] = [
      ['coordinator', 'GET', '', {}],
      ['coordinator', 'GET', '/figures/documents', {}],
      ['coordinator', 'GET', '/docx', {}],
      ['coordinator', 'PUT', '/assessment', { assessment: text }],
      ['coordinator', 'POST', '/submit', { number: 'none', dated: null }],
      ['coordinator', 'POST', '/hand-over', { to: 'Sở Y tế' }],
      ['leader', 'POST', '/sign', { snapshot_hash: 'a'.repeat(64) }],
      ['leader', 'POST', '/return', { reason: 'Không thấy.' }],
    ]
    for (const [who, method, path, body] of deeds) {
      const ask = async (id: string) => {
        const address = `/${here.slug}/api/reports/${id}${path}`
        const json = { accept: 'application/json' }
        const b = people.get(who) ?? expect.fail('nobody')
        const answer = await (method === 'GET'
          ? b.get(address, json)
          : b.json(method, address, { ...versioned(), ...body }))
        return `${answer.status} ${answer.text.replace(/"request_id":"[^"]*"/, '')}`
      }
      const unknown = await ask(newId())
      expect(unknown, path).toMatch(/^404 /)
      expect(await ask(foreign), path).toBe(unknown)
    }
  })
})
