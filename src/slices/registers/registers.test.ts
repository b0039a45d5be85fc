import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility, type StaffName } from '#test/world.ts'
import { addLegalDocument, changeLegalDocument } from './legal-document.commands.ts'
import { changePeriod, makeYearPeriods } from './period.commands.ts'
import { listPeriodChanges } from './period-changes.ts'
import { findPeriod, fixPeriod, listPeriods, periodBefore, setPeriodsFromDeadlines } from './periods.api.ts'
import { addProgramme, changeProgramme } from './programme.commands.ts'
import { listProgrammes, listTopics } from './programmes.api.ts'
import { findLegalDocuments } from './registers.queries.ts'
import { seedRegisters } from './seed.api.ts'
import { addTopic, changeTopic } from './topic.commands.ts'

const database = testDatabase()
const key = () => ({ request_key: randomUUID() })
const document = {
  number: '12/QĐ-SYT',
  type: 'Quyết định',
  issuer: 'Sở Y tế tỉnh Hòa Giang',
  title: 'Ban hành Bộ tiêu chí chấm điểm cải cách hành chính',
  issued_on: '2026-01-15',
  effective_from: null,
  effective_to: null,
}
const setDeadlines = (scope: Scope, deadlines: Parameters<typeof setPeriodsFromDeadlines>[2]) =>
  write(scope, { action: 'test.deadlines' }, (tx: Writer<'period' | 'period_change'>) =>
    setPeriodsFromDeadlines(tx, 2026, deadlines),
  )

describe('legal documents', () => {
  test('the national register is loaded and searched: exact tones first', async () => {
    const world = await aFacility(database)
    const { documents } = await findLegalDocuments(world.as('leader'), { tim: '30/2020/NĐ-CP' })
    expect(documents[0]).toMatchObject({ number: '30/2020/NĐ-CP', issued_on: '2020-03-05', validity: 'in_force' })
    const folded = await findLegalDocuments(world.as('leader'), { tim: 'cong tac van thu' })
    expect(folded.documents.some(one => one.number === '30/2020/NĐ-CP')).toBe(true)
  })

  test("a facility's own document is added, found, changed; others do not see it", async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    const coordinator = world.as('coordinator')
    const { id } = await addLegalDocument(coordinator, { ...key(), ...document })
    await changeLegalDocument(coordinator, id, { ...key(), ...document, row_version: 1, effective_to: '2026-06-01' })
    const validity = async (ngay: string) =>
      (await findLegalDocuments(coordinator, { tim: '12/QĐ-SYT', ngay })).documents[0]?.validity
    expect([await validity('2026-01-14'), await validity('2026-05-31'), await validity('2026-06-01')]).toEqual([
      'not_yet',
      'in_force',
      'expired',
    ])
    expect((await findLegalDocuments(other.as('owner'), { tim: '12/QĐ-SYT' })).documents).toEqual([])
  })

  test('refuses a twin, a stale row, an end before the start, a foreign row', async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    const coordinator = world.as('coordinator')
    const { id } = await addLegalDocument(coordinator, { ...key(), ...document })
    await expect(addLegalDocument(coordinator, { ...key(), ...document })).rejects.toMatchObject({
      code: 'legal-document.taken',
    })
    await addLegalDocument(coordinator, { ...key(), ...document, issued_on: '2025-01-15' })
    const change = { ...document, row_version: 1 }
    await expect(
      changeLegalDocument(coordinator, id, { ...key(), ...change, issued_on: '2025-01-15' }),
    ).rejects.toMatchObject({ code: 'legal-document.taken' })
    await expect(
      changeLegalDocument(coordinator, id, { ...key(), ...change, effective_to: '2026-01-15' }),
    ).rejects.toMatchObject({ code: 'legal-document.ends-before-start' })
    await changeLegalDocument(coordinator, id, { ...key(), ...change })
    await expect(changeLegalDocument(coordinator, id, { ...key(), ...change })).rejects.toMatchObject({ kind: 'stale' })
    await expect(changeLegalDocument(other.as('coordinator'), id, { ...key(), ...change })).rejects.toMatchObject({
      kind: 'not_found',
      code: 'legal-document.not-found',
    })
  })
})

describe('periods', () => {
  const deadlines = [
    { period: '2026-Q1', due_on: '2026-03-10' },
    { period: '2026-H1', due_on: '2026-06-10' },
    { period: '2026-Q3', due_on: '2026-09-10' },
    { period: '2026', due_on: '2026-11-25' },
  ]

  test('made once a year; a plan sets due days and says which are asked for', async () => {
    const world = await aFacility(database)
    const coordinator = world.as('coordinator')
    await makeYearPeriods(coordinator, { ...key(), year: 2026 })
    await makeYearPeriods(coordinator, { ...key(), year: 2026 })
    expect(await listPeriods(coordinator, 2026)).toHaveLength(5)
    await setDeadlines(coordinator, deadlines)
    await setDeadlines(coordinator, deadlines)
    const periods = await listPeriods(coordinator, 2026)
    expect(
      periods.filter(period => period.is_asked).map(period => [period.code, period.cut_off, period.due_on]),
    ).toEqual([
      ['2026-Q1', '2026-03-09', '2026-03-10'],
      ['2026-H1', '2026-06-09', '2026-06-10'],
      ['2026-Q3', '2026-09-09', '2026-09-10'],
      ['2026', '2026-11-24', '2026-11-25'],
    ])
    expect(periods.find(period => period.code === '2026-9M')).toMatchObject({ is_asked: false })
  })

  test('a plan without dated deadlines offers the usual four, said to be assumed', async () => {
    const world = await aFacility(database)
    await setDeadlines(world.as('coordinator'), [{ period: 'quarterly', due_on: null }])
    const periods = await listPeriods(world.as('leader'), 2026)
    const asked = periods.filter(period => period.is_asked)
    expect(asked.map(period => period.code)).toEqual(['2026-Q1', '2026-H1', '2026-Q3', '2026'])
    expect(asked.every(period => period.origin === 'usual')).toBe(true)
    expect(periods).toHaveLength(5)
  })

  test('changed by hand within its window; the same kind a year before is found', async () => {
    const world = await aFacility(database)
    const coordinator = world.as('coordinator')
    await makeYearPeriods(coordinator, { ...key(), year: 2025 })
    await makeYearPeriods(coordinator, { ...key(), year: 2026 })
    const period = (await listPeriods(coordinator, 2026)).find(one => one.code === '2026-Q1')!
    const change = {
      row_version: 1,
      name: 'Quý I',
      from_day: '2025-12-15',
      to_day: '2026-03-14',
      cut_off: '2026-03-08',
      due_on: '2026-03-10',
      unit_due_on: null as string | null,
      parent_due_on: null,
      is_asked: true,
      why: 'Sở dặn gửi sớm.',
    }
    const tries = (changes: Partial<typeof change>) =>
      changePeriod(coordinator, period.id, { ...key(), ...change, ...changes })
    await expect(tries({ cut_off: '2026-03-15' })).rejects.toMatchObject({ code: 'period.cut-off-outside' })
    await expect(tries({ due_on: '2026-03-07' })).rejects.toMatchObject({ code: 'period.due-before-cut-off' })
    await expect(tries({ from_day: '2026-03-14' })).rejects.toMatchObject({ code: 'period.window-order' })
    await expect(tries({ unit_due_on: '2026-03-11' })).rejects.toMatchObject({ code: 'period.unit-due-late' })
    expect(await listPeriodChanges(coordinator, 2026)).toEqual([])
    expect(await tries({})).toEqual({ row_version: 2 })
    await expect(tries({})).rejects.toMatchObject({ kind: 'stale' })
    expect(await findPeriod(coordinator, period.id)).toMatchObject({ cut_off: '2026-03-08' })
    expect(await listPeriodChanges(coordinator, 2026)).toMatchObject([
      {
        changed_by: 'Nguyễn Hoài Nhơn',
        why: 'Sở dặn gửi sớm.',
        before: { cut_off: '2026-03-13', due_on: '2026-03-14' },
        after: { cut_off: '2026-03-08', due_on: '2026-03-10' },
      },
    ])
    expect(await periodBefore(coordinator, period)).toMatchObject({ code: '2025-Q1' })
    await write(world.system, { action: 'test.sign' }, (tx: Writer<'period'>) => fixPeriod(tx, period.id))
    await expect(tries({ row_version: 2 })).rejects.toMatchObject({ kind: 'conflict', code: 'period.fixed' })
  })

  test('an amended plan moves what is to come, not what is signed, past, or changed by hand meanwhile', async () => {
    const world = await aFacility(database)
    const coordinator = world.as('coordinator')
    await setDeadlines(coordinator, deadlines)
    const dues = async () =>
      (await listPeriods(coordinator, 2026)).filter(one => one.is_asked).map(one => [one.code, one.due_on])
    const of = async (code: string) => (await listPeriods(coordinator, 2026)).find(one => one.code === code)!
    const h1 = await of('2026-H1')
    const { name, from_day, to_day, parent_due_on, is_asked } = h1
    const days = { name, from_day, to_day, parent_due_on, is_asked, unit_due_on: '2026-06-02', why: 'Gửi sớm.' }
    const change = { ...days, row_version: h1.row_version, cut_off: '2026-06-07', due_on: '2026-06-08' }
    await changePeriod(coordinator, h1.id, { ...key(), ...change })
    const { id } = await of('2026-Q3')
    await write(world.system, { action: 'test.sign' }, (tx: Writer<'period'>) => fixPeriod(tx, id))

    world.now = new Date('2026-04-01T02:00:00Z')
    await setDeadlines(coordinator, [
      { period: '2026-Q1', due_on: '2026-03-05' },
      { period: '2026-H1', due_on: '2026-06-10' },
      { period: '2026-Q3', due_on: '2026-09-05' },
      { period: '2026', due_on: '2026-11-20' },
    ])
    expect(await dues()).toEqual([
      ['2026-Q1', '2026-03-10'],
      ['2026-H1', '2026-06-08'],
      ['2026-Q3', '2026-09-10'],
      ['2026', '2026-11-20'],
    ])
    await setDeadlines(coordinator, [{ period: '2026-H1', due_on: '2026-06-12' }])
    expect(await dues()).toEqual([
      ['2026-Q1', '2026-03-10'],
      ['2026-H1', '2026-06-12'],
      ['2026-Q3', '2026-09-10'],
    ])
    expect((await listPeriodChanges(coordinator, 2026)).map(one => one.changed_by)).toEqual([
      null,
      null,
      null,
      'Nguyễn Hoài Nhơn',
    ])
  })

  test('another facility cannot tell a foreign period from none', async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    await makeYearPeriods(other.as('coordinator'), { ...key(), year: 2026 })
    const foreign = (await listPeriods(other.as('coordinator'), 2026))[0]!
    for (const id of [foreign.id, randomUUID()])
      await expect(findPeriod(world.as('owner'), id)).rejects.toMatchObject({
        kind: 'not_found',
        code: 'period.not-found',
        params: {},
      })
    expect(await listPeriods(world.as('owner'), 2026)).toEqual([])
  })
})

test('a new facility starts with programmes, topics and the periods of its year, however often it is seeded', async () => {
  const world = await aFacility(database)
  const seed = () =>
    write(world.system, { action: 'test.seed' }, (tx: Writer<'programme' | 'topic' | 'period'>) => seedRegisters(tx))
  await seed()
  await seed()
  const programmes = await listProgrammes(world.as('leader'))
  expect(programmes.filter(programme => programme.counts).map(programme => programme.code)).toEqual(['CCHC'])
  expect((await listTopics(world.as('leader'))).length).toBeGreaterThan(5)
  expect((await listPeriods(world.as('leader'))).map(period => period.year)).toEqual([2026, 2026, 2026, 2026, 2026])
})

test('topics: a name once, closed ones out of use, a stale change refused', async () => {
  const world = await aFacility(database)
  const coordinator = world.as('coordinator')
  const { id } = await addTopic(coordinator, { ...key(), name: 'Dịch vụ công' })
  await expect(addTopic(coordinator, { ...key(), name: 'Dịch vụ công' })).rejects.toMatchObject({
    code: 'topic.name-taken',
  })
  await addTopic(coordinator, { ...key(), name: 'Chuyển đổi số' })
  const change = { row_version: 1, name: 'Dịch vụ công trực tuyến', position: 0, is_closed: true }
  await expect(changeTopic(coordinator, id, { ...key(), ...change, name: 'Chuyển đổi số' })).rejects.toMatchObject({
    code: 'topic.name-taken',
  })
  await changeTopic(coordinator, id, { ...key(), ...change })
  expect((await listTopics(coordinator)).map(topic => topic.name)).toEqual(['Chuyển đổi số'])
  await expect(changeTopic(coordinator, id, { ...key(), ...change })).rejects.toMatchObject({ kind: 'stale' })
  await expect(changeTopic(coordinator, randomUUID(), { ...key(), ...change })).rejects.toMatchObject({
    code: 'topic.not-found',
  })
})

test('programmes: only administrative reform counts', async () => {
  const world = await aFacility(database)
  const coordinator = world.as('coordinator')
  const { id } = await addProgramme(coordinator, { ...key(), code: 'PCTL', name: 'Phòng, chống tác hại thuốc lá' })
  await expect(addProgramme(coordinator, { ...key(), code: 'PCTL', name: 'X' })).rejects.toMatchObject({
    code: 'programme.code-taken',
  })
  expect((await listProgrammes(coordinator)).filter(one => one.counts).map(one => one.code)).toEqual(['CCHC'])
  await changeProgramme(coordinator, id, { ...key(), row_version: 1, name: 'Phòng chống thuốc lá' })
  await expect(changeProgramme(coordinator, id, { ...key(), row_version: 1, name: 'X' })).rejects.toMatchObject({
    kind: 'stale',
  })
  await expect(
    changeProgramme(coordinator, randomUUID(), { ...key(), row_version: 1, name: 'X' }),
  ).rejects.toMatchObject({
    code: 'programme.not-found',
  })
})

test.each<StaffName>(['leader', 'khoaNoiHead', 'tanLapNurse'])('%s changes no register', async name => {
  const world = await aFacility(database)
  const scope = world.as(name)
  const refused = { kind: 'forbidden', code: 'register.change' }
  await expect(addLegalDocument(scope, { ...key(), ...document })).rejects.toMatchObject(refused)
  await expect(makeYearPeriods(scope, { ...key(), year: 2026 })).rejects.toMatchObject(refused)
  await expect(addTopic(scope, { ...key(), name: 'X' })).rejects.toMatchObject(refused)
  await expect(addProgramme(scope, { ...key(), code: 'X', name: 'X' })).rejects.toMatchObject(refused)
})
