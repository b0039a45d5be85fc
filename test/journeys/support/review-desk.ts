import type { Locator, Page } from 'playwright-core'
import { waitForToast } from './desk.ts'
import { openRow } from './plan-desk.ts'

/** The import screen at one of its tabs. */
export async function openReview(page: Page, version: string, tab?: string): Promise<void> {
  await page.goto(`/quan-tri/ke-hoach/${version}/doc${tab === undefined ? '' : `?muc=${tab}`}`)
  await page.getByRole('navigation', { name: 'Phần của bản đọc' }).waitFor()
}

/** One finding of the list, by words of its sentence. */
export const findingWith = (page: Page, words: string): Locator => page.locator('.pl-finding', { hasText: words })

/** Tới dòng: by its number, from the keyboard. */
export async function goToRow(page: Page, no: string): Promise<Locator> {
  await page.getByLabel('Tới dòng').waitFor()
  await page.keyboard.press('n')
  await page.keyboard.type(no)
  await page.keyboard.press('Enter')
  const row = openRow(page, no)
  await row.waitFor()
  return row
}

/** Answers the dialog that asks for a reason, in own words. */
export async function giveReason(page: Page, reason: string, action: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lý do khác').check()
  await dialog.getByLabel('Lý do', { exact: true }).fill(reason)
  await dialog.getByRole('button', { name: action }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Tách the open row in two: its products one here, one there. */
export async function splitRow(page: Page, no: string, titles: readonly [string, string]): Promise<void> {
  await page.keyboard.press('t')
  const row = openRow(page, no)
  for (const [at, title] of titles.entries()) await row.getByLabel('Nhiệm vụ').nth(at).fill(title)
  await row.getByRole('button', { name: `Tách thành dòng ${no}a và ${no}b` }).click()
  await waitForToast(page, `Đã tách dòng ${no} thành ${no}a và ${no}b`)
  await openRow(page, `${no}a`).waitFor()
}

/** Gộp the open row with another. */
export async function mergeRows(page: Page, no: string, other: string): Promise<void> {
  await page.keyboard.press('g')
  const row = openRow(page, no)
  await row.locator('label', { hasText: other }).getByRole('checkbox').check()
  await row.getByRole('button', { name: /^Gộp 2 dòng/ }).click()
  await waitForToast(page, /^Đã gộp 2 dòng/)
}

/** Nhận every row that is still unread, as the review goes on by itself. */
export async function acceptTheRest(page: Page): Promise<void> {
  const seen = page.locator('.lt-workbar-progress b').first()
  const counts = async () => ((await seen.textContent()) ?? '').split('/').map(Number)
  await page.getByRole('button', { name: /^Nhận dòng/ }).waitFor()
  for (let [done = 0, all = 0] = await counts(); done < all; [done = 0, all = 0] = await counts()) {
    await page.getByRole('button', { name: /^Nhận dòng/ }).click()
    await page
      .getByText(`${done + 1}/${all}`, { exact: true })
      .first()
      .waitFor()
  }
}
