import { expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { aDraft, anIssued, key, rowsOf, versionOf } from './a-plan.fixture.ts'
import { aReading } from './a-reading.fixture.ts'
import { decideFinding, reopenFinding } from './decide-finding.commands.ts'
import { fixFinding } from './fix-finding.ts'
import { loadFindings } from './list-findings.ts'
import { homeItems } from './plans.home.ts'
import type { Defect } from './reader/plan-draft.ts'
import { correctRow } from './review-row.commands.ts'
import { contentOf } from './row-content.input.ts'
import { undoChange } from './undo-change.ts'

const database = testDatabase()

const slip: Defect = {
  kind: 'typo',
  where: 'Phụ lục, dòng 1',
  what: '“Lập” nên là “Xây dựng”',
  quotes: ['Lập kế hoạch'],
  fix: 'Xây dựng kế hoạch',
}
const inTitle: Defect = { ...slip, where: 'Tiêu đề', quotes: ['cải cách hành chính năm 2026'], fix: 'CCHC năm 2026' }
const unfixable: Defect = { kind: 'skipped_section', where: 'II', what: 'Thiếu mục 3', quotes: [] }
const reading = { ...aReading, draft: { ...aReading.draft, defects: [slip, inTitle, unfixable] } }

async function opened() {
  const world = await aFacility(database)
  const version = await aDraft(world, reading)
  const found = await findingsOf(world, version)
  return { world, version, ids: found.map(finding => finding.id) }
}
const findingsOf = (world: World, version: string) =>
  read(world.as('coordinator'), reader => loadFindings(reader, version))
const statesOf = async (world: World, version: string) =>
  (await findingsOf(world, version)).map(finding => finding.state)
const accept = () => ({ request_key: key(), decision: 'accepted' as const, reason: 'Viết đúng ý' })
const sendBack = () => ({ request_key: key(), decision: 'sent_back' as const, reason: 'Bổ sung mục 3' })

test('a fix puts the right words into the draft; the finding is mended until the fix is undone', async () => {
  const { world, version, ids } = await opened()
  const scope = world.as('coordinator')
  const fixed = await fixFinding(scope, version, ids[0]!, { request_key: key() })
  expect((await rowsOf(world, version))[0]).toMatchObject({
    title: 'Xây dựng kế hoạch tuyên truyền',
    review: 'unread',
  })
  expect(await statesOf(world, version)).toEqual(['mended', 'open', 'open'])
  await undoChange(scope, version, { request_key: key(), change_id: fixed.change_id })
  expect((await rowsOf(world, version))[0]?.title).toBe('Lập kế hoạch tuyên truyền')
  expect(await statesOf(world, version)).toEqual(['open', 'open', 'open'])
})

test('a fix of the header is undone like one of a row', async () => {
  const { world, version, ids } = await opened()
  const scope = world.as('coordinator')
  const fixed = await fixFinding(scope, version, ids[1]!, { request_key: key() })
  expect((await versionOf(world, version)).title).toBe('Kế hoạch tuyên truyền CCHC năm 2026')
  await undoChange(scope, version, { request_key: key(), change_id: fixed.change_id })
  expect(await statesOf(world, version)).toEqual(['open', 'open', 'open'])
})

test('accepting keeps the reason; what is decided is decided until it is opened again', async () => {
  const { world, version, ids } = await opened()
  const scope = world.as('coordinator')
  await decideFinding(scope, version, ids[2]!, accept())
  expect((await findingsOf(world, version))[2]).toMatchObject({
    state: 'accepted',
    decision: { reason: 'Viết đúng ý', staff_name: 'Nguyễn Hoài Nhơn' },
  })
  for (const refused of [
    () => decideFinding(scope, version, ids[2]!, sendBack()),
    () => fixFinding(scope, version, ids[2]!, { request_key: key() }),
  ])
    await expect(refused()).rejects.toMatchObject({ kind: 'conflict', code: 'plan.finding-decided' })
  await reopenFinding(scope, version, ids[2]!, { request_key: key() })
  expect((await findingsOf(world, version))[2]).toMatchObject({ state: 'open', decision: null })
})

test('what is sent back stands on the list of the plan’s author, and goes when it is opened again', async () => {
  const { world, version, ids } = await opened()
  await decideFinding(world.as('leader'), version, ids[2]!, sendBack())
  const sentBack = async () =>
    (await read(world.as('coordinator'), homeItems)).filter(item => item.kind === 'plan.finding-sent-back')
  expect(await sentBack()).toMatchObject([{ detail: 'II: Bổ sung mục 3' }])
  await reopenFinding(world.as('leader'), version, ids[2]!, { request_key: key() })
  expect(await sentBack()).toEqual([])
})

test('what may not be decided is refused', async () => {
  const { world, version, ids } = await opened()
  const [other, issuedWorld] = [await opened(), await aFacility(database)]
  const issued = await anIssued(issuedWorld, reading)
  const id = ids[2]!
  const coordinator = world.as('coordinator')
  for (const [refused, code] of [
    [() => decideFinding(world.as('leader'), version, id, accept()), 'plan.edit'],
    [() => decideFinding(world.as('tchcHead'), version, id, sendBack()), 'plan.finding-send'],
    [() => reopenFinding(world.as('tchcHead'), version, id, { request_key: key() }), 'plan.finding-send'],
    [() => fixFinding(world.as('leader'), version, id, { request_key: key() }), 'plan.edit'],
    [() => fixFinding(coordinator, version, id, { request_key: key() }), 'plan.finding-no-fix'],
    [() => fixFinding(coordinator, version, 'khong-co', { request_key: key() }), 'plan.finding-not-found'],
    [() => decideFinding(coordinator, version, 'khong-co', accept()), 'plan.finding-not-found'],
    [() => reopenFinding(coordinator, version, id, { request_key: key() }), 'plan.finding-not-found'],
    [() => decideFinding(coordinator, other.version, id, accept()), 'plan.not-found'],
    [() => decideFinding(issuedWorld.as('coordinator'), issued, id, accept()), 'plan.no-longer-edited'],
    [() => reopenFinding(issuedWorld.as('coordinator'), issued, id, { request_key: key() }), 'plan.no-longer-edited'],
  ] as const)
    await expect(refused(), code).rejects.toMatchObject({ code })
  await decideFinding(coordinator, version, id, accept())
  await expect(reopenFinding(world.as('leader'), version, id, { request_key: key() })).rejects.toMatchObject({
    code: 'plan.edit',
  })
})

test('a new slip in what was typed is a finding of its row, with its fix', async () => {
  const { world, version } = await opened()
  const row = (await rowsOf(world, version))[2]!
  const content = { ...contentOf(row), title: 'Viết tin, bài truyên truyền về kết quả cải cách hành chính' }
  await correctRow(world.as('coordinator'), version, row.id, {
    request_key: key(),
    row_version: row.row_version,
    content,
  })
  const typed = (await findingsOf(world, version)).filter(finding => finding.row_id === row.id)
  expect(typed).toMatchObject([{ code: 'misspelt-word', state: 'open', where: 'Dòng 3, chữ gõ thêm' }])
  await fixFinding(world.as('coordinator'), version, typed[0]!.id, { request_key: key() })
  expect((await rowsOf(world, version))[2]?.title).toBe('Viết tin, bài tuyên truyền về kết quả cải cách hành chính')
  expect((await findingsOf(world, version)).filter(finding => finding.row_id === row.id)).toEqual([])
})
