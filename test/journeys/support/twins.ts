import type { Page } from 'playwright-core'
import { see } from './every-page.ts'

const YEAR = '/quan-tri/nhiem-vu'
const texts = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allInnerTexts()
const sum = (all: readonly string[]): number => all.reduce((total, text) => total + Number(text.trim()), 0)

/** "3/11" → 11: how many there are to be done. */
const wholeOf = (share: string): string => share.split('/')[1] ?? '0'

/** What a view of the year says in numbers, and what its table says. */
const VIEWS: readonly {
  path: string
  inView: (page: Page) => Promise<string>
  inTable: (page: Page) => Promise<string>
}[] = [
  {
    path: '',
    inView: async page => (await texts(page, '.tk-matrix tbody td.tk-n')).join(' '),
    inTable: async page => (await texts(page, '.lt-table-wide tbody td:last-child')).join(' '),
  },
  {
    path: 'xem=don-vi',
    inView: async page => {
      const done = (await texts(page, '.vw-board td.vw-done .lt-num')).join(' ')
      return `${sum(await texts(page, '.vw-count-overdue'))} ${sum(await texts(page, '.vw-count-accepted'))} ${done}`
    },
    inTable: async page => {
      const at = (head: string) => `.lt-table tbody td[data-label="${head}"]`
      const done = (await texts(page, at('Xong'))).join(' ')
      return `${sum(await texts(page, at('Quá hạn')))} ${sum(await texts(page, at('Đã duyệt')))} ${done}`
    },
  },
  {
    path: 'xem=lich&thang=1',
    inView: async page =>
      `${(await texts(page, '.vw-month .lt-muted'))[0]}, ${await page.locator('.vw-entry').count()} dòng`,
    inTable: async page => {
      const shares = await texts(page, '.lt-table tbody td[data-label="Xong"]')
      return `${sum(shares.map(wholeOf))} kỳ đến hạn, ${shares.length} dòng`
    },
  },
  {
    path: 'xem=ca-nam',
    inView: async page => String(await page.locator('.vw-bar').count()),
    inTable: async page => (await texts(page, '.lt-pages > span'))[0]?.split(' ').at(-1) ?? '',
  },
]

/** Views whose table says something else; nothing when all agree. */
export async function compareTwins(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const { path, inView, inTable } of VIEWS) {
    await see(page, `${YEAR}?${path}`)
    const view = await inView(page)
    await see(page, `${YEAR}?${[path, 'bang=1'].filter(Boolean).join('&')}`)
    const table = await inTable(page)
    if (view !== table || !/[1-9]/.test(view))
      faults.push(`${path || 'matrix'}: ${view} in the view, ${table} in its table`)
  }
  return faults
}
