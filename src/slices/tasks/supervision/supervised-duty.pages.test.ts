import { describe, expect, it } from 'vitest'
import { proofPicture } from '#app/demo/proof-picture.ts'
import { type Browser, browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD } from '#test/http-house.ts'
import type { StaffName } from '#test/world.ts'
import { someDuties } from '../a-duty.fixture.ts'
import { key } from '../an-issued-plan.fixture.ts'
import { decideTies } from '../decide-ties.ts'
import { aSupervisedRow } from './a-supervised-row.fixture.ts'

const database = testDatabase()
const REASON = 'Ảnh mờ, chưa thấy nội dung niêm yết.'

async function aHouse() {
  const duties = await someDuties(database, world => [aSupervisedRow(world)])
  const { world } = duties
  const house = openTestHouse(database)
  const at = `/${world.slug}`
  const signedIn = async (who: StaffName): Promise<Browser> => {
    const b = browser(house.app)
    await b.post(`${at}/dang-nhap`, { user_name: await openTestAccount(house, world, who), password: PASSWORD })
    return b
  }
  const id = await duties.occurrence('12', world.units.tramTanLap)
  return { duties, world, at, signedIn, id, page: `${at}/viec/giam-sat/${id}` }
}

async function sendPhotos(b: Browser, address: string): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ma: key(), ngay: '2026-03-02', 'so-article': '2', 'rieng-tu': 'co' }))
    form.set(name, value)
  form.set('ghi-chu', 'Đã thay bảng cũ')
  for (const n of [1, 2]) form.append('anh', new File([new Uint8Array(proofPicture(n))], `bang-${n}.png`))
  expect((await b.post(address, form)).status).toBe(303)
}

const wordsAt = async (b: Browser, path: string) => (await b.get(path)).text.replaceAll('\u00a0', ' ')
const srcsIn = (html: string): string[] => [...html.matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, src]) => src ?? '')

describe('the page of a supervised duty', { timeout: 120_000 }, () => {
  it('is led to from the list, says that nothing came yet, then shows what came, and what was decided why', async () => {
    const { duties, world, at, signedIn, id, page } = await aHouse()
    const b = await signedIn('khnvHead')
    expect((await b.get(`${at}/viec/giam-sat`)).text).toContain(`href="${page}"`)
    const empty = await wordsAt(b, page)
    for (const words of [
      'Niêm yết thủ tục tại trạm',
      'Trạm Y tế xã Tân Lập',
      'Hồ Ngọc Diệp',
      'Phối hợp: Phòng Điều dưỡng.',
      '31/3',
      'Chưa có gì được nộp',
    ])
      expect(empty).toContain(words)

    await sendPhotos(await signedIn('tanLapHead'), `${at}/viec/nop/${id}`)
    const handed = await wordsAt(b, page)
    for (const words of ['Chờ duyệt', 'Đã nộp', 'bang-1', 'bang-2', '2 tin/bài', 'Đã thay bảng cũ', 'Chờ xét'])
      expect(handed).toContain(words)
    expect(handed).not.toContain('<form')
    const pictures = srcsIn(handed)
    expect(pictures).toHaveLength(2)
    for (const src of pictures) expect((await b.get(src)).status).toBe(200)
    const file = /href="([^"]+\/file)"/.exec(handed)?.[1] ?? ''
    expect((await b.get(file)).status).toBe(200)

    const { row_version } = await duties.stateOf(id)
    const decision = { occurrence_id: id, row_version: Number(row_version), without: [], reason: REASON }
    await decideTies(world.as('coordinator'), {
      request_key: key(),
      decisions: [{ ...decision, verdict: 'return' }],
    })
    const returned = await wordsAt(b, page)
    for (const words of ['Lý do trả lại:', REASON, 'Nguyễn Hoài Nhơn', 'Trả lại 02/3'])
      expect(returned).toContain(words)

    // Who has nothing to do with it sees neither the page nor what is on it.
    const stranger = await signedIn('ddttHead')
    for (const path of [page, file, ...pictures]) expect((await stranger.get(path)).status, path).toBe(404)
  })

  it('is not there for the unit itself, before its period begins, or where no such duty is', async () => {
    const { duties, world, at, signedIn, id, page } = await aHouse()
    const april = await duties.occurrence('12', world.units.tramTanLap, '2026-04')
    const other = await duties.occurrence('5', world.units.tramTanLap)
    const b = await signedIn('khnvHead')
    for (const gone of [april, other, crypto.randomUUID(), 'x'])
      expect((await b.get(`${at}/viec/giam-sat/${gone}`)).status, gone).toBe(404)
    expect((await b.get(page)).status).toBe(200)
    const own = await signedIn('tanLapHead')
    expect((await own.get(page)).status).toBe(404)
    expect((await own.get(`${at}/viec/nop/${id}`)).status).toBe(200)
  })
})
