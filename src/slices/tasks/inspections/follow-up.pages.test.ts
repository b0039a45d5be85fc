import { describe, expect, it } from 'vitest'
import { browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD } from '#test/http-house.ts'
import { aFacility, type StaffName } from '#test/world.ts'
import { aPicture } from '../a-duty.fixture.ts'
import { aDoneInspection, inspectionOf } from './an-inspection.fixture.ts'

const database = testDatabase()

async function signedIn(who: StaffName) {
  const house = openTestHouse(database)
  const world = await aFacility(database)
  const done = await aDoneInspection(world)
  const b = browser(house.app)
  const user_name = await openTestAccount(house, world, who)
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  return { world, b, ...done, list: `/${world.slug}/viec/kien-nghi` }
}

const keyIn = (html: string): string => /name="ma" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('a follow-up on the phone, without script', { timeout: 120_000 }, () => {
  it('is found from the duties, read with what was found, and answered with a photo', async () => {
    const { world, b, id, followUp, list } = await signedIn('tanLapNurse')
    expect((await b.get(`/${world.slug}/viec`)).text).toContain(`href="${list}"`)
    const shown = await b.get(list)
    for (const words of ['Niêm yết lại thủ tục đã hết hiệu lực', 'Niêm yết thủ tục hành chính', 'Chưa đạt'])
      expect(shown.text).toContain(words)

    const page = `${list}/${followUp}`
    const form = new FormData()
    form.set('ma', keyIn((await b.get(page)).text))
    form.set('tra-loi', 'Đã niêm yết lại ngày 02/3')
    form.set('anh', new File([new Uint8Array(aPicture())], 'bang.png', { type: 'image/png' }))
    const sent = await b.post(page, form)
    expect([sent.status, sent.to]).toEqual([303, `${page}?xong=1`])
    const after = await b.get(sent.to)
    expect(after.text).toContain('Đã gửi câu trả lời')
    expect(after.text).not.toContain('name="tra-loi"')
    const [answered] = (await inspectionOf(world, id)).follow_ups
    expect(answered).toMatchObject({ state: 'answered', steps: [{ kind: 'answer' }], evidence: [{}] })
    const picture = await b.get(`/${world.slug}/api/evidence/${answered?.evidence[0]?.id}/file`)
    expect(picture.status).toBe(200)
  })

  it('refused says why, and nothing is kept', async () => {
    const { world, b, id, followUp, list } = await signedIn('tanLapHead')
    const page = `${list}/${followUp}`
    const form = new FormData()
    form.set('ma', keyIn((await b.get(page)).text))
    form.set('tra-loi', '  ')
    const refused = await b.post(page, form)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Kết quả khắc phục chưa ghi.')
    expect((await inspectionOf(world, id)).follow_ups[0]?.steps).toEqual([])
  })

  it('of another unit is not there; minutes are for those who may see them', async () => {
    const { b, world, id, followUp, list } = await signedIn('hoaKheHead')
    expect((await b.get(list)).text).not.toContain('Niêm yết lại thủ tục')
    expect((await b.get(`${list}/${followUp}`)).status).toBe(404)
    expect((await b.get(`/${world.slug}/api/inspections/${id}/docx`)).status).toBe(404)
  })

  it('minutes come as a Word file and as a PDF', async () => {
    const { b, world, id } = await signedIn('ddttHead')
    for (const [as, magic] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const file = await b.get(`/${world.slug}/api/inspections/${id}/${as}`)
      expect(file.status).toBe(200)
      expect(Buffer.from(file.bytes).subarray(0, magic.length).toString()).toBe(magic)
    }
  })
})
