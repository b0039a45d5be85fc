import type { Locator, Page } from 'playwright-core'

/** Opens a page of the desk and waits for its title. */
export async function openDesk(page: Page, path: string): Promise<void> {
  await page.goto(`/quan-tri${path}`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Picks from a select of the desk: typing narrows the list where the select takes typing. */
export async function choose(within: Page | Locator, label: string | RegExp, option: string | RegExp): Promise<void> {
  const box = within
    .getByRole('combobox', { name: label })
    .or(within.getByRole('textbox', { name: label }))
    .first()
  const page = 'page' in within ? within.page() : within
  await box.click()
  if (typeof option === 'string' && (await box.isEditable())) await box.fill(option)
  await page.getByRole('option', { name: option }).first().click()
}

/** A success of the desk says itself once, at the bottom left. */
export const waitForToast = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByRole('status').getByText(text).first().waitFor()
