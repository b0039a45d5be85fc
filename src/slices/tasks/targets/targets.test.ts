import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { read, type Writer, write } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import type { StaffName, World } from '#test/world.ts'
import { type NewActivity, recordActivity } from '../../activities/activities.api.ts'
import { someDuties } from '../a-duty.fixture.ts'
import { key } from '../an-issued-plan.fixture.ts'
import { loadTargets } from './load-targets.ts'
import { setFigure } from './set-figure.ts'
import { targetsAtRisk } from './targets.api.ts'
import { canReadTargets, canSetFigure } from './targets.policy.ts'

const database = testDatabase()

const TARGETS = [
  ['Đăng ít nhất 02 tin, bài/tháng trên trang thông tin điện tử', 'articles', '>=', 2, 'tin, bài', 'month'],
  ['Tỷ lệ hài lòng của người bệnh trên 90%', 'satisfaction_rate', '>', 90, '%', null],
  ['Mỗi trạm y tế truyền thông 01 buổi/tháng', 'sessions', '>=', 1, 'buổi', 'month'],
] as const

/** The plan of 2026, issued on 05/01, with three targets. The clock stands at 02/3/2026. */
async function aPlanWithTargets(): Promise<World> {
  const { world, version } = await someDuties(database)
  await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.targets')`, [world.facility])
    for (const [i, target] of TARGETS.entries())
      await client.query(
        `insert into app.plan_target (facility_id, version_id, position, text, metric, op, value, unit, per)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [world.facility, version, i, ...target],
      )
    await client.query('commit')
  })
  return world
}

const record = (world: World, fact: Partial<NewActivity> & { happened_on: string }) =>
  write(world.system, { action: 'test.fact' }, (tx: Writer<'activity' | 'activity_measure'>) =>
    recordActivity(tx, {
      kind: 'article',
      title: 'Bài',
      channel: 'website',
      source: 'room',
      counts_at_once: true,
      ...fact,
    }),
  )

const targetsOf = (world: World) => read(world.as('coordinator'), reader => loadTargets(reader, 2026))

describe('targets of the plan in force', () => {
  it('are measured by the figure that their words name, period by period, each number with its activities', async () => {
    const world = await aPlanWithTargets()
    for (const happened_on of ['2026-01-10', '2026-01-20', '2026-02-10']) await record(world, { happened_on })
    const { targets } = await targetsOf(world)
    const [articles, satisfied, each] = targets
    expect(articles).toMatchObject({
      figure: { code: 'website_articles' },
      choice: null,
      verdict: 'lost',
      promise: 24,
      done: 3,
    })
    expect(
      articles?.periods.slice(0, 4).map(({ code, done, missing, verdict }) => [code, done, missing, verdict]),
    ).toEqual([
      ['2026-01', 2, 0, 'reached'],
      ['2026-02', 1, 1, 'lost'],
      ['2026-03', 0, 2, 'at_risk'],
      ['2026-04', null, 2, 'not_begun'],
    ])
    expect(articles?.periods[0]?.facts).toBe(2)
    expect(satisfied).toMatchObject({ figure: { code: 'satisfaction' }, verdict: 'unmeasured', done: null })
    expect(each).toMatchObject({ figure: null, verdict: 'unmeasured', periods: [] })

    const risky = await read(world.as('leader'), reader => targetsAtRisk(reader))
    expect(risky.map(one => [one.verdict, one.says])).toEqual([
      ['lost', 'Tháng 2: Hết kỳ ngày 28/02/2026, còn thiếu 1 tin/bài.'],
    ])
  })

  it('count what was accepted; what waits is told apart and keeps an ended month from being lost', async () => {
    const world = await aPlanWithTargets()
    for (const happened_on of ['2026-01-10', '2026-01-20', '2026-02-10']) await record(world, { happened_on })
    await record(world, { happened_on: '2026-02-20', counts_at_once: false })
    const { targets } = await targetsOf(world)
    expect(targets[0]?.periods[1]).toMatchObject({ done: 1, waiting: 1, verdict: 'at_risk' })
  })

  it('a rate shows its two numbers', async () => {
    const world = await aPlanWithTargets()
    await record(world, {
      happened_on: '2026-02-10',
      kind: 'satisfaction',
      channel: null,
      numerator: 46,
      denominator: 50,
    })
    const { targets } = await targetsOf(world)
    expect(targets[1]).toMatchObject({ verdict: 'on_track', done: 92 })
    expect(targets[1]?.periods[0]).toMatchObject({ numerator: 46, denominator: 50, expected: null })
  })

  it('of the task table is owed by all who bear its row, and only facts of the row’s own kind count', async () => {
    const { world, version } = await someDuties(database)
    const source = JSON.stringify({ at: { block: 40, row: 3 } })
    await asOwner(database, async client => {
      await client.query('begin')
      await client.query(`call app.begin_migration_deed($1, 'test.targets')`, [world.facility])
      await client.query(`update app.plan_row set source = $2 where facility_id = $1 and no = '9'`, [
        world.facility,
        source,
      ])
      await client.query(
        `insert into app.plan_target (facility_id, version_id, position, text, metric, op, value, unit, per, source)
         values ($1, $2, 0, 'Buổi (01 buổi/tháng)', 'sessions', '=', 1, 'buổi', 'month', $3)`,
        [world.facility, version, source],
      )
      await client.query('commit')
    })
    await record(world, { happened_on: '2026-01-10', kind: 'community', channel: null })
    await record(world, { happened_on: '2026-01-11', kind: 'patient_council', channel: null })
    const [target] = (await targetsOf(world)).targets
    expect(target).toMatchObject({
      figure: { code: 'community_sessions' },
      bearers: 6,
      only_kind: { code: 'community', name: 'Truyền thông cộng đồng' },
      promise: 72,
      done: 1,
    })
    expect(target?.periods[0]).toMatchObject({ promise: 6, done: 1, verdict: 'lost' })
  })

  it('without a plan there is none', async () => {
    const { world } = await someDuties(database)
    expect((await targetsOf(world)).targets).toEqual([])
    expect((await read(world.as('coordinator'), reader => loadTargets(reader, 2031))).plan).toBeNull()
  })
})

describe('the figure of a target', () => {
  const choose = async (
    world: World,
    who: StaffName,
    index: number,
    figure_code: string | null,
    after: string | null = null,
  ) => {
    const { targets } = await targetsOf(world)
    return setFigure(world.as(who), targets[index]?.id ?? '', { request_key: key(), figure_code, after })
  }

  it('is confirmed or changed by the coordinator, or taken away; each choice stands upon the one before', async () => {
    const world = await aPlanWithTargets()
    const { id } = await choose(world, 'coordinator', 2, 'community_sessions')
    const [, , each] = (await targetsOf(world)).targets
    expect(each).toMatchObject({
      figure: { code: 'community_sessions' },
      choice: { id, by: 'Nguyễn Hoài Nhơn' },
      proposed: null,
    })
    await expect(choose(world, 'coordinator', 2, null)).rejects.toMatchObject({ kind: 'stale', code: 'target.stale' })
    await choose(world, 'coordinator', 2, null, id)
    expect((await targetsOf(world)).targets[2]).toMatchObject({ figure: null })
  })

  it.each<[string, StaffName, number, string, string]>([
    ['a rate by a number', 'coordinator', 1, 'meetings', 'target.figure'],
    ['a number by a rate', 'coordinator', 0, 'satisfaction', 'target.figure'],
    ['by what there is not', 'coordinator', 0, 'no_such', 'target.figure'],
    ['by a leader', 'leader', 0, 'meetings', 'target.measure'],
    ['by a unit', 'tanLapHead', 0, 'meetings', 'target.measure'],
  ])('is refused %s', async (_, who, index, code, refusal) => {
    const world = await aPlanWithTargets()
    await expect(choose(world, who, index, code)).rejects.toMatchObject({ code: refusal })
  })

  it('is not found in another facility or for what is no target', async () => {
    const [world, other] = [await aPlanWithTargets(), await aPlanWithTargets()]
    const id = (await targetsOf(other)).targets[0]?.id ?? ''
    const input = { figure_code: null, after: null }
    for (const unknown of [id, newId()])
      await expect(setFigure(world.as('coordinator'), unknown, { request_key: key(), ...input })).rejects.toMatchObject(
        {
          kind: 'not_found',
        },
      )
  })
})

it.each<[StaffName, boolean, boolean]>([
  ['owner', true, false],
  ['coordinator', true, true],
  ['leader', true, false],
  ['khoaNoiHead', false, false],
  ['tanLapNurse', false, false],
])('%s reads targets: %s, chooses figures: %s', async (who, reads, chooses) => {
  const { world } = await someDuties(database)
  expect([canReadTargets(world.as(who).actor), canSetFigure(world.as(who).actor)]).toEqual([reads, chooses])
})
