import type { Page } from 'playwright-core'

export interface HandInWords {
  /** Row of the plan, and the period as the card says it. */
  readonly row: string
  readonly period: string
  /** 'YYYY-MM-DD'. */
  readonly day: string
  readonly photos?: readonly { readonly name: string; readonly bytes: Buffer }[]
  readonly links?: readonly string[]
  /** By field name: so-session, so-turn … */
  readonly numbers?: Readonly<Record<string, string>>
}

/** Nộp minh chứng từ trang Việc: finds the card of a row and period, fills the form, sends it. */
export async function handIn(page: Page, words: HandInWords): Promise<void> {
  await page.goto('/viec')
  const card = page.locator('article', { hasText: `TT ${words.row}` }).filter({ hasText: words.period })
  await card.getByRole('link', { name: 'Nộp minh chứng' }).first().click()
  await fillHandIn(page, words)
  await page.locator('button[type=submit]').first().click()
  await page.waitForURL('**/viec/ket-qua/**')
}

export async function fillHandIn(page: Page, words: Omit<HandInWords, 'row' | 'period'>): Promise<void> {
  const { photos = [], links = [], numbers = {} } = words
  if (photos.length > 0)
    await page.setInputFiles(
      '[name=tep]',
      photos.map(({ name, bytes }) => ({ name, mimeType: 'image/png', buffer: bytes })),
    )
  if (links.length > 0) await page.fill('[name=lien-ket]', links.join('\n'))
  await page.fill('[name=ngay]', words.day)
  for (const [name, value] of Object.entries(numbers)) await page.fill(`[name=${name}]`, value)
  await page.check('[name=rieng-tu]')
}
