import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type Answer, type Browser, browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import type { StaffName, World } from '#test/world.ts'
import { aReportingFacility, fact, open, submit, view } from '../a-report.fixture.ts'
import { p, soundTemplate, wordFile } from './a-template.fixture.ts'
import type { Finding } from './finding.ts'
import { readParagraphs } from './read-paragraphs.ts'

const database = testDatabase()
const ORIGIN = { origin: 'http://localhost:3000', accept: 'application/json' }

async function enter(house: TestHouse, world: World, who: StaffName): Promise<Browser> {
  const b = browser(house.app)
  const user_name = await openTestAccount(house, world, who)
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  return b
}

function send(b: Browser, world: World, bytes: Uint8Array, name = 'Mẫu Sở', file = 'mau.docx'): Promise<Answer> {
  const form = new FormData()
  form.set('input', JSON.stringify({ request_key: newId(), name }))
  form.set('file', new File([new Uint8Array(bytes)], file))
  return b.post(`/${world.slug}/api/report-templates`, form, ORIGIN)
}

interface Listed {
  templates: {
    id: string
    name: string
    version: number
    state: string
    findings: Finding[]
    used_by: number
    row_version: number
  }[]
}
const linesOf = (bytes: Uint8Array): string[] => readParagraphs(bytes).map(one => one.text)

describe("a facility's own template over HTTP", { timeout: 180_000 }, () => {
  it('is refused with its faults, brought again as a new version, chosen and retired', async () => {
    const house = openTestHouse(database, { now: () => new Date('2026-03-09T02:00:00Z') })
    const world = await aReportingFacility(database)
    const at = `/${world.slug}/api/report-templates`
    const [coordinator, nurse] = [await enter(house, world, 'coordinator'), await enter(house, world, 'tanLapHead')]
    const list = async () => (await coordinator.get(at)).json<Listed>().templates

    expect((await send(nurse, world, soundTemplate())).status).toBe(403)
    const broken = await send(coordinator, world, wordFile(p('Số tin: {tin_bai_webste.ky_nay}')))
    expect(broken.json()).toMatchObject({ version: 1, state: 'refused', errors: 1 })
    await send(coordinator, world, soundTemplate())
    const fixed = (await send(coordinator, world, soundTemplate())).json<{ id: string }>()
    expect(await list()).toMatchObject([
      { id: fixed.id, version: 3, state: 'checked', used_by: 0 },
      { version: 2, state: 'checked' },
      { version: 1, state: 'refused', findings: [{ code: 'field.unknown', place: { paragraph: 1 } }] },
    ])
    const refused = (await list())[2]?.id ?? ''

    await fact(world, { happened_on: '2026-02-10' })
    const report = await open(world)
    const choose = (b: Browser, id: string | null) =>
      b.json('PUT', `${at}/of-report/${report}`, { request_key: newId(), template_id: id })
    expect((await choose(nurse, fixed.id)).status).toBe(403)
    expect((await choose(coordinator, refused)).json()).toMatchObject({ error: { code: 'template.not-usable' } })
    expect((await choose(coordinator, fixed.id)).status).toBe(200)
    expect((await nurse.get(`${at}/of-report/${report}`)).json()).toMatchObject({
      chosen: { id: fixed.id },
      choices: [{ id: fixed.id, version: 3 }],
      may_choose: false,
    })
    expect((await view(world, report)).snapshot.template).toMatchObject({ name: 'Mẫu Sở', version: 3 })
    const preview = await coordinator.get(`${at}/${fixed.id}/preview?report=${report}`)
    expect(linesOf(preview.bytes)).toContain('Số tin, bài: 1, lũy kế 1.')
    expect(linesOf((await coordinator.get(`${at}/${fixed.id}/preview`)).bytes)[0]).toBe('Trung tâm Y tế khu vực Mẫu')
    expect((await coordinator.get(`${at}/${refused}/preview`)).status).toBe(409)
    expect(Buffer.from((await coordinator.get(`${at}/${fixed.id}/docx`)).bytes).equals(soundTemplate())).toBe(true)

    await submit(world, report)
    expect((await choose(coordinator, null)).json()).toMatchObject({ error: { code: 'report.closed' } })
    const [listed] = await list()
    const retire = await coordinator.json('POST', `${at}/${fixed.id}/retire`, {
      request_key: newId(),
      row_version: listed?.row_version,
    })
    expect(retire.status).toBe(200)
    expect((await list())[0]).toMatchObject({ state: 'retired', used_by: 1 })
    const left = (await coordinator.get(`${at}/of-report/${report}`)).json<{ choices: object[] }>()
    expect(left.choices).toMatchObject([{ id: fixed.id, version: 3 }])
  })

  it('keeps nothing of a file that could do harm, and says why in one sentence', async () => {
    const house = openTestHouse(database)
    const world = await aReportingFacility(database)
    const b = await enter(house, world, 'coordinator')
    const answer = await send(b, world, wordFile(p('{ten_don_vi}'), { 'word/vbaProject.bin': 'x' }))
    expect(answer.status).toBe(422)
    expect(answer.json()).toMatchObject({
      error: { code: 'template.macro', message: expect.stringContaining('mau.docx có macro') },
    })
    expect((await b.get(`/${world.slug}/api/report-templates`)).json<Listed>().templates).toEqual([])
  })

  it('does not exist for another facility', async () => {
    const house = openTestHouse(database)
    const [here, there] = [await aReportingFacility(database), await aReportingFacility(database)]
    const [mine, foreign] = [await enter(house, here, 'coordinator'), await enter(house, there, 'coordinator')]
    const { id } = (await send(foreign, there, soundTemplate())).json<{ id: string }>()
    const report = await open(here)
    const at = `/${here.slug}/api/report-templates`
    for (const path of [`/${id}/docx`, `/${id}/preview`]) expect((await mine.get(at + path)).status, path).toBe(404)
    const command = { request_key: newId(), row_version: 1 }
    expect((await mine.json('POST', `${at}/${id}/retire`, command)).status).toBe(404)
    const chosen = { request_key: newId(), template_id: id }
    expect((await mine.json('PUT', `${at}/of-report/${report}`, chosen)).status).toBe(404)
    expect((await foreign.get(`/${there.slug}/api/report-templates/of-report/${report}`)).status).toBe(404)
    expect((await mine.get(at)).json<Listed>().templates).toEqual([])
  })
})
