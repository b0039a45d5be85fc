import { beforeAll, describe, expect, it } from 'vitest'
import { browser } from '#test/browser.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import type { StaffName, World } from '#test/world.ts'
import { delegate } from '../../facilities/delegation/delegate.ts'
import { type Duties, someDuties } from '../a-duty.fixture.ts'
import { key } from '../an-issued-plan.fixture.ts'
import { grantExtension, waiveOccurrence } from '../occurrence.commands.ts'
import { readCalendar } from './read-calendar.fixture.ts'

const database = testDatabase()
let house: TestHouse
beforeAll(() => {
  house = openTestHouse(database)
})

async function signedIn(world: World, who: StaffName) {
  const user_name = await openTestAccount(house, world, who)
  const b = browser(house.app)
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  return b
}

/** A person of a facility with duties, their link and what a calendar program gets from it. */
async function aLink(who: StaffName = 'tanLapNurse', unit?: (world: World) => string) {
  const duties = await someDuties(database)
  const { world } = duties
  const b = await signedIn(world, who)
  const page = `/${world.slug}/tai-khoan/lich`
  const make = async () => {
    const made = await b.post(page, { don_vi: unit?.(world) ?? '' })
    return /\/lich\/[\w-]{43}\.ics/.exec(made.text)?.[0] ?? ''
  }
  const program = browser(house.app, '198.51.100.7')
  const fetch = (link: string, headers = {}) => program.get(`/${world.slug}${link}`, headers)
  return { duties, world, b, page, make, link: await make(), fetch }
}
type Link = Awaited<ReturnType<typeof aLink>>

const eventsOf = async ({ fetch, link }: Pick<Link, 'fetch' | 'link'>) => readCalendar((await fetch(link)).text).events
const eventOf = async (link: Link, id: string) => (await eventsOf(link)).find(event => event.UID === `${id}@lantoa`)
const changeRows = (duties: Duties, sql: string, values: unknown[]) =>
  asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.change')`, [duties.world.facility])
    await client.query(sql, [duties.world.facility, ...values])
    await client.query('commit')
  })

describe('a calendar link', { timeout: 60_000 }, () => {
  it('shows the duties of its person and no others', async () => {
    const link = await aLink()
    const answer = await link.fetch(link.link)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const events = readCalendar(answer.text).events
    const { rows } = await asOwner(database, client =>
      client.query(
        "select id, to_char(due_on, 'YYYYMMDD') as due from app.occurrence where facility_id = $1 and unit_id = $2 order by due_on, id",
        [link.world.facility, link.world.units.tramTanLap],
      ),
    )
    expect(rows.length).toBe(24)
    expect(events.map(event => [event.UID, event['DTSTART;VALUE=DATE']])).toEqual(
      rows.map(row => [`${row.id}@lantoa`, row.due]),
    )
  })

  it('moves with an extension and is cancelled by a waiver, under the same UID with a higher sequence', async () => {
    const link = await aLink('tanLapHead', world => world.units.tramTanLap)
    const { world, occurrence, stateOf } = link.duties
    const [moved, gone] = [await occurrence('5', world.units.tramTanLap), await occurrence('9', world.units.tramTanLap)]
    const before = await eventOf(link, moved)
    const goneBefore = await eventOf(link, gone)
    const command = { request_key: key(), reason: 'Chờ văn bản của Sở' }
    await grantExtension(world.as('coordinator'), moved, { ...command, due_on: '2026-04-15' })
    const { row_version } = await stateOf(gone)
    await waiveOccurrence(world.as('coordinator'), gone, {
      ...command,
      request_key: key(),
      row_version: Number(row_version),
    })
    const after = await eventOf(link, moved)
    expect([before?.['DTSTART;VALUE=DATE'], after?.['DTSTART;VALUE=DATE']]).toEqual(['20260331', '20260415'])
    expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE))
    const goneAfter = await eventOf(link, gone)
    expect(goneAfter?.STATUS).toBe('CANCELLED')
    expect(Number(goneAfter?.SEQUENCE)).toBeGreaterThan(Number(goneBefore?.SEQUENCE))
  })

  it('shows a stand-in the duties of who is away, as long as they are away', async () => {
    const link = await aLink('hoaKheHead')
    const { world } = link.duties
    const units = async () => {
      const ids = (await eventsOf(link)).map(event => event.UID?.replace('@lantoa', ''))
      const { rows } = await asOwner(database, client =>
        client.query<{ unit_id: string; due: string }>(
          'select unit_id, max(due_on)::text as due from app.occurrence where id = any($1) group by unit_id',
          [ids],
        ),
      )
      return new Map(rows.map(row => [row.unit_id, row.due]))
    }
    expect([...(await units()).keys()]).toEqual([world.units.tramHoaKhe])
    await delegate(world.as('tanLapHead'), {
      request_key: key(),
      absent_staff_id: world.staff.tanLapHead,
      stand_in_staff_id: world.staff.hoaKheHead,
      roles: ['unit_head'],
      valid_from: '2026-03-02',
      last_day: '2026-04-30',
      reason: 'Đi học',
    })
    const during = await units()
    expect(during.get(world.units.tramTanLap)).toBe('2026-04-29')
    expect(during.get(world.units.tramHoaKhe)).toBe('2026-12-31')
  })

  it('is answered with 304 while nothing changed', async () => {
    const { fetch, link } = await aLink()
    const etag = (await fetch(link)).headers.get('etag') ?? ''
    const again = await fetch(link, { 'if-none-match': etag })
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
  })

  it('is kept as a hash, shown once, replaced by a new one, closed by its owner', async () => {
    const { world, b, page, make, link, fetch } = await aLink()
    const token = link.slice(6, -4)
    const { rows } = await asOwner(database, client =>
      client.query('select * from app.calendar_feed where facility_id = $1', [world.facility]),
    )
    expect(JSON.stringify(rows)).not.toContain(token)
    expect((await b.get(page)).text).not.toContain(token)
    expect(house.logged()).not.toContain(token)
    const fresh = await make()
    expect([(await fetch(link)).status, (await fetch(fresh)).status]).toEqual([404, 200])
    const id = /name="id" value="([^"]+)"/.exec((await b.get(page)).text)?.[1] ?? ''
    const stranger = await signedIn(world, 'hoaKheHead')
    expect((await stranger.post(`${page}/thu-hoi`, { id })).status).toBe(404)
    expect((await b.post(`${page}/thu-hoi`, { id })).status).toBe(303)
    expect((await fetch(fresh)).status).toBe(404)
  })

  it('tells strangers nothing: wrong, closed, of another facility, of someone who left or lost the unit', async () => {
    const [one, two] = [await aLink('tanLapHead', world => world.units.tramTanLap), await aLink('tanLapNurse')]
    const other = await aLink('tanLapNurse')
    expect([(await one.fetch(one.link)).status, (await two.fetch(two.link)).status]).toEqual([200, 200])
    await changeRows(
      one.duties,
      `update app.role_grant set valid_to = '2026-03-01' where facility_id = $1 and staff_id = $2`,
      [one.world.staff.tanLapHead],
    )
    await changeRows(two.duties, `update app.staff set ends_on = '2026-03-01' where facility_id = $1 and id = $2`, [
      two.world.staff.tanLapNurse,
    ])
    const answers = [
      await one.fetch(one.link),
      await two.fetch(two.link),
      await one.fetch(other.link),
      await one.fetch(`/lich/${'A'.repeat(43)}.ics`),
      await one.fetch('/lich/x.ics'),
    ]
    expect(answers.map(answer => answer.status)).toEqual([404, 404, 404, 404, 404])
    expect([...new Set(answers.map(answer => answer.text))]).toEqual(['Không có lịch này.\n'])
  })

  it('ends with the account', async () => {
    const { world, fetch, link } = await aLink()
    await asOwner(database, client =>
      client.query('update auth.membership set disabled_at = now() where facility_id = $1', [world.facility]),
    )
    expect((await fetch(link)).status).toBe(404)
  })

  it('of a unit is for those who hold a role there', async () => {
    const { world, b, page } = await aLink()
    expect((await b.post(page, { don_vi: world.units.khoaNoi })).status).toBe(403)
  })

  it('may be asked for often, not without end', async () => {
    const { fetch } = await aLink()
    const statuses = []
    for (let i = 0; i < 62; i++) statuses.push((await fetch(`/lich/${'B'.repeat(43)}.ics`)).status)
    expect([statuses[0], statuses.at(-1)]).toEqual([404, 429])
  })
})
