import { describe, expect, test } from 'vitest'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { addUnits, anIssuedPlan, type PartyFixture, type RowFixture } from './an-issued-plan.fixture.ts'
import { planOccurrences } from './plan-occurrences.ts'

const database = testDatabase()

const rowsOf = (world: World, part?: string) =>
  asOwner(database, async client => {
    const { rows } = await client.query<{
      part_id: string
      party_key: string
      unit_id: string | null
      party_name: string | null
      answers_staff_id: string
      period_code: string
      due_on: string
    }>(
      `select part_id, party_key, unit_id, party_name, answers_staff_id, period_code, due_on::text from app.occurrence
       where facility_id = $1 and ($2::uuid is null or part_id = $2) order by period_from, party_key`,
      [world.facility, part ?? null],
    )
    return rows
  })
const change = (world: World, sql: string, values: unknown[] = []) =>
  asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.change')`, [world.facility])
    await client.query(sql, values)
    await client.query('commit')
  })
const unit = (id: string): PartyFixture => ({ kind: 'unit', unit_id: id })
const group = (world: World): PartyFixture => ({
  kind: 'group',
  group_id: world.group,
  words: 'Các khoa, phòng, trạm y tế',
})

/**
 * A plan built like a health centre's usual one, issued on 05/01 by a facility of 30 units:
 *   row 1: a plan and a letter in February, two parts       2 × 1 period         =   2
 *   row 2: reports before 10/3, 10/6, 10/9 and 25/11        3 + 1 dates          =   4
 *   row 5: an article a month by each of the 30 units
 *          and, named beside them, one of the 30 again      12 × 30              = 360
 *   rows 3, 4, 6 … 16 and 18 … 22: "thường xuyên" with a monthly rhythm, one office each
 *                                                           18 × 12              = 216
 *   row 17: two products in the year                        2 × 1                =   2
 * With the coordinating groups counted as duties it would be thirty times the size; they are not.
 */
function aWholeYear(world: World): RowFixture[] {
  const office = unit(world.units.tchc)
  const others: PartyFixture = { ...group(world), role: 'coordinator' }
  const always = (no: number): RowFixture => ({
    no: String(no),
    parts: [{ schedule_kind: 'continuous', rhythm: 'monthly', parties: [office, others] }],
  })
  const one = (product: string, periods: string[]) => ({
    product,
    schedule_kind: 'in_period',
    periods,
    parties: [office, others],
  })
  const reports = (product: string, dates: string[]) => ({
    product,
    schedule_kind: 'by_date',
    before_dates: true,
    dates,
    parties: [office],
  })
  return [
    { no: '1', parts: [one('Kế hoạch', ['2026-02']), one('Công văn', ['2026-02'])] },
    {
      no: '2',
      parts: [
        reports('Báo cáo định kỳ', ['2026-03-10', '2026-06-10', '2026-09-10']),
        reports('Tổng kết', ['2026-11-25']),
      ],
    },
    { no: '5', parts: [{ parties: [group(world), unit(world.units.ddtt)] }] },
    ...[3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21, 22].map(always),
    { no: '17', parts: [one('Kế hoạch ứng dụng', ['2026']), one('Báo cáo', ['2026'])] },
  ]
}

test('a whole year with 30 units is 584 occurrences, and planning again adds none', async () => {
  const world = await aFacility(database)
  world.now = new Date('2026-01-05T03:00:00Z')
  await addUnits(database, world, 24)
  const { version, parts } = await anIssuedPlan(database, world, aWholeYear(world))
  expect(await planOccurrences(world.system, version)).toEqual({ added: 2 + 4 + 360 + 216 + 2, removed: 0 })
  expect(await planOccurrences(world.system, version)).toEqual({ added: 0, removed: 0 })
  const row5 = await rowsOf(world, parts['5'])
  expect(row5).toHaveLength(360)
  expect(new Set(row5.map(row => row.unit_id)).size).toBe(30)
  expect((await rowsOf(world, parts['2'])).map(row => row.due_on)).toEqual(['2026-03-09', '2026-06-09', '2026-09-09'])
})

test('more occurrences of one part than one statement can take are all planned', { timeout: 60_000 }, async () => {
  const world = await aFacility(database)
  world.now = new Date('2026-01-05T03:00:00Z')
  await addUnits(database, world, 104)
  const weekly = { schedule_kind: 'weekly', parties: [group(world)] }
  const { version } = await anIssuedPlan(database, world, [{ no: '1', parts: [weekly] }])
  const { added } = await planOccurrences(world.system, version)
  expect([added % 110, added > 110 * 50]).toEqual([0, true])
})

test('two planners at once make each occurrence once', async () => {
  const world = await aFacility(database)
  const { version } = await anIssuedPlan(database, world, [{ no: '5', parts: [{ parties: [group(world)] }] }])
  await Promise.all([planOccurrences(world.system, version), planOccurrences(world.as('coordinator'), version)])
  expect(await rowsOf(world)).toHaveLength(6 * 12)
})

test('the first period is the one that ends on or after the day of issue', async () => {
  const world = await aFacility(database)
  world.now = new Date('2026-02-12T03:00:00Z')
  const row = { no: '5', parts: [{ parties: [unit(world.units.ddtt)] }] }
  const { version } = await anIssuedPlan(database, world, [row], '2026-02-12')
  await planOccurrences(world.system, version)
  const rows = await rowsOf(world)
  expect(rows).toHaveLength(11)
  expect(rows[0]).toMatchObject({ period_code: '2026-02', answers_staff_id: world.staff.ddttHead })
})

test('a plan taken over in November has the periods since its day of issue, and no day of their own is moved', async () => {
  const world = await aFacility(database)
  world.now = new Date('2026-11-22T03:00:00Z')
  const row = { no: '5', parts: [{ parties: [unit(world.units.ddtt)] }] }
  const { version } = await anIssuedPlan(database, world, [row], '2026-02-28')
  expect(await planOccurrences(world.system, version)).toEqual({ added: 11, removed: 0 })
  const rows = await rowsOf(world)
  expect([rows[0]!.period_code, rows[0]!.due_on, rows.at(-1)!.period_code]).toEqual([
    '2026-02',
    '2026-02-27',
    '2026-12',
  ])
  expect(await planOccurrences(world.system, version, undefined, false)).toEqual({ added: 0, removed: 0 })
})

describe('who bears a duty', () => {
  const planOne = async (world: World, parties: PartyFixture[]) => {
    const row: RowFixture = { no: '1', parts: [{ schedule_kind: 'in_period', periods: ['2026-03'], parties }] }
    const { version } = await anIssuedPlan(database, world, [row])
    await planOccurrences(world.system, version)
    return rowsOf(world)
  }

  test('a coordinating party only where its duty is ticked, and never twice', async () => {
    const world = await aFacility(database)
    const rows = await planOne(world, [
      unit(world.units.tchc),
      { ...unit(world.units.ddtt), role: 'coordinator' },
      { ...unit(world.units.khnv), role: 'coordinator', has_duty: true },
      { ...unit(world.units.tchc), role: 'coordinator', has_duty: true },
    ])
    expect(rows.map(row => row.unit_id).sort()).toEqual([world.units.tchc, world.units.khnv].sort())
  })

  test('a position, the facility and an outside body by the account that answers for them', async () => {
    const world = await aFacility(database)
    const answers_staff_id = world.staff.coordinator
    const rows = await planOne(world, [
      { kind: 'facility', words: 'Trung tâm Y tế khu vực An Bình', answers_staff_id },
      { kind: 'outside', words: 'Đài truyền thanh', outside_name: 'Đài truyền thanh xã', answers_staff_id },
      { kind: 'person', staff_id: world.staff.leader },
    ])
    expect(rows.map(row => [row.party_name, row.answers_staff_id]).sort()).toEqual(
      [
        ['Trung tâm Y tế khu vực An Bình', world.staff.coordinator],
        ['Đài truyền thanh xã', world.staff.coordinator],
        [null, world.staff.leader],
      ].sort(),
    )
  })

  test('a lead for whom nobody answers is said in a notice to the coordinator', async () => {
    const world = await aFacility(database)
    const rows = await planOne(world, [{ kind: 'outside', words: 'Sở Y tế', outside_name: 'Sở Y tế' }])
    expect(rows).toEqual([])
    const notices = await asOwner(database, async client => {
      const { rows } = await client.query(
        `select kind, role, params from app.notice where facility_id = $1 and resolved_at is null`,
        [world.facility],
      )
      return rows
    })
    expect(notices).toEqual([
      { kind: 'task.nobody-answers', role: 'coordinator', params: { product: 'Tin, bài', parties: 'Sở Y tế' } },
    ])
  })
})

test('a group is its members of the day the period begins; what has begun is never rewritten', async () => {
  const world = await aFacility(database)
  const { version } = await anIssuedPlan(
    database,
    world,
    [{ no: '5', parts: [{ parties: [group(world)] }] }],
    '2026-03-02',
  )
  await planOccurrences(world.system, version)
  // Hòa Khê leaves on 01/5; a new station joins in the middle of March.
  await change(
    world,
    `update app.unit_group_member set valid_to = '2026-05-01' where facility_id = $1 and unit_id = $2`,
    [world.facility, world.units.tramHoaKhe],
  )
  const [joined] = await addUnits(database, world, 1)
  await change(
    world,
    `update app.unit_group_member set valid_from = '2026-03-15' where facility_id = $1 and unit_id = $2`,
    [world.facility, joined],
  )
  world.now = new Date('2026-03-16T01:00:00Z')
  expect(await planOccurrences(world.system, version)).toEqual({ added: 9, removed: 8 })

  const rows = await rowsOf(world)
  const monthsOf = (unit: string | undefined) =>
    rows.filter(row => row.unit_id === unit).map(row => row.period_code.slice(5))
  expect(monthsOf(world.units.tramHoaKhe)).toEqual(['03', '04'])
  expect(monthsOf(joined)).toEqual(['04', '05', '06', '07', '08', '09', '10', '11', '12'])
  expect(monthsOf(world.units.ddtt)).toHaveLength(10)
})

test('a version that is not in force plans nothing', async () => {
  const world = await aFacility(database)
  const { version } = await anIssuedPlan(database, world, [{ no: '5', parts: [{ parties: [group(world)] }] }])
  await change(world, `update app.plan_version set state = 'superseded' where facility_id = $1`, [world.facility])
  expect(await planOccurrences(world.system, version)).toEqual({ added: 0, removed: 0 })
})

test('another facility cannot plan by the id', async () => {
  const [mine, other] = [await aFacility(database), await aFacility(database)]
  const { version } = await anIssuedPlan(database, mine, [{ no: '5', parts: [{ parties: [group(mine)] }] }])
  await expect(planOccurrences(other.system, version)).rejects.toMatchObject({ kind: 'not_found' })
  expect(await rowsOf(mine)).toEqual([])
})
