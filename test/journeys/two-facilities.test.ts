import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sourceDir } from '#platform/config/source-dir.ts'
import { startEmbedded } from '#platform/db/embedded/start-server.ts'
import { openEmbeddedDatabase } from '#platform/db/open-database.ts'
import { newId } from '#platform/ids.ts'
import { aFacility, type World } from '#test/world.ts'
import { DESK, openBrowser, visit } from './support/open-browser.ts'
import { enrol, OWNER, setUpHouse } from './support/sign-in.ts'
import { startHouse, startHouseOn } from './support/start-house.ts'

const CLOCK = '2026-03-06T08:47:00+07:00'
const opened: { browser?: Browser } = {}
beforeAll(async () => {
  opened.browser = await openBrowser()
})
afterAll(() => opened.browser?.close())

/** A second facility in the same database, written past the application. */
async function addNeighbour(dataDir: string): Promise<World> {
  const server = await startEmbedded({ dataDir, sourceDir, purpose: 'test' })
  const database = await openEmbeddedDatabase(server.superuser, server.secret)
  try {
    return await aFacility(database)
  } finally {
    await database.close()
    await server.stop()
  }
}

/** What the page's own session is told, but for the request's id. */
async function ask(page: Page, path: string): Promise<string> {
  const response = await page.request.get(path, { headers: { accept: 'application/json' } })
  return `${response.status()} ${(await response.text()).replace(/"request_id":"[^"]*"/, '')}`
}

it('tells nothing of the facility next door, whatever id the browser asks for', async () => {
  if (!opened.browser) throw new Error('no browser')
  let house = await startHouse(CLOCK)
  const { page } = await visit(opened.browser, house.url, DESK, { clock: CLOCK })
  await setUpHouse(page, house.token)
  await enrol(page, OWNER.password)
  await page.waitForURL('**/quan-tri')
  const { dataDir } = house
  await house.close()
  const neighbour = await addNeighbour(dataDir)
  house = await startHouseOn(dataDir, CLOCK)
  try {
    const here = `${house.url}/an-binh`
    const pairs = [
      ['api/facilities/groups/', neighbour.group, '/members'],
      ['api/plans/', neighbour.programme, ''],
      ['api/tasks/tasks/', neighbour.units.tramTanLap, ''],
      ['api/tasks/occurrences/', neighbour.units.tramTanLap, ''],
      ['api/reports/', neighbour.facility, ''],
      ['api/evidence/', neighbour.staff.leader, '/file'],
      ['viec/ket-qua/', neighbour.units.tramTanLap, ''],
      ['viec/duyet/ke-hoach/', neighbour.programme, ''],
      ['viec/duyet/bao-cao/', neighbour.programme, ''],
    ] as const
    for (const [before, id, after] of pairs) {
      const [foreign, missing] = [id, newId()].map(one => `${here}/${before}${one}${after}`)
      const told = await ask(page, foreign ?? '')
      expect(told, before).toBe(await ask(page, missing ?? ''))
      expect(told.slice(0, 3), before).toMatch(before.includes('groups') ? /200|404/ : /404/)
    }
    const staff = await ask(page, `${here}/api/facilities/staff`)
    expect(staff).toContain(OWNER.full_name)
    for (const id of Object.values(neighbour.staff)) expect(staff).not.toContain(id)
    // The session is of this facility: next door it opens nothing.
    await page.goto(`${house.url}/${neighbour.slug}/quan-tri`)
    expect(new URL(page.url()).pathname).toBe(`/${neighbour.slug}/dang-nhap`)
  } finally {
    await house.stop()
  }
})
