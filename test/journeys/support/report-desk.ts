import type { Locator, Page } from 'playwright-core'
import { openDesk, waitForToast } from './desk.ts'

/** Lập báo cáo of a period; ends at its figures, gives its id. */
export async function startReport(page: Page, period: string): Promise<string> {
  await openDesk(page, '/bao-cao')
  await page.getByRole('row', { name: period }).getByRole('button', { name: 'Lập báo cáo' }).click()
  await page.waitForURL(/\/bao-cao\/[0-9a-f-]+/)
  return /bao-cao\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''
}

const figureRow = (page: Page, name: string): Locator =>
  page.getByRole('table', { name: /^Số liệu/ }).locator('tr', { has: page.getByText(name, { exact: true }) })

/** A figure as the screen shows it: KH năm, Kỳ này, Lũy kế, Cùng kỳ, % KH. */
export async function readFigure(page: Page, name: string): Promise<string[]> {
  const row = figureRow(page, name).first()
  await row.waitFor()
  const cells = await row.getByRole('cell').allTextContents()
  return cells.slice(-5).map(text =>
    text
      .replaceAll('\u00a0', ' ')
      .replace(/,\s*(kỳ này|lũy kế), mở .*$/, '')
      .trim(),
  )
}

/** Opens a figure in place, with all the facts behind it. */
export async function openFigure(page: Page, name: string, column: 'kỳ này' | 'lũy kế'): Promise<Locator> {
  const opened = page.locator('.lt-opened')
  await figureRow(page, name)
    .first()
    .getByRole('button', { name: `${column}, mở ${name}` })
    .click()
  await opened.locator('.rp-fact').first().waitFor()
  const all = opened.getByRole('button', { name: /^Xem cả/ })
  if (await all.isVisible()) await all.click()
  return opened.locator('.rp-fact')
}

/** Lời văn: types one text and leaves its box, which saves it. */
export async function writeText(page: Page, report: string, label: string, text: string): Promise<void> {
  await openDesk(page, `/bao-cao/${report}?buoc=loi-van`)
  await page.getByLabel(label).fill(text)
  await page.getByLabel(label).blur()
  await page.getByText(/Tự lưu lúc/).waitFor()
}

/** Trình lãnh đạo with the next number of the document book. */
export async function submitReport(page: Page, report: string, day: string): Promise<void> {
  await openDesk(page, `/bao-cao/${report}?buoc=trinh-ky`)
  await page.getByRole('radio', { name: /Lấy số kế tiếp/ }).check()
  await page.getByLabel('Ngày văn bản').fill(day)
  await page.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await waitForToast(page, 'Đã trình lãnh đạo.')
}
