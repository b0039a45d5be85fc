import type { Page } from 'playwright-core'
import { choose, openDesk, waitForToast } from './desk.ts'

/** Lập đơn vị: a name a line, the kind read from the name. */
export async function addUnits(page: Page, lines: readonly string[]): Promise<void> {
  await openDesk(page, '/don-vi?them=1')
  await page.getByLabel(/^Tên đơn vị/).fill(lines.join('\n'))
  await page.getByRole('button', { name: /^Lập \d+ đơn vị$/ }).click()
  await waitForToast(page, `Đã lập ${lines.length} đơn vị.`)
}

/** Viên chức, dán từ bảng tính: looked at first, then taken all at once. */
export async function pasteStaff(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await openDesk(page, '/don-vi?muc=vien-chuc&them=bang')
  const sheet = [['Họ và tên', 'Đơn vị', 'Chức vụ'], ...rows].map(cells => cells.join('\t')).join('\n')
  await page.getByLabel('Bảng viên chức').fill(sheet)
  await page.getByRole('button', { name: 'Xem thử bảng' }).click()
  await page.getByRole('button', { name: `Nhận ${rows.length} viên chức` }).click()
  await waitForToast(page, `Đã thêm ${rows.length} viên chức.`)
}

/** Trao vai trò; a role within a unit goes to the person's own. */
export async function grantRole(page: Page, person: string, role: string): Promise<void> {
  await openDesk(page, '/don-vi?muc=vai-tro&them=1')
  await choose(page, 'Viên chức', person)
  await choose(page, 'Vai trò', role)
  await page.getByRole('button', { name: 'Trao vai trò' }).click()
  await waitForToast(page, 'Đã trao vai trò.')
}

export interface HandedSlip {
  readonly user_name: string
  readonly code: string
}

/** Cấp tài khoản: the name and the one-time code as the page shows them, once. */
export async function openAccount(page: Page, person: string, userName: string): Promise<HandedSlip> {
  await openDesk(page, '/don-vi?muc=tai-khoan')
  await page.getByRole('button', { name: person }).click()
  await page.getByLabel('Tên đăng nhập', { exact: true }).fill(userName)
  await page.getByRole('button', { name: `Cấp tài khoản cho ${person}` }).click()
  const slip = page.locator('dl', { hasText: 'Mã dùng một lần' })
  await slip.waitFor()
  const [user_name = '', code = ''] = await slip.locator('dd').allTextContents()
  return { user_name: user_name.trim(), code: code.trim() }
}
