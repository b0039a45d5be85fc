import type { Page } from 'playwright-core'
import { openDesk, waitForToast } from './desk.ts'

interface HandedIn {
  /** Row of the plan, and the period as the list says it: "Tháng 1". */
  readonly row: string
  readonly period: string
  /** Words in the title of the one proof that shall not count. */
  readonly without?: string
  /** One of the six ready sentences. */
  readonly reason?: RegExp
}

/** Duyệt một bài ở phòng Minh chứng, cả bài hoặc trừ một minh chứng. */
export async function acceptHandIn(page: Page, { row, period, without, reason }: HandedIn): Promise<void> {
  await openDesk(page, '/minh-chung')
  await page
    .getByRole('button', { name: new RegExp(`TT\\s${row}\\b`) })
    .filter({ hasText: period })
    .click()
  const opened = page.getByRole('article', { name: new RegExp(`^TT ${row},`) })
  await opened
    .getByText(new RegExp(`Kỳ ${period}`, 'i'))
    .first()
    .waitFor()
  if (without === undefined) await page.getByRole('button', { name: `Nhận TT ${row}` }).click()
  else {
    const proof = opened.locator('.lt-evidence').filter({ hasText: without })
    await proof.getByRole('button', { name: 'Không tính' }).click()
    await page.getByRole('button', { name: `Nhận TT ${row}` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: reason ?? /không đúng việc/ }).check()
    await dialog.getByRole('button', { name: 'Nhận, trừ 1 minh chứng' }).click()
  }
  await waitForToast(page, 'Đã nhận 1 bài.')
}
