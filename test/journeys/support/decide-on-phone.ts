import type { Page } from 'playwright-core'

/** Lãnh đạo trên điện thoại: opens what waits on /viec/duyet and says yes. */
export async function approveOnPhone(page: Page, title: RegExp, button: string): Promise<void> {
  await page.goto('/viec/duyet')
  await page.locator('article', { hasText: title }).getByRole('link', { name: 'Xem và duyệt' }).click()
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL('**xong=**')
}
