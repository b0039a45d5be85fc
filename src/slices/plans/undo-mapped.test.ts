import { expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { aFile, anImport, anIssued, key, rowsOf, step } from './a-plan.fixture.ts'
import { aReading, aTask } from './a-reading.fixture.ts'
import { amendPlan } from './amend-plan.ts'
import { decideOldTasks } from './decide-old-tasks.ts'
import { importPlan } from './import-plan.ts'
import { proposeMerge } from './merge-rows.policy.ts'
import { mergeRows } from './merge-rows.ts'
import { decideOldTasksInput, type OldTaskDecision } from './plans.input.ts'
import { acceptRow, addRow, skipRow } from './review-row.commands.ts'
import { contentOf } from './row-content.input.ts'
import { undoChange } from './undo-change.ts'

const database = testDatabase()

const tasks = ['Một', 'Hai', 'Ba'].map((title, at) => aTask({ no: String(at + 1), title }))
const later = { ...aReading, draft: { ...aReading.draft, tasks } }

async function aReplacement() {
  const world = await aFacility(database)
  const before = await anIssued(world)
  const asked = { request_key: key(), replaces: before }
  const { version_id } = await importPlan(world.as('coordinator'), await anImport(later), aFile, asked)
  const [old] = await rowsOf(world, before)
  return { world, version: version_id, old: old! }
}

const decide = async (world: World, version: string, decisions: OldTaskDecision[]) =>
  decideOldTasks(world.as('coordinator'), version, { ...(await step(world, version)), decisions })

const goesOn = async (world: World, version: string, task_id: string, at: number) =>
  decide(world, version, [{ task_id, becomes: 'continued', row_id: (await rowsOf(world, version))[at]!.id }])

const undo = (world: World, version: string, change_id: string) =>
  undoChange(world.as('coordinator'), version, { request_key: key(), change_id })

test('an undo brings no thread back to a row whose old task went on elsewhere', async () => {
  const { world, version, old } = await aReplacement()
  await goesOn(world, version, old.task_id, 0)
  const row = (await rowsOf(world, version))[0]!
  const asked = { request_key: key(), row_version: row.row_version }
  const { change_id } = await acceptRow(world.as('coordinator'), version, row.id, asked)
  await goesOn(world, version, old.task_id, 1)
  await undo(world, version, change_id)
  const after = await rowsOf(world, version)
  expect(after.map(one => one.parts[0]!.continues_part_id)).toEqual([null, old.parts[0]!.id, null])
})

test('a row that comes back from a merge leaves its old task where it went on meanwhile', async () => {
  const { world, version, old } = await aReplacement()
  await goesOn(world, version, old.task_id, 1)
  const rows = (await rowsOf(world, version)).slice(0, 2)
  const { change_id } = await mergeRows(world.as('coordinator'), version, {
    request_key: key(),
    rows: rows.map(({ id, row_version }) => ({ id, row_version })),
    choice: proposeMerge(rows.map(contentOf)),
  })
  await goesOn(world, version, old.task_id, 0)
  await undo(world, version, change_id)
  const after = await rowsOf(world, version)
  expect(after.map(row => [row.no, row.task_id === old.task_id])).toEqual([
    ['1', true],
    ['2', false],
    ['3', false],
  ])
  expect(after[1]!.parts[0]!.continues_part_id).toBeNull()
})

test('in an amendment a task goes on in a new row only where its own row was skipped', async () => {
  const world = await aFacility(database)
  const before = await anIssued(world)
  const { version_id } = await amendPlan(world.as('coordinator'), before, await step(world, before))
  const row = (await rowsOf(world, version_id))[0]!
  const parts = contentOf(row).parts.map(({ id: _id, continues_part_id: _continues, ...part }) => part)
  const content = { ...contentOf(row), no: '9', parts } as Parameters<typeof addRow>[2]['content']
  await addRow(world.as('coordinator'), version_id, { request_key: key(), after: null, content })
  await expect(goesOn(world, version_id, row.task_id, 3)).rejects.toMatchObject({ code: 'plan.row-still-there' })
  const asked = { request_key: key(), row_version: row.row_version, reason: 'Viết lại' }
  await skipRow(world.as('coordinator'), version_id, row.id, asked)
  await goesOn(world, version_id, row.task_id, 3)
  const added = (await rowsOf(world, version_id))[3]!
  expect([added.task_id, added.parts[0]!.continues_part_id]).toEqual([row.task_id, row.parts[0]!.continues_part_id])
})

test('an old task is decided once in one request', () => {
  const [task_id, row_id] = [key(), key()]
  const decision = { task_id, becomes: 'continued', row_id }
  const asked = (decisions: object[]) =>
    decideOldTasksInput.safeParse({ request_key: key(), row_version: 1, decisions }).success
  expect([asked([decision]), asked([decision, { ...decision, row_id: key() }])]).toEqual([true, false])
})
