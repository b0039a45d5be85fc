import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, p, row, run, table, wordFile } from '#slices/reports/templates/a-template.fixture.ts'
import { approveOnPhone } from './support/decide-on-phone.ts'
import { choose, openDesk, waitForToast } from './support/desk.ts'
import { findFaults } from './support/every-page.ts'
import { type FilledHouse, fillHouse } from './support/filled-house.ts'
import { DESK, openBrowser, PHONE, type Size, type Visit, visit } from './support/open-browser.ts'
import { readDocx } from './support/read-docx.ts'
import { readFigure, startReport, submitReport } from './support/report-desk.ts'
import { signIn } from './support/sign-in.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const FIGURE = 'Tin, bài trên trang thông tin điện tử của đơn vị'

/** The department's form as a clerk made it in Word: one field cut into runs, one name misspelt. */
const theirForm = (field: string): Buffer =>
  Buffer.from(
    wordFile([
      p(run('{TEN_', '<w:b/>'), run('DON_VI}', '<w:b/>')),
      p('Biểu mẫu của Sở, kỳ {ky_bao_cao}'),
      table(row('Nội dung', 'Kỳ này'), row(cell('Tin, bài trên website'), cell(`{${field}.ky_nay}`))),
      table(row('TT', 'Nhiệm vụ', 'Đã duyệt'), row('{#nhiem_vu}{tt}', '{noi_dung}', '{da_duyet}{/nhiem_vu}')),
    ]),
  )

describe("a facility's own template", () => {
  const opened: { browser?: Browser; filled?: FilledHouse; report?: string; figure?: string; visits: Visit[] } = {
    visits: [],
  }
  beforeAll(async () => {
    opened.browser = await openBrowser()
    opened.filled = await fillHouse({ until: '2026-02-26', clock: '2026-03-06T08:47:00+07:00' })
  })
  afterAll(async () => {
    await opened.browser?.close()
    await opened.filled?.house.stop()
  })
  const enter = async (who: 'coordinator' | 'leader', size: Size): Promise<Page> => {
    const { browser, filled } = opened
    if (!browser || !filled) throw new Error('the house did not start')
    const visited = await visit(browser, filled.house.url, size, { clock: filled.clock })
    opened.visits.push(visited)
    await signIn(visited.page, filled.accounts[who])
    await visited.page.waitForURL(url => !url.pathname.startsWith('/dang-nhap'))
    return visited.page
  }
  const desk = (): Page => opened.visits[0]?.page ?? expect.fail('nobody is at the desk')

  it('is refused for a broken field, whose place is told', async () => {
    const page = await enter('coordinator', DESK)
    await openDesk(page, '/bao-cao')
    await page.getByRole('link', { name: 'Mẫu báo cáo' }).click()
    await page.getByText('Chưa có mẫu riêng nào').waitFor()
    expect(await findFaults(page, 'templates-empty')).toEqual([])
    const bytes = theirForm('tin_bai_webste')
    await page.getByLabel('Chọn tệp Word').setInputFiles({ name: 'Biểu mẫu Sở.docx', mimeType: DOCX, buffer: bytes })
    await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click()
    await page.getByText('1 lỗi phải sửa').waitFor()
    const fault = page.getByRole('listitem').filter({ hasText: 'Không có trường' })
    expect(await fault.textContent()).toContain('Bảng 1, hàng 2, ô 2: Không có trường {tin_bai_webste.ky_nay}.')
    expect(await fault.textContent()).toContain('Có phải là {tin_bai_website.ky_nay}?')
    expect(await findFaults(page, 'templates-refused')).toEqual([])
  })

  it('is corrected under the same name and tried out with made-up figures', async () => {
    const page = desk()
    const bytes = theirForm('tin_bai_website')
    await page
      .getByLabel(/^Tải bản đã sửa/)
      .setInputFiles({ name: 'Biểu mẫu Sở (sửa).docx', mimeType: DOCX, buffer: bytes })
    await page.getByText('Dùng được · phiên bản 2').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /^Xem thử/ })
        .first()
        .click(),
    ])
    expect(readDocx(await readFile(await download.path())).slice(0, 2)).toEqual([
      'TRUNG TÂM Y TẾ KHU VỰC MẪU',
      'Biểu mẫu của Sở, kỳ Quý III/2026',
    ])
    await page.goto('/quan-tri/bao-cao/mau?muc=truong')
    await page.getByLabel('Tìm trường').fill('tin bai website')
    await page.getByRole('button', { name: 'Chép {tin_bai_website.ky_nay}' }).waitFor()
    expect(await findFaults(page, 'template-fields')).toEqual([])
  })

  it('is chosen for a report, whose screen says so', async () => {
    const page = desk()
    opened.report = await startReport(page, 'Quý I/2026')
    opened.figure = (await readFigure(page, FIGURE))[1] ?? ''
    expect(opened.figure).toMatch(/^[1-9]/)
    await openDesk(page, `/bao-cao/${opened.report}?buoc=trinh-ky`)
    await choose(page, 'Mẫu Word', /^Biểu mẫu Sở, phiên bản 2/)
    await waitForToast(page, 'Đã chọn mẫu cho báo cáo.')
    await page.getByText(/không có bản PDF/).waitFor()
    expect(await findFaults(page, 'report-with-template')).toEqual([])
    await submitReport(page, opened.report, '2026-03-06')
  })

  it('makes the bytes that the leader signs, with the figures of the screen', async () => {
    const leader = await enter('leader', PHONE)
    await approveOnPhone(leader, /Quý I\/2026/, 'Ký báo cáo')
    const answer = await desk().request.get(`/api/reports/${opened.report}/docx`)
    expect(answer.status()).toBe(200)
    const lines = readDocx(await answer.body())
    expect(lines[1]).toBe('Biểu mẫu của Sở, kỳ Quý I/2026')
    expect(lines).toContain(`Tin, bài trên website | ${opened.figure}`)
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.join('')).not.toMatch(/[{}]/)
    expect((await desk().request.get(`/api/reports/${opened.report}/outputs/bao-cao.pdf`)).status()).toBe(409)
  })
})
