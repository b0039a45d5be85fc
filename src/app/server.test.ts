import { randomUUID } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Database } from '#platform/db/open-database.ts'
import { openPool } from '#platform/db/pool.ts'
import { browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD } from '#test/http-house.ts'
import { aFacility } from '#test/world.ts'

const database = testDatabase()

describe('the server', () => {
  it('signs a unit head in and greets them by the API', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const name = await openTestAccount(house, world, 'tanLapHead')
    const b = browser(house.app)
    const answer = await b.post(`/${world.slug}/dang-nhap`, { user_name: name, password: PASSWORD })
    expect([answer.status, answer.to]).toEqual([303, `/${world.slug}/vao`])
    expect((await b.get(answer.to)).to).toBe(`/${world.slug}/viec`)
    const me = await b.get(`/${world.slug}/api/me`)
    expect(me.json()).toMatchObject({ staff: { full_name: 'Hồ Ngọc Diệp' }, facility: { slug: world.slug } })
  })

  it.each(['Chức vụ\u0000', '\u0000'])(
    'refuses text that cannot be kept, %j, and calls it no failure of its own',
    async name => {
      const house = openTestHouse(database)
      const world = await aFacility(database)
      const user_name = await openTestAccount(house, world, 'coordinator')
      const b = browser(house.app)
      await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
      const command = { request_key: randomUUID(), name }
      const answer = await b.json('POST', `/${world.slug}/api/registers/topics`, command)
      expect([answer.status, answer.json()]).toMatchObject([400, { error: { code: 'request.malformed' } }])
      expect(house.logged()).not.toContain('request failed')
    },
  )

  it('still answers by itself while the facilities’ addresses cannot be read', async () => {
    const world = await aFacility(database)
    const state = { gone: false }
    const auth = new Proxy(database.auth, {
      get: (pool, property) =>
        property === 'query' && state.gone
          ? () => Promise.reject(new Error('gone'))
          : Reflect.get(pool, property, pool),
    })
    const house = openTestHouse({ ...database, app: database.app, auth })
    const b = browser(house.app)
    expect((await b.get(`/${world.slug}/`)).status).toBe(200)
    state.gone = true
    expect((await b.get('/healthz')).status).toBe(200)
    expect((await b.get(`/${world.slug}/khong-co`)).status).toBe(404)
  })

  it('says that the database is away, to a visitor and to somebody signed in', async () => {
    const world = await aFacility(database)
    const away = openPool({ host: '/khong-co-o-cam', user: 'x', database: 'x' })
    onTestFinished(() => away.end())
    const state = { gone: false }
    const cut = (pool: Database['app']) =>
      new Proxy(pool, {
        get: (real, property) => {
          const from = state.gone ? away : real
          const value: unknown = Reflect.get(from, property, from)
          return typeof value === 'function' ? value.bind(from) : value
        },
      })
    const house = openTestHouse({ ...database, app: cut(database.app), auth: cut(database.auth) })
    const user_name = await openTestAccount(house, world, 'coordinator')
    const b = browser(house.app)
    await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
    state.gone = true
    const answer = await b.json('GET', `/${world.slug}/api/me`, undefined)
    expect([answer.status, answer.json()]).toMatchObject([
      503,
      { error: { kind: 'unavailable', code: 'database.away' } },
    ])
    const page = await browser(house.app).get(`/${world.slug}/`)
    expect([page.status, page.text]).toEqual([503, expect.stringContaining('đã lưu không mất')])
    expect(house.logged()).toContain('database away')
    expect(house.logged()).not.toContain('request failed')
  })

  it('names a wrong field in Vietnamese', async () => {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const user_name = await openTestAccount(house, world, 'coordinator')
    const b = browser(house.app)
    await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
    const answer = await b.json('POST', `/${world.slug}/api/registers/topics`, { request_key: 'không', name: 'A' })
    expect(answer.json()).toMatchObject({
      error: { params: { fields: [{ path: 'request_key', message: 'UUID không hợp lệ' }] } },
    })
  })
})
