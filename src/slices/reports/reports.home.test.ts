import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import type { StaffName, World } from '#test/world.ts'
import { anIssuedPlan } from '../tasks/an-issued-plan.fixture.ts'
import { planOccurrences } from '../tasks/plan-occurrences.ts'
import { aReportingFacility, open, sign, submit, view } from './a-report.fixture.ts'
import { askUnitsByClock } from './inputs/ask-by-clock.ts'
import { returnReport } from './report.commands.ts'
import { approvalItems, homeItems } from './reports.home.ts'

const database = testDatabase()
const files = { folder: mkdtempSync(join(tmpdir(), 'lantoa-home-')) }
afterAll(() => rmSync(files.folder, { recursive: true, force: true }))

/** Friday 06/3/2026, one working day before the report of Quý I is due; Tân Lập owes January and February. */
async function aFacilityAtWork(): Promise<World> {
  const world = await aReportingFacility(database)
  const party = { kind: 'unit', unit_id: world.units.tramTanLap, answers_staff_id: world.staff.tanLapHead }
  const { version } = await anIssuedPlan(database, world, [{ no: '1', parts: [{ parties: [party] }] }])
  await planOccurrences(world.system, version)
  world.now = new Date('2026-03-06T02:00:00Z')
  return world
}

const itemsOf = (world: World, who: StaffName) => read(world.as(who), homeItems)
const kindsOf = async (world: World, who: StaffName) => (await itemsOf(world, who)).map(item => item.kind)

describe('what the home page says of reports', () => {
  it('says which report is due, how far it is and who has not handed in', async () => {
    const world = await aFacilityAtWork()
    expect(await itemsOf(world, 'coordinator')).toMatchObject([
      {
        kind: 'report.due',
        title: 'Chưa lập báo cáo Quý I/2026',
        // Before 10/3, a Tuesday: Monday is the last day on time.
        due_on: '2026-03-09',
        due_words: 'Còn 1 ngày làm việc',
        late: false,
        href: '/quan-tri/bao-cao?nam=2026',
      },
      {
        kind: 'report.units-missing',
        title: '1 đơn vị chưa gửi số liệu Quý I/2026',
        detail: 'Trạm Y tế xã Tân Lập.',
      },
    ])
    world.now = new Date('2026-03-12T02:00:00Z')
    expect((await itemsOf(world, 'coordinator'))[0]).toMatchObject({ late: true, due_words: 'Trễ 3 ngày' })
  })

  it('says nothing long before, without a plan, and to whom it is no concern', async () => {
    const world = await aFacilityAtWork()
    for (const who of ['tanLapHead', 'tanLapNurse', 'owner', 'leader'] as const)
      expect(await itemsOf(world, who), who).toEqual([])
    expect(await read(world.visitor, homeItems)).toEqual([])
    world.now = new Date('2026-01-10T02:00:00Z')
    expect(await itemsOf(world, 'coordinator')).toEqual([])
    const unplanned = await aReportingFacility(database)
    unplanned.now = new Date('2026-03-06T02:00:00Z')
    expect(await itemsOf(unplanned, 'coordinator')).toEqual([])
  })

  it('tells a unit of the words it owes, and the coordinator of units that are past their day', async () => {
    const world = await aFacilityAtWork()
    await askUnitsByClock(world.system)
    expect(await itemsOf(world, 'tanLapNurse')).toMatchObject([
      { kind: 'report.input-asked', title: 'Viết ý kiến cho báo cáo Quý I/2026', due_on: '2026-03-06', late: false },
    ])
    expect(await itemsOf(world, 'hoaKheHead')).toEqual([])
    expect((await itemsOf(world, 'coordinator')).at(-1)).toMatchObject({
      kind: 'report.inputs-missing',
      title: '1 đơn vị chưa gửi ý kiến Quý I/2026',
    })
    world.now = new Date('2026-03-09T02:00:00Z')
    expect(await itemsOf(world, 'tanLapHead')).toMatchObject([{ late: true }])
  })

  it('follows a report from hand to hand', async () => {
    const world = await aFacilityAtWork()
    const id = await open(world)
    expect(await kindsOf(world, 'coordinator')).toEqual(['report.due', 'report.units-missing'])

    await submit(world, id)
    expect(await kindsOf(world, 'coordinator')).toEqual(['report.units-missing'])
    expect(await itemsOf(world, 'leader')).toMatchObject([
      { kind: 'report.waits', title: 'Báo cáo Quý I/2026 chờ ký', href: `/viec/duyet/bao-cao/${id}` },
    ])
    expect(await approvalItems(world.as('leader'))).toMatchObject([{ kind: 'report', id, title: 'Báo cáo Quý I/2026' }])
    expect(await approvalItems(world.as('coordinator'))).toEqual([])

    const { report } = await view(world, id)
    const reason = 'Nêu rõ nguyên nhân.'
    await returnReport(world.as('leader'), id, { request_key: newId(), row_version: report.row_version, reason })
    expect(await kindsOf(world, 'leader')).toEqual([])
    expect((await itemsOf(world, 'coordinator'))[0]).toMatchObject({ kind: 'report.returned', detail: reason })

    await submit(world, id)
    await sign(files, world, id)
    expect(await kindsOf(world, 'coordinator')).toEqual(['report.to-hand-over'])
    expect(await approvalItems(world.as('leader'))).toEqual([])
  })
})
