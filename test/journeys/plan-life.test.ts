import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceDir } from '#platform/config/source-dir.ts'
import { approveOnPhone } from './support/decide-on-phone.ts'
import { choose, openDesk, waitForToast } from './support/desk.ts'
import { FAULTS, faultyPlan } from './support/faulty-plan.ts'
import { findBarriers, openBrowser, PATIENCE } from './support/open-browser.ts'
import { importPlan, issuePlan, openRow, submitPlan } from './support/plan-desk.ts'
import {
  acceptTheRest,
  findingWith,
  giveReason,
  goToRow,
  mergeRows,
  openReview,
  splitRow,
} from './support/review-desk.ts'
import { settleHouse } from './support/settle-house.ts'
import { beginStory, LEADER, type Story } from './support/story.ts'

const OTHER_PLAN = join(sourceDir, 'test/fixtures/plans/an-binh-2026.docx')
/** Only so that a page that never says so ends the run. */
const SOON = { timeout: PATIENCE }
const HALF_TYPED = 'Niêm yết thủ tục hành chính tại nơi tiếp đón, cập nhật hằng quý'

describe('the life of a plan, from a file with slips to the plan that takes its place', () => {
  const begun: { browser?: Browser; story?: Story; version?: string; amended?: string; replacing?: string } = {}
  beforeAll(async () => {
    begun.browser = await openBrowser()
    begun.story = await beginStory(begun.browser)
    await settleHouse(begun.story)
  })
  afterAll(async () => {
    await begun.story?.end()
    await begun.browser?.close()
  })
  const story = (): Story => {
    if (!begun.story) throw new Error('the house did not start')
    return begun.story
  }
  const desk = (): Page => story().coordinator.page
  const version = (): string => begun.version ?? ''
  const noBarriers = async (page: Page, where: string) => expect(await findBarriers(page), where).toEqual([])

  it('reads a plan, and finds its twelve slips, each beside its own place', async () => {
    const buffer = Buffer.from(faultyPlan())
    begun.version = await importPlan(desk(), { name: 'ke-hoach-2026.docx', mimeType: 'application/zip', buffer })
    await noBarriers(desk(), 'an opened row')
    await openReview(desk(), version(), 'can-xem')
    const certain = desk().getByRole('region', { name: 'Chắc chắn sai' })
    await certain.waitFor()
    for (const words of FAULTS) expect(await certain.getByText(words).count(), words).toBeGreaterThan(0)
    await noBarriers(desk(), 'the findings')
  })

  it('leads from either side to the other, by hand and by keys', async () => {
    const page = desk()
    await page.getByRole('button', { name: /mở ở bản đọc: Dòng 3$/ }).click()
    await openRow(page, '3').waitFor()
    await expect.poll(() => page.locator('tr[data-lit]').textContent(), SOON).toContain('quy chế văn hóa công sở')
    await page.keyboard.press('ArrowDown')
    await openRow(page, '4').waitFor()
    await expect.poll(() => page.locator('tr[data-lit]').textContent(), SOON).toContain('Niêm yết thủ tục')
    await page.keyboard.press('3')
    await page.getByRole('button', { name: /^Kế hoạch 07\/KH-SYT/ }).click()
    await expect.poll(() => page.locator('[data-lit]').textContent(), SOON).toContain('07/KH-SYT')
    await noBarriers(page, 'the citations')
  })

  it('puts a slip right, takes it back, does it again; accepts one with a reason, sends one back', async () => {
    const page = desk()
    await openReview(page, version(), 'can-xem')
    await findingWith(page, 'nội bội').getByRole('button', { name: 'Sửa thành “nội bộ”' }).click()
    await waitForToast(page, 'Đã sửa “nội bội” thành “nội bộ”')
    await findingWith(page, 'nội bội').getByText('Đã sửa trong bản dự thảo').waitFor()
    await page.keyboard.press('Control+z')
    await findingWith(page, 'nội bội').getByRole('button', { name: 'Sửa thành “nội bộ”' }).waitFor()
    await page.keyboard.press('Control+y')
    await findingWith(page, 'nội bội').getByText('Đã sửa trong bản dự thảo').waitFor()

    await findingWith(page, 'Thiếu mục III').getByRole('button', { name: 'Chấp nhận' }).click()
    await noBarriers(page, 'the dialog that asks why')
    await giveReason(page, 'Mục III đã chuyển sang phụ lục', 'Chấp nhận như văn bản viết')
    await findingWith(page, '31/4/2026').getByRole('button', { name: 'Gửi lại' }).click()
    await giveReason(page, 'Ghi lại ngày có trong lịch', 'Gửi lại người soạn')
    const decided = page.getByRole('region', { name: 'Đã quyết' })
    await decided.getByText('Ghi lại ngày có trong lịch').waitFor()
    expect(await decided.getByText('Mục III đã chuyển sang phụ lục').count()).toBe(1)
    await openDesk(page, '/')
    await page.getByText('Ghi lại ngày có trong lịch').waitFor()
  })

  it('splits one row and merges two, and takes each back', async () => {
    const page = desk()
    await openReview(page, version())
    await goToRow(page, '2')
    const titles = ['Viết tin, bài về cải cách hành chính', 'Treo băng rôn về cải cách hành chính'] as const
    await page.keyboard.press('t')
    await openRow(page, '2').getByLabel('Nhiệm vụ').first().fill('Viết tin')
    await openRow(page, '2').getByLabel('Nhiệm vụ').nth(1).fill('Treo băng rôn')
    await openRow(page, '2')
      .getByText(/^Chữ chưa nằm ở dòng nào/)
      .waitFor()
    await noBarriers(page, 'a row being split')
    await page.getByRole('button', { name: 'Không tách' }).click()
    await splitRow(page, '2', [`${titles[0]} và`, titles[1].toLowerCase()])
    const products = async (no: string) => (await openRow(page, no).locator('.lt-word').allTextContents()).join()
    await expect.poll(() => products('2a'), SOON).toMatch(/^Tin, bài/)
    expect(await products('2a')).not.toContain('Băng rôn')
    await page.keyboard.press('Control+z')
    await openRow(page, '2').waitFor()
    await page.keyboard.press('Control+y')
    await openRow(page, '2a').waitFor()
    await goToRow(page, '7')
    await page.keyboard.press('g')
    await noBarriers(page, 'rows being merged')
    await page.keyboard.press('Escape')
    await mergeRows(page, '7', 'Họp hội đồng người bệnh')
    await openRow(page, '7').getByText('Họp hội đồng người bệnh, tọng tâm').first().waitFor()
    await expect.poll(() => page.locator('tr[data-lit]').count(), SOON).toBe(2)
  })

  it('is interrupted: what was half typed outlives the page and the server, and another’s change', async () => {
    const { context } = story().coordinator
    const page = desk()
    const row = await goToRow(page, '4')
    await page.keyboard.press('s')
    await row.getByLabel('Nhiệm vụ', { exact: true }).fill(HALF_TYPED)
    await page.goto('about:blank')
    await story().moveTo('issue')
    await openReview(page, version())
    await goToRow(page, '4')
    await openRow(page, '4')
      .getByText(/Phần gõ dở lúc/)
      .waitFor()
    expect(await openRow(page, '4').getByLabel('Nhiệm vụ', { exact: true }).inputValue()).toBe(HALF_TYPED)
    await noBarriers(page, 'half-typed words')

    const other = await context.newPage()
    await openReview(other, version())
    await goToRow(other, '4')
    await other.close()

    await openRow(page, '4').getByRole('button', { name: 'Thêm bên chủ trì' }).click()
    await choose(openRow(page, '4'), /^Chủ trì/, 'Phòng Tổ chức - Hành chính')
    await openRow(page, '4').getByRole('button', { name: 'Nhận dòng 4 đã sửa' }).click()
    await waitForToast(page, 'Đã nhận, có sửa dòng 4')
  })

  it('tells two people at once of each other, and shows both texts when one was faster', async () => {
    const page = desk()
    const leader = story().leader.page
    await openReview(leader, version())
    await noBarriers(leader, 'the import screen at 390 px')
    const row = await goToRow(page, '3')
    await page.getByText(`${LEADER.full_name} đang xem`).first().waitFor()
    await page.keyboard.press('s')
    await row.getByLabel('Nhiệm vụ', { exact: true }).fill('Tuyên truyền nội bộ, bản đang gõ')
    // The same person in another window accepts the row as it stood.
    const faster = await story().coordinator.context.newPage()
    await openReview(faster, version())
    const answer = await acceptAsItStands(faster, version(), '3')
    expect(answer).toBe(200)
    await faster.close()
    await row.getByRole('button', { name: 'Nhận dòng 3 đã sửa' }).click()
    const both = page.getByRole('region', { name: 'Hai bản của dòng này' })
    await both.waitFor()
    expect(await both.textContent()).toContain('Tuyên truyền nội bộ, bản đang gõ')
    expect(await both.textContent()).toContain('Tuyên truyền nội bộ về quy chế văn hóa công sở')
    await noBarriers(page, 'two texts of one row')
    await both.getByRole('button', { name: 'Giữ bản trong dự thảo' }).click()
    await both.waitFor({ state: 'hidden' })
  })

  it('is accepted, approved at 390 px, and issued', async () => {
    await openReview(desk(), version())
    await acceptTheRest(desk())
    await submitPlan(desk(), version())
    await approveOnPhone(story().leader.page, /kế hoạch/i, 'Duyệt kế hoạch')
    await issuePlan(desk(), version(), '18/KH-TTYT')
    await noBarriers(desk(), 'an issued plan')
  })

  it('is amended: a row is changed, approved and issued anew, the rest goes on', async () => {
    const page = desk()
    await page.getByRole('button', { name: 'Điều chỉnh kế hoạch' }).click()
    await page.waitForURL('**/doc')
    begun.amended = /ke-hoach\/([0-9a-f-]+)\/doc/.exec(page.url())?.[1] ?? ''
    const row = await goToRow(page, '6')
    await page.keyboard.press('s')
    await row.getByLabel('Nhiệm vụ', { exact: true }).fill('Phát thanh trên loa nội bộ và loa của xã')
    await row.getByRole('button', { name: 'Nhận dòng 6 đã sửa' }).click()
    await waitForToast(page, 'Đã nhận, có sửa dòng 6')
    await openDesk(page, `/ke-hoach/${begun.amended}/so-sanh`)
    await page.getByText('và loa của xã').first().waitFor()
    await noBarriers(page, 'what an amendment changes')
    await submitPlan(page, begun.amended)
    await approveOnPhone(story().leader.page, /kế hoạch/i, 'Duyệt kế hoạch')
    await issuePlan(page, begun.amended, '25/KH-TTYT')
  })

  it('is replaced by another plan, which says what became of each of its tasks', async () => {
    const page = desk()
    begun.replacing = await importPlan(page, OTHER_PLAN, `/ke-hoach/nop?thay=${begun.amended}`)
    await acceptTheRest(page)
    await openDesk(page, `/ke-hoach/${begun.replacing}/viec-cu`)
    await decideOldTasks(page)
    await noBarriers(page, 'what becomes of old tasks')
    await submitPlan(page, begun.replacing)
    await approveOnPhone(story().leader.page, /kế hoạch/i, 'Duyệt kế hoạch')
    await issuePlan(page, begun.replacing, '40/KH-TTYT')
    await openDesk(page, `/ke-hoach/${begun.amended}`)
    await page.getByText('Đã thay thế').first().waitFor()
    const { owner, coordinator, leader } = story()
    expect([owner, coordinator, leader].flatMap(window => window.complaints.filter(isFault))).toEqual([])
  })
})

/** A refused save and a server that is being restarted are told to the person; the browser notes them as well. */
const isFault = (complaint: string): boolean =>
  !/status of 412|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|Failed to fetch/.test(complaint)

/** What a second window of the same person would do: accepts a row by its number. */
const acceptAsItStands = (page: Page, version: string, no: string): Promise<number> =>
  page.evaluate(
    async ([id, wanted]) => {
      const at = `/api/plans/${id}`
      const { rows } = (await (await fetch(at)).json()) as { rows: { id: string; no: string; row_version: number }[] }
      const row = rows.find(one => one.no === wanted)
      const body = JSON.stringify({
        request_key: '0199aaaa-0000-7000-8000-000000000001',
        row_version: row?.row_version,
      })
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`${at}/rows/${row?.id}/accept`, { method: 'POST', headers, body })).status
    },
    [version, no] as const,
  )

/** Old tasks that resemble none of the new plan's are finished; the others go on where it is proposed. */
async function decideOldTasks(page: Page): Promise<void> {
  const name = /^TT .* cũ thành$/
  const fields = page.getByRole('combobox', { name }).or(page.getByRole('textbox', { name }))
  await fields.first().waitFor()
  for (let at = 0; at < (await fields.count()); at += 1) {
    if ((await fields.nth(at).inputValue()) !== '') continue
    await fields.nth(at).click()
    await page
      .getByRole('option', { name: /^Kết thúc/ })
      .first()
      .click()
  }
  await page.getByRole('button', { name: /^Ghi \d+ quyết định$/ }).click()
  await page
    .getByText(/nhiệm vụ của bản trước$/)
    .first()
    .waitFor()
}
