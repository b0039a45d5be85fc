import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { read } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { anIssuedPlan } from '../../tasks/an-issued-plan.fixture.ts'
import { planOccurrences } from '../../tasks/plan-occurrences.ts'
import { aReportingFacility, open, periodId, sign, submit } from '../a-report.fixture.ts'
import { askUnitsByClock } from './ask-by-clock.ts'
import { inputCards } from './input-cards.ts'
import { askUnitsFor, returnInputTo, writeInput } from './inputs.commands.ts'
import { getInput, ownInputs, unitsOfPeriod, viewOwnInput } from './inputs.queries.ts'

const database = testDatabase()
const files = { folder: mkdtempSync(join(tmpdir(), 'lantoa-inputs-')) }
afterAll(() => rmSync(files.folder, { recursive: true, force: true }))

const NOTHING = { went_well: '', difficulties: '', proposals: '', nothing_more: false }
const WORDS = { ...NOTHING, went_well: 'Niêm yết đủ tại ba ấp.', difficulties: 'Thiếu loa phát thanh ở ấp 4.' }

/** 02/3/2026: two stations and a ward have duties in Quý I. */
async function atWork(): Promise<World> {
  const world = await aReportingFacility(database)
  const party = (unit: 'tramTanLap' | 'tramHoaKhe', who: StaffName) => ({
    kind: 'unit' as const,
    unit_id: world.units[unit],
    answers_staff_id: world.staff[who],
  })
  const parties = [party('tramTanLap', 'tanLapHead'), party('tramHoaKhe', 'hoaKheHead')]
  const { version } = await anIssuedPlan(database, world, [{ no: '1', parts: [{ parties }] }])
  await planOccurrences(world.system, version)
  return world
}

const askAll = async (world: World, unit_ids: readonly string[] | null = null) =>
  askUnitsFor(world.as('coordinator'), {
    request_key: newId(),
    period_id: await periodId(world, 'Q1'),
    unit_ids: unit_ids === null ? null : [...unit_ids],
    due_on: null,
  })

const units = async (world: World) => {
  const id = await periodId(world, 'Q1')
  return (await read(world.as('coordinator'), reader => unitsOfPeriod(reader, id))).units
}
const inputOf = async (world: World, name: string) => (await units(world)).find(one => one.name === name)?.input
const tanLap = async (world: World) => (await inputOf(world, 'Trạm Y tế xã Tân Lập'))?.id ?? ''

const write = async (world: World, who: StaffName, id: string, texts: typeof NOTHING, send: boolean, over = {}) => {
  const { row_version } = await read(world.system, reader => getInput(reader, id))
  return writeInput(world.as(who), id, { request_key: newId(), row_version, texts, send, ...over })
}

describe('what units say for a report', () => {
  it('is asked of every unit with duties, once, and stands on their list with a day', async () => {
    const world = await atWork()
    expect(await askAll(world)).toEqual({ asked: 2 })
    expect(await askAll(world)).toEqual({ asked: 0 })
    // The report goes out by 09/3, a Monday; three working days before is Wednesday 04/3.
    expect(await units(world)).toMatchObject([
      { name: 'Trạm Y tế xã Hòa Khê', promised: 2, late: 2, input: { state: 'asked', due_on: '2026-03-04' } },
      { name: 'Trạm Y tế xã Tân Lập', promised: 2, late: 2, input: { state: 'asked', due_on: '2026-03-04' } },
    ])
    expect(await read(world.as('tanLapNurse'), inputCards)).toMatchObject([
      { title: 'Ý kiến cho báo cáo Quý I/2026', state: 'open', action: 'Viết ý kiến' },
    ])
    for (const who of ['coordinator', 'leader', 'ddttHead'] as const)
      expect(await read(world.as(who), inputCards), who).toEqual([])
  })

  it('is asked of chosen units only, and then the clock asks nobody else', async () => {
    const world = await atWork()
    expect(await askAll(world, [world.units.khoaNoi])).toEqual({ asked: 1 })
    expect(await askUnitsByClock(world.system)).toBe(0)
    await expect(askAll(world, [newId()])).rejects.toMatchObject({ code: 'input.unit' })
  })

  it('is asked by the clock ten working days before the cut-off, once', async () => {
    const world = await atWork()
    // Ten working days before 09/3 is 23/02: the days off of Tết end on 22/02.
    world.now = new Date('2026-02-22T02:00:00Z')
    expect(await askUnitsByClock(world.system)).toBe(0)
    world.now = new Date('2026-02-23T02:00:00Z')
    expect(await askUnitsByClock(world.system)).toBe(2)
    expect(await askUnitsByClock(world.system)).toBe(0)
  })

  it('is kept as a draft, sent, returned with a reason, sent again; the coordinator reads what was sent', async () => {
    const world = await atWork()
    await askAll(world)
    const id = await tanLap(world)
    await write(world, 'tanLapNurse', id, { ...NOTHING, went_well: 'Nháp.' }, false)
    expect(await inputOf(world, 'Trạm Y tế xã Tân Lập')).toMatchObject({ state: 'draft', words: null })
    await expect(write(world, 'tanLapNurse', id, NOTHING, true)).rejects.toMatchObject({ code: 'input.empty' })
    await write(world, 'tanLapNurse', id, WORDS, true)
    expect(await inputOf(world, 'Trạm Y tế xã Tân Lập')).toMatchObject({
      state: 'sent',
      sent_by: 'Ngô Kim Oanh',
      words: WORDS,
    })
    await expect(write(world, 'tanLapNurse', id, NOTHING, false)).rejects.toMatchObject({ code: 'input.sent' })
    const { row_version } = await read(world.system, reader => getInput(reader, id))
    const back = { request_key: newId(), row_version, reason: 'Nêu rõ ấp nào.' }
    await returnInputTo(world.as('coordinator'), id, back)
    expect(await returnInputTo(world.as('coordinator'), id, back)).toEqual({ id, row_version: row_version + 1 })
    expect((await read(world.as('tanLapNurse'), inputCards))[0]).toMatchObject({
      state: 'returned',
      said: { words: 'Nêu rõ ấp nào.' },
    })
    await write(world, 'tanLapHead', id, { ...NOTHING, nothing_more: true }, true)
    expect(await inputOf(world, 'Trạm Y tế xã Tân Lập')).toMatchObject({ state: 'sent', sent_by: 'Hồ Ngọc Diệp' })
    const steps = await read(world.system, reader =>
      reader.db
        .selectFrom('report_input_step')
        .select(['kind', 'words'])
        .where('input_id', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute(),
    )
    expect(steps.map(one => one.kind)).toEqual(['ask', 'send', 'return', 'send'])
    expect(steps[1]?.words).toEqual(WORDS)
  })

  it('goes over the unit head where the facility decides in two steps', async () => {
    const world = await atWork()
    await askAll(world)
    await inTwoSteps(world)
    const id = await tanLap(world)
    expect(await write(world, 'tanLapNurse', id, WORDS, true)).toMatchObject({ state: 'with_head' })
    expect(await inputOf(world, 'Trạm Y tế xã Tân Lập')).toMatchObject({ state: 'with_head', words: null })
    await expect(write(world, 'tanLapNurse', id, NOTHING, false)).rejects.toMatchObject({ code: 'input.with-head' })
    const better = { ...WORDS, proposals: 'Cấp thêm loa.' }
    expect(await write(world, 'tanLapHead', id, better, true)).toMatchObject({ state: 'sent' })
    expect(await inputOf(world, 'Trạm Y tế xã Tân Lập')).toMatchObject({ words: better })
  })

  it("is nobody else's: another unit, the coordinator, another facility find nothing there", async () => {
    const world = await atWork()
    await askAll(world)
    const id = await tanLap(world)
    const other = await aFacility(database)
    for (const scope of [world.as('hoaKheHead'), world.as('coordinator'), world.as('leader'), other.as('tanLapHead')])
      for (const one of [id, newId()]) {
        await expect(read(scope, reader => viewOwnInput(reader, one))).rejects.toMatchObject({
          kind: 'not_found',
          code: 'input.not-found',
        })
        await expect(
          writeInput(scope, one, { request_key: newId(), row_version: 1, texts: WORDS, send: true }),
        ).rejects.toMatchObject({ kind: 'not_found', code: 'input.not-found' })
      }
    expect(await read(world.as('hoaKheHead'), ownInputs)).toHaveLength(1)
    for (const who of ['tanLapHead', 'leader', 'owner'] as const)
      await expect(
        returnInputTo(world.as(who), id, { request_key: newId(), row_version: 1, reason: 'Không.' }),
      ).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(
      returnInputTo(other.as('coordinator'), id, { request_key: newId(), row_version: 1, reason: 'Không.' }),
    ).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('is saved once however often it is sent, and never over what another tab saved', async () => {
    const world = await atWork()
    await askAll(world)
    const id = await tanLap(world)
    const input = { request_key: newId(), row_version: 1, texts: WORDS, send: false }
    const first = await writeInput(world.as('tanLapNurse'), id, input)
    expect(await writeInput(world.as('tanLapNurse'), id, input)).toEqual(first)
    await expect(
      writeInput(world.as('tanLapHead'), id, { ...input, request_key: newId(), texts: NOTHING }),
    ).rejects.toMatchObject({ kind: 'stale', params: { now: WORDS } })
    expect(await read(world.system, reader => getInput(reader, id))).toMatchObject({ ...WORDS, row_version: 2 })
  })

  it('is taken no more once the report is signed', async () => {
    const world = await atWork()
    await askAll(world)
    const id = await tanLap(world)
    await write(world, 'tanLapNurse', id, WORDS, false)
    const report = await open(world)
    await submit(world, report)
    await sign(files, world, report)
    await expect(write(world, 'tanLapNurse', id, WORDS, true)).rejects.toMatchObject({
      code: 'input.closed',
      params: { period: 'Quý I/2026' },
    })
    await expect(askAll(world, [world.units.khoaNoi])).rejects.toMatchObject({ code: 'input.closed' })
    expect(await read(world.as('tanLapNurse'), inputCards)).toEqual([])
  })
})

const inTwoSteps = async (world: World) => {
  await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.steps')`, [world.facility])
    await client.query('update app.facility set accepts_in_two_steps = true where facility_id = $1', [world.facility])
    await client.query('commit')
  })
}
