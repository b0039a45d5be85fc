import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'

export const OWNER = { user_name: 'chau.dang', password: 'hàng tre trước sân nhà', full_name: 'Đặng Minh Châu' }

const FIRST_RUN = {
  parent_agency: 'Sở Y tế tỉnh Hòa Giang',
  name: 'Trung tâm Y tế khu vực An Bình',
  place: 'An Bình',
  symbol_suffix: 'TTYT',
  head_title: 'Giám đốc',
  slug: 'an-binh',
  full_name: OWNER.full_name,
  user_name: OWNER.user_name,
  password: OWNER.password,
  password_again: OWNER.password,
} as const

/** Fills the first page of a new house and sends it; ends at the page that asks for a second factor. */
export async function setUpHouse(page: Page, token: string, { coordinator = true } = {}): Promise<void> {
  await page.goto('/')
  await page.fill('[name=token]', token)
  for (const [name, value] of Object.entries(FIRST_RUN)) await page.fill(`[name=${name}]`, value)
  if (coordinator) await page.check('[name=coordinator]')
  await page.click('button:has-text("Lập cơ sở")')
  await page.waitForURL('**/tai-khoan/hai-lop')
}

export interface SecondFactor {
  /** The code that the authenticator app would show now. */
  code(): string
  readonly backupCodes: readonly string[]
}

/** Turns the second factor on, from the page that asks for it; `look` may take a picture of the QR code's page. */
export async function enrol(page: Page, password: string, look?: () => Promise<void>): Promise<SecondFactor> {
  await page.fill('[name=current]', password)
  await page.click('button:has-text("Hiện mã QR")')
  const secret = (await page.textContent('code.secret'))?.replace(/\s/g, '') ?? ''
  const backupCodes = await page.locator('.codes li').allTextContents()
  await look?.()
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  await page.fill('[name=code]', totp.generate())
  await page.click('button:has-text("Bật xác thực hai lớp")')
  return { code: () => totp.generate(), backupCodes }
}

export async function signIn(page: Page, person: { user_name: string; password: string }): Promise<void> {
  await page.goto('/dang-nhap')
  await page.fill('[name=user_name]', person.user_name)
  await page.fill('[name=password]', person.password)
  await page.click('main button:has-text("Đăng nhập")')
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.waitForURL('**/dang-nhap/ma*')
  await page.fill('[name=code]', code)
  await page.click('main button:has-text("Đăng nhập")')
}

/** The first time: name and one-time code from the administrator, a password of one's own. */
export async function settle(page: Page, slip: { user_name: string; code: string }, password: string): Promise<void> {
  await page.goto('/dang-nhap/lan-dau')
  await page.fill('[name=user_name]', slip.user_name)
  await page.fill('[name=code]', slip.code)
  await page.fill('[name=password]', password)
  await page.fill('[name=password_again]', password)
  await page.click('main button[type=submit]')
  await page.waitForURL(url => !url.pathname.startsWith('/dang-nhap'))
}
