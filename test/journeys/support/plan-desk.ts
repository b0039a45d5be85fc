import type { Page } from 'playwright-core'
import { choose, openDesk, waitForToast } from './desk.ts'

/** A path, or a file that is not on the disk. */
type PlanFile = string | { name: string; mimeType: string; buffer: Buffer }

/** Nộp tệp kế hoạch; ends at the review, whose address holds the version's id. */
export async function importPlan(page: Page, file: PlanFile, path = '/ke-hoach/nop'): Promise<string> {
  await openDesk(page, path)
  await page.getByLabel('Tệp kế hoạch').setInputFiles(file)
  await page.getByRole('button', { name: 'Nộp và đọc tệp' }).click()
  await page.waitForURL('**/ke-hoach/*/doc*')
  await page.getByRole('button', { name: /^Nhận dòng/ }).waitFor()
  return /ke-hoach\/([0-9a-f-]+)\/doc/.exec(page.url())?.[1] ?? ''
}

export const openRow = (page: Page, no: string) => page.getByRole('region', { name: `Dòng ${no}`, exact: true })

/** Nhận the rows one after the other, as the review goes on by itself, up to and without `until`. */
export async function acceptRows(page: Page, numbers: readonly string[]): Promise<void> {
  for (const no of numbers) {
    await openRow(page, no)
      .getByRole('button', { name: `Nhận dòng ${no}`, exact: false })
      .click()
    await waitForToast(page, `Đã nhận dòng ${no}`)
  }
}

/** Sửa the open row: where its articles go out and how many are promised, then nhận. */
export async function correctRule(
  page: Page,
  no: string,
  { channel, minimum }: { channel: string; minimum: string },
): Promise<void> {
  const row = openRow(page, no)
  await row.getByRole('button', { name: /^Sửa/ }).click()
  await choose(row, 'Kênh', channel)
  await row.getByRole('textbox', { name: 'Ít nhất' }).fill(minimum)
  await row.getByRole('button', { name: `Nhận dòng ${no} đã sửa` }).click()
  await waitForToast(page, `Đã nhận, có sửa dòng ${no}`)
}

export async function submitPlan(page: Page, version: string): Promise<void> {
  await openDesk(page, `/ke-hoach/${version}`)
  await page.getByRole('button', { name: 'Trình lãnh đạo duyệt' }).click()
  await page.getByRole('heading', { name: 'Đang chờ lãnh đạo duyệt' }).waitFor()
}

export async function issuePlan(page: Page, version: string, number: string): Promise<void> {
  await openDesk(page, `/ke-hoach/${version}`)
  await page.getByLabel('Số, ký hiệu').fill(number)
  await page.getByRole('button', { name: /^Ban hành kế hoạch năm/ }).click()
  await page.getByText(`Số ${number}.`).waitFor()
}
