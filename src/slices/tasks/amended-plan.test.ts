import { describe, expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import type { World } from '#test/world.ts'
import { aFacility } from '#test/world.ts'
import { decideOldTasks } from '../plans/decide-old-tasks.ts'
import { mergeRows } from '../plans/merge-rows.ts'
import { listRows } from '../plans/plan-rows.queries.ts'
import { planVersion } from '../plans/plans.api.ts'
import { aPhoto, aStore, said } from './a-duty.fixture.ts'
import { amendedPromises } from './amended-promises.api.ts'
import { anAmendment, dutiesOf, issueAmendment } from './an-amendment.fixture.ts'
import { anIssuedPlan, key, type PartFixture, type RowFixture } from './an-issued-plan.fixture.ts'
import { handIn } from './hand-in.ts'
import { waiveOccurrence } from './occurrence.commands.ts'
import { getOccurrence } from './occurrence.queries.ts'
import { planOccurrences } from './plan-occurrences.ts'

const database = testDatabase()

const unit = (id: string) => ({ kind: 'unit', unit_id: id })

/** A plan of 2026 with these parts in one row each, planned on 05/01; the clock then stands on the day of the amendment. */
async function inForce(parts: (world: World) => PartFixture[], day = '2026-05-15') {
  const world = await aFacility(database)
  world.now = new Date('2026-01-05T03:00:00Z')
  const rows: RowFixture[] = parts(world).map((part, i) => ({ no: String(i + 1), parts: [part] }))
  const plan = await anIssuedPlan(database, world, rows)
  await planOccurrences(world.system, plan.version)
  world.now = new Date(`${day}T03:00:00Z`)
  return { world, ...plan }
}

const monthly = (world: World): PartFixture => ({ activity_kind: 'article', parties: [unit(world.units.ddtt)] })

describe('an amendment that changes nothing', () => {
  test('keeps every occurrence; those of the periods that go on belong to the new version', async () => {
    const { world, version } = await inForce(w => [monthly(w)])
    const before = await dutiesOf(database, world)
    const amendment = await anAmendment(world, version)
    await issueAmendment(world, amendment, '2026-05-15')
    expect(await planOccurrences(world.system, amendment)).toEqual({ added: 0, removed: 0 })
    const after = await dutiesOf(database, world)
    expect(after.map(({ id, period }) => [id, period])).toEqual(before.map(({ id, period }) => [id, period]))
    expect(after.map(one => one.version_no)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2])
    expect(await planOccurrences(world.system, amendment)).toEqual({ added: 0, removed: 0 })
  })
})

test('what an ended task left open is waived as decided, also where its part goes on in another row', async () => {
  const promised = { measure: 'article', minimum: 1, minimum_per: 'month' } as const
  const { world, version } = await inForce(w => [monthly(w), { ...monthly(w), ...promised }])
  const amendment = await anAmendment(world, version)
  const coordinator = world.as('coordinator')
  const rows = await read(coordinator, reader => listRows(reader, amendment))
  await mergeRows(coordinator, amendment, {
    request_key: key(),
    rows: rows.map(({ id, row_version }) => ({ id, row_version })),
    choice: { no: '1', title: 'Nhiệm vụ 1; Nhiệm vụ 2', joins_equal_parts: false },
  })
  const { row_version } = await read(coordinator, reader => planVersion(reader, amendment))
  const task_id = rows[1]!.task_id
  await decideOldTasks(coordinator, amendment, {
    request_key: key(),
    row_version,
    decisions: [{ task_id, becomes: 'ended', fate: 'merged', open_work: 'waive', reason: 'Đã gộp' }],
  })
  await issueAmendment(world, amendment, '2026-05-15')
  await planOccurrences(world.system, amendment)
  const duties = await dutiesOf(database, world)
  expect(duties.filter(duty => duty.no === '2').map(duty => [duty.period, duty.state, duty.state_reason])).toEqual(
    ['2026-01', '2026-02', '2026-03', '2026-04'].map(period => [period, 'waived', 'Đã gộp']),
  )
  expect(duties.filter(duty => duty.no === '1' && duty.state !== 'waived')).toHaveLength(12 + 8)
  const { totals } = await read(coordinator, reader => amendedPromises(reader, amendment))
  expect([...totals.values()]).toEqual([8])
})

test('an amendment is of no day before the version it takes the place of', async () => {
  const { world, version } = await inForce(w => [monthly(w)])
  const amendment = await anAmendment(world, version)
  await expect(issueAmendment(world, amendment, '2026-01-04')).rejects.toMatchObject({
    code: 'plan.issued-before-last',
    params: { day: '05/01/2026' },
  })
})

describe('another schedule', () => {
  const toQuarterly = { schedule_kind: 'quarterly' } as const

  test('starts with the period that holds the day of issue; what nobody touched gives way, the past stays', async () => {
    const { world, version } = await inForce(w => [monthly(w)])
    const amendment = await anAmendment(world, version, { 1: toQuarterly })
    await issueAmendment(world, amendment, '2026-05-15')
    expect(await planOccurrences(world.system, amendment)).toEqual({ added: 3, removed: 7 })
    const after = await dutiesOf(database, world)
    expect(after.map(({ period, state, version_no }) => [period, state, version_no])).toEqual([
      ['2026-01', 'upcoming', 1],
      ['2026-02', 'upcoming', 1],
      ['2026-03', 'upcoming', 1],
      ['2026-04', 'upcoming', 1],
      ['2026-05', 'waived', 1],
      ['2026-Q2', 'upcoming', 2],
      ['2026-Q3', 'upcoming', 2],
      ['2026-Q4', 'upcoming', 2],
    ])
  })

  test('a party that has worked in the period goes on with it, and starts the new schedule after', async () => {
    const { world, version } = await inForce(w => [monthly(w)])
    const may = (await dutiesOf(database, world)).find(one => one.period === '2026-05')!
    await handIn(world.as('ddttHead'), await aStore(), may.id, said({ happened_on: '2026-05-10' }), [aPhoto()])
    const amendment = await anAmendment(world, version, { 1: toQuarterly })
    await issueAmendment(world, amendment, '2026-05-15')
    await planOccurrences(world.system, amendment)
    const after = await dutiesOf(database, world)
    expect(after.slice(4).map(({ period, state }) => [period, state])).toEqual([
      ['2026-05', 'submitted'],
      ['2026-Q3', 'upcoming'],
      ['2026-Q4', 'upcoming'],
    ])
    expect(after[4]!.id).toBe(may.id)
  })

  test('a due day that moves makes another occurrence, unless somebody has begun', async () => {
    const { world, version } = await inForce(w => [
      {
        schedule_kind: 'by_date',
        before_dates: true,
        dates: ['2026-03-10', '2026-06-10', '2026-11-25'],
        parties: [unit(w.units.tchc)],
      },
    ])
    const amendment = await anAmendment(world, version, { 1: { dates: ['2026-03-10', '2026-06-15', '2026-11-20'] } })
    await issueAmendment(world, amendment, '2026-05-15')
    await planOccurrences(world.system, amendment)
    expect((await dutiesOf(database, world)).map(({ period, state }) => [period, state])).toEqual([
      ['2026-03-10', 'upcoming'],
      ['2026-06-10', 'waived'],
      ['2026-06-15', 'upcoming'],
      ['2026-11-20', 'upcoming'],
    ])
  })
})

describe('a change that is taken back by the next amendment', () => {
  test('asks again for what the first one had waived, and leaves alone what a person waived', async () => {
    const { world, version } = await inForce(w => [monthly(w), monthly(w)])
    const june = (await dutiesOf(database, world)).find(one => one.period === '2026-05' && one.no === '2')!
    const { row_version } = await read(world.as('coordinator'), reader => getOccurrence(reader, june.id))
    const waived = { request_key: key(), row_version, reason: 'Nghỉ lễ' }
    await waiveOccurrence(world.as('coordinator'), june.id, waived)
    const first = await anAmendment(world, version, { 1: { schedule_kind: 'quarterly' } })
    await issueAmendment(world, first, '2026-05-15')
    await planOccurrences(world.system, first)
    const ofMay = async () =>
      (await dutiesOf(database, world)).filter(one => one.period === '2026-05').map(one => [one.no, one.state])
    expect(await ofMay()).toEqual([
      ['1', 'waived'],
      ['2', 'waived'],
    ])
    world.now = new Date('2026-05-20T03:00:00Z')
    const second = await anAmendment(world, first, { 1: { schedule_kind: 'monthly' } })
    await issueAmendment(world, second, '2026-05-20')
    await planOccurrences(world.system, second)
    expect(await ofMay()).toEqual([
      ['1', 'upcoming'],
      ['2', 'waived'],
    ])
    const of1 = (await dutiesOf(database, world)).filter(one => one.no === '1')
    const months = ['01', '02', '03', '04', '05', '06', 'Q2', '07', '08', '09', '10', '11', '12']
    expect(of1.map(one => one.period)).toEqual(months.map(month => `2026-${month}`))
    expect(of1.find(one => one.period === '2026-Q2')).toMatchObject({ state: 'waived', version_no: 2 })
    expect(await planOccurrences(world.system, second, undefined, false)).toEqual({ added: 0, removed: 0 })
  })
})

describe('another lead', () => {
  test('bears the period that holds the day of issue; what the old one handed in stays theirs', async () => {
    const { world, version } = await inForce(w => [monthly(w), monthly(w)])
    const may = (await dutiesOf(database, world)).find(one => one.period === '2026-05' && one.no === '2')!
    await handIn(world.as('ddttHead'), await aStore(), may.id, said({ happened_on: '2026-05-10' }), [aPhoto()])
    const lead = { parties: [unit(world.units.khnv)] }
    const amendment = await anAmendment(world, version, { 1: lead, 2: lead })
    await issueAmendment(world, amendment, '2026-05-15')
    await planOccurrences(world.system, amendment)
    const ofMay = (await dutiesOf(database, world)).filter(one => one.period === '2026-05')
    expect(ofMay.map(({ no, unit_id, state }) => [no, unit_id === world.units.khnv, state]).sort()).toEqual([
      ['1', false, 'waived'],
      ['1', true, 'upcoming'],
      ['2', false, 'submitted'],
      ['2', true, 'upcoming'],
    ])
  })
})

describe('a task that is no longer in the plan', () => {
  test('loses what lies ahead; what is open stays until it is due', async () => {
    const { world, version } = await inForce(w => [monthly(w), monthly(w)])
    const amendment = await anAmendment(world, version, { 2: 'skip' })
    await issueAmendment(world, amendment, '2026-05-15')
    expect(await planOccurrences(world.system, amendment)).toEqual({ added: 0, removed: 7 })
    const left = (await dutiesOf(database, world)).filter(one => one.no === '2')
    expect(left.map(({ period, state }) => [period, state])).toEqual([
      ['2026-01', 'upcoming'],
      ['2026-02', 'upcoming'],
      ['2026-03', 'upcoming'],
      ['2026-04', 'upcoming'],
      ['2026-05', 'upcoming'],
    ])
  })
})

test('an amendment typed in after its day of issue works from that day', async () => {
  const { world, version } = await inForce(w => [monthly(w)], '2026-06-20')
  const amendment = await anAmendment(world, version, { 1: { schedule_kind: 'quarterly' } })
  await issueAmendment(world, amendment, '2026-05-15')
  await planOccurrences(world.system, amendment)
  expect((await dutiesOf(database, world)).slice(4).map(({ period, state }) => [period, state])).toEqual([
    ['2026-05', 'waived'],
    ['2026-06', 'waived'],
    ['2026-Q2', 'upcoming'],
    ['2026-Q3', 'upcoming'],
    ['2026-Q4', 'upcoming'],
  ])
})
