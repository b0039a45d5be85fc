import { expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { aDraft, aFile, anImport, key, rowsOf, versionOf } from './a-plan.fixture.ts'
import { aReading, aTask } from './a-reading.fixture.ts'
import { importPlan } from './import-plan.ts'
import { getReading, getVersion, listCitations, listDeadlines, listTargets } from './plans.queries.ts'
import { PlanFileProblem } from './reader/plan-file-problem.ts'
import { typeInPlan } from './type-in-plan.ts'

const database = testDatabase()

async function refuse(): Promise<never> {
  throw new PlanFileProblem('reader.encrypted')
}

const countOf = async (facility: string, table: string) =>
  asOwner(database, async client => {
    const { rows } = await client.query(`select count(*)::int as n from app.${table} where facility_id = $1`, [
      facility,
    ])
    return rows[0].n as number
  })

test('an import becomes a draft: header, lists, rows, parts, and parties tied to units', async () => {
  const world = await aFacility(database)
  const version = await aDraft(world)
  expect(await versionOf(world, version)).toMatchObject({
    state: 'draft',
    year: 2026,
    version_no: 1,
    title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2026',
    signer_name: 'Lâm Gia Bảo',
    author_staff_id: world.staff.coordinator,
  })
  const rows = await rowsOf(world, version)
  expect(rows.map(row => [row.no, row.review, row.parts.length])).toEqual([
    ['1', 'unread', 1],
    ['2', 'unread', 2],
    ['3', 'unread', 1],
  ])
  expect(rows[0]?.parts[0]).toMatchObject({ schedule_kind: 'continuous', rhythm: 'quarterly', rhythm_is_assumed: true })
  expect(rows[1]?.parts.map(part => [part.product, part.before_dates, part.dates.length])).toEqual([
    ['Báo cáo định kỳ', true, 3],
    ['Báo cáo tổng kết năm', true, 1],
  ])
  expect(rows[2]?.parts[0]).toMatchObject({
    activity_kind: 'article',
    channel: 'website',
    minimum: 1,
    measure: 'article',
    minimum_per: 'month',
    rule_is_proposed: true,
  })
  expect(rows[2]?.parts[0]?.parties).toMatchObject([
    { role: 'lead', kind: 'unit', unit_id: world.units.ddtt, answers_staff_id: world.staff.ddttHead, has_duty: true },
    { role: 'coordinator', kind: 'group', group_id: world.group, answers_staff_id: null, has_duty: false },
  ])
})

test('what the document says is kept: the reading whole, bases, targets, deadlines', async () => {
  const world = await aFacility(database)
  const version = await aDraft(world)
  await read(world.as('coordinator'), async tx => {
    expect(await getReading(tx, version)).toEqual(aReading)
    expect(await listCitations(tx, version)).toMatchObject([
      { is_basis: true, number: '15/KH-SYT', dated: '2026-01-12' },
    ])
    expect(await listTargets(tx, version)).toMatchObject([{ op: '>=', value: 1, unit: 'bài', per: 'month' }])
    expect(await listDeadlines(tx, version)).toMatchObject([
      { period: '2026-Q1', due_on: '2026-03-10' },
      { period: '2026', due_on: '2026-11-25' },
    ])
  })
})

test('a plan with more parties than one statement can take comes in whole', { timeout: 60_000 }, async () => {
  const world = await aFacility(database)
  const lead = Array.from({ length: 55 }, (_, at) => `Đội ${at}`)
  const tasks = Array.from({ length: 100 }, (_, at) => aTask({ no: String(at + 1), title: `Nhiệm vụ ${at}`, lead }))
  const version = await aDraft(world, { ...aReading, draft: { ...aReading.draft, tasks } })
  const parties = (await rowsOf(world, version)).flatMap(row => row.parts.flatMap(part => part.parties))
  expect(parties).toHaveLength(100 * 55)
})

test('letters that cannot be stored are replaced, and the rest of the file comes in', async () => {
  const world = await aFacility(database)
  const tasks = [aTask({ no: '1', title: 'Tin\0 b\ud800ài' })]
  const version = await aDraft(world, { ...aReading, draft: { ...aReading.draft, tasks } })
  expect((await rowsOf(world, version)).map(row => row.title)).toEqual(['Tin\ufffd b\ufffdài'])
})

test('the same request twice is one plan with one answer', async () => {
  const world = await aFacility(database)
  const parts = await anImport()
  const input = { request_key: key() }
  const answers = await Promise.all([
    importPlan(world.as('coordinator'), parts, aFile, input),
    importPlan(world.as('coordinator'), parts, aFile, input),
  ])
  expect(answers[0]).toEqual(answers[1])
  expect(await countOf(world.facility, 'plan_version')).toBe(1)
})

test('a file that cannot be read leaves nothing behind', async () => {
  const world = await aFacility(database)
  const parts = { ...(await anImport()), read: refuse }
  await expect(importPlan(world.as('coordinator'), parts, aFile, { request_key: key() })).rejects.toMatchObject({
    kind: 'invalid',
    code: 'reader.encrypted',
  })
  for (const table of ['plan', 'file', 'audit'])
    expect(await countOf(world.facility, table)).toBe(table === 'audit' ? 1 : 0)
})

test('an empty file, a second plan of the year and a plan without a year are refused', async () => {
  const world = await aFacility(database)
  const scope = world.as('coordinator')
  const empty = { ...aFile, bytes: new Uint8Array() }
  await expect(importPlan(scope, await anImport(), empty, { request_key: key() })).rejects.toMatchObject({
    code: 'plan.file-missing',
  })
  const undated = { ...aReading, draft: { ...aReading.draft, year: null } }
  await expect(importPlan(scope, await anImport(undated), aFile, { request_key: key() })).rejects.toMatchObject({
    code: 'plan.year-needed',
  })
  await importPlan(scope, await anImport(undated), aFile, { request_key: key(), year: 2026 })
  await expect(importPlan(scope, await anImport(), aFile, { request_key: key() })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'plan.year-exists',
    params: { year: 2026 },
  })
})

test('a plan can be typed in without a file', async () => {
  const world = await aFacility(database)
  const typed = await typeInPlan(world.as('coordinator'), { request_key: key(), year: 2027, title: 'Kế hoạch 2027' })
  expect(await versionOf(world, typed.version_id)).toMatchObject({ year: 2027, title: 'Kế hoạch 2027', state: 'draft' })
})

test.each(['leader', 'owner', 'tchcHead', 'tanLapNurse'] as const)('%s may neither import nor type in', async name => {
  const world = await aFacility(database)
  const scope = world.as(name)
  await expect(importPlan(scope, await anImport(), aFile, { request_key: key() })).rejects.toMatchObject({
    code: 'plan.edit',
  })
  await expect(typeInPlan(scope, { request_key: key(), year: 2027, title: 'K' })).rejects.toMatchObject({
    kind: 'forbidden',
    code: 'plan.edit',
  })
})

test("another facility's version looks like one that never was", async () => {
  const [world, other] = [await aFacility(database), await aFacility(database)]
  const version = await aDraft(other)
  for (const id of [version, key(), 'not-an-id'])
    await expect(read(world.as('coordinator'), tx => getVersion(tx, id))).rejects.toMatchObject({
      kind: 'not_found',
      code: 'plan.not-found',
    })
})
