import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { read } from '#platform/scope.ts'
import { browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD } from '#test/http-house.ts'
import type { StaffName } from '#test/world.ts'
import { aReportingFacility, periodId } from '../a-report.fixture.ts'
import { askUnitsFor, writeInput } from './inputs.commands.ts'
import { getInput } from './inputs.queries.ts'

const database = testDatabase()

/** Two units asked for their words; somebody signed in by a browser that runs no script. */
async function asked(who: StaffName) {
  const house = openTestHouse(database)
  const world = await aReportingFacility(database)
  const unit_ids = [world.units.tramTanLap, world.units.tramHoaKhe]
  const period_id = await periodId(world, 'Q1')
  await askUnitsFor(world.as('coordinator'), { request_key: newId(), period_id, unit_ids, due_on: null })
  const rows = await read(world.system, reader =>
    reader.db.selectFrom('report_input').select(['id', 'unit_id']).where('period_id', '=', period_id).execute(),
  )
  const idOf = (unit: string): string => rows.find(row => row.unit_id === unit)?.id ?? ''
  const b = browser(house.app)
  await b.post(`/${world.slug}/dang-nhap`, {
    user_name: await openTestAccount(house, world, who),
    password: PASSWORD,
  })
  const at = `/${world.slug}/viec`
  return { world, b, at, own: idOf(world.units.tramTanLap), other: idOf(world.units.tramHoaKhe) }
}

const TYPED = { went_well: 'Niêm yết đủ.', difficulties: 'Thiếu <loa>.', proposals: '' }

describe("the page of a unit's words, without script", { timeout: 120_000 }, () => {
  it('stands on the list, is saved, sent, and then read', async () => {
    const { b, at, own, world } = await asked('tanLapNurse')
    expect((await b.get(at)).text).toContain(`${at}/y-kien/${own}`)
    const page = `${at}/y-kien/${own}`
    const form = { ma: newId(), ban: '1', ...TYPED }
    const saved = await b.post(page, { ...form, viec: 'luu' })
    expect([saved.status, saved.to]).toEqual([303, `${page}?xong=luu`])
    expect((await b.get(page)).text).toContain('Thiếu &lt;loa&gt;.')
    const sent = await b.post(page, { ...form, ma: newId(), ban: '2', viec: 'gui' })
    expect([sent.status, sent.to]).toEqual([303, `${page}?xong=gui`])
    const shown = await b.get(page)
    expect(shown.text).toContain('Ngô Kim Oanh')
    expect(shown.text).not.toContain('<form method="post"')
    expect((await b.get(at)).text).not.toContain(`${at}/y-kien/${own}`)
    expect((await b.get(`${at}/y-kien`)).text).toContain('Đã gửi')
    expect(await read(world.system, reader => getInput(reader, own))).toMatchObject({ state: 'sent', ...TYPED })
  })

  it.each([
    ['nothing written', { went_well: '', difficulties: '' }, 422, 'Viết ít nhất một mục'],
    ['too much', { difficulties: 'đ'.repeat(4001) }, 422, 'dài quá 4.000 ký tự'],
    ['no form at all', { ma: 'x' }, 422, ''],
  ])('keeps what was typed when it is refused: %s', async (_, over, status, words) => {
    const { b, at, own, world } = await asked('tanLapNurse')
    const answer = await b.post(`${at}/y-kien/${own}`, { ma: newId(), ban: '1', ...TYPED, ...over, viec: 'gui' })
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
    if (!('went_well' in over)) expect(answer.text).toContain('Niêm yết đủ.')
    expect(await read(world.system, reader => getInput(reader, own))).toMatchObject({ state: 'asked', row_version: 1 })
  })

  it('shows both when another tab saved first', async () => {
    const { b, at, own, world } = await asked('tanLapNurse')
    const theirs = { went_well: 'Bản của trưởng trạm.', difficulties: '', proposals: '', nothing_more: false }
    await writeInput(world.as('tanLapHead'), own, { request_key: newId(), row_version: 1, texts: theirs, send: false })
    const answer = await b.post(`${at}/y-kien/${own}`, { ma: newId(), ban: '1', ...TYPED, viec: 'luu' })
    expect(answer.status).toBe(412)
    for (const words of ['Bản của trưởng trạm.', 'Niêm yết đủ.', 'Bản Hồ Ngọc Diệp vừa lưu'])
      expect(answer.text).toContain(words)
  })

  it("does not show another unit's, to read or to write", async () => {
    const { b, at, other } = await asked('tanLapNurse')
    for (const id of [other, newId(), 'x']) {
      expect((await b.get(`${at}/y-kien/${id}`)).status).toBe(404)
      expect((await b.post(`${at}/y-kien/${id}`, { ma: newId(), ban: '1', ...TYPED, viec: 'gui' })).status).toBe(404)
    }
  })
})
