import { expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { acceptAll, aDraft, anApproved, anIssued, key, rowsOf, step, versionOf } from './a-plan.fixture.ts'
import { aReading } from './a-reading.fixture.ts'
import { editHeader } from './edit-header.ts'
import { proposeMerge } from './merge-rows.policy.ts'
import { mergeRows } from './merge-rows.ts'
import type { PlanRow } from './plan-rows.queries.ts'
import { acceptRow, skipRow } from './review-row.commands.ts'
import { contentOf } from './row-content.input.ts'
import { proposeSplit } from './split-row.policy.ts'
import { splitRow } from './split-row.ts'
import { redoChange, undoChange } from './undo-change.ts'

const database = testDatabase()

async function opened(): Promise<{ world: World; version: string; rows: PlanRow[] }> {
  const world = await aFacility(database)
  const version = await aDraft(world)
  return { world, version, rows: await rowsOf(world, version) }
}

const asked = (row: PlanRow) => ({ request_key: key(), row_version: row.row_version })
const split = (row: PlanRow) => ({ ...asked(row), choice: proposeSplit(contentOf(row)) })
const merge = (rows: readonly PlanRow[]) => ({
  request_key: key(),
  rows: rows.map(({ id, row_version }) => ({ id, row_version })),
  choice: proposeMerge(rows.map(contentOf)),
})
const numbers = async (world: World, version: string) => (await rowsOf(world, version)).map(row => row.no)
/** Rows without what counts their changes. */
const bare = (rows: readonly PlanRow[]) =>
  rows.map(row => ({ ...contentOf(row), id: row.id, task: row.task_id, source: row.source, review: row.review }))

test('a row is split where it stands; both halves keep their place in the source and are read anew', async () => {
  const { world, version, rows } = await opened()
  await splitRow(world.as('coordinator'), version, rows[1]!.id, split(rows[1]!))
  const after = await rowsOf(world, version)
  expect(after.map(row => row.no)).toEqual(['1', '2a', '2b', '3'])
  expect(after.map(row => row.review)).toEqual(['unread', 'unread', 'unread', 'unread'])
  expect(after[2]!.source).toEqual(rows[1]!.source)
  expect(after[2]!.parts.map(part => [part.id, part.product])).toEqual([
    [rows[1]!.parts[1]!.id, 'Báo cáo tổng kết năm'],
  ])
  expect(after[2]!.task_id).not.toBe(rows[1]!.task_id)
})

test('splitting a row that was accepted decides on both halves', async () => {
  const { world, version, rows } = await opened()
  const { row_version } = await acceptRow(world.as('coordinator'), version, rows[0]!.id, asked(rows[0]!))
  await splitRow(world.as('coordinator'), version, rows[0]!.id, { ...split(rows[0]!), row_version })
  expect((await rowsOf(world, version)).map(row => row.review)).toEqual(['corrected', 'corrected', 'unread', 'unread'])
})

test('rows are merged into the first of them, with the parts and places of all', async () => {
  const { world, version, rows } = await opened()
  const answer = await mergeRows(world.as('coordinator'), version, merge([rows[0]!, rows[2]!]))
  const after = await rowsOf(world, version)
  expect(answer.row_id).toBe(rows[0]!.id)
  expect(after.map(row => row.no)).toEqual(['1', '2'])
  expect(after[0]).toMatchObject({
    title: 'Lập kế hoạch tuyên truyền; Viết tin, bài về kết quả cải cách hành chính',
    products: ['Kế hoạch', 'Tin, bài'],
    forms: ['Website'],
    source: { task: 0, also: [{ task: 2, at: { table: 1, row: 4 } }] },
  })
  expect(after[0]!.parts.map(part => part.id)).toEqual([rows[0]!.parts[0]!.id, rows[2]!.parts[0]!.id])
})

test('split, merge, undo and redo of both: each undo gives back the very rows, each redo the change', async () => {
  const { world, version, rows } = await opened()
  const scope = world.as('coordinator')
  const parted = await splitRow(scope, version, rows[1]!.id, split(rows[1]!))
  const halves = await rowsOf(world, version)
  const joined = await mergeRows(scope, version, merge([halves[1]!, halves[2]!, halves[3]!]))
  const merged = await rowsOf(world, version)
  expect(merged).toHaveLength(2)

  await expect(undoChange(scope, version, { request_key: key(), change_id: parted.change_id })).rejects.toMatchObject({
    code: 'plan.undo-not-last',
  })
  await undoChange(scope, version, { request_key: key(), change_id: joined.change_id })
  expect(bare(await rowsOf(world, version))).toEqual(bare(halves))
  await undoChange(scope, version, { request_key: key(), change_id: parted.change_id })
  expect(bare(await rowsOf(world, version))).toEqual(bare(rows))

  await expect(redoChange(scope, version, { request_key: key(), change_id: joined.change_id })).rejects.toMatchObject({
    code: 'plan.redo-not-last',
  })
  await redoChange(scope, version, { request_key: key(), change_id: parted.change_id })
  expect(bare(await rowsOf(world, version))).toEqual(bare(halves))
  await redoChange(scope, version, { request_key: key(), change_id: joined.change_id })
  expect(bare(await rowsOf(world, version))).toEqual(bare(merged))
  await undoChange(scope, version, { request_key: key(), change_id: joined.change_id })
  expect(bare(await rowsOf(world, version))).toEqual(bare(halves))
})

test('what was changed after an undo cannot be redone over', async () => {
  const { world, version, rows } = await opened()
  const scope = world.as('coordinator')
  const skipped = await skipRow(scope, version, rows[0]!.id, { ...asked(rows[0]!), reason: 'Nhầm' })
  const undone = await undoChange(scope, version, { request_key: key(), change_id: skipped.change_id })
  await acceptRow(scope, version, rows[0]!.id, { request_key: key(), row_version: undone.row_version })
  await expect(redoChange(scope, version, { request_key: key(), change_id: skipped.change_id })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'plan.redo-not-last',
  })
  await expect(redoChange(scope, version, { request_key: key(), change_id: key() })).rejects.toMatchObject({
    code: 'plan.change-not-found',
  })
})

test('an edit of the header and its lists is undone and redone', async () => {
  const world = await aFacility(database)
  const version = await aDraft(world, {
    ...aReading,
    draft: { ...aReading.draft, targets: aReading.draft.targets.map(target => ({ ...target, confidence: 0.9 })) },
  })
  const scope = world.as('coordinator')
  const before = await versionOf(world, version)
  const { title: _title, ...header } = {
    title: before.title,
    number: before.number,
    place: before.place,
    dated: before.dated,
    signer_capacity: before.signer_capacity,
    signer_position: before.signer_position,
    signer_name: before.signer_name,
    budget_source: before.budget_source,
    budget_total: before.budget_total,
  }
  const edited = await editHeader(scope, version, {
    ...(await step(world, version)),
    header: { ...header, title: 'Tên khác' },
    targets: [],
  })
  await undoChange(scope, version, { request_key: key(), change_id: edited.change_id })
  expect((await versionOf(world, version)).title).toBe(before.title)
  await redoChange(scope, version, { request_key: key(), change_id: edited.change_id })
  expect((await versionOf(world, version)).title).toBe('Tên khác')
})

test('what cannot be split or merged is refused, and leaves the rows as they were', async () => {
  const { world, version, rows } = await opened()
  const scope = world.as('coordinator')
  const [first, second] = [rows[0]!, rows[1]!]
  const { choice } = split(first)
  for (const [refused, code] of [
    [() => splitRow(scope, version, first.id, { ...split(first), row_version: 9 }), 'plan.stale'],
    [() => splitRow(scope, version, key(), split(first)), 'plan.row-not-found'],
    [
      () => splitRow(scope, version, first.id, { ...asked(first), choice: { ...choice, parts: [] } }),
      'plan.split-incomplete',
    ],
    [
      () => splitRow(scope, version, first.id, { ...asked(first), choice: { ...choice, titles: ['Lập', 'kế'] } }),
      'plan.split-loses-words',
    ],
    [() => mergeRows(scope, version, merge([first, first])), 'plan.merge-same-row'],
    [() => mergeRows(scope, version, merge([first, { ...second, row_version: 9 }])), 'plan.stale'],
    [() => mergeRows(scope, version, merge([first, { ...second, id: key() }])), 'plan.row-not-found'],
  ] as const)
    await expect(refused(), code).rejects.toMatchObject({ code })
  expect(bare(await rowsOf(world, version))).toEqual(bare(rows))
})

test('a split after approval voids the approval; an issued plan takes neither split nor merge', async () => {
  const world = await aFacility(database)
  const approved = await anApproved(world)
  const row = (await rowsOf(world, approved))[1]!
  await splitRow(world.as('coordinator'), approved, row.id, split(row))
  expect(await versionOf(world, approved)).toMatchObject({ state: 'draft', approved_hash: null })
  await acceptAll(world, approved)

  const other = await aFacility(database)
  const issued = await anIssued(other)
  const rows = await rowsOf(other, issued)
  const scope = other.as('coordinator')
  const closed = { kind: 'conflict', code: 'plan.no-longer-edited' }
  await expect(splitRow(scope, issued, rows[0]!.id, split(rows[0]!))).rejects.toMatchObject(closed)
  await expect(mergeRows(scope, issued, merge(rows))).rejects.toMatchObject(closed)
})

test('the same split twice counts once', async () => {
  const { world, version, rows } = await opened()
  const input = split(rows[0]!)
  const first = await splitRow(world.as('coordinator'), version, rows[0]!.id, input)
  expect(await splitRow(world.as('coordinator'), version, rows[0]!.id, input)).toEqual(first)
  expect(await numbers(world, version)).toEqual(['1a', '1b', '2', '3'])
})

test('a row that comes back from a merge is no longer what a page from before has seen', async () => {
  const { world, version, rows } = await opened()
  for (const row of rows) await acceptRow(world.as('coordinator'), version, row.id, asked(row))
  const { change_id } = await mergeRows(world.as('coordinator'), version, merge(await rowsOf(world, version)))
  await undoChange(world.as('coordinator'), version, { request_key: key(), change_id })
  await expect(acceptRow(world.as('coordinator'), version, rows[1]!.id, asked(rows[1]!))).rejects.toMatchObject({
    kind: 'stale',
  })
})
