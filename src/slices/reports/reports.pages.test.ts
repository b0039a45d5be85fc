import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type Answer, type Browser, browser } from '#test/browser.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD } from '#test/http-house.ts'
import type { StaffName, World } from '#test/world.ts'
import { aReportingFacility, fact, open, submit, view } from './a-report.fixture.ts'
import { submitReport } from './report.commands.ts'
import { assignAuthor } from './sign-off/assign-author.ts'

const database = testDatabase()

/** A submitted report, and somebody signed in by a browser that runs no script. */
async function aSubmittedReport(who: StaffName, before: (world: World) => Promise<unknown> = async () => undefined) {
  const house = openTestHouse(database)
  const world = await aReportingFacility(database)
  await before(world)
  await fact(world, { happened_on: '2026-02-10' })
  const id = await open(world)
  await submit(world, id)
  const user_name = await openTestAccount(house, world, who)
  const b = browser(house.app)
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  return { world, id, b, page: `/${world.slug}/viec/duyet/bao-cao/${id}` }
}

/** The hidden fields of the form that is sent to this address, as a browser would send them. */
function formTo(answer: Answer, end: string): Record<string, string> {
  const form = answer.text.split('<form').find(part => part.split('>')[0]?.includes(`${end}"`)) ?? ''
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

const send = async (b: Browser, page: string, end: string, more: Record<string, string> = {}) =>
  b.post(page + end, { ...formTo(await b.get(page), end), ...more })

describe('the page of a report, without script', { timeout: 120_000 }, () => {
  it('says what is signed and signs it', async () => {
    const { world, id, b, page } = await aSubmittedReport('leader')
    const shown = await b.get(page)
    expect(shown.status).toBe(200)
    for (const words of ['Báo cáo Quý I/2026', 'Tin, bài trên trang thông tin điện tử', '01/BC-TTYT', 'Ký báo cáo'])
      expect(shown.text).toContain(words)
    const signed = await send(b, page, '/ky')
    expect([signed.status, signed.to]).toEqual([303, `${page}?xong=ky`])
    expect((await b.get(signed.to)).text).toContain('Đã ký báo cáo')
    expect((await view(world, id)).report).toMatchObject({ state: 'signed', signer_staff_id: world.staff.leader })
    expect((await b.get(page)).text).not.toContain('<form class="decide"')
  })

  it.each([
    [{ ready: '1' }, 'Còn kỳ quá hạn chưa nêu nguyên nhân.'],
    [{ own: 'Bổ sung số người dự.' }, 'Bổ sung số người dự.'],
    [{ ready: '1', own: 'Ý riêng đi trước.' }, 'Ý riêng đi trước.'],
  ])('gives it back with a reason: %j', async (fields, reason) => {
    const { world, id, b, page } = await aSubmittedReport('leader')
    expect((await send(b, page, '/tra-lai', fields)).to).toBe(`${page}?xong=tra-lai`)
    expect((await view(world, id)).report).toMatchObject({ state: 'drafted', return_reason: reason })
    expect((await b.get(page)).text).toContain(reason)
  })

  it.each([{}, { ready: '9' }, { own: ' x ' }])('asks for a reason when there is none: %j', async fields => {
    const { world, id, b, page } = await aSubmittedReport('leader')
    const refused = await send(b, page, '/tra-lai', fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Chọn một lý do hoặc viết lý do khác.')
    expect((await view(world, id)).report.state).toBe('in_review')
  })

  it('does not sign what changed since it was shown, and shows it anew', async () => {
    const { world, id, b, page } = await aSubmittedReport('leader')
    const seen = formTo(await b.get(page), '/ky')
    await fact(world, { happened_on: '2026-02-11' })
    const refused = await b.post(`${page}/ky`, seen)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Số liệu vừa thay đổi sau khi mở trang')
    expect(formTo(refused, '/ky').snapshot_hash).not.toBe(seen.snapshot_hash)
    expect((await view(world, id)).report.state).toBe('in_review')
  })

  it('tells its author why they may not sign, and does not let them', async () => {
    const alsoLeads = (world: World) =>
      asOwner(database, async client => {
        await client.query('begin')
        await client.query(`call app.begin_migration_deed($1, 'test.role')`, [world.facility])
        await client.query(
          `insert into app.role_grant (facility_id, staff_id, role, valid_from) values ($1, $2, 'leader', '2020-01-01')`,
          [world.facility, world.staff.coordinator],
        )
        await client.query('commit')
      })
    const { world, id, b, page } = await aSubmittedReport('coordinator', alsoLeads)
    const shown = await b.get(page)
    expect(shown.text).toContain('Người soạn không tự ký báo cáo của mình')
    expect(formTo(shown, '/ky')).toEqual({})
    const { report, snapshot_hash } = await view(world, id)
    const forced = { request_key: newId(), row_version: String(report.row_version), snapshot_hash: snapshot_hash ?? '' }
    expect((await b.post(`${page}/ky`, forced)).status).toBe(403)
    expect((await view(world, id)).report.state).toBe('in_review')
  })

  it('shows a unit head no decision, and takes none', async () => {
    const { world, id, b, page } = await aSubmittedReport('tanLapHead')
    const shown = await b.get(page)
    expect(shown.text).toContain('Chỉ lãnh đạo đơn vị ký hoặc trả lại báo cáo.')
    expect(shown.text).not.toContain('<form class="decide"')
    const { report } = await view(world, id)
    const forced = { request_key: newId(), row_version: String(report.row_version), ready: '0' }
    expect((await b.post(`${page}/tra-lai`, forced)).status).toBe(403)
  })

  it('lets the coordinator look over what another wrote, and pass it on to the leader', async () => {
    const house = openTestHouse(database)
    const world = await aReportingFacility(database)
    await fact(world, { happened_on: '2026-02-10' })
    const id = await open(world)
    const step = async () => ({ request_key: newId(), row_version: (await view(world, id)).report.row_version })
    await assignAuthor(world.as('coordinator'), id, { ...(await step()), staff_id: world.staff.tchcHead })
    await submitReport(world.as('tchcHead'), id, { ...(await step()), number: 'none', dated: null })
    const b = browser(house.app)
    const user_name = await openTestAccount(house, world, 'coordinator')
    await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
    const page = `/${world.slug}/viec/duyet/bao-cao/${id}`
    expect((await b.get(`/${world.slug}/viec/duyet`)).text).toContain(id)
    expect((await b.get(page)).text).toContain('Phạm Gia Linh đã trình')
    expect((await send(b, page, '/chuyen')).to).toBe(`${page}?xong=chuyen`)
    expect((await view(world, id)).report).toMatchObject({ state: 'in_review', review: 'sign' })
    expect((await b.get(page)).text).toContain('Nguyễn Hoài Nhơn đã xem và chuyển')
  })

  it('is no page of another facility', async () => {
    const { world, b, page } = await aSubmittedReport('leader')
    const there = await aReportingFacility(database)
    const foreign = await open(there)
    await submit(there, foreign)
    const own = page.split('/').at(-1) ?? ''
    const form = formTo(await b.get(page), '/ky')
    for (const end of ['', '/ky', '/tra-lai']) {
      const ask = async (id: string) => {
        const address = page.replace(own, id) + end
        const answer = end === '' ? await b.get(address) : await b.post(address, { ...form, ready: '0' })
        return `${answer.status} ${answer.text.replaceAll(id, '')}`
      }
      const unknown = await ask(newId())
      expect(unknown).toMatch(/^404 /)
      expect(await ask(foreign)).toBe(unknown)
    }
    expect((await view(there, foreign)).report.state).toBe('in_review')
    expect(world.slug).not.toBe(there.slug)
  })
})
