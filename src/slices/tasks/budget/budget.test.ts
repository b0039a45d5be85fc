import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { read } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import type { StaffName, World } from '#test/world.ts'
import { computeFigures } from '../../activities/figures.api.ts'
import { aPhoto, ledgerOf, someDuties } from '../a-duty.fixture.ts'
import { key } from '../an-issued-plan.fixture.ts'
import { moneyOfPlan } from './budget.api.ts'
import { canEnterMoney, canReadBudget } from './budget.policy.ts'
import { loadBudget } from './load-budget.ts'
import { setEstimate } from './set-estimate.ts'
import { correctSpending, enterSpending, retractSpending } from './spending.commands.ts'

const database = testDatabase()

/** TT 5 is planned at 10 million, TT 9 says "theo dự toán". Today is 02/3/2026. */
async function aPlanWithMoney() {
  const duties = await someDuties(database)
  const { world, version } = duties
  const tasks = await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.budget')`, [world.facility])
    const reading = {
      rows: [
        {
          task: 0,
          cells: [
            { role: 'title', text: 'Viết tin, bài' },
            { role: 'budget', text: '10.000.000' },
          ],
        },
        {
          task: 1,
          cells: [
            { role: 'title', text: 'Truyền thông' },
            { role: 'budget', text: 'theo\n dự toán' },
          ],
        },
        { task: null, cells: [{ role: 'budget', text: 'Tổng cộng' }] },
      ],
    }
    await client.query('update app.plan_version set reading = $3 where facility_id = $1 and id = $2', [
      world.facility,
      version,
      JSON.stringify(reading),
    ])
    await client.query(
      `update app.plan_row set budget = case no when '5' then 10000000 end, source = jsonb_build_object('task', case no when '5' then 0 else 1 end)
       where facility_id = $1`,
      [world.facility],
    )
    const { rows } = await client.query<{ no: string; task_id: string }>(
      'select no, task_id from app.plan_row where facility_id = $1',
      [world.facility],
    )
    await client.query('commit')
    return Object.fromEntries(rows.map(row => [row.no, row.task_id]))
  })
  return { ...duties, five: tasks['5'] ?? '', nine: tasks['9'] ?? '' }
}

const spend = (task_id: string | null, over: Partial<Parameters<typeof enterSpending>[2]> = {}) => ({
  request_key: key(),
  year: 2026,
  task_id,
  spent_on: '2026-02-10',
  amount: 4_000_000,
  source: 'Ngân sách nhà nước',
  purpose: 'In tờ rơi hướng dẫn',
  document_number: 'PC 12',
  ...over,
})
const budgetOf = (world: World) => read(world.as('coordinator'), reader => loadBudget(reader, 2026))
const spentInFigures = async (world: World): Promise<number | null | undefined> => {
  const window = { from: '2026-01-01', to: '2026-12-31' }
  const figures = await read(world.as('coordinator'), reader => computeFigures(reader, window))
  return figures.find(figure => figure.code === 'spending')?.value
}

describe('the estimate of a task', () => {
  it('comes from the plan, whose words stay words; a change has its reason and the plan’s number stays', async () => {
    const { world, five, nine, version } = await aPlanWithMoney()
    const first = await setEstimate(world.as('coordinator'), nine, {
      request_key: key(),
      amount: 3_000_000,
      source: 'Nguồn thu sự nghiệp',
      reason: 'Dự toán được duyệt',
      after: null,
    })
    const { tasks, total } = await budgetOf(world)
    expect(tasks.find(task => task.task_id === five)).toMatchObject({
      planned: 10_000_000,
      words: null,
      estimate: 10_000_000,
    })
    expect(tasks.find(task => task.task_id === nine)).toMatchObject({
      planned: null,
      words: 'theo dự toán',
      estimate: 3_000_000,
      changes: [{ id: first.id, reason: 'Dự toán được duyệt', by: 'Nguyễn Hoài Nhơn' }],
    })
    expect(total).toEqual({ estimate: 13_000_000, spent: 0, remaining: 13_000_000 })
    const money = await read(world.as('leader'), reader => moneyOfPlan(reader, version, '2026-02-28'))
    expect(money.estimate).toBe(13_000_000)
    expect(money.tasks.get(nine)).toEqual({ estimate: 3_000_000, spent: null })
  })

  it('is changed upon what was seen only', async () => {
    const { world, five } = await aPlanWithMoney()
    const change = (after: string | null) =>
      setEstimate(world.as('coordinator'), five, { request_key: key(), amount: 1, source: null, reason: 'Giảm', after })
    const { id } = await change(null)
    await expect(change(null)).rejects.toMatchObject({ kind: 'stale', code: 'budget.stale' })
    await change(id)
    expect((await budgetOf(world)).tasks.find(task => task.task_id === five)?.changes).toHaveLength(2)
  })
})

describe('a spending entry', () => {
  it('is a fact of the ledger at once, with its document; over the budget is said, not forbidden', async () => {
    const { world, store, five, version } = await aPlanWithMoney()
    await enterSpending(world.as('coordinator'), store, spend(five), [aPhoto()])
    await enterSpending(
      world.as('coordinator'),
      store,
      spend(five, { amount: 7_000_000, source: 'Tài trợ', spent_on: '2026-01-05' }),
    )
    await enterSpending(world.as('owner'), store, spend(null, { amount: 500_000 }))
    const { tasks, total, sources, quarters } = await budgetOf(world)
    expect(tasks.find(task => task.task_id === five)).toMatchObject({ spent: 11_000_000, remaining: -1_000_000 })
    expect(total).toMatchObject({ spent: 11_500_000, remaining: -1_500_000 })
    expect(sources).toEqual([
      { source: 'Tài trợ', spent: 7_000_000 },
      { source: 'Ngân sách nhà nước', spent: 4_500_000 },
    ])
    expect(quarters[0]?.spent).toBe(11_500_000)
    expect(await spentInFigures(world)).toBe(11_500_000)
    const spentBy = async (day: string) =>
      (await read(world.as('leader'), reader => moneyOfPlan(reader, version, day))).tasks.get(five)?.spent
    expect([await spentBy('2026-01-31'), await spentBy('2026-02-10')]).toEqual([7_000_000, 11_000_000])
    expect((await ledgerOf(database, world))[0]).toMatchObject({ kind: 'spending', counted: true, evidence: 1 })
  })

  it('is corrected by another that takes its place, proof and all, and retracted; the old ones are kept', async () => {
    const { world, store, five } = await aPlanWithMoney()
    const { id } = await enterSpending(world.as('coordinator'), store, spend(five), [aPhoto()])
    const { request_key: _, year: __, ...said } = spend(five, { amount: 400_000 })
    const next = await correctSpending(world.as('coordinator'), id, {
      request_key: key(),
      ...said,
      reason: 'Thừa một số 0',
    })
    expect(await spentInFigures(world)).toBe(400_000)
    const { spending } = await budgetOf(world)
    expect(spending.find(entry => entry.id === id)?.ended).toMatchObject({ reason: 'Thừa một số 0', replaced: true })
    expect(spending.find(entry => entry.id === next.id)?.evidence_id).not.toBeNull()
    await expect(
      retractSpending(world.as('coordinator'), id, { request_key: key(), reason: 'x' }),
    ).rejects.toMatchObject({ code: 'spending.ended' })
    await retractSpending(world.as('coordinator'), next.id, { request_key: key(), reason: 'Chi của nguồn khác' })
    expect(await spentInFigures(world)).toBeNull()
    expect((await budgetOf(world)).total.spent).toBe(0)
  })

  it('sent twice under one key is there once', async () => {
    const { world, store, five } = await aPlanWithMoney()
    const input = spend(five)
    const first = await enterSpending(world.as('coordinator'), store, input)
    expect(await enterSpending(world.as('coordinator'), store, input)).toEqual(first)
    expect((await budgetOf(world)).spending).toHaveLength(1)
  })

  it.each<[string, Partial<Parameters<typeof enterSpending>[2]>, string]>([
    ['in the future', { spent_on: '2026-03-03' }, 'spending.future'],
    ['before the year', { spent_on: '2025-12-14' }, 'spending.year'],
    ['for a task there is not', { task_id: newId() }, 'budget.task'],
    ['in a year without a plan', { year: 2031 }, 'budget.no-plan'],
  ])('%s is refused', async (_, over, code) => {
    const { world, store, five } = await aPlanWithMoney()
    await expect(enterSpending(world.as('coordinator'), store, spend(five, over))).rejects.toMatchObject({ code })
    expect((await budgetOf(world)).spending).toEqual([])
  })

  it('of another facility is not found', async () => {
    const [one, other] = [await aPlanWithMoney(), await aPlanWithMoney()]
    const { id } = await enterSpending(other.world.as('coordinator'), other.store, spend(other.five))
    for (const unknown of [id, newId()])
      await expect(
        retractSpending(one.world.as('coordinator'), unknown, { request_key: key(), reason: 'x' }),
      ).rejects.toMatchObject({ kind: 'not_found' })
    await expect(
      setEstimate(one.world.as('coordinator'), other.five, {
        request_key: key(),
        amount: 1,
        source: null,
        reason: 'x',
        after: null,
      }),
    ).rejects.toMatchObject({ kind: 'not_found' })
    await expect(enterSpending(one.world.as('coordinator'), one.store, spend(other.five))).rejects.toMatchObject({
      code: 'budget.task',
    })
  })
})

it.each<[StaffName, boolean, boolean]>([
  ['owner', true, true],
  ['coordinator', true, true],
  ['leader', true, false],
  ['khoaNoiHead', false, false],
  ['tanLapNurse', false, false],
])('%s reads the budget: %s, enters money: %s', async (who, reads, enters) => {
  const { world, store, five } = await aPlanWithMoney()
  expect([canReadBudget(world.as(who).actor), canEnterMoney(world.as(who).actor)]).toEqual([reads, enters])
  const entered = enterSpending(world.as(who), store, spend(five))
  await (enters
    ? expect(entered).resolves.toBeTruthy()
    : expect(entered).rejects.toMatchObject({ code: 'budget.enter' }))
})
