import { describe, expect, it } from 'vitest'
import { checkLayout } from '#platform/document/check-layout.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { newId } from '#platform/ids.ts'
import { listNotices } from '#platform/notices/list-notices.ts'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { letterheadOn } from '../../facilities/names.api.ts'
import { aPhoto, aStore, ledgerOf } from '../a-duty.fixture.ts'
import { key } from '../an-issued-plan.fixture.ts'
import { aDoneInspection, anInspection, inspectionOf, minutesFor } from './an-inspection.fixture.ts'
import { composeMinutes } from './compose-minutes.ts'
import { answerFollowUp, decideFollowUp } from './follow-up.commands.ts'
import { listInspections } from './inspection.queries.ts'
import { homeItems } from './inspections.home.ts'
import { owedAfterInspection, ownInspections } from './own-inspections.queries.ts'
import { cancelInspection, changeInspection, scheduleInspection } from './schedule-inspection.ts'
import { addInspectionEvidence, finishInspection, writeMinutes } from './write-minutes.ts'

const database = testDatabase()
const noticesOf = async (world: World, who: StaffName) =>
  (await read(world.as(who), reader => listNotices(reader))).map(notice => notice.kind)
const answer = (words = 'Đã niêm yết lại') => ({ request_key: key(), words })

describe('an inspection', () => {
  it('is scheduled, told to the units and the team, inspected, and is a fact of the ledger when its minutes are closed', async () => {
    const world = await aFacility(database)
    const store = await aStore()
    const { id } = await scheduleInspection(world.as('coordinator'), anInspection(world))
    expect(await noticesOf(world, 'tanLapHead')).toEqual(['inspection.invited'])
    expect(await noticesOf(world, 'khnvHead')).toEqual(['inspection.member'])
    expect(await noticesOf(world, 'khoaNoiHead')).toEqual([])

    const minutes = await minutesFor(world, id)
    const { row_version } = await writeMinutes(world.as('khnvHead'), id, minutes)
    await addInspectionEvidence(world.as('ddttHead'), store, id, key(), [aPhoto()])
    expect((await read(world.as('tanLapHead'), ownInspections)).follow_ups).toEqual([])
    await finishInspection(world.as('ddttHead'), id, { request_key: key(), row_version })

    const view = await inspectionOf(world, id)
    expect(view).toMatchObject({
      state: 'done',
      done_name: 'Lê Thu Vân',
      evidence: [{}],
      follow_ups: [{ state: 'open' }],
    })
    expect(await ledgerOf(database, world)).toMatchObject([
      { id: view.activity_id, kind: 'inspection', counted: true, evidence: 1, measures: { inspection: 2 } },
    ])
    expect(await noticesOf(world, 'tanLapHead')).toEqual(['follow-up.open'])
    expect(await noticesOf(world, 'hoaKheHead')).toEqual([])
    await expect(writeMinutes(world.as('khnvHead'), id, { ...minutes, request_key: key() })).rejects.toMatchObject({
      code: 'inspection.closed',
    })
  })

  it('changes as long as nothing was found, and is called off with a reason', async () => {
    const world = await aFacility(database)
    const { id } = await scheduleInspection(world.as('leader'), anInspection(world))
    const change = { ...anInspection(world, { unit_ids: [world.units.khoaNoi] }), row_version: 1 }
    await changeInspection(world.as('coordinator'), id, change)
    expect((await inspectionOf(world, id)).units).toMatchObject([{ name: 'Khoa Nội' }])
    expect(await noticesOf(world, 'tanLapHead')).toEqual([])
    await expect(
      changeInspection(world.as('coordinator'), id, { ...change, request_key: key() }),
    ).rejects.toMatchObject({ kind: 'stale' })

    await writeMinutes(world.as('coordinator'), id, { ...(await minutesFor(world, id)), follow_ups: [], met_with: [] })
    await expect(
      changeInspection(world.as('coordinator'), id, { ...change, request_key: key(), row_version: 3 }),
    ).rejects.toMatchObject({ code: 'inspection.begun' })
    await cancelInspection(world.as('coordinator'), id, { request_key: key(), row_version: 3, reason: 'Bão' })
    expect(await noticesOf(world, 'khoaNoiHead')).toEqual(['inspection.cancelled'])
    expect(await ledgerOf(database, world)).toEqual([])
  })

  it.each<[string, (world: World) => Parameters<typeof anInspection>[1], string]>([
    ['days the wrong way round', () => ({ from_day: '2026-03-05', to_day: '2026-03-04' }), 'inspection.days'],
    ['a unit there is not', () => ({ unit_ids: [newId()] }), 'inspection.unit'],
    ['a person there is not', () => ({ member_ids: [newId()] }), 'inspection.staff'],
    ['a task there is not', () => ({ lines: [{ task_id: newId(), words: 'Việc' }] }), 'inspection.task'],
  ])('with %s is refused', async (_, over, code) => {
    const world = await aFacility(database)
    await expect(scheduleInspection(world.as('coordinator'), anInspection(world, over(world)))).rejects.toMatchObject({
      code,
    })
    expect(await read(world.as('coordinator'), reader => listInspections(reader, 2026))).toEqual([])
  })

  it.each<[string, (minutes: Awaited<ReturnType<typeof minutesFor>>) => object, string]>([
    ['a place left open', minutes => ({ findings: minutes.findings.slice(1) }), 'inspection.unfinished'],
    ['no conclusions', () => ({ conclusions: ' ' }), 'inspection.no-conclusions'],
    [
      'a follow-up due yesterday',
      minutes => ({ follow_ups: minutes.follow_ups.map(one => ({ ...one, due_on: '2026-03-01' })) }),
      'inspection.due-early',
    ],
  ])('with %s is not closed', async (_, over, code) => {
    const world = await aFacility(database)
    const { id } = await scheduleInspection(world.as('coordinator'), anInspection(world))
    const minutes = await minutesFor(world, id)
    const { row_version } = await writeMinutes(world.as('ddttHead'), id, { ...minutes, ...over(minutes) })
    const finish = { request_key: key(), row_version }
    await expect(finishInspection(world.as('ddttHead'), id, finish)).rejects.toMatchObject({ code })
    expect(await ledgerOf(database, world)).toEqual([])
  })

  it('is not closed before its day', async () => {
    const world = await aFacility(database)
    const days = { from_day: '2026-03-09', to_day: '2026-03-09' }
    const { id } = await scheduleInspection(world.as('coordinator'), anInspection(world, days))
    const { row_version } = await writeMinutes(world.as('ddttHead'), id, await minutesFor(world, id))
    const finish = finishInspection(world.as('ddttHead'), id, { request_key: key(), row_version })
    await expect(finish).rejects.toMatchObject({ code: 'inspection.not-yet' })
  })

  it('takes no lines of another inspection, and no place twice', async () => {
    const world = await aFacility(database)
    const [one, other] = [
      await scheduleInspection(world.as('coordinator'), anInspection(world)),
      await scheduleInspection(world.as('coordinator'), anInspection(world)),
    ]
    const foreign = { ...(await minutesFor(world, other.id)), request_key: key() }
    await expect(writeMinutes(world.as('ddttHead'), one.id, foreign)).rejects.toMatchObject({ code: 'inspection.line' })
    const own = await minutesFor(world, one.id)
    const twice = { ...own, findings: [...own.findings, ...own.findings.slice(0, 1)] }
    await expect(writeMinutes(world.as('ddttHead'), one.id, twice)).rejects.toMatchObject({ code: 'inspection.twice' })
  })
})

describe('the minutes', () => {
  it('stand in the decree’s layout, written whole and as a draft', async () => {
    const world = await aFacility(database)
    const { id } = await scheduleInspection(world.as('coordinator'), anInspection(world))
    const letterhead = await letterheadOn(world.as('coordinator'), '2026-03-02')
    if (!letterhead) throw new Error('no letterhead')
    const layoutOf = async () =>
      checkLayout(await renderDocx(composeMinutes(await inspectionOf(world, id), letterhead)))
    expect(await layoutOf()).toEqual([])
    await writeMinutes(world.as('ddttHead'), id, await minutesFor(world, id))
    expect(await layoutOf()).toEqual([])
    const document = composeMinutes(await inspectionOf(world, id), letterhead)
    expect(document).toMatchObject({ title: { type: 'Biên bản' }, reference: { sign: 'BB-TTYT' } })
    expect(JSON.stringify(document)).toContain('Niêm yết lại thủ tục đã hết hiệu lực')
    expect(JSON.stringify(document)).toContain('Trạm Y tế xã Tân Lập: Hồ Ngọc Diệp, Trưởng trạm')
  })
})

describe('a follow-up', () => {
  it('stays open until the unit answers and another closes it; a return asks again', async () => {
    const world = await aFacility(database)
    const store = await aStore()
    const { id, followUp } = await aDoneInspection(world)
    expect(await read(world.as('tanLapHead'), owedAfterInspection)).toBe(1)
    expect(await read(world.as('khoaNoiHead'), owedAfterInspection)).toBeUndefined()
    await answerFollowUp(world.as('tanLapNurse'), store, followUp, answer(), [aPhoto()])
    expect(await noticesOf(world, 'ddttHead')).toEqual(['follow-up.told'])
    expect((await read(world.as('coordinator'), homeItems)).map(item => item.kind)).toEqual(['inspections.answered'])

    const decide = async (who: StaffName, verdict: 'close' | 'return', words = '') => {
      const { follow_ups } = await inspectionOf(world, id)
      const row_version = follow_ups[0]?.row_version ?? 0
      return decideFollowUp(world.as(who), followUp, { request_key: key(), row_version, verdict, words })
    }
    await expect(decide('ddttHead', 'return')).rejects.toMatchObject({ code: 'follow-up.reason-needed' })
    await decide('ddttHead', 'return', 'Ảnh chưa thấy bảng niêm yết')
    expect(await noticesOf(world, 'tanLapHead')).toEqual(['follow-up.returned'])
    await expect(decide('ddttHead', 'close')).rejects.toMatchObject({ code: 'follow-up.not-answered' })

    await answerFollowUp(world.as('tanLapHead'), store, followUp, answer('Đã chụp lại'))
    await decide('leader', 'close')
    const [closed] = (await inspectionOf(world, id)).follow_ups
    expect(closed?.state).toBe('closed')
    expect(closed?.steps.map(step => step.kind)).toEqual(['answer', 'return', 'answer', 'close'])
    expect(await noticesOf(world, 'tanLapHead')).toEqual([])
    await expect(answerFollowUp(world.as('tanLapHead'), store, followUp, answer())).rejects.toMatchObject({
      code: 'follow-up.answered',
    })
  })

  it('that is past its day is late until it is answered', async () => {
    const world = await aFacility(database)
    await aDoneInspection(world)
    world.now = new Date('2026-03-11T01:00:00Z')
    const [row] = await read(world.as('coordinator'), reader => listInspections(reader, 2026))
    expect(row).toMatchObject({ follow_ups: 1, open: 1, late: 1 })
    expect((await read(world.as('leader'), homeItems)).map(item => [item.kind, item.late])).toEqual([
      ['inspections.late', true],
    ])
  })

  it('is not closed by who answered it, nor upon an old page', async () => {
    const world = await aFacility(database)
    const { followUp } = await aDoneInspection(world)
    await answerFollowUp(world.as('coordinator'), await aStore(), followUp, answer('Đơn vị báo qua Zalo'))
    const decide = (who: StaffName, row_version: number) =>
      decideFollowUp(world.as(who), followUp, { request_key: key(), row_version, verdict: 'close', words: '' })
    await expect(decide('coordinator', 2)).rejects.toMatchObject({ code: 'follow-up.close' })
    await expect(decide('ddttHead', 1)).rejects.toMatchObject({ kind: 'stale' })
    await decide('ddttHead', 2)
  })

  it('sent twice under one key is answered once', async () => {
    const world = await aFacility(database)
    const { id, followUp } = await aDoneInspection(world)
    const [store, said] = [await aStore(), answer()]
    const first = await answerFollowUp(world.as('tanLapHead'), store, followUp, said)
    expect(await answerFollowUp(world.as('tanLapHead'), store, followUp, said)).toEqual(first)
    expect((await inspectionOf(world, id)).follow_ups[0]?.steps).toHaveLength(1)
  })

  it('of another unit or another facility is not found', async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    const [own, foreign] = [await aDoneInspection(world), await aDoneInspection(other)]
    const store = await aStore()
    for (const [who, id] of [
      ['hoaKheHead', own.followUp],
      ['tanLapHead', foreign.followUp],
      ['tanLapHead', newId()],
    ] as const)
      await expect(answerFollowUp(world.as(who), store, id, answer())).rejects.toMatchObject({ kind: 'not_found' })
    await expect(
      decideFollowUp(world.as('coordinator'), foreign.followUp, {
        request_key: key(),
        row_version: 1,
        verdict: 'close',
        words: '',
      }),
    ).rejects.toMatchObject({ kind: 'not_found' })
    await expect(
      cancelInspection(world.as('coordinator'), foreign.id, { request_key: key(), row_version: 1, reason: 'x' }),
    ).rejects.toMatchObject({ kind: 'not_found' })
  })
})

/** Who may what: schedule, write the minutes of a team they are not in, read it, answer for Tân Lập, close. */
it.each<[StaffName, Record<'schedule' | 'minutes' | 'answer' | 'close', 'ok' | string>]>([
  ['coordinator', { schedule: 'ok', minutes: 'ok', answer: 'ok', close: 'ok' }],
  ['leader', { schedule: 'ok', minutes: 'inspection.minutes', answer: 'follow-up.not-found', close: 'ok' }],
  [
    'owner',
    {
      schedule: 'inspection.schedule',
      minutes: 'inspection.minutes',
      answer: 'follow-up.not-found',
      close: 'follow-up.close',
    },
  ],
  ['ddttHead', { schedule: 'inspection.schedule', minutes: 'ok', answer: 'follow-up.not-found', close: 'ok' }],
  [
    'tanLapHead',
    { schedule: 'inspection.schedule', minutes: 'inspection.not-found', answer: 'ok', close: 'inspection.not-found' },
  ],
  [
    'tanLapNurse',
    { schedule: 'inspection.schedule', minutes: 'inspection.not-found', answer: 'ok', close: 'inspection.not-found' },
  ],
  [
    'khoaNoiHead',
    {
      schedule: 'inspection.schedule',
      minutes: 'inspection.not-found',
      answer: 'follow-up.not-found',
      close: 'inspection.not-found',
    },
  ],
])('%s: %j', async (who, may) => {
  const world = await aFacility(database)
  const store = await aStore()
  const outcome = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work
      return 'ok'
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  const { id } = await scheduleInspection(world.as('coordinator'), anInspection(world))
  const minutes = await minutesFor(world, id)
  const [one, two] = [await aDoneInspection(world), await aDoneInspection(world)]
  await answerFollowUp(world.as('tanLapHead'), store, two.followUp, answer())
  const close = { request_key: key(), row_version: 2, verdict: 'close' as const, words: '' }
  expect({
    schedule: await outcome(scheduleInspection(world.as(who), anInspection(world))),
    minutes: await outcome(writeMinutes(world.as(who), id, minutes)),
    answer: await outcome(answerFollowUp(world.as(who), store, one.followUp, answer())),
    close: await outcome(decideFollowUp(world.as(who), two.followUp, close)),
  }).toEqual(may)
})
