import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type Writer, write } from '#platform/scope.ts'
import { seedRegisters } from '#slices/registers/seed.api.ts'
import { open as openReport } from '#slices/reports/a-report.fixture.ts'
import { aPhoto, said, someDuties } from '#slices/tasks/a-duty.fixture.ts'
import { handIn } from '#slices/tasks/hand-in.ts'
import { type Browser, browser } from '#test/browser.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'

const database = testDatabase()

async function inside(house: TestHouse, world: World, name: StaffName): Promise<Browser> {
  const b = browser(house.app)
  const user_name = await openTestAccount(house, world, name)
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  return b
}

/** Paths that ask for something by its id. */
const pathsWithId = (house: TestHouse): string[] => [
  ...new Set(
    house.app.routes
      .filter(route => route.method === 'GET' && route.path.includes(':') && !route.path.startsWith('/assets'))
      .map(route => route.path),
  ),
]
const pathsOf = (house: TestHouse, method: string): string[] => [
  ...new Set(house.app.routes.filter(route => route.method === method).map(route => route.path)),
]
const withId = (path: string, id: string): string => path.replace(/:\w+(\{[^}]*\})?/g, id)

/** Every id that a facility has, whatever the table. */
async function idsOf(facility: string): Promise<string[]> {
  return asOwner(database, async client => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c
       join information_schema.columns f using (table_schema, table_name)
       where c.table_schema = 'app' and c.column_name = 'id' and f.column_name = 'facility_id' and c.data_type = 'uuid'`,
    )
    const ids: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ id: string }>(`select id from app.${name} where facility_id = $1 limit 1`, [
        facility,
      ])
      ids.push(...rows.map(row => row.id))
    }
    return ids
  })
}

/** A facility with something in every room: plan, occurrences, a hand-in with a photo, a report. */
async function aBusyFacility(): Promise<World> {
  const { world, store, occurrence } = await someDuties(database)
  await write(world.system, { action: 'test.seed' }, (tx: Writer<'programme' | 'topic' | 'period'>) =>
    seedRegisters(tx),
  )
  const duty = await occurrence('5', world.units.tramTanLap)
  await handIn(world.as('tanLapHead'), store, duty, said(), [aPhoto()])
  await openReport(world)
  return world
}

describe('another facility', () => {
  it.each([
    ['coordinator', 10],
    ['tanLapHead', 1],
  ] as const)(
    'cannot be told from nothing by a %s',
    async (name, own) => {
      const house = openTestHouse(database)
      const [here, there] = [await aBusyFacility(), await aBusyFacility()]
      const b = await inside(house, here, name)
      const [mine, foreign] = [await idsOf(here.facility), await idsOf(there.facility)]
      expect(foreign.length).toBeGreaterThan(20)
      const open = new Set<string>()
      for (const path of pathsWithId(house)) {
        const accept = path.startsWith('/api/') ? 'application/json' : 'text/html'
        const ask = async (id: string) => {
          const answer = await b.get(`/${here.slug}${withId(path, id)}`, { accept })
          const body = answer.text.replaceAll(id, '').replaceAll(/[\w-]{12}(?=")/g, '')
          return `${answer.status} ${body}`
        }
        const unknown = await ask(newId())
        expect(unknown, path).not.toMatch(/^5/)
        for (const id of foreign) expect(await ask(id), path).toBe(unknown)
        for (const id of mine) {
          if (!(await ask(id)).startsWith('2')) continue
          open.add(path)
          break
        }
      }
      // The same addresses do open with ids of one's own: the walls are doors.
      expect(open.size).toBeGreaterThanOrEqual(own)
    },
    240_000,
  )
})

describe('a visitor', () => {
  it('is let into no address of the API and into no page behind the sign-in', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const b = browser(house.app)
    const paths = pathsOf(house, 'GET').filter(path => path.startsWith('/api/') && !path.includes('*'))
    expect(paths.length).toBeGreaterThan(15)
    for (const path of paths) expect((await b.get(`/${world.slug}${withId(path, newId())}`)).status, path).toBe(401)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      for (const path of pathsOf(house, method).filter(path => path.startsWith('/api/')))
        expect((await b.json(method, `/${world.slug}${withId(path, newId())}`, {})).status, path).toBe(401)
    for (const path of ['/viec', '/viec/duyet', '/quan-tri', '/quan-tri/ke-hoach', '/tai-khoan'])
      expect((await b.get(`/${world.slug}${path}`)).to, path).toContain('/dang-nhap?ve=')
  })
})

describe('a change asked for by another site', () => {
  it('is refused at every address', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const b = await inside(house, world, 'coordinator')
    const paths = [...pathsOf(house, 'POST'), ...pathsOf(house, 'PUT'), '/thiet-lap']
    expect(paths.length).toBeGreaterThan(20)
    for (const path of paths)
      for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
        const answer = await b.post(`/${world.slug}${withId(path, newId())}`, { a: '1' }, headers)
        expect(answer.status, path).toBe(403)
      }
    expect((await b.get(`/${world.slug}/api/me`)).status).toBe(200)
  })
})

describe('headers', () => {
  it.each([
    ['/', 200, "script-src 'self'; style-src 'self'"],
    ['/dang-nhap/lan-dau', 200, "script-src 'self'; style-src 'self'"],
    ['/viec', 200, "script-src 'self'; style-src 'self'"],
    ['/quan-tri', 200, "style-src 'self' 'unsafe-inline'"],
    ['/api/me', 200, "default-src 'none'"],
    ['/khong-co', 404, "script-src 'self'; style-src 'self'"],
    ['/healthz', 200, "default-src 'none'"],
  ])('of %s', async (path, status, policy) => {
    const house = openTestHouse(database, { publicUrl: 'https://localhost:3000' })
    const world = await aFacility(database)
    const b = browser(house.app)
    const user_name = await openTestAccount(house, world, 'leader')
    await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD }, { origin: 'https://localhost:3000' })
    expect([...b.cookies.keys()]).toContain('__Secure-lantoa.session_token')
    const { headers, status: got, text } = await b.get(path === '/healthz' ? path : `/${world.slug}${path}`)
    expect(got).toBe(status)
    const csp = headers.get('content-security-policy') ?? ''
    expect(csp).toContain(policy)
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toContain('max-age')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{12}$/)
    if (path !== '/quan-tri') expect(text).not.toMatch(/<script(?![^>]*src=)|\sstyle=|\son\w+=/)
  })
})

describe('what a request may be', () => {
  it('has a limit, and says so', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const answer = await browser(house.app).post(`/${world.slug}/dang-nhap`, { user_name: 'x'.repeat(1024 * 1024) })
    expect([answer.status, answer.text.includes('lớn hơn 1 MB')]).toEqual([413, true])
  })

  it('must be readable', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const b = await inside(house, world, 'coordinator')
    const headers = { origin: 'http://localhost:3000', 'content-type': 'application/json', accept: 'application/json' }
    const answer = await b.post(`/${world.slug}/api/accounts`, { not: 'json' }, headers)
    expect([answer.status, answer.json<{ error: { code: string } }>().error.code]).toEqual([400, 'request.malformed'])
  })
})

describe('the log', () => {
  it('has a line for every request, without password, cookie, query or body', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const b = await inside(house, world, 'leader')
    await b.get(`/${world.slug}/api/me?tim=bi-mat`)
    const lines = house
      .logged()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(line => [line.method, line.path, line.status])).toEqual([
      ['POST', '/dang-nhap', 303],
      ['GET', '/api/me', 200],
    ])
    expect(lines[1]).toMatchObject({ facility: world.slug, staff: world.staff.leader, request_id: expect.any(String) })
    for (const secret of [PASSWORD, 'bi-mat', ...b.cookies.values()]) expect(house.logged()).not.toContain(secret)
  })
})
