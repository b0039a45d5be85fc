import { describe, expect, it } from 'vitest'
import { read } from '#platform/scope.ts'
import { asOwner } from '#test/database.ts'
import { aFacility, type StaffName } from '#test/world.ts'
import { addMember, endMember } from '../../facilities/group.commands.ts'
import { closeUnit } from '../../facilities/unit.commands.ts'
import { getOccurrence } from '../occurrence.queries.ts'
import { aNamedStation, countBy, database, inMay, key, noticesOf, settle, workOf } from './a-unit-change.fixture.ts'
import { handOver } from './hand-over.ts'
import { replanMembers } from './settle-unit.job.ts'
import { sortOpenWork } from './sort-open-work.ts'

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
    const duties = await aNamedStation()
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
    told: false,
    gave_way: false,
    ...over,
  })
  it.each([
    ['ahead and untouched goes', row({ period_from: '2026-06-01' }), 'carry', 'removed'],
    ['ahead but touched moves', row({ period_from: '2026-06-01', touched: true }), 'carry', 'moved'],
    ['told of on its first day moves', row({ period_from: '2026-06-01', told: true }), 'carry', 'moved'],
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
