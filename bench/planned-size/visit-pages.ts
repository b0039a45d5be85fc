import type { Page, Request } from 'playwright-core'
import { listSights, openEverybody, see, type Who } from '#test/journeys/support/every-page.ts'
import type { FilledHouse } from '#test/journeys/support/filled-house.ts'
import { addLongPlan } from '#test/journeys/support/long-texts.ts'
import { openBrowser } from '#test/journeys/support/open-browser.ts'

/** What opening one page asks of the server, built files left out. */
export interface PageRequests {
  readonly page: string
  readonly who: Who
  readonly paths: readonly string[]
}
export interface Visited {
  readonly pages: readonly PageRequests[]
  readonly cookies: Readonly<Record<Who, string>>
}

const BUILT = /^\/(assets\/|[\w-]+\.(js|webmanifest|svg|png|ico)$)/

/** Opens every page once in a browser, as the person who uses it, and notes what it fetched. */
export async function visitPages(filled: FilledHouse): Promise<Visited> {
  const browser = await openBrowser()
  try {
    const people = await openEverybody(browser, filled)
    const plan = await addLongPlan(people.coordinator.page)
    const pages: PageRequests[] = []
    for (const { name, who, path } of await listSights(people, plan))
      pages.push({ page: name, who, paths: await requestsOf(people[who].page, path) })
    const cookies: Partial<Record<Who, string>> = {}
    for (const [who, { context }] of Object.entries(people))
      cookies[who as Who] = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    return { pages, cookies: cookies as Record<Who, string> }
  } finally {
    await browser.close()
  }
}

async function requestsOf(page: Page, path: string): Promise<string[]> {
  const asked = new Set<string>()
  const note = (request: Request) => {
    const { pathname, search } = new URL(request.url())
    if (request.method() === 'GET' && !BUILT.test(pathname)) asked.add(pathname + search)
  }
  page.on('request', note)
  await see(page, path)
  page.off('request', note)
  return [...asked]
}
