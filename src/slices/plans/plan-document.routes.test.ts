import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { checkLayout } from '#platform/document/check-layout.ts'
import { type Browser, browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD } from '#test/http-house.ts'
import { aFacility, type StaffName } from '#test/world.ts'
import { aDraft, anIssued, key, rowsOf, step } from './a-plan.fixture.ts'
import { amendPlan } from './amend-plan.ts'
import { readPlan } from './reader/read-plan.ts'
import { correctRow } from './review-row.commands.ts'
import { contentOf } from './row-content.input.ts'

const database = testDatabase()

async function opened() {
  const house = openTestHouse(database, { now: () => new Date('2026-03-02T01:00:00Z') })
  const world = await aFacility(database)
  const signIn = async (name: StaffName): Promise<Browser> => {
    const visitor = browser(house.app)
    const user_name = await openTestAccount(house, world, name)
    await visitor.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
    return visitor
  }
  return { world, house, signIn, at: (path: string) => `/${world.slug}/api/plans${path}` }
}

test('a plan comes out as a Word file in the decree’s layout and as a PDF, and both read back as what it says', {
  timeout: 90_000,
}, async () => {
  const { world, signIn, at } = await opened()
  const version = await anIssued(world)
  const b = await signIn('coordinator')
  const docx = await b.get(at(`/versions/${version}/document.docx`))
  expect(docx.headers.get('content-disposition')).toContain(encodeURIComponent('KH 01 tuyên truyền CCHC 2026.docx'))
  expect(await checkLayout(docx.bytes)).toEqual([])
  const pdf = await b.get(at(`/versions/${version}/document.pdf`))
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  for (const [bytes, name] of [
    [docx.bytes, 'ke-hoach.docx'],
    [pdf.bytes, 'ke-hoach.pdf'],
  ] as const) {
    const { draft } = await readPlan(bytes, name)
    expect(draft).toMatchObject({
      facility: 'Trung tâm Y tế khu vực An Bình',
      parentAgency: 'Sở Y tế tỉnh Hòa Giang',
      number: '01/KH-TTYT',
      date: '2026-03-02',
      title: 'Tuyên truyền cải cách hành chính năm 2026',
      signer: { position: 'GIÁM ĐỐC', name: 'Lâm Gia Bảo' },
      legalBases: [{ number: '15/KH-SYT', date: '2026-01-12', issuer: 'Sở Y tế', subject: 'tuyên truyền' }],
    })
    expect(draft.reportDeadlines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ period: '2026-Q1', due: '2026-03-10', to: 'Sở Y tế' }),
        expect.objectContaining({ period: '2026', due: '2026-11-25' }),
      ]),
    )
    expect(draft.tasks.map(({ no, title }) => [no, title])).toEqual([
      ['1', 'Lập kế hoạch tuyên truyền'],
      ['2', 'Báo cáo kết quả tuyên truyền'],
      ['3', 'Viết tin, bài về kết quả cải cách hành chính'],
    ])
  }
})

test('an amendment keeps the words of the file that the plan came from, and says what it changed', async () => {
  const { world, signIn, at } = await opened()
  const file = new URL('../../../test/fixtures/plans/an-binh-2026.docx', import.meta.url)
  const reading = await readPlan(await readFile(file), 'an-binh-2026.docx')
  const issued = await anIssued(world, reading)
  const { version_id } = await amendPlan(world.as('coordinator'), issued, await step(world, issued))
  const [row] = await rowsOf(world, version_id)
  if (!row) throw new Error('the plan has rows')
  const content = { ...contentOf(row), title: 'Ban hành Kế hoạch điều chỉnh' }
  const edit = { request_key: key(), row_version: row.row_version, content }
  await correctRow(world.as('coordinator'), version_id, row.id, edit)
  const b = await signIn('coordinator')
  const docx = await b.get(at(`/versions/${version_id}/document.docx`))
  expect(await checkLayout(docx.bytes)).toEqual([])
  const { draft, blocks } = await readPlan(docx.bytes, 'dieu-chinh.docx')
  const text = JSON.stringify(blocks)
  expect(text).toContain('Nội dung tuyên truyền ngắn gọn, đúng quy định, dễ nhớ')
  expect(text).toContain('Ban hành Kế hoạch điều chỉnh')
  expect(draft.tasks).toHaveLength(reading.draft.tasks.length)
  expect(draft.tasks.slice(1).map(({ title, lead }) => [title, lead])).toEqual(
    reading.draft.tasks.slice(1).map(({ title, lead }) => [title, lead]),
  )
})

test('a plan typed in by hand is a whole document too', async () => {
  const { signIn, at } = await opened()
  const b = await signIn('coordinator')
  const typed = await b.json('POST', at('/typed'), { request_key: key(), year: 2026, title: 'Kế hoạch tuyên truyền' })
  const { version_id } = typed.json<{ version_id: string }>()
  const docx = await b.get(at(`/versions/${version_id}/document.docx`))
  expect(docx.status).toBe(200)
  expect(await checkLayout(docx.bytes)).toEqual([])
})

test('who may not see the plan gets no file; another facility cannot tell that there is one', async () => {
  const { world, house, signIn, at } = await opened()
  const version = await aDraft(world)
  const contributor = await signIn('ddttHead')
  const visitor = browser(house.app)
  const other = await opened()
  const stranger = await other.signIn('coordinator')
  for (const kind of ['docx', 'pdf']) {
    expect((await contributor.get(at(`/versions/${version}/document.${kind}`))).status).toBe(403)
    expect((await visitor.get(at(`/versions/${version}/document.${kind}`))).status).toBe(401)
    const foreign = await stranger.get(other.at(`/versions/${version}/document.${kind}`))
    const unknown = await stranger.get(other.at(`/versions/${crypto.randomUUID()}/document.${kind}`))
    expect([foreign.status, unknown.status]).toEqual([404, 404])
  }
  expect((await stranger.get(other.at(`/versions/${version}/document.exe`))).status).toBe(422)
})
