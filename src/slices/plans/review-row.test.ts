import { expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { aDraft, anApproved, anIssued, aSubmitted, key, rowsOf, step, versionOf } from './a-plan.fixture.ts'
import { editHeader } from './edit-header.ts'
import { proposeMerge } from './merge-rows.policy.ts'
import { mergeRows } from './merge-rows.ts'
import type { RowContent } from './plan-content.ts'
import type { PlanRow } from './plan-rows.queries.ts'
import { acceptRow, addRow, correctRow, skipRow } from './review-row.commands.ts'
import { contentOf } from './row-content.input.ts'
import { proposeSplit } from './split-row.policy.ts'
import { splitRow } from './split-row.ts'
import { redoChange, undoChange } from './undo-change.ts'

const database = testDatabase()

async function draftWithRow(index = 2): Promise<{ world: World; version: string; row: PlanRow }> {
  const world = await aFacility(database)
  const version = await aDraft(world)
  return { world, version, row: (await rowsOf(world, version))[index]! }
}

const again = async (world: World, version: string, id: string) =>
  (await rowsOf(world, version)).find(row => row.id === id)

const asked = (row: PlanRow) => ({ request_key: key(), row_version: row.row_version })

test('accepting confirms the proposed rule and ties; what nobody could tie stays marked', async () => {
  const { world, version, row } = await draftWithRow()
  const answer = await acceptRow(world.as('coordinator'), version, row.id, asked(row))
  const after = await again(world, version, row.id)
  expect(answer).toMatchObject({ row_id: row.id, row_version: row.row_version + 1 })
  expect(after).toMatchObject({ review: 'accepted', row_version: row.row_version + 1 })
  expect(after?.parts[0]?.id).toBe(row.parts[0]?.id)
  expect(after?.parts[0]?.rule_is_proposed).toBe(false)
  expect(after?.parts[0]?.parties.map(party => party.confidence)).toEqual([null, null])
})

test('correcting replaces fields, rhythm, rule and parties, and keeps the part', async () => {
  const { world, version, row } = await draftWithRow(0)
  const part = contentOf(row).parts[0]!
  const lead = { ...part.parties[0]!, unit_id: world.units.khnv, answers_staff_id: world.staff.coordinator }
  const content: RowContent = {
    ...contentOf(row),
    title: 'Tên đã sửa',
    parts: [{ ...part, rhythm: 'monthly', rhythm_is_assumed: false, minimum: 2, parties: [lead] }],
  }
  await correctRow(world.as('coordinator'), version, row.id, { ...asked(row), content })
  const after = await again(world, version, row.id)
  expect(after).toMatchObject({ title: 'Tên đã sửa', review: 'corrected' })
  expect(after?.parts[0]).toMatchObject({
    id: row.parts[0]?.id,
    rhythm: 'monthly',
    rhythm_is_assumed: false,
    minimum: 2,
  })
  expect(after?.parts[0]?.parties[0]).toMatchObject({
    unit_id: world.units.khnv,
    answers_staff_id: world.staff.coordinator,
  })
})

test('a part named from another row gets an id of its own', async () => {
  const { world, version, row } = await draftWithRow(0)
  const other = (await rowsOf(world, version))[1]!
  const content = { ...contentOf(row), parts: [{ ...contentOf(row).parts[0]!, id: other.parts[0]!.id }] }
  await correctRow(world.as('coordinator'), version, row.id, { ...asked(row), content })
  expect((await again(world, version, row.id))?.parts[0]?.id).not.toBe(other.parts[0]!.id)
  expect((await again(world, version, other.id))?.parts).toHaveLength(2)
})

test('a part named twice is itself once, and the second is a new one', async () => {
  const world = await aFacility(database)
  const version = await aDraft(world)
  const row = (await rowsOf(world, version))[0]!
  const [part] = contentOf(row).parts
  await correctRow(world.as('coordinator'), version, row.id, {
    request_key: key(),
    row_version: row.row_version,
    content: { ...contentOf(row), parts: [part!, part!] } as Parameters<typeof correctRow>[3]['content'],
  })
  const [first, second] = (await rowsOf(world, version))[0]!.parts
  expect([first!.id === part!.id, second!.id === part!.id]).toEqual([true, false])
})

test('skipping keeps the row and the reason', async () => {
  const { world, version, row } = await draftWithRow()
  await skipRow(world.as('coordinator'), version, row.id, { ...asked(row), reason: 'Trùng dòng 1' })
  expect(await again(world, version, row.id)).toMatchObject({
    review: 'skipped',
    skip_reason: 'Trùng dòng 1',
    title: row.title,
  })
})

test('undo gives back what the row held, as a second command; only the last change can be undone', async () => {
  const { world, version, row } = await draftWithRow()
  const scope = world.as('coordinator')
  const skipped = await skipRow(scope, version, row.id, { ...asked(row), reason: 'Nhầm' })
  const accepted = await acceptRow(scope, version, row.id, { request_key: key(), row_version: skipped.row_version })
  await expect(undoChange(scope, version, { request_key: key(), change_id: skipped.change_id })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'plan.undo-not-last',
  })
  await undoChange(scope, version, { request_key: key(), change_id: accepted.change_id })
  expect(await again(world, version, row.id)).toMatchObject({ review: 'skipped', skip_reason: 'Nhầm' })
  await undoChange(scope, version, { request_key: key(), change_id: skipped.change_id })
  const back = await again(world, version, row.id)
  expect(contentOf(back!)).toEqual(contentOf(row))
  expect(back).toMatchObject({ review: 'unread', skip_reason: null })
  await expect(undoChange(scope, version, { request_key: key(), change_id: key() })).rejects.toMatchObject({
    kind: 'not_found',
    code: 'plan.change-not-found',
  })
})

test('a row is added after another, and undone away', async () => {
  const { world, version, row } = await draftWithRow(0)
  const scope = world.as('coordinator')
  const content = { ...contentOf(row), no: '1a', title: 'Dòng gõ tay' }
  const added = await addRow(scope, version, { request_key: key(), after: row.id, content })
  expect((await rowsOf(world, version)).map(found => found.no)).toEqual(['1', '1a', '2', '3'])
  await undoChange(scope, version, { request_key: key(), change_id: added.change_id })
  expect((await rowsOf(world, version)).map(found => found.no)).toEqual(['1', '2', '3'])
  await expect(addRow(scope, version, { request_key: key(), after: key(), content })).rejects.toMatchObject({
    code: 'plan.row-not-found',
  })
})

test('a stale row answers with the row as it is now', async () => {
  const { world, version, row } = await draftWithRow()
  await acceptRow(world.as('coordinator'), version, row.id, asked(row))
  await expect(
    skipRow(world.as('coordinator'), version, row.id, { ...asked(row), reason: 'Muộn' }),
  ).rejects.toMatchObject({
    kind: 'stale',
    code: 'plan.stale',
    params: { current: { id: row.id, review: 'accepted' } },
  })
})

test('the same accept twice counts once', async () => {
  const { world, version, row } = await draftWithRow()
  const input = asked(row)
  const first = await acceptRow(world.as('coordinator'), version, row.id, input)
  expect(await acceptRow(world.as('coordinator'), version, row.id, input)).toEqual(first)
  expect((await again(world, version, row.id))?.row_version).toBe(first.row_version)
})

test("a party must be this facility's own", async () => {
  const [{ world, version, row }, other] = [await draftWithRow(), await aFacility(database)]
  const content = contentOf(row)
  const foreign = { ...content.parts[0]!.parties[0]!, unit_id: other.units.tchc }
  await expect(
    correctRow(world.as('coordinator'), version, row.id, {
      ...asked(row),
      content: { ...content, parts: [{ ...content.parts[0]!, parties: [foreign] }] },
    }),
  ).rejects.toMatchObject({ kind: 'not_found', code: 'plan.party-not-found' })
})

test.each(['leader', 'owner', 'tchcHead', 'tanLapNurse'] as const)('%s may not review', async name => {
  const { world, version, row } = await draftWithRow()
  const scope = world.as(name)
  for (const refused of [
    () => acceptRow(scope, version, row.id, asked(row)),
    () => skipRow(scope, version, row.id, { ...asked(row), reason: 'x' }),
    () => correctRow(scope, version, row.id, { ...asked(row), content: contentOf(row) }),
    () => addRow(scope, version, { request_key: key(), after: null, content: contentOf(row) }),
    () => undoChange(scope, version, { request_key: key(), change_id: key() }),
    () => redoChange(scope, version, { request_key: key(), change_id: key() }),
    () => splitRow(scope, version, row.id, { ...asked(row), choice: proposeSplit(contentOf(row)) }),
    () => mergeRows(scope, version, { request_key: key(), rows: [], choice: proposeMerge([contentOf(row)]) }),
    () => editHeader(scope, version, { request_key: key(), row_version: 1 }),
  ])
    await expect(refused()).rejects.toMatchObject({ kind: 'forbidden', code: 'plan.edit' })
})

test("another facility's rows cannot be told from unknown ones", async () => {
  const [{ world, version }, theirs] = [await draftWithRow(), await draftWithRow()]
  const scope = world.as('coordinator')
  for (const [plan, row] of [
    [theirs.version, theirs.row.id],
    [key(), key()],
  ] as const)
    await expect(acceptRow(scope, plan, row, asked(theirs.row))).rejects.toMatchObject({ code: 'plan.not-found' })
  await expect(acceptRow(scope, version, theirs.row.id, asked(theirs.row))).rejects.toMatchObject({
    kind: 'not_found',
    code: 'plan.row-not-found',
  })
})

test('header and lists are edited; a stale header is refused', async () => {
  const { world, version } = await draftWithRow()
  const before = await step(world, version)
  const header = { ...(await versionOf(world, version)), title: 'Tên mới' }
  const { title, number, place, dated, signer_capacity, signer_position, signer_name, budget_source, budget_total } =
    header
  const fields = {
    title,
    number,
    place,
    dated,
    signer_capacity,
    signer_position,
    signer_name,
    budget_source,
    budget_total,
  }
  const answer = await editHeader(world.as('coordinator'), version, { ...before, header: fields, targets: [] })
  expect(await versionOf(world, version)).toMatchObject({ title: 'Tên mới', row_version: answer.row_version })
  await expect(
    editHeader(world.as('coordinator'), version, { ...before, request_key: key(), targets: [] }),
  ).rejects.toMatchObject({ kind: 'stale', code: 'plan.stale' })
})

test('a change in review takes the plan back; a change after approval voids the approval; an issued plan takes none', async () => {
  const world = await aFacility(database)
  const submitted = await aSubmitted(world)
  const row = (await rowsOf(world, submitted))[0]!
  await acceptRow(world.as('coordinator'), submitted, row.id, asked(row))
  expect(await versionOf(world, submitted)).toMatchObject({ state: 'draft', submitted_at: null })

  const second = await aFacility(database)
  const approved = await anApproved(second)
  expect((await versionOf(second, approved)).approved_hash).toMatch(/^[0-9a-f]{64}$/)
  const approvedRow = (await rowsOf(second, approved))[0]!
  await skipRow(second.as('coordinator'), approved, approvedRow.id, { ...asked(approvedRow), reason: 'Thôi' })
  expect(await versionOf(second, approved)).toMatchObject({
    state: 'draft',
    approved_hash: null,
    approved_by: null,
    approved_at: null,
  })

  const third = await aFacility(database)
  const issued = await anIssued(third)
  const issuedRow = (await rowsOf(third, issued))[0]!
  await expect(acceptRow(third.as('coordinator'), issued, issuedRow.id, asked(issuedRow))).rejects.toMatchObject({
    kind: 'conflict',
    code: 'plan.no-longer-edited',
  })
})
