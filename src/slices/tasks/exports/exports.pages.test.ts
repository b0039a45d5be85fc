import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { read } from '#platform/scope.ts'
import { browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import type { StaffName, World } from '#test/world.ts'
import { delegate } from '../../facilities/delegation/delegate.ts'
import { type Duties, someDuties } from '../a-duty.fixture.ts'
import { key } from '../an-issued-plan.fixture.ts'
import { loadDutySheet } from './load-duty-sheet.ts'
import { VIEW_NAMES } from './view-names.ts'

const database = testDatabase()
let house: TestHouse
let duties: Duties
let world: World
beforeAll(async () => {
  house = openTestHouse(database)
  duties = await someDuties(database, other => [
    {
      no: '11',
      title: '=HYPERLINK("http://x.example";"Bấm")',
      parts: [{ parties: [{ kind: 'unit', unit_id: other.units.khoaNoi }] }],
    },
  ])
  world = duties.world
})

async function signedIn(who: StaffName, at = world) {
  const user_name = await openTestAccount(house, at, who).catch(() => who.toLowerCase())
  const b = browser(house.app)
  await b.post(`/${at.slug}/dang-nhap`, { user_name, password: PASSWORD })
  return b
}
const rowsOf = async (bytes: Uint8Array) => (await readXlsxFile(Buffer.from(bytes))).map(({ data }) => data)
/** A day in a sheet is midnight in no time zone. */
const dayIn = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)

describe('paper', { timeout: 60_000 }, () => {
  it.each(VIEW_NAMES)('prints %s without script, its rule under the nonce of the answer', async view => {
    const b = await signedIn('coordinator')
    const page = await b.get(`/${world.slug}/in/${view}?thang=3`)
    expect(page.status).toBe(200)
    const nonce = /<style nonce="([^"]+)"/.exec(page.text)?.[1]
    expect(page.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(page.text).not.toMatch(/<script|\sstyle=/)
    expect(page.text).toContain('In lúc 08:00 ngày 06/3/2026')
    expect(page.text).toContain('Viết tin, bài về cải cách hành chính')
    const shown = [...page.text.matchAll(/href="#(sign-\w+)"/g)].map(([, id]) => id)
    expect(shown.length).toBeGreaterThan(0)
    for (const id of new Set(shown)) expect(page.text.split(`<symbol id="${id}"`), id).toHaveLength(2)
    expect(page.text).toContain(view === 'ma-tran' ? 'size:A3 landscape' : 'size:A4 portrait')
  })

  it('has a code that opens the same view, for the people of this facility alone', async () => {
    const b = await signedIn('coordinator')
    const page = await b.get(`/${world.slug}/in/danh-sach?trang-thai=qua-han&don-vi=${world.units.tramTanLap}`)
    const code = /in\/m\/(\w{6})/.exec(page.text)?.[1] ?? ''
    const again = await b.get(`/${world.slug}/in/danh-sach?trang-thai=qua-han&don-vi=${world.units.tramTanLap}`)
    expect(again.text).toContain(`in/m/${code}`)
    const opened = await b.get(`/${world.slug}/in/m/${code.toLowerCase()}`)
    expect([opened.status, opened.to]).toEqual([
      303,
      `/${world.slug}/quan-tri/nhiem-vu?xem=danh-sach&trang-thai=qua-han&don-vi=${world.units.tramTanLap}`,
    ])
    const { world: other } = await someDuties(database)
    const stranger = await signedIn('coordinator', other)
    expect((await stranger.get(`/${other.slug}/in/m/${code}`)).status).toBe(404)
    expect((await browser(house.app).get(`/${world.slug}/in/m/${code}`)).to).toContain('/dang-nhap')
  })

  it('is not for those who see their own unit only', async () => {
    const b = await signedIn('tanLapHead')
    for (const view of VIEW_NAMES) {
      expect((await b.get(`/${world.slug}/in/${view}`)).status, view).toBe(403)
      expect((await b.get(`/${world.slug}/xuat/${view}.xlsx`)).status, view).toBe(403)
    }
    expect((await b.get(`/${world.slug}/in/khong-co`)).status).toBe(404)
  })
})

describe('a unit’s duty sheet', { timeout: 60_000 }, () => {
  const sheet = (unit: string, ky: string) => `/phieu-viec?don-vi=${unit}&ky=${ky}`

  it('says what is due in the period, and what is left from before it', async () => {
    const b = await signedIn('tanLapNurse')
    const { text, status } = await b.get(`/${world.slug}/in${sheet(world.units.tramTanLap, '2026-03')}`)
    expect(status).toBe(200)
    for (const words of [
      'Trạm Y tế xã Tân Lập',
      'Hồ Ngọc Diệp',
      'Tháng 3 năm 2026',
      'Kỳ trước chưa xong',
      'Ký nhận',
      '31/3/2026',
    ])
      expect(text).toContain(words)
    const choose = await b.get(`/${world.slug}/in/phieu-viec`)
    expect(choose.text.match(/<option value="[0-9a-f-]{36}"/g)).toHaveLength(1)
  })

  it('names who receives it while the head is away', async () => {
    const away = (await someDuties(database)).world
    await delegate(away.as('tanLapHead'), {
      request_key: key(),
      absent_staff_id: away.staff.tanLapHead,
      stand_in_staff_id: away.staff.tanLapNurse,
      roles: ['unit_head'],
      valid_from: '2026-03-02',
      last_day: '2026-03-20',
      reason: 'Đi học',
    })
    const { unit } = await read(away.as('tanLapNurse'), reader =>
      loadDutySheet(reader, away.units.tramTanLap, '2026-03'),
    )
    expect(unit).toMatchObject({ head: 'Hồ Ngọc Diệp', stand_in: { name: 'Ngô Kim Oanh', last_day: '2026-03-20' } })
  })

  it('of another unit or facility cannot be told from none', async () => {
    const b = await signedIn('tanLapNurse')
    const { world: other } = await someDuties(database)
    const bodies = new Set<string>()
    for (const unit of [world.units.khoaNoi, other.units.tramTanLap, '01990000-0000-7000-8000-000000000000'])
      for (const path of [
        `/in${sheet(unit, '2026-03')}`,
        `/xuat${sheet(unit, '2026-03').replace('viec?', 'viec.xlsx?')}`,
      ]) {
        const { status, text } = await b.get(`/${world.slug}${path}`)
        expect(status).toBe(404)
        bodies.add(text.replaceAll(/[\w-]{12}(?=<)/g, ''))
      }
    expect(bodies.size).toBe(1)
  })

  it('is a workbook too', async () => {
    const b = await signedIn('tanLapHead')
    const { bytes, headers } = await b.get(
      `/${world.slug}/xuat/phieu-viec.xlsx?don-vi=${world.units.tramTanLap}&ky=2026-Q1`,
    )
    expect(headers.get('content-disposition')).toBe('attachment; filename="phieu-viec-2026-Q1.xlsx"')
    const [[about, heads, ...lines] = []] = await rowsOf(bytes)
    expect(about?.[0]).toContain('Trung tâm Y tế khu vực An Bình. Phiếu việc quý I năm 2026')
    expect(heads?.slice(0, 3)).toEqual(['TT', 'Việc', 'Đơn vị'])
    expect(lines.map(line => [line[0], dayIn(line[6])])).toEqual([
      ['5', '2026-01-30'],
      ['9', '2026-01-30'],
      ['5', '2026-02-27'],
      ['9', '2026-02-27'],
      ['5', '2026-03-31'],
      ['9', '2026-03-31'],
    ])
  })
})

describe('workbooks', { timeout: 60_000 }, () => {
  it('hold what the filter leaves, days as days, a formula in a title as text', async () => {
    const b = await signedIn('leader')
    const { bytes } = await b.get(`/${world.slug}/xuat/danh-sach.xlsx?thang=3&sap-xep=don-vi`)
    const [[about, heads, ...lines] = []] = await rowsOf(bytes)
    expect(about?.[0]).toMatch(
      /^Trung tâm Y tế khu vực An Bình\. Danh sách việc năm 2026\. .*Lọc: tháng 3\. Xuất lúc 08:00 ngày 06\/3\/2026$/,
    )
    expect(heads?.length).toBe(14)
    expect(lines).toHaveLength(13)
    expect(lines.filter(line => line[0] === '11').map(line => [line[1], line[2], dayIn(line[6]), line[8]])).toEqual([
      ['=HYPERLINK("http://x.example";"Bấm")', 'Khoa Nội', '2026-03-31', 'Đang thực hiện'],
    ])
  })

  it.each([
    ['ma-tran', 'Ma trận', 3],
    ['bang', 'Theo đơn vị', 6],
    ['lich', 'Lịch', 156],
    ['gantt', 'Tiến độ năm', 36],
  ])('of %s have the view first, then each duty', async (view, name, lines) => {
    const b = await signedIn('leader')
    const { bytes } = await b.get(`/${world.slug}/xuat/${view}.xlsx`)
    const sheets = await readXlsxFile(Buffer.from(bytes))
    expect(sheets.map(sheet => sheet.sheet)).toEqual([name, 'Từng kỳ'])
    expect(sheets[0]?.data.length).toBe(lines + 2)
  })
})
