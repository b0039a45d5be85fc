import { describe, expect, it } from 'vitest'
import { read } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { mergeUnits, moveStaffOnMergeDay } from '../../facilities/changes/merge-units.ts'
import { mergeUnitsInput } from '../../facilities/facilities.input.ts'
import { addMember, endMember } from '../../facilities/group.commands.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { closeUnit, renameUnit } from '../../facilities/unit.commands.ts'
import { type Duties, said, someDuties } from '../a-duty.fixture.ts'
import { handIn } from '../hand-in.ts'
import { getOccurrence } from '../occurrence.queries.ts'
import { handOver } from './hand-over.ts'
import { previewChange } from './preview-change.ts'
import { replanMembers, settleUnit } from './settle-unit.job.ts'
import { sortOpenWork } from './sort-open-work.ts'

const database = testDatabase()
const key = () => crypto.randomUUID()
const TODAY = '2026-03-02'

interface Row {
  id: string
  period_code: string
  state: string
  state_reason: string | null
  answers_staff_id: string
  from_unit_id: string | null
}
/** The occurrences of a unit in row 5 and 9, by period. */
const workOf = (world: World, unit: string) =>
  asOwner(database, async client => {
    const { rows } = await client.query<Row>(
      `select id, period_code, state, state_reason, answers_staff_id, from_unit_id from app.occurrence
       where facility_id = $1 and unit_id = $2 order by period_code, id`,
      [world.facility, unit],
    )
    return rows
  })
const changesOf = (world: World) =>
  asOwner(database, async client => {
    const { rows } = await client.query<{ id: string }>('select id from app.unit_change where facility_id = $1', [
      world.facility,
    ])
    return rows.map(row => row.id)
  })
const noticesOf = (world: World, kind: string) =>
  asOwner(database, async client => {
    const { rows } = await client.query<{ params: Record<string, unknown> }>(
      'select params from app.notice where facility_id = $1 and kind = $2 order by created_at, id',
      [world.facility, kind],
    )
    return rows.map(row => row.params)
  })
const countBy = (rows: readonly Row[]) => {
  const counts: Record<string, number> = {}
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** In May: March is late, April handed in, May open; the rest of the year lies ahead, in each of two rows. */
async function inMay(): Promise<Duties> {
  const duties = await someDuties(database)
  const { world, store } = duties
  world.now = new Date('2026-05-04T02:00:00Z')
  const april = await duties.occurrence('5', world.units.tramTanLap, '2026-04')
  await handIn(world.as('tanLapHead'), store, april, said({ happened_on: '2026-04-20' }))
  return duties
}

const merge = (world: World, over: Record<string, unknown> = {}, by: StaffName = 'owner') =>
  mergeUnits(
    world.as(by),
    mergeUnitsInput.parse({
      request_key: key(),
      units: [{ id: world.units.tramTanLap, row_version: 1 }],
      into: { unit_id: world.units.tramHoaKhe },
      on_day: '2026-05-04',
      open_work: 'carry',
      reason: 'Sắp xếp lại trạm',
      ...over,
    }),
  )
const settle = async (world: World) => {
  for (const id of await changesOf(world)) await settleUnit.run(world.system, { change_id: id }, `job-${id}`)
}

describe('a unit merged into another', () => {
  it('hands its late duties on where the other has none, and is not asked for what the other is asked', async () => {
    const { world } = await inMay()
    const before = await workOf(world, world.units.tramTanLap)
    await merge(world)
    const preview = await previewOf(world)
    await settle(world)
    const left = await workOf(world, world.units.tramTanLap)
    // Both units have every period of both rows: nothing can move, what is begun is waived as doubled.
    expect(preview).toMatchObject({ moved: 0, doubled: 9, removed: 14, submitted: 1 })
    expect(before.length - left.length).toBe(14)
    expect(countBy(left)).toEqual({ waived: 9, submitted: 1 })
    expect(left.find(row => row.state === 'waived')?.state_reason).toContain('Trạm Y tế xã Hòa Khê đã có kỳ này')
    expect(await noticesOf(world, 'unit.settled')).toMatchObject([
      { unit: 'Trạm Y tế xã Tân Lập', moved: 0, waived: 9, removed: 14, kept: 1 },
    ])
  })

  it('goes up with another one in a new unit: it is planned as their groups are, and what is open moves once', async () => {
    const { world } = await inMay()
    const { tramTanLap, tramHoaKhe } = world.units
    const units = [tramTanLap, tramHoaKhe].map(id => ({ id, row_version: 1 }))
    const into = { kind: 'station', name: 'Trạm Y tế Tân Hòa', short_name: null, head_staff_id: world.staff.hoaKheHead }
    const { into_unit_id } = await merge(world, { units, into })
    await settle(world)
    const fresh = await workOf(world, into_unit_id)
    // Two rows: what is late from January on and May, once; and June to December planned anew.
    expect(fresh.filter(row => row.period_code < '2026-06').map(row => row.period_code)).toEqual([
      '2026-01',
      '2026-01',
      '2026-02',
      '2026-02',
      '2026-03',
      '2026-03',
      '2026-04',
      '2026-04',
      '2026-05',
      '2026-05',
    ])
    expect(fresh.filter(row => row.period_code >= '2026-06')).toHaveLength(14)
    expect(new Set(fresh.map(row => row.answers_staff_id))).toEqual(new Set([world.staff.hoaKheHead]))
    expect(new Set(fresh.filter(row => row.period_code < '2026-06').map(row => row.from_unit_id))).toEqual(
      new Set([tramTanLap, tramHoaKhe]),
    )
    expect(countBy(await workOf(world, tramTanLap))).toEqual({ submitted: 1 })
    const people = await asOwner(database, async client => {
      const { rows } = await client.query<{ full_name: string; role: string }>(
        `select s.full_name, g.role from app.staff s join app.role_grant g on g.facility_id = s.facility_id and g.staff_id = s.id
         where s.facility_id = $1 and s.unit_id = $2 and g.unit_id = $2 order by 1`,
        [world.facility, into_unit_id],
      )
      return rows.map(row => `${row.full_name} ${row.role}`)
    })
    expect(people).toEqual(['Dương Văn Lộc contributor', 'Hồ Ngọc Diệp unit_head', 'Ngô Kim Oanh contributor'])
  })

  it('has its open work waived with the reason, where that was chosen', async () => {
    const { world } = await inMay()
    await merge(world, { open_work: 'waive' })
    await settle(world)
    const left = await workOf(world, world.units.tramTanLap)
    expect(countBy(left)).toEqual({ waived: 9, submitted: 1 })
    expect(new Set(left.filter(row => row.state === 'waived').map(row => row.state_reason))).toEqual(
      new Set(['Sắp xếp lại trạm']),
    )
  })

  it('from a day ahead nothing happens before that day, people and work then follow; run again, nothing more', async () => {
    const { world } = await inMay()
    await merge(world, { on_day: '2026-06-01' })
    const before = await workOf(world, world.units.tramTanLap)
    await settle(world)
    expect(await workOf(world, world.units.tramTanLap)).toEqual(before)
    world.now = new Date('2026-06-01T01:00:00Z')
    const [id] = await changesOf(world)
    for (const job of ['a', 'b']) {
      await settleUnit.run(world.system, { change_id: id ?? '' }, job)
      await moveStaffOnMergeDay.run(world.system, { change_id: id ?? '' }, job)
    }
    expect(await noticesOf(world, 'unit.settled')).toHaveLength(1)
    const { rows } = await asOwner(database, client =>
      client.query('select count(*)::int as n from app.staff where facility_id = $1 and unit_id = $2', [
        world.facility,
        world.units.tramTanLap,
      ]),
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  const previewOf = async (world: World) => {
    // As the page asks before the merge: the unit is closed now, so that the day before is looked at.
    const now = world.now
    world.now = new Date('2026-05-03T02:00:00Z')
    const [found] = await read(world.as('owner'), reader =>
      previewChange(reader, {
        units: [world.units.tramTanLap],
        into: world.units.tramHoaKhe,
        on_day: '2026-05-04',
        open_work: 'carry',
      }),
    )
    world.now = now
    return found
  }
})

describe('a unit closed in mid-year', () => {
  async function closed(open_work: 'waive' | 'list') {
    const duties = await inMay()
    const { world } = duties
    await asOwner(database, async client => {
      await client.query('begin')
      await client.query(`call app.begin_migration_deed($1, 'test.moved')`, [world.facility])
      await client.query('update app.staff set unit_id = $2 where unit_id = $1', [
        world.units.tramTanLap,
        world.units.khoaNoi,
      ])
      await client.query('commit')
    })
    await closeUnit(world.as('owner'), world.units.tramTanLap, {
      request_key: key(),
      row_version: 1,
      closed_on: '2026-05-04',
      open_work,
      reason: 'Giải thể',
    })
    await settle(world)
    return duties
  }

  it('loses what lies ahead; what is open is listed, and given to another unit or waived one by one', async () => {
    const { world, occurrence } = await closed('list')
    expect(countBy(await workOf(world, world.units.tramTanLap))).toEqual({ upcoming: 9, submitted: 1 })
    expect(await noticesOf(world, 'unit.left-open')).toMatchObject([{ unit: 'Trạm Y tế xã Tân Lập', listed: 9 }])
    const march = await occurrence('5', world.units.tramTanLap)
    const give = (unit_id: string, row_version: number, by: StaffName = 'coordinator') =>
      handOver(world.as(by), march, { request_key: key(), row_version, unit_id, reason: 'Nhận địa bàn' })
    const { row_version } = await read(world.system, reader => getOccurrence(reader, march))
    await expect(give(world.units.tramHoaKhe, row_version)).rejects.toMatchObject({
      code: 'occurrence.hand-over-there',
    })
    await expect(give(world.units.tramTanLap, row_version)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(give(world.units.ddtt, row_version, 'tanLapHead')).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(give(world.units.ddtt, row_version + 1)).rejects.toMatchObject({ kind: 'stale' })
  })

  it('has its open work waived where that was chosen', async () => {
    const { world } = await closed('waive')
    expect(countBy(await workOf(world, world.units.tramTanLap))).toEqual({ waived: 9, submitted: 1 })
  })
})

describe('an open duty given to another unit', () => {
  it('is that unit’s from now on, and says whose it was', async () => {
    const duties = await someDuties(database, world => [
      {
        no: '11',
        title: 'Chạy chữ bảng điện tử',
        parts: [
          {
            schedule_kind: 'monthly',
            product: 'Bảng',
            activity_kind: 'article',
            measure: 'article',
            parties: [{ kind: 'unit', unit_id: world.units.tramTanLap }],
          },
        ],
      },
    ])
    const { world } = duties
    const id = await duties.occurrence('11', world.units.tramTanLap)
    const input = { request_key: key(), row_version: 1, unit_id: world.units.khoaNoi, reason: 'Nhận bảng' }
    await handOver(world.as('coordinator'), id, input)
    expect(await read(world.as('khoaNoiHead'), reader => getOccurrence(reader, id))).toMatchObject({
      unit_id: world.units.khoaNoi,
      from_unit_id: world.units.tramTanLap,
      answers_staff_id: world.staff.khoaNoiHead,
    })
    const there = await aFacility(database)
    await expect(handOver(there.as('coordinator'), id, { ...input, row_version: 2 })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  it('a unit named in the plan is followed by the one it was merged into', async () => {
    const duties = await someDuties(database, world => [
      {
        no: '11',
        title: 'Chạy chữ bảng điện tử',
        parts: [
          {
            schedule_kind: 'monthly',
            product: 'Bảng',
            activity_kind: 'article',
            measure: 'article',
            parties: [{ kind: 'unit', unit_id: world.units.tramTanLap }],
          },
        ],
      },
    ])
    const { world } = duties
    await merge(world, { on_day: TODAY, into: { unit_id: world.units.khoaNoi } })
    await settle(world)
    const march = await duties.occurrence('11', world.units.khoaNoi)
    const june = await duties.occurrence('11', world.units.khoaNoi, '2026-06')
    for (const id of [march, june])
      expect(await read(world.system, reader => getOccurrence(reader, id))).toMatchObject({
        answers_staff_id: world.staff.khoaNoiHead,
      })
  })
})

describe('a group whose members change in mid-year', () => {
  it('loses and gains only what lies ahead, and the coordinator is told how much', async () => {
    const { world } = await inMay()
    const unit_id = world.units.tramTanLap
    await endMember(world.as('coordinator'), world.group, { request_key: key(), unit_id, valid_to: '2026-08-01' })
    await replanMembers.run(world.system, { what: 'Trạm ra khỏi nhóm' }, 'out')
    const after = await workOf(world, unit_id)
    expect(new Set(after.map(row => row.period_code))).toEqual(
      new Set(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07']),
    )
    await addMember(world.as('coordinator'), world.group, { request_key: key(), unit_id, valid_from: '2026-10-01' })
    await replanMembers.run(world.system, { what: 'Trạm vào nhóm' }, 'in')
    expect((await workOf(world, unit_id)).length).toBe(after.length + 6)
    expect(await noticesOf(world, 'tasks.replanned')).toEqual([
      { what: 'Trạm ra khỏi nhóm', added: 0, removed: 10 },
      { what: 'Trạm vào nhóm', added: 6, removed: 0 },
    ])
  })
})

it('a renamed unit keeps its old name for the days before', async () => {
  const world = await aFacility(database)
  const input = { request_key: key(), row_version: 1, name: 'Trạm Y tế Tân Lập', short_name: null }
  await renameUnit(world.as('owner'), world.units.tramTanLap, { ...input, valid_from: '2026-05-01' })
  const name = async (day: string) => (await unitNamesOn(world.system, day)).get(world.units.tramTanLap)?.name
  expect([await name('2026-04-30'), await name('2026-05-01')]).toEqual(['Trạm Y tế xã Tân Lập', 'Trạm Y tế Tân Lập'])
})

describe('who may, and what is refused', () => {
  it.each<StaffName>(['coordinator', 'leader', 'tanLapHead'])('%s merges no units and sees no preview', async name => {
    const world = await aFacility(database)
    await expect(merge(world, { on_day: TODAY }, name)).rejects.toMatchObject({ kind: 'forbidden' })
    const query = { units: [world.units.tramTanLap], on_day: TODAY, open_work: 'list' as const }
    await expect(read(world.as(name), reader => previewChange(reader, query))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  it.each<[string, (world: World) => Record<string, unknown>, string]>([
    ['a day that is past', () => ({ on_day: '2026-03-01' }), 'unit.merge-past'],
    ['into itself', world => ({ into: { unit_id: world.units.tramTanLap } }), 'unit.merge-itself'],
    [
      'the same unit twice',
      world => ({ units: [1, 1].map(row_version => ({ id: world.units.tramTanLap, row_version })) }),
      'unit.merge-twice',
    ],
    ['a stale page', world => ({ units: [{ id: world.units.tramTanLap, row_version: 7 }] }), 'unit.stale'],
    ['into a unit that is not there', () => ({ into: { unit_id: key() } }), 'unit.not-found'],
  ])('%s', async (_what, over, code) => {
    const world = await aFacility(database)
    await expect(merge(world, { on_day: TODAY, ...over(world) })).rejects.toMatchObject({ code })
  })
})

describe('sorting', () => {
  const row = (over: Partial<Parameters<typeof sortOpenWork>[0][number]>) => ({
    id: 'o',
    part_id: 'p',
    task_id: 't',
    party_key: 'unit:a',
    period_code: '2026-05',
    period_from: '2026-05-01',
    period_to: '2026-05-31',
    due_on: '2026-05-29',
    state: 'upcoming' as const,
    touched: false,
    gave_way: false,
    ...over,
  })
  it.each([
    ['ahead and untouched goes', row({ period_from: '2026-06-01' }), 'carry', 'removed'],
    ['ahead but touched moves', row({ period_from: '2026-06-01', touched: true }), 'carry', 'moved'],
    ['an event of that day moves', row({ period_code: 'event:1', period_from: '2026-05-20' }), 'carry', 'moved'],
    ['begun moves', row({}), 'carry', 'moved'],
    ['begun is waived', row({}), 'waive', 'waived'],
    ['begun is listed', row({}), 'list', 'listed'],
    ['returned moves', row({ state: 'returned' }), 'carry', 'moved'],
    ['submitted stays', row({ state: 'submitted' }), 'waive', 'kept'],
    ['accepted stays', row({ state: 'accepted', period_from: '2026-06-01' }), 'carry', 'kept'],
    ['what the other has is not moved', row({ part_id: 'theirs' }), 'carry', 'doubled'],
  ] as const)('%s', (_what, one, open_work, place) => {
    const plan = { on_day: '2026-05-15', open_work, into: open_work === 'list' ? null : 'b' }
    const sorted = sortOpenWork([one], plan, [{ part_id: 'theirs', period_code: '2026-05' }])
    expect(sorted[place]).toEqual([one])
  })
})
