import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { type Browser, browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { aDraft, anIssued, aSubmitted, key, rowsOf, versionOf } from './a-plan.fixture.ts'
import { proposeMerge } from './merge-rows.policy.ts'
import { approvalItems, homeItems } from './plans.home.ts'
import { acceptRow } from './review-row.commands.ts'
import { contentOf } from './row-content.input.ts'
import { proposeSplit } from './split-row.policy.ts'

const database = testDatabase()
const FIXTURE = new URL('../../../test/fixtures/plans/an-binh-2026.docx', import.meta.url)

async function signedIn(house: TestHouse, world: World, name: StaffName): Promise<Browser> {
  const b = browser(house.app)
  const user_name = await openTestAccount(house, world, name)
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  return b
}

async function opened() {
  const house = openTestHouse(database, { now: () => new Date('2026-03-02T01:00:00Z') })
  const world = await aFacility(database)
  return { house, world, at: (path: string) => `/${world.slug}${path}` }
}

/** An answer without what differs between any two requests. */
const bare = (text: string): string => text.replaceAll(/"request_id":"[^"]*"/g, '')

function formWith(bytes: Uint8Array<ArrayBuffer>, name: string, request_key = key()): FormData {
  const form = new FormData()
  form.set('request_key', request_key)
  form.set('file', new File([bytes], name))
  return form
}

test('a plan file comes in over HTTP, twice under one key, and is one plan with its rows', async () => {
  const { house, world, at } = await opened()
  const b = await signedIn(house, world, 'coordinator')
  const bytes = new Uint8Array(await readFile(FIXTURE))
  const request_key = key()
  const first = await b.post(at('/api/plans/import'), formWith(bytes, 'an-binh-2026.docx', request_key))
  const again = await b.post(at('/api/plans/import'), formWith(bytes, 'an-binh-2026.docx', request_key))
  expect([first.status, again.status, again.text]).toEqual([200, 200, first.text])
  const { version_id } = first.json<{ version_id: string }>()
  const rows = await rowsOf(world, version_id)
  const fifth = rows.find(row => row.no === '5')
  expect(rows.length).toBeGreaterThanOrEqual(14)
  expect(fifth?.parts[0]).toMatchObject({
    schedule_kind: 'monthly',
    activity_kind: 'article',
    minimum: 1,
    minimum_per: 'month',
  })
  expect(fifth?.parts[0]?.parties).toContainEqual(
    expect.objectContaining({ role: 'lead', unit_id: world.units.ddtt, answers_staff_id: world.staff.ddttHead }),
  )
  const source = await b.get(at(`/api/plans/${version_id}/source`))
  expect(source.json<{ blocks: unknown[] }>().blocks.length).toBeGreaterThan(5)
  const file = await b.get(at(`/api/plans/${version_id}/file`))
  expect(file.headers.get('content-disposition')).toContain('attachment')
})

test('a file that cannot be read is answered with one sentence and leaves no plan', async () => {
  const { house, world, at } = await opened()
  const b = await signedIn(house, world, 'coordinator')
  for (const [form, code] of [
    [formWith(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]), 'hong.docx'), /^reader\./],
    [formWith(new Uint8Array(), 'trong.docx'), /^plan\.file-missing$/],
    [new FormData(), /^plan\.file-missing$/],
  ] as const) {
    const answer = await b.post(at('/api/plans/import'), form)
    expect(answer.status).toBe(422)
    const { error } = answer.json<{ error: { code: string; message: string } }>()
    expect(error.code).toMatch(code)
    expect(error.message.length).toBeGreaterThan(10)
  }
  const noForm = await b.json('POST', at('/api/plans/import'), {})
  expect([noForm.status, noForm.json()]).toMatchObject([400, { error: { code: 'request.malformed' } }])
  expect((await b.get(at('/api/plans'))).json()).toEqual({ plans: [] })
})

test("another facility's plans cannot be told from ones that never were", async () => {
  const [{ house, world, at }, other] = [await opened(), await aFacility(database)]
  const b = await signedIn(house, world, 'coordinator')
  const theirs = await aDraft(other)
  const theirRow = (await rowsOf(other, theirs))[0]!
  const row = theirRow.id
  for (const path of ['', '/source', '/file']) {
    const [foreign, unknown] = [
      await b.get(at(`/api/plans/${theirs}${path}`)),
      await b.get(at(`/api/plans/${key()}${path}`)),
    ]
    expect([foreign.status, bare(foreign.text)]).toEqual([404, bare(unknown.text)])
  }
  for (const [action, body] of [
    [`rows/${row}/accept`, {}],
    [`rows/${row}/skip`, { reason: 'x' }],
    [`rows/${row}/split`, { choice: proposeSplit(contentOf(theirRow)) }],
    ['merge', { rows: [row, key()].map(id => ({ id, row_version: 1 })), choice: proposeMerge([contentOf(theirRow)]) }],
    ['undo', { change_id: key() }],
    ['redo', { change_id: key() }],
    ['findings/0123456789abcdef/fix', {}],
    ['findings/0123456789abcdef/decide', { decision: 'accepted', reason: 'x' }],
    ['findings/0123456789abcdef/reopen', {}],
    ['presence', { row_id: null, editing: false, leaving: false }],
    ['submit', {}],
    ['return', { reason: 'x' }],
    ['issue', { issued_on: '2026-03-02', number: null }],
    ['discard', {}],
  ] as const) {
    const send = (id: string) =>
      b.json('POST', at(`/api/plans/${id}/${action}`), { ...body, request_key: key(), row_version: 1 })
    const [foreign, unknown] = [await send(theirs), await send(key())]
    expect([action, foreign.status, bare(foreign.text)]).toEqual([action, 404, bare(unknown.text)])
  }
})

test('two people at one draft are told of each other, and of its last change', async () => {
  const { house, world, at } = await opened()
  const draft = await aDraft(world)
  const row = (await rowsOf(world, draft))[0]!
  const [coordinator, leader] = [await signedIn(house, world, 'coordinator'), await signedIn(house, world, 'leader')]
  const come = async (b: Browser, where: object = {}) => {
    const body = { row_id: null, editing: false, leaving: false, ...where }
    return (await b.json('POST', at(`/api/plans/${draft}/presence`), body)).json<{
      others: object[]
      last_change: string
    }>()
  }
  expect((await come(leader)).others).toEqual([])
  const { others, last_change } = await come(coordinator, { row_id: row.id, editing: true })
  expect(others).toMatchObject([{ name: 'Trần Bảo Khánh', row_id: null, editing: false }])
  const accepted = await acceptRow(world.as('coordinator'), draft, row.id, { request_key: key(), row_version: 1 })
  const seen = await come(leader)
  expect(seen).toMatchObject({
    others: [{ name: 'Nguyễn Hoài Nhơn', row_id: row.id, editing: true }],
    last_change: accepted.change_id,
  })
  expect(seen.last_change).not.toBe(last_change)
  await come(coordinator, { leaving: true })
  expect((await come(leader)).others).toEqual([])
})

test('a stranger is asked to sign in; a unit head sees an issued plan and no draft', async () => {
  const { house, world, at } = await opened()
  const draft = await aDraft(world)
  expect((await browser(house.app).get(at('/api/plans'))).status).toBe(401)
  const b = await signedIn(house, world, 'tanLapHead')
  expect((await b.get(at(`/api/plans/${draft}`))).status).toBe(403)
  expect((await b.get(at('/api/plans'))).json()).toEqual({ plans: [] })
  expect((await b.get(at('/api/plans/choices'))).status).toBe(403)
  const issuing = await opened()
  const issued = await anIssued(issuing.world)
  const head = await signedIn(issuing.house, issuing.world, 'tanLapHead')
  expect((await head.get(issuing.at(`/api/plans/${issued}`))).status).toBe(200)
})

test('a leader decides by plain forms: a return wants a reason, an approval is said', async () => {
  const { house, world, at } = await opened()
  const version = await aSubmitted(world)
  const b = await signedIn(house, world, 'leader')
  const page = at(`/viec/duyet/ke-hoach/${version}`)
  const shown = await b.get(page)
  expect(shown.text).toContain('Viết tin, bài về kết quả cải cách hành chính')
  expect(shown.text).toContain('giả định')
  const asked = async () => ({ request_key: key(), row_version: String((await versionOf(world, version)).row_version) })
  const refused = await b.post(`${page}/tra-lai`, { ...(await asked()), own: '' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Chọn một lý do hoặc viết lý do khác.')
  const stale = await b.post(`${page}/duyet`, { request_key: key(), row_version: '99' })
  expect(stale.status).toBe(412)
  const approved = await b.post(`${page}/duyet`, await asked())
  expect([approved.status, approved.to]).toEqual([303, `${page}?xong=duyet`])
  expect((await b.get(approved.to)).text).toContain('Đã duyệt kế hoạch')
  expect((await versionOf(world, version)).state).toBe('approved')
})

test('a ready sentence is a reason; who may not decide is told so', async () => {
  const { house, world, at } = await opened()
  const version = await aSubmitted(world)
  const page = at(`/viec/duyet/ke-hoach/${version}`)
  const input = { request_key: key(), row_version: String((await versionOf(world, version)).row_version) }
  const coordinator = await signedIn(house, world, 'coordinator')
  expect((await coordinator.post(`${page}/duyet`, input)).status).toBe(403)
  const leader = await signedIn(house, world, 'leader')
  expect((await leader.post(`${page}/tra-lai`, { ...input, request_key: key(), ready: '1', own: '' })).status).toBe(303)
  expect(await versionOf(world, version)).toMatchObject({
    state: 'draft',
    return_reason: 'Thời gian thực hiện chưa hợp lý.',
  })
})

test('each person finds on their home what waits for them', async () => {
  const world = await aFacility(database)
  const kinds = (name: StaffName) => read(world.as(name), async tx => (await homeItems(tx)).map(item => item.kind))
  expect(await kinds('coordinator')).toEqual(['plan.none'])
  const version = await aSubmitted(world)
  expect([await kinds('coordinator'), await kinds('leader'), await kinds('tchcHead')]).toEqual([
    [],
    ['plan.submitted'],
    [],
  ])
  expect(await approvalItems(world.as('leader'))).toMatchObject([
    { id: version, href: `/viec/duyet/ke-hoach/${version}` },
  ])
  expect(await approvalItems(world.as('coordinator'))).toEqual([])
})
