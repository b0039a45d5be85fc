import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FilledHouse, startFilledHouse } from './support/filled-house.ts'
import { DESK, openBrowser, type Visit, visit } from './support/open-browser.ts'
import { signIn } from './support/sign-in.ts'

const MM = 72 / 25.4
const opened: { browser?: Browser; filled?: FilledHouse; desk?: Visit } = {}
beforeAll(async () => {
  opened.filled = await startFilledHouse()
  opened.browser = await openBrowser()
  const { house, clock, accounts } = opened.filled
  opened.desk = await visit(opened.browser, house.url, DESK, { clock, javaScriptEnabled: false })
  await signIn(opened.desk.page, accounts.coordinator)
})
afterAll(async () => {
  await opened.browser?.close()
  await opened.filled?.house.stop()
})

interface Sheet {
  readonly width: number
  readonly height: number
  readonly words: string
  /** How far the text goes, in points. */
  readonly right: number
  readonly left: number
}

/** What comes out of the printer: Chromium's own PDF of the page, with the page's own paper. */
async function printed(path: string): Promise<Sheet[]> {
  const page = opened.desk?.page
  if (!page) throw new Error('nobody at the desk')
  await page.goto(path)
  const task = getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) })
  const document = await task.promise
  const sheets: Sheet[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const one = await document.getPage(n)
    const { width, height } = one.getViewport({ scale: 1 })
    const items = (await one.getTextContent()).items.flatMap(item => ('str' in item && item.str.trim() ? [item] : []))
    sheets.push({
      width: Math.round(width / MM),
      height: Math.round(height / MM),
      words: items
        .map(item => item.str)
        .join('')
        .normalize('NFC')
        // Blanks between words are places on paper, not letters.
        .replaceAll(/\s+/g, ''),
      left: Math.min(...items.map(item => item.transform[4])),
      right: Math.max(...items.map(item => item.transform[4] + item.width)) - width,
    })
  }
  await task.destroy()
  return sheets
}

const unit = async (): Promise<string> => {
  const answer = await opened.desk?.page.request.get('/api/facilities/units')
  const units: { id: string; name: string }[] = await answer?.json()
  return units.find(one => one.name === 'Trạm Y tế xã Tân Lập')?.id ?? ''
}

it.each([
  ['/in/ma-tran?nam=2026', 420, 297, 'Nhiệm vụ theo tháng năm 2026'],
  ['/in/danh-sach?nam=2026&trang-thai=qua-han', 210, 297, 'Lọc: quá hạn'],
  ['/in/bang?nam=2026', 210, 297, 'Việc theo đơn vị năm 2026'],
  ['/in/lich?nam=2026&thang=2', 210, 297, 'Lịch đến hạn tháng 2/2026'],
  ['/in/gantt?nam=2026', 210, 297, 'Tiến độ nhiệm vụ năm 2026'],
  ['/in/phieu-viec?ky=2026-Q1&don-vi=', 210, 297, 'Trạm Y tế xã Tân Lập'],
])('%s comes out whole on its paper', async (path, width, height, says) => {
  const sheets = await printed(path.endsWith('don-vi=') ? path + (await unit()) : path)
  expect(sheets.map(sheet => [sheet.width, sheet.height])).toEqual(sheets.map(() => [width, height]))
  expect(sheets.length).toBeLessThan(12)
  expect(sheets[0]?.words).toContain(says.replaceAll(' ', ''))
  for (const [i, sheet] of sheets.entries()) {
    expect(sheet.words).toContain(`Inlúc08:47ngày27/02/2026,trang${i + 1}/${sheets.length}`)
    expect(sheet.words).toMatch(/in\/m\/[2-9A-Z]{6}/)
    // Nothing runs over the edge of the paper.
    expect(sheet.left).toBeGreaterThanOrEqual(10 * MM)
    expect(sheet.right).toBeLessThanOrEqual(-10 * MM)
  }
  expect(sheets.map(sheet => sheet.words).join('')).not.toContain('NhấnCtrl+P')
  expect(opened.desk?.complaints).toEqual([])
})
