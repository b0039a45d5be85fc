import { describe, expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { acceptAll, aFile, anImport, anIssued, key, rowsOf, step, versionOf } from './a-plan.fixture.ts'
import { aReading, aTask } from './a-reading.fixture.ts'
import { amendPlan } from './amend-plan.ts'
import { decideOldTasks } from './decide-old-tasks.ts'
import { approvePlan } from './decide-plan.commands.ts'
import { discardDraft } from './discard-draft.ts'
import { importPlan } from './import-plan.ts'
import { issuePlan } from './issue-plan.ts'
import { loadDiff } from './load-diff.ts'
import { loadOldTasks } from './load-old-tasks.ts'
import { endedTasks, issuedVersion, planRowsEver } from './plans.api.ts'
import type { OldTaskDecision } from './plans.input.ts'
import { submitPlan } from './submit-plan.ts'
import { typeInPlan } from './type-in-plan.ts'

const database = testDatabase()

/** A later text of the same year: the second task is gone, the first and the third are there under other numbers. */
const later = {
  ...aReading,
  draft: {
    ...aReading.draft,
    tasks: [
      { ...aReading.draft.tasks[2]!, no: '1', title: 'Viết tin, bài về kết quả cải cách hành chính của đơn vị' },
      aTask({ no: '2', title: 'Lập kế hoạch tuyên truyền', products: ['Kế hoạch'] }),
      aTask({ no: '3', title: 'Mở chuyên mục hỏi đáp thủ tục', products: ['Chuyên mục'] }),
    ],
  },
}

async function aReplacement(world: World) {
  const old = await anIssued(world)
  const { version_id } = await importPlan(world.as('coordinator'), await anImport(later), aFile, {
    request_key: key(),
    replaces: old,
  })
  return { old, version: version_id }
}

const oldTasks = (world: World, version: string) =>
  read(world.as('coordinator'), reader => loadOldTasks(reader, version))
const decide = async (world: World, version: string, decisions: OldTaskDecision[]) =>
  decideOldTasks(world.as('coordinator'), version, { ...(await step(world, version)), decisions })

/** What the page proposes, taken as it stands; a task without a proposal is finished. */
const asProposed = async (world: World, version: string): Promise<OldTaskDecision[]> =>
  (await oldTasks(world, version)).tasks.map(({ task_id, proposed }) =>
    proposed
      ? { task_id, becomes: 'continued', row_id: proposed.row_id }
      : { task_id, becomes: 'ended', fate: 'finished', open_work: 'waive', reason: 'Đã gộp vào báo cáo chung' },
  )

async function issueIt(world: World, version: string) {
  await acceptAll(world, version)
  await submitPlan(world.as('coordinator'), version, await step(world, version))
  await approvePlan(world.as('leader'), version, await step(world, version))
  const input = { issued_on: '2026-03-02', number: null }
  return issuePlan(world.as('coordinator'), version, { ...(await step(world, version)), ...input })
}

test('a new file of the year becomes the next version, and says which document it replaces', async () => {
  const world = await aFacility(database)
  const { old, version } = await aReplacement(world)
  const before = await versionOf(world, old)
  expect(await versionOf(world, version)).toMatchObject({
    plan_id: before.plan_id,
    version_no: 2,
    state: 'draft',
    started_as: 'replacement',
    from_version_id: old,
    replaces_number: before.number,
  })
  expect(before.state).toBe('issued')
})

test('old tasks are proposed to the rows that look like them', async () => {
  const world = await aFacility(database)
  const { version } = await aReplacement(world)
  const { tasks, rows } = await oldTasks(world, version)
  const no = (id: string | undefined) => rows.find(row => row.id === id)?.no
  expect(tasks.map(task => [task.no, no(task.proposed?.row_id)])).toEqual([
    ['1', '2'],
    ['2', undefined],
    ['3', '1'],
  ])
})

test('mapped rows take over the old tasks, and the version in force gives way when the new one is issued', async () => {
  const world = await aFacility(database)
  const { old, version } = await aReplacement(world)
  const before = await rowsOf(world, old)
  await decide(world, version, await asProposed(world, version))
  const after = await rowsOf(world, version)
  expect(after.map(row => row.task_id)).toEqual([before[2]!.task_id, before[0]!.task_id, expect.any(String)])
  expect(after[0]!.parts[0]!.continues_part_id).toBe(before[2]!.parts[0]!.id)
  expect(before.map(row => row.task_id)).not.toContain(after[2]!.task_id)

  await issueIt(world, version)
  expect(await versionOf(world, old)).toMatchObject({ state: 'superseded' })
  expect(await read(world.as('coordinator'), reader => issuedVersion(reader, 2026))).toMatchObject({ id: version })
  const [ends, ever] = await read(
    world.as('coordinator'),
    async reader =>
      [await endedTasks(reader, version), await planRowsEver(reader, await versionOf(world, version))] as const,
  )
  expect([...ends.values()]).toMatchObject([{ fate: 'finished', open_work: 'waive' }])
  expect(ever.map(row => [row.no, row.ended])).toEqual([
    ['1', false],
    ['2', false],
    ['3', false],
    ['2', true],
  ])
})

test('a decision may be changed as long as the plan is not issued', async () => {
  const world = await aFacility(database)
  const { old, version } = await aReplacement(world)
  const [first] = await rowsOf(world, old)
  const rows = await rowsOf(world, version)
  const becomes = async () => (await oldTasks(world, version)).tasks[0]!.becomes
  await decide(world, version, [{ task_id: first!.task_id, becomes: 'continued', row_id: rows[2]!.id }])
  expect(await becomes()).toMatchObject({ how: 'continued', row: { no: '3' } })
  await decide(world, version, [{ task_id: first!.task_id, becomes: 'continued', row_id: rows[1]!.id }])
  expect(await becomes()).toMatchObject({ how: 'continued', row: { no: '2' } })
  const dropped = {
    task_id: first!.task_id,
    becomes: 'ended',
    fate: 'dropped',
    open_work: 'keep',
    reason: null,
  } as const
  await decide(world, version, [dropped])
  expect(await becomes()).toMatchObject({ how: 'ended', fate: 'dropped' })
  const tasks = (await rowsOf(world, version)).map(row => row.task_id)
  expect(new Set(tasks).size).toBe(3)
  expect(tasks).not.toContain(first!.task_id)
})

describe('refusals', () => {
  test('a draft whose old tasks are not all decided is not submitted', async () => {
    const world = await aFacility(database)
    const { version } = await aReplacement(world)
    await acceptAll(world, version)
    await expect(submitPlan(world.as('coordinator'), version, await step(world, version))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'plan.old-tasks-undecided',
      params: { count: 3, rows: ['1', '2', '3'] },
    })
  })

  test('one version at a time is on its way', async () => {
    const world = await aFacility(database)
    const { old, version } = await aReplacement(world)
    const asked = async () => amendPlan(world.as('coordinator'), old, await step(world, old))
    await expect(asked()).rejects.toMatchObject({ code: 'plan.draft-exists', params: { version_id: version } })
    await discardDraft(world.as('coordinator'), version, await step(world, version))
    expect((await asked()).plan_id).toBe((await versionOf(world, old)).plan_id)
  })

  test('two who open an amendment at once get one between them', async () => {
    const world = await aFacility(database)
    const old = await anIssued(world)
    const asked = await Promise.all([step(world, old), step(world, old)])
    const done = await Promise.allSettled(asked.map(input => amendPlan(world.as('coordinator'), old, input)))
    expect(done.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('only the plan in force is replaced or amended, and by a plan of its own year', async () => {
    const world = await aFacility(database)
    const { old, version } = await aReplacement(world)
    const typed = (year: number, replaces: string) =>
      typeInPlan(world.as('coordinator'), { request_key: key(), year, title: 'Kế hoạch', replaces })
    await expect(typed(2026, version)).rejects.toMatchObject({ code: 'plan.not-in-force' })
    await expect(typed(2027, old)).rejects.toMatchObject({ code: 'plan.replaces-other-year' })
    await expect(typed(2026, key())).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('a decision names a task of the version before, and a live row that nothing else goes on in', async () => {
    const world = await aFacility(database)
    const { old, version } = await aReplacement(world)
    const [one, two] = await rowsOf(world, old)
    const [row] = await rowsOf(world, version)
    const on = (task_id: string, row_id: string) => decide(world, version, [{ task_id, becomes: 'continued', row_id }])
    await on(one!.task_id, row!.id)
    await expect(on(two!.task_id, row!.id)).rejects.toMatchObject({ code: 'plan.row-taken' })
    await expect(on(two!.task_id, key())).rejects.toMatchObject({ code: 'plan.row-not-found' })
    await expect(on(key(), row!.id)).rejects.toMatchObject({ code: 'plan.old-task-not-found' })
    await expect(decide(world, old, [])).rejects.toMatchObject({ code: 'plan.no-longer-edited' })
    await expect(
      decideOldTasks(world.as('coordinator'), version, {
        request_key: key(),
        row_version: 1,
        decisions: [{ task_id: one!.task_id, becomes: 'continued', row_id: row!.id }],
      }),
    ).rejects.toMatchObject({ kind: 'stale' })
  })

  test('leaders and units do not decide; another facility cannot tell that there is anything', async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    const { old, version } = await aReplacement(world)
    const asked = { ...(await step(world, version)), decisions: [] }
    await expect(decideOldTasks(world.as('leader'), version, asked)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(amendPlan(world.as('leader'), old, await step(world, old))).rejects.toMatchObject({
      code: 'plan.edit',
    })
    await expect(decideOldTasks(other.as('coordinator'), version, asked)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(amendPlan(other.as('coordinator'), old, asked)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(read(other.as('coordinator'), tx => loadDiff(tx, version))).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(read(world.as('tanLapHead'), tx => loadDiff(tx, version))).rejects.toMatchObject({ code: 'plan.see' })
    await expect(read(world.as('tanLapHead'), tx => loadOldTasks(tx, version))).rejects.toMatchObject({
      code: 'plan.see',
    })
  })
})

test('the diff says what a leader has to know: rows that came, went and changed, with the words', async () => {
  const world = await aFacility(database)
  const { version } = await aReplacement(world)
  await decide(world, version, await asProposed(world, version))
  const { diff } = await read(world.as('leader'), reader => loadDiff(reader, version))
  expect(diff.counts).toEqual({ added: 1, removed: 1, changed: 2, same: 0 })
  expect(diff.rows.map(row => [row.is, row.no, row.old_no])).toEqual([
    ['changed', '1', '3'],
    ['changed', '2', '1'],
    ['added', '3', null],
    ['removed', '2', null],
  ])
  const title = diff.rows[0]!.fields.find(field => field.label === 'Nhiệm vụ')!
  expect(title.pieces).toEqual([
    { is: 'same', text: 'Viết tin, bài về kết quả cải cách hành chính ' },
    { is: 'new', text: 'của đơn vị' },
  ])
})
