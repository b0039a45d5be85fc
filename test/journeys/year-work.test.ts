import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose, openDesk, waitForToast } from './support/desk.ts'
import { findFaults } from './support/every-page.ts'
import { type FilledHouse, startFilledHouse } from './support/filled-house.ts'
import { DESK, findBarriers, openBrowser, PHONE, type Size, type Visit, visit } from './support/open-browser.ts'
import { enrol, settle, signIn } from './support/sign-in.ts'
import { openAccount } from './support/structure.ts'

const STATION = 'Trạm Y tế xã Tân Lập'
const PASSWORD = 'con đò bến nước cây đa'
type Who = 'owner' | 'coordinator' | 'leader' | 'nurse' | 'head'

describe('the year’s work', () => {
  const opened: { browser?: Browser; filled?: FilledHouse; people: Partial<Record<Who, Visit>>; head?: string } = {
    people: {},
  }
  beforeAll(async () => {
    opened.browser = await openBrowser()
    opened.filled = await startFilledHouse()
  })
  afterAll(async () => {
    await opened.browser?.close()
    await opened.filled?.house.stop()
  })

  const open = async (who: Who, size: Size): Promise<Page> => {
    const { browser, filled } = opened
    if (!browser || !filled) throw new Error('the house did not start')
    const visited = await visit(browser, filled.house.url, size, { clock: filled.clock })
    opened.people[who] = visited
    return visited.page
  }
  const enter = async (who: Exclude<Who, 'head'>, size: Size): Promise<Page> => {
    const page = await open(who, size)
    if (!opened.filled) throw new Error('the house did not start')
    await signIn(page, opened.filled.accounts[who])
    await page.waitForURL(url => !url.pathname.startsWith('/dang-nhap'))
    return page
  }
  const at = (who: Who): Page => {
    const visited = opened.people[who]
    if (!visited) throw new Error(`${who} is not there yet`)
    return visited.page
  }

  it('a station tells on the phone what keeps it from a duty; the day stays until there is an answer', async () => {
    const page = await enter('nurse', PHONE)
    await page.goto('/viec')
    await page.getByRole('link', { name: 'Báo khó' }).first().click()
    expect(await findBarriers(page)).toEqual([])
    await page.getByLabel('Xin lùi hạn đến một ngày khác').check()
    await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
    await page.getByRole('alert').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByLabel('Xin lùi hạn đến một ngày khác').check()
    await page.getByLabel('Lý do, khó khăn cụ thể').fill('Mưa lũ, chưa tổ chức được tại xã')
    await page.getByLabel('Hạn mong muốn').fill('2026-04-20')
    await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
    await page.waitForURL('**xong=gui')
    await page.goto('/viec')
    const asked = page.locator('article.duty', { hasText: 'Đang chờ trả lời' })
    expect(await asked.count()).toBe(1)
    expect(await asked.textContent()).not.toContain('hạn cũ')
  })

  it('the coordinator sees what is late and chases it', async () => {
    const page = await enter('coordinator', DESK)
    await openDesk(page, '')
    await page.getByText(/đề nghị của đơn vị chờ trả lời/).waitFor()
    await openDesk(page, '/nhiem-vu')
    await page.getByRole('button', { name: /^Nhắc/ }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Nhắc \d+ đơn vị$/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByRole('button', { name: /^Nhắc \d+ đơn vị$/ }).click()
    // At this hour of the story only some of the heads have an account to be told by.
    await waitForToast(page, /^(Đã nhắc \d+ (đơn vị|người)|Chưa nhắc được ai)/)
  })

  it('grants another day, which holds at once', async () => {
    const page = at('coordinator')
    await openDesk(page, '/de-nghi')
    await page.getByText('“Mưa lũ, chưa tổ chức được tại xã”').waitFor()
    expect(await findFaults(page, 'requests')).toEqual([])
    await page.getByRole('button', { name: 'Xin đổi hạn' }).click()
    await page.getByLabel('Hạn mới').fill('2026-04-16')
    await page.getByLabel('Lời nhắn (nếu có)').fill('Chậm nhất 16/4')
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Đồng ý đổi hạn' }).click()
    await waitForToast(page, 'Đã trả lời, có hiệu lực ngay.')
    const phone = at('nurse')
    await phone.goto('/viec')
    await phone.getByText('hạn mới 16/4/2026').waitFor()
    expect(await findBarriers(phone)).toEqual([])
  })

  it('passes another request on, and the leader decides it at 390 px', async () => {
    const phone = at('nurse')
    await phone.goto('/viec')
    await phone.getByRole('link', { name: 'Báo khó' }).first().click()
    await phone.getByLabel('Đơn vị không phải làm việc này').check()
    await phone.getByLabel('Lý do, khó khăn cụ thể').fill('Trạm đang sửa chữa')
    await phone.getByRole('button', { name: 'Gửi đề nghị' }).click()
    await phone.waitForURL('**xong=gui')
    const desk = at('coordinator')
    await openDesk(desk, '/de-nghi')
    await desk.getByRole('button', { name: 'Không phải làm' }).click()
    await desk.getByRole('button', { name: 'Chuyển lãnh đạo quyết' }).click()
    await waitForToast(desk, 'Đã chuyển lãnh đạo.')

    const leader = await enter('leader', PHONE)
    await leader.goto('/viec/duyet')
    await leader
      .locator('article', { hasText: 'Trạm đang sửa chữa' })
      .getByRole('link', { name: 'Xem và duyệt' })
      .click()
    expect(await findBarriers(leader)).toEqual([])
    await leader.getByRole('button', { name: 'Đồng ý miễn kỳ này' }).click()
    await leader.waitForURL('**xong=dong-y')
    expect(await findBarriers(leader)).toEqual([])
  })

  it('the owner lets the unit’s head look first; the head has an account', async () => {
    const page = await enter('owner', DESK)
    await page.waitForURL('**/tai-khoan/hai-lop*')
    await enrol(page, opened.filled?.accounts.owner.password ?? '')
    await openDesk(page, '/don-vi?muc=co-so')
    await page.getByLabel(/^Duyệt hai bước/).check()
    await page.getByRole('button', { name: 'Lưu liên hệ' }).click()
    await waitForToast(page, 'Đã lưu liên hệ và cách duyệt.')
    const units: { name: string; head_name: string | null }[] = await (
      await page.request.get('/api/facilities/units')
    ).json()
    const name = units.find(unit => unit.name === STATION)?.head_name ?? ''
    opened.head = name
    const slip = await openAccount(page, name, 'truong.tanlap')
    await settle(await open('head', PHONE), slip, PASSWORD)
  })

  it('what the nurse hands in waits for the head, who passes it on', async () => {
    const phone = at('nurse')
    await phone.goto('/viec')
    await phone.getByRole('link', { name: 'Báo khó' }).first().click()
    await phone.getByLabel('Trong kỳ không phát sinh việc').check()
    await phone.getByLabel('Lý do, khó khăn cụ thể').fill('Không có hồ sơ trong kỳ')
    await phone.getByRole('button', { name: 'Gửi đề nghị' }).click()
    await phone.waitForURL('**/viec/ket-qua/**')
    await phone.getByText('Đang chờ trưởng đơn vị').waitFor()

    const head = at('head')
    await head.goto('/viec')
    await head.getByRole('link', { name: 'Duyệt' }).click()
    await head.getByRole('link', { name: 'Xem và duyệt' }).first().click()
    expect(await findBarriers(head)).toEqual([])
    await head.getByRole('button', { name: 'Chuyển lên' }).click()
    await head.waitForURL('**xong=chuyen')
    await head.getByRole('button', { name: 'Lấy lại' }).waitFor()
    expect(await findBarriers(head)).toEqual([])
  })

  it('the coordinator names who stands in for the head, and the phone says so', async () => {
    const page = at('coordinator')
    await openDesk(page, '/don-vi?muc=vang-mat&them=1')
    await choose(page, 'Người vắng', opened.head ?? '')
    const nurse = opened.filled?.accounts.nurse.full_name ?? ''
    await choose(page, 'Người đứng thay', nurse)
    await page.getByLabel('Giao vai trò Trưởng đơn vị').waitFor()
    await page.getByLabel('Đến hết ngày').fill('2026-03-06')
    await page.getByLabel('Lý do').fill('Đi học')
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Cử người đứng thay' }).first().click()
    await waitForToast(page, 'Đã cử người đứng thay.')
    expect(await findFaults(page, 'absences')).toEqual([])
    const phone = at('nurse')
    await phone.goto('/viec')
    await phone.getByText(`Đang thay mặt ${opened.head ?? ''}`).waitFor()
    expect(await findBarriers(phone)).toEqual([])
    await phone.goto('/viec/vang-mat')
    await phone.getByRole('heading', { name: `Thay ${opened.head ?? ''}` }).waitFor()
    expect(await findBarriers(phone)).toEqual([])
  })

  it('the leader opens the year', async () => {
    const page = at('leader')
    await page.setViewportSize(DESK)
    await openDesk(page, '/nhiem-vu')
    await page.locator('.lt-loading').waitFor({ state: 'detached' })
    expect(await findFaults(page, 'year')).toEqual([])
  })

  it('no page complained', () => {
    // A refused form answers 422, which the browser notes.
    for (const [who, visited] of Object.entries(opened.people))
      expect(
        visited?.complaints.filter(text => !text.includes('status of 422')),
        who,
      ).toEqual([])
  })
})
