import { createHash } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPost, type Post } from '#test/smtp-post.ts'
import { approveOnPhone } from './support/decide-on-phone.ts'
import { openDesk, waitForToast } from './support/desk.ts'
import { findFaults } from './support/every-page.ts'
import { type FilledHouse, fillHouse } from './support/filled-house.ts'
import { DESK, openBrowser, PATIENCE, PHONE, type Size, type Visit, visit } from './support/open-browser.ts'
import { readDocx } from './support/read-docx.ts'
import { readFigure, startReport } from './support/report-desk.ts'
import { signIn } from './support/sign-in.ts'

type Who = 'coordinator' | 'leader' | 'nurse'
const SESSIONS = 'Buổi truyền thông cộng đồng, hội đồng người bệnh'
const DEPARTMENT = 'vanthu@soyte-hoagiang.example'
const PRAISE = 'Người dân hỏi nhiều về thẻ bảo hiểm y tế điện tử ngay tại buổi truyền thông.'
const WISH = 'Cấp thêm tờ rơi về dịch vụ công trực tuyến.'
const ADDED = ' Các bài đều có ảnh và tên người viết.'

/** Seven working days before Quý I's report is due: 27/02 and 02, 03, 04, 05, 06, 09/3 are left. */
const CLOCK = '2026-02-26T08:47:00+07:00'

describe('a quarter’s report, from the reminder to the department', () => {
  const opened: {
    browser?: Browser
    post?: Post
    filled?: FilledHouse
    report?: string
    sessions?: number
    people: Partial<Record<Who, Visit>>
  } = { people: {} }
  beforeAll(async () => {
    opened.browser = await openBrowser()
    opened.post = await openPost()
    // The house reads how mail leaves it from its surroundings, as an installation does.
    process.env.SMTP_URL = `smtp://127.0.0.1:${opened.post.port}`
    process.env.MAIL_FROM = 'Trung tâm Y tế khu vực An Bình <bao-cao@anbinh.example>'
    opened.filled = await fillHouse({ until: '2026-02-26', clock: CLOCK })
  })
  afterAll(async () => {
    delete process.env.SMTP_URL
    delete process.env.MAIL_FROM
    await opened.browser?.close()
    await opened.filled?.house.stop()
    await opened.post?.close()
  })

  const enter = async (who: Who, size: Size): Promise<Page> => {
    const { browser, filled } = opened
    if (!browser || !filled) throw new Error('the house did not start')
    const visited = await visit(browser, filled.house.url, size, { clock: filled.clock })
    opened.people[who] = visited
    await signIn(visited.page, filled.accounts[who])
    await visited.page.waitForURL(url => !url.pathname.startsWith('/dang-nhap'))
    return visited.page
  }
  const at = (who: Who): Page => opened.people[who]?.page ?? expect.fail(`${who} is not there yet`)
  const report = (): string => opened.report ?? expect.fail('no report was begun')
  const step = (name: string) => openDesk(at('coordinator'), `/bao-cao/${report()}?buoc=${name}`)

  it('the coordinator is reminded of it, begins it and asks the units for their words', async () => {
    const page = await enter('coordinator', DESK)
    await page.goto('/viec/nhac-viec')
    await page.getByText(/Báo cáo Quý I\/2026: soạn, trình ký và gửi cấp trên/).waitFor()
    opened.report = await startReport(page, 'Quý I/2026')
    opened.sessions = Number((await readFigure(page, SESSIONS))[1])
    await step('don-vi')
    await page.getByRole('button', { name: /^Hỏi ý kiến \d+ đơn vị$/ }).click()
    await waitForToast(page, 'Đã hỏi ý kiến 18 đơn vị. Đơn vị thấy ngay trên danh sách việc.')
    expect(await findFaults(page, 'report-units-asked')).toEqual([])
  })

  it('a station writes on its phone what no figure tells', async () => {
    const page = await enter('nurse', PHONE)
    await page.goto('/viec')
    await page.getByRole('link', { name: 'Viết ý kiến' }).click()
    await page.getByLabel('Việc làm tốt, cách làm hay').fill(PRAISE)
    await page.getByLabel('Kiến nghị, đề xuất').fill(WISH)
    expect(await findFaults(page, 'unit-words')).toEqual([])
    await page.getByRole('button', { name: 'Gửi điều phối' }).click()
    await page.getByText('Đã gửi', { exact: false }).first().waitFor()
  })

  it('the coordinator puts a sentence in other words, its number stays a figure; the station’s words go in with its name', async () => {
    const page = at('coordinator')
    await step('loi-van')
    const row = page.locator('.rs-row', { hasText: 'tin, bài trên trang thông tin điện tử' }).first()
    await row.getByRole('button', { name: /^Sửa/ }).click()
    await page
      .getByLabel(/^Chữ của câu/)
      .last()
      .press('End')
    await page.keyboard.type(ADDED)
    await page.getByRole('button', { name: 'Xong câu này' }).click()
    await page.locator('.rs-row', { hasText: ADDED.trim() }).getByText('Đã sửa').waitFor()
    const words = page.locator('.ri-words', { hasText: PRAISE })
    await words.getByRole('button', { name: 'Đưa vào' }).click()
    await page.getByText(/Tự lưu lúc/).waitFor()
    expect(await findFaults(page, 'report-texts')).toEqual([])
  })

  it('the leader gives it back on the phone, then signs what came again', async () => {
    const page = at('coordinator')
    const submit = async () => {
      await step('trinh-ky')
      await page.getByRole('button', { name: 'Trình lãnh đạo' }).click()
      await waitForToast(page, 'Đã trình lãnh đạo.')
    }
    await submit()
    const leader = await enter('leader', PHONE)
    await leader.goto('/viec/duyet')
    await leader
      .locator('article', { hasText: /Báo cáo/ })
      .getByRole('link', { name: 'Xem và duyệt' })
      .click()
    expect(await findFaults(leader, 'report-to-sign')).toEqual([])
    await leader.getByLabel('Hoặc lý do khác').fill('Ghi thêm kết quả nổi bật của các trạm.')
    await leader.getByRole('button', { name: 'Trả lại báo cáo' }).click()
    await leader.waitForURL('**xong=**')
    await step('trinh-ky')
    await page.getByText('Ghi thêm kết quả nổi bật của các trạm.').first().waitFor()
    await submit()
    await approveOnPhone(leader, /Báo cáo/, 'Ký báo cáo')
  })

  it('the office gives its number afterwards; the department gets the very bytes that were signed', async () => {
    const page = at('coordinator')
    await step('gui')
    const signed = Buffer.from(await (await page.request.get(`/api/reports/${report()}/docx`)).body())
    await page.getByLabel('Số văn bản').fill('45')
    await page.getByLabel('Ngày văn bản').fill('2026-02-26')
    await page.getByRole('button', { name: /^Ghi số/ }).click()
    await waitForToast(page, 'Đã ghi số vào sổ văn bản.')
    await page.getByLabel('Địa chỉ thư').fill(DEPARTMENT)
    expect(await findFaults(page, 'report-hand-over')).toEqual([])
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await expect.poll(() => opened.post?.mails.length, { timeout: PATIENCE }).toBe(1)
    const [mail] = opened.post?.mails ?? []
    expect(mail?.to).toMatchObject({ value: [{ address: DEPARTMENT }] })
    expect(mail?.text).toContain('45/BC-TTYT')
    const word = mail?.attachments.find(one => one.filename?.endsWith('.docx'))
    const sha = (bytes: Buffer | undefined) =>
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex')
    expect(sha(word?.content)).toBe(sha(signed))
    const lines = readDocx(signed).join('\n')
    expect(lines).toContain(ADDED.trim())
    expect(lines).toContain(PRAISE.replace(/\.$/, ''))
    await page.getByText(DEPARTMENT).first().waitFor()
    await page.getByText('Đã gửi', { exact: true }).first().waitFor()
  })

  it('the department takes it, and the page of reports says so', async () => {
    const page = at('coordinator')
    await step('gui')
    await page.getByRole('radio', { name: /nhận báo cáo$/ }).check()
    await page.getByRole('button', { name: /^Ghi/ }).last().click()
    await waitForToast(page, /Đã ghi .* nhận\./)
    await openDesk(page, '/bao-cao')
    await page.getByRole('row', { name: 'Quý I/2026' }).getByText(/nhận/).first().waitFor()
    expect(await findFaults(page, 'reports-accepted')).toEqual([])
  })

  it('a fact accepted afterwards leaves the sent number alone and stands in the next report under its own line', async () => {
    const page = at('coordinator')
    await openDesk(page, '/minh-chung')
    await page
      .getByRole('button', { name: /TT\s5\b/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Nhận TT 5' }).click()
    await waitForToast(page, 'Đã nhận 1 bài.')
    await step('so-lieu')
    expect((await readFigure(page, SESSIONS))[1]).toBe(String(opened.sessions))
    await startReport(page, '6 tháng đầu năm 2026')
    expect((await readFigure(page, SESSIONS))[1]).toBe(String((opened.sessions ?? 0) + 1))
    await page.getByText('1 ghi nhận sau báo cáo trước').first().waitFor()
    await page.goto(page.url().replace(/\?.*$/, '?buoc=loi-van'))
    await page
      .getByText(/Ghi nhận bổ sung kết quả phát sinh trước ngày chốt của báo cáo đã gửi/)
      .first()
      .waitFor()
    expect(await findFaults(page, 'report-late-fact')).toEqual([])
  })

  it('no page complained', () => {
    expect(Object.values(opened.people).flatMap(visited => visited.complaints)).toEqual([])
  })
})
