import { describe, expect, it } from 'vitest'
import { read } from '#platform/scope.ts'
import { asOwner } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { moveStaffOnMergeDay } from '../../facilities/changes/merge-units.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { renameUnit } from '../../facilities/unit.commands.ts'
import { getOccurrence } from '../occurrence.queries.ts'
import {
  aNamedStation,
  changesOf,
  countBy,
  database,
  inMay,
  key,
  merge,
  noticesOf,
  settle,
  workOf,
} from './a-unit-change.fixture.ts'
import { previewChange } from './preview-change.ts'
import { settleUnit } from './settle-unit.job.ts'

const TODAY = '2026-03-02'

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

describe('a unit named in the plan', () => {
  it('is followed by the one it was merged into', async () => {
    const duties = await aNamedStation()
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
    [
      'a new unit whose head is nobody here',
      () => ({ into: { kind: 'station', name: 'Trạm Y tế Tân Hòa', short_name: null, head_staff_id: key() } }),
      'unit.head-not-staff',
    ],
  ])('%s', async (_what, over, code) => {
    const world = await aFacility(database)
    await expect(merge(world, { on_day: TODAY, ...over(world) })).rejects.toMatchObject({ code })
  })
})
