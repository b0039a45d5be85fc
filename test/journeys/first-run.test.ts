import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESK, findBarriers, keepPicture, openBrowser, PHONE, visit } from './support/open-browser.ts'
import { enrol, enterCode, OWNER, setUpHouse, signIn } from './support/sign-in.ts'
import { startHouse } from './support/start-house.ts'

describe('a new house', () => {
  const holder: { browser?: Browser } = {}
  beforeAll(async () => {
    holder.browser = await openBrowser()
  })
  afterAll(() => holder.browser?.close())

  it.each([DESK, PHONE])('is set up, entered with two factors and shows its home at $width', async size => {
    const house = await startHouse()
    const { context, page, complaints } = await visit(holder.browser!, house.url, size)
    const seen = async (name: string) => {
      await keepPicture(page, name)
      expect(await findBarriers(page), name).toEqual([])
    }
    try {
      await page.goto('/')
      await seen('first-run')
      await page.fill('[name=token]', 'ABCD-EFGH-JKMN')
      for (const box of await page.locator('input[required]').all()) if (!(await box.inputValue())) await box.fill('a')
      await page.click('button:has-text("Lập cơ sở")')
      await seen('first-run-refused')
      await setUpHouse(page, house.token)
      await seen('enrol-ask')
      const factor = await enrol(page, OWNER.password, () => seen('enrol'))
      await page.waitForURL('**/quan-tri')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await seen('desk')
      await page.goto('/tai-khoan')
      await seen('account')
      await page.click('button:has-text("Đăng xuất") >> nth=-1')
      await page.waitForURL('**/dang-nhap')
      await seen('sign-in')
      await signIn(page, { ...OWNER, password: 'không phải mật khẩu' })
      await seen('sign-in-refused')
      await signIn(page, OWNER)
      await seen('second-factor')
      await enterCode(page, factor.backupCodes[0] ?? '')
      await page.waitForURL('**/quan-tri')
      await page.goto('/')
      await seen('public-home')
      await page.goto('/khong-co-trang-nay')
      await seen('not-found')
      expect(complaints.filter(text => !/status of (404|422)/.test(text))).toEqual([])
      expect(house.output()).not.toContain(OWNER.password)
    } finally {
      await context.close()
      await house.stop()
    }
  })
})
