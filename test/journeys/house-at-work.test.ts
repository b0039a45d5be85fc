import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proofPicture } from '#app/demo/proof-picture.ts'
import { sourceDir } from '#platform/config/source-dir.ts'
import { approveOnPhone } from './support/decide-on-phone.ts'
import { openDesk } from './support/desk.ts'
import { fillHandIn } from './support/duties.ts'
import { type FilledHouse, startFilledHouse } from './support/filled-house.ts'
import { DESK, openBrowser, PHONE, type Size, visit } from './support/open-browser.ts'
import { importPlan } from './support/plan-desk.ts'
import { startReport, submitReport } from './support/report-desk.ts'
import { signIn } from './support/sign-in.ts'

describe('a house at work', () => {
  const opened: { browser?: Browser; filled?: FilledHouse; report?: string } = {}
  beforeAll(async () => {
    opened.browser = await openBrowser()
    opened.filled = await startFilledHouse()
  })
  afterAll(async () => {
    await opened.browser?.close()
    await opened.filled?.house.stop()
  })

  const enter = async (who: keyof FilledHouse['accounts'] | 'visitor', size: Size, javaScriptEnabled: boolean) => {
    const { browser, filled } = opened
    if (!browser || !filled) throw new Error('the house did not start')
    const { page, complaints, context } = await visit(browser, filled.house.url, size, {
      clock: filled.clock,
      javaScriptEnabled,
    })
    if (who !== 'visitor') {
      await signIn(page, filled.accounts[who])
      await page.waitForURL(url => !url.pathname.startsWith('/dang-nhap'))
    }
    return { page, complaints, context }
  }

  it('shows the public pages without script', async () => {
    const { page, complaints } = await enter('visitor', PHONE, false)
    await page.goto('/')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await page
      .getByRole('link', { name: /[Kk]ế hoạch/ })
      .first()
      .click()
    await page.waitForURL('**/ke-hoach')
    await page.getByText('Viết tin, bài về cải cách hành chính').first().waitFor()
    expect(complaints).toEqual([])
  })

  it('takes a photo without script', async () => {
    const { page, complaints } = await enter('nurse', PHONE, false)
    await page.goto('/viec')
    await page.getByRole('link', { name: 'Nộp minh chứng' }).first().click()
    await fillHandIn(page, { day: '2026-02-25', photos: [{ name: 'buoi-noi-chuyen.png', bytes: proofPicture(7001) }] })
    await page.getByRole('button', { name: 'Gửi minh chứng' }).click()
    await page.waitForURL('**/viec/ket-qua/**')
    expect(await page.getByText('buoi-noi-chuyen').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('shows both texts when two tabs write the same report', async () => {
    const { page, context } = await enter('coordinator', DESK, true)
    opened.report = await startReport(page, 'Quý I/2026')
    const other = await context.newPage()
    for (const tab of [page, other]) await openDesk(tab, `/bao-cao/${opened.report}?buoc=loi-van`)
    const write = async (tab: typeof page, text: string) => {
      await tab.getByLabel('Kết quả nổi bật').fill(text)
      await tab.getByLabel('Kết quả nổi bật').blur()
    }
    await write(page, 'Bản của cửa sổ thứ nhất.')
    await page.getByText(/Tự lưu lúc/).waitFor()
    await write(other, 'Bản của cửa sổ thứ hai.')
    const both = other.getByRole('alert').filter({ hasText: 'Có người vừa sửa lời văn này' })
    await both.waitFor()
    expect(await both.getByText('Bản của cửa sổ thứ nhất.').count()).toBe(1)
    expect(await both.getByText('Bản của cửa sổ thứ hai.').count()).toBe(1)
  })

  it('refuses a row that another tab has just taken, and says so', async () => {
    const { page, context } = await enter('coordinator', DESK, true)
    const version = await importPlan(page, join(sourceDir, 'test/fixtures/plans/suoi-cat-2025.docx'))
    const other = await context.newPage()
    await openDesk(other, `/ke-hoach/${version}/doc`)
    const take = (tab: typeof page) => tab.getByRole('button', { name: /^Nhận dòng/ }).click()
    await other.getByRole('button', { name: /^Nhận dòng/ }).waitFor()
    await take(page)
    await page
      .getByRole('status')
      .getByText(/Đã nhận dòng/)
      .waitFor()
    await take(other)
    await other
      .getByRole('alert')
      .getByText(/Người khác vừa sửa/)
      .waitFor()
  })

  it('lets a leader sign without script', async () => {
    const coordinator = await enter('coordinator', DESK, true)
    await submitReport(coordinator.page, opened.report ?? '', '2026-02-27')
    const { page, complaints } = await enter('leader', PHONE, false)
    await approveOnPhone(page, /Báo cáo/, 'Ký báo cáo')
    expect(await page.getByText('Đã ký báo cáo.').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })
})
