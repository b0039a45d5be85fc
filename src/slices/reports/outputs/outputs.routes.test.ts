import { createHash } from 'node:crypto'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { checkLayout } from '#platform/document/check-layout.ts'
import { readWord } from '#platform/document/ooxml/read-word.ts'
import { newId } from '#platform/ids.ts'
import { browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import type { StaffName, World } from '#test/world.ts'
import { aReportingFacility, edit, fact, open, submit, view } from '../a-report.fixture.ts'

const database = testDatabase()

async function enter(house: TestHouse, world: World, name: StaffName) {
  const b = browser(house.app)
  await b.post(`/${world.slug}/dang-nhap`, { user_name: await openTestAccount(house, world, name), password: PASSWORD })
  return b
}

async function aReport() {
  const house = openTestHouse(database, { now: () => new Date('2026-03-09T02:00:00Z') })
  const world = await aReportingFacility(database)
  world.now = new Date('2026-03-09T02:00:00Z')
  await fact(world, { happened_on: '2026-02-10' })
  const id = await open(world)
  return { house, world, id, at: `/${world.slug}/api/reports/${id}/outputs` }
}

interface Listed {
  is_signed: boolean
  outputs: { code: string; formats: string[] }[]
}
const wordsOf = async (bytes: Uint8Array): Promise<string> =>
  (await readWord(bytes)).paragraphs.map(paragraph => paragraph.text).join('\n')

describe('the outputs of a report', { timeout: 120_000 }, () => {
  it('are drafts until it is signed: each file is of its kind, named in Vietnamese, and says so', async () => {
    const { house, world, at } = await aReport()
    const b = await enter(house, world, 'coordinator')
    const { is_signed, outputs } = (await b.get(at)).json<Listed>()
    expect(is_signed).toBe(false)
    expect(outputs.map(({ code, formats }) => [code, formats.length])).toEqual([
      ['bao-cao', 3],
      ['muc-i4', 3],
      ['bang-so-lieu', 3],
      ['nhiem-vu', 3],
      // Nothing was accepted: there is no table for a workbook.
      ['minh-chung', 2],
    ])
    for (const { code, formats } of outputs)
      for (const format of formats) {
        const { status, bytes, headers } = await b.get(`${at}/${code}.${format}`)
        expect([status, Buffer.from(bytes.slice(0, 4)).toString('latin1')]).toEqual([
          200,
          format === 'pdf' ? '%PDF' : 'PK\u0003\u0004',
        ])
        const name = decodeURIComponent(headers.get('content-disposition') ?? '')
        expect(name).toMatch(
          new RegExp(`^attachment; filename="${code}\\.${format}"; filename\\*=UTF-8''DỰ THẢO BC 2026-Q1 .+`),
        )
        if (format === 'docx') expect(await wordsOf(bytes)).toContain('Bản nháp, số liệu tạm tính đến 09/3/2026 09:00')
        if (format === 'xlsx')
          expect(JSON.stringify((await readXlsxFile(Buffer.from(bytes)))[0]?.data)).toContain('DỰ THẢO. Bản nháp')
      }
    expect((await b.get(`${at}/minh-chung.xlsx`)).status).toBe(409)
    expect((await b.get(`${at}/bao-cao.pdf?xem`)).headers.get('content-disposition')).toMatch(/^inline;/)
    const copy = (await b.get(`${at}/muc-i4/copy`)).json<{ html: string; text: string }>()
    expect(copy.html).toContain('<b>4. Thông tin, tuyên truyền</b>')
    expect(copy.text).toMatch(/^4\. Thông tin, tuyên truyền\n/)
    expect(copy.text).not.toContain('DỰ THẢO')
  })

  it('are drawn from what was signed, once it is: the Word file is the signed one, nothing later is in any', async () => {
    const { house, world, id, at } = await aReport()
    await edit(world, id)
    await submit(world, id)
    const leader = await enter(house, world, 'leader')
    const seen = (await leader.get(`/${world.slug}/api/reports/${id}`)).json<{
      report: { row_version: number }
      snapshot_hash: string
    }>()
    const { row_version } = seen.report
    const said = { request_key: newId(), row_version, snapshot_hash: seen.snapshot_hash }
    expect((await leader.json('POST', `/${world.slug}/api/reports/${id}/sign`, said)).status).toBe(200)
    await fact(world, { happened_on: '2026-02-11' })
    const b = await enter(house, world, 'tanLapHead')
    const { report } = await view(world, id)
    expect((await b.get(at)).json<Listed>().is_signed).toBe(true)
    for (const path of [`${at}/bao-cao.docx`, `/${world.slug}/api/reports/${id}/docx`]) {
      const { bytes } = await b.get(path)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(report.docx_sha256)
    }
    const table = await b.get(`${at}/bang-so-lieu.docx`)
    expect(await checkLayout(table.bytes)).toEqual([])
    expect(await wordsOf(table.bytes)).toContain(`mã băm SHA-256 của số liệu: ${report.snapshot_hash}`)
    expect(await wordsOf(table.bytes)).not.toContain('DỰ THẢO')
    const [sheet] = await readXlsxFile(Buffer.from((await b.get(`${at}/bang-so-lieu.xlsx`)).bytes))
    expect(sheet?.data.find(row => row[0] === '2')?.slice(4, 6)).toEqual([1, 1])
    const twice = [await b.get(`${at}/bao-cao.pdf`), await b.get(`${at}/bao-cao.pdf`)]
    expect(Buffer.from(twice[0]?.bytes ?? []).equals(Buffer.from(twice[1]?.bytes ?? []))).toBe(true)
  })

  it('are of one facility, and of what there is', async () => {
    const { house, world, at } = await aReport()
    const b = await enter(house, world, 'coordinator')
    for (const file of ['bao-cao.exe', 'khac.pdf', 'bao-cao', '.pdf', 'toString.pdf'])
      expect((await b.get(`${at}/${file}`, { accept: 'application/json' })).status, file).toBe(404)
    const other = await aReportingFacility(database)
    const foreign = await open(other)
    const asked = async (id: string) => {
      const answer = await b.get(`/${world.slug}/api/reports/${id}/outputs/bao-cao.pdf`, { accept: 'application/json' })
      return `${answer.status} ${answer.text.replaceAll(/"request_id":"[^"]+"/g, '')}`
    }
    expect(await asked(foreign)).toBe(await asked(newId()))
  })

  it('lead from a line of the index to the proof, behind the sign-in', async () => {
    const { house, world } = await aReport()
    const id = newId()
    const b = await enter(house, world, 'coordinator')
    expect((await b.get(`/${world.slug}/minh-chung/${id}/tep`)).to).toBe(`/${world.slug}/api/evidence/${id}/file`)
    expect((await b.get(`/${world.slug}/minh-chung/${id}/ban-luu`)).to).toBe(`/${world.slug}/api/evidence/${id}/copy`)
    expect((await b.get(`/${world.slug}/minh-chung/${id}/khac`)).status).toBe(404)
    expect((await browser(house.app).get(`/${world.slug}/minh-chung/${id}/tep`)).to).toContain('/dang-nhap?ve=')
  })
})
