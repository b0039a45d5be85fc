import { expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { acceptAll, anIssued, key, rowsOf, step, versionOf } from './a-plan.fixture.ts'
import { aReading, aTask } from './a-reading.fixture.ts'
import { approvePlan } from './decide-plan.commands.ts'
import { issuePlan } from './issue-plan.ts'
import { loadLife } from './load-life.ts'
import { listCitations, listDeadlines } from './plans.queries.ts'
import { seeShifts } from './see-shift.ts'
import { startNextYear } from './start-next-year.ts'
import { submitPlan } from './submit-plan.ts'

const database = testDatabase()

const dated = {
  ...aReading,
  draft: {
    ...aReading.draft,
    tasks: [
      ...aReading.draft.tasks,
      aTask({
        no: '4',
        title: 'Tổng kết công tác tuyên truyền năm 2026 theo Quyết định số 12/QĐ-TTYT ngày 05/01/2026',
        schedule: { kind: 'in_period', year: 2026, dates: [], periods: ['2026-01'], raw: 'Trong tháng 01/2026' },
        budget: 5_000_000,
      }),
    ],
    legalBases: [
      ...aReading.draft.legalBases,
      {
        type: 'Nghị định',
        number: '30/2020/NĐ-CP',
        name: null,
        date: '2020-03-05',
        issuer: 'Chính phủ',
        subject: null,
      },
      {
        type: 'Kế hoạch',
        number: '90/KH-SYT',
        name: null,
        date: '2026-01-02',
        issuer: 'Sở Y tế',
        subject: 'tuyên truyền năm 2026',
      },
    ],
  },
}

async function nextYear(world: World) {
  const old = await anIssued(world, dated)
  const { version_id } = await startNextYear(world.as('coordinator'), old, await step(world, old))
  return { old, version: version_id }
}

const lifeOf = (world: World, version: string) => read(world.as('coordinator'), reader => loadLife(reader, version))

test('next year starts from this one: dates and words a year later, tasks of its own that know what they come after', async () => {
  const world = await aFacility(database)
  const { old, version } = await nextYear(world)
  expect(await versionOf(world, version)).toMatchObject({
    year: 2027,
    version_no: 1,
    state: 'draft',
    started_as: 'next_year',
    from_version_id: old,
    title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2027',
    number: null,
    dated: null,
    replaces_number: null,
  })
  const [before, rows] = [await rowsOf(world, old), await rowsOf(world, version)]
  expect(rows.map(row => row.review)).toEqual(['unread', 'unread', 'unread', 'unread'])
  expect(rows[1]!.parts.map(part => part.dates)).toEqual([['2027-03-10', '2027-06-10', '2027-09-10'], ['2027-11-25']])
  expect(rows[3]).toMatchObject({
    title: 'Tổng kết công tác tuyên truyền năm 2027 theo Quyết định số 12/QĐ-TTYT ngày 05/01/2026',
    schedule_raw: 'Trong tháng 01/2027',
    parts: [{ periods: ['2027-01'], schedule_year: 2027 }],
  })
  expect(rows.every(row => row.parts.every(part => !part.continues_part_id))).toBe(true)
  const links = await asOwner(database, async client => {
    const found = await client.query<{ id: string; after_task_id: string }>(
      'select id, after_task_id from app.task where facility_id = $1 and after_task_id is not null',
      [world.facility],
    )
    return new Map(found.rows.map(row => [row.id, row.after_task_id]))
  })
  expect(rows.map(row => links.get(row.task_id))).toEqual(before.map(row => row.task_id))
  const deadlines = await read(world.as('coordinator'), reader => listDeadlines(reader, version))
  expect(deadlines.map(one => [one.period, one.due_on])).toEqual([
    ['2027-Q1', '2027-03-10'],
    ['2027', '2027-11-25'],
  ])
})

test('what was moved is told, and what a person has to look at; citations stay and are flagged', async () => {
  const world = await aFacility(database)
  const { old, version } = await nextYear(world)
  const { shifts } = await lifeOf(world, version)
  const told = (place: string) => shifts.filter(shift => shift.place === place)
  expect(told('Tên kế hoạch')).toMatchObject([{ look: null }])
  expect(told('Kinh phí')).toMatchObject([{ before: '5000000', look: 'Chép từ năm trước.' }])
  expect(told('Nhiệm vụ')[0]?.look).toContain('giữ nguyên')
  expect(told('Lịch').map(one => one.after)).toContain('Trong tháng 01/2027')
  expect(told('Căn cứ').map(one => one.look)).toEqual(['Văn bản của riêng năm 2026. Xem đã có văn bản năm 2027 chưa.'])
  const cited = (id: string) => read(world.as('coordinator'), reader => listCitations(reader, id))
  const bare = (list: Awaited<ReturnType<typeof cited>>) => list.map(({ number, dated }) => ({ number, dated }))
  expect(bare(await cited(version))).toEqual(bare(await cited(old)))
})

test('looking is noted, and taken back', async () => {
  const world = await aFacility(database)
  const { version } = await nextYear(world)
  const open = async () =>
    (await lifeOf(world, version)).shifts.filter(one => one.look !== null && one.seen_at === null)
  const ids = (await open()).map(one => one.id)
  expect(ids.length).toBeGreaterThan(2)
  const see = (seen: boolean, which = ids) =>
    seeShifts(world.as('coordinator'), version, { request_key: key(), ids: which, seen })
  await see(true)
  expect(await open()).toEqual([])
  await see(false)
  expect((await open()).length).toBe(ids.length)
  await expect(see(true, [key()])).rejects.toMatchObject({ code: 'plan.shift-not-found' })
  await expect(seeShifts(world.as('leader'), version, { request_key: key(), ids, seen: true })).rejects.toMatchObject({
    code: 'plan.edit',
  })
})

test('it goes its way to being issued beside the old one', async () => {
  const world = await aFacility(database)
  const { old, version } = await nextYear(world)
  world.now = new Date('2027-01-04T02:00:00Z')
  await acceptAll(world, version)
  await submitPlan(world.as('coordinator'), version, await step(world, version))
  await approvePlan(world.as('leader'), version, await step(world, version))
  const issued = { ...(await step(world, version)), issued_on: '2027-01-04', number: null }
  await issuePlan(world.as('coordinator'), version, issued)
  expect(await versionOf(world, old)).toMatchObject({ state: 'issued' })
  expect(await versionOf(world, version)).toMatchObject({ state: 'issued', year: 2027 })
})

test('refusals: a year that has its plan, a plan not in force, who may not, another facility', async () => {
  const [world, other] = [await aFacility(database), await aFacility(database)]
  const { old, version } = await nextYear(world)
  const start = async (id: string, name: 'coordinator' | 'leader' = 'coordinator') =>
    startNextYear(world.as(name), id, await step(world, id))
  await expect(start(old)).rejects.toMatchObject({ code: 'plan.year-exists', params: { year: 2027 } })
  await expect(start(version)).rejects.toMatchObject({ code: 'plan.not-in-force' })
  await expect(start(old, 'leader')).rejects.toMatchObject({ code: 'plan.edit' })
  const stale = { request_key: key(), row_version: 99 }
  await expect(startNextYear(world.as('coordinator'), old, stale)).rejects.toMatchObject({ kind: 'stale' })
  await expect(startNextYear(other.as('coordinator'), old, stale)).rejects.toMatchObject({ kind: 'not_found' })
})
