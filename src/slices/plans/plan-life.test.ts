import { expect, test } from 'vitest'
import { listNotices } from '#platform/notices/list-notices.ts'
import { read } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { acceptAll, aDraft, anApproved, anIssued, aSubmitted, key, rowsOf, step, versionOf } from './a-plan.fixture.ts'
import { aReading, aTask } from './a-reading.fixture.ts'
import { approvePlan, returnPlan } from './decide-plan.commands.ts'
import { discardDraft } from './discard-draft.ts'
import { editHeader } from './edit-header.ts'
import { frozenHash } from './freeze-plan.ts'
import { issuePlan } from './issue-plan.ts'
import { issuedVersion, planPart, planRows, publishedPlan } from './plans.api.ts'
import { skipRow } from './review-row.commands.ts'
import { submitPlan } from './submit-plan.ts'

const database = testDatabase()

const issueInput = async (world: World, version: string) => ({
  ...(await step(world, version)),
  issued_on: '2026-03-02',
  number: null,
})

const waives = (world: World, staffLeft: number) =>
  asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.waive')`, [world.facility])
    await client.query('update app.facility set waives_four_eyes = true where facility_id = $1', [world.facility])
    const keep = [world.staff.coordinator, world.staff.leader, world.staff.owner].slice(0, staffLeft)
    if (staffLeft < 4)
      await client.query('delete from app.role_grant where facility_id = $1 and not staff_id = any($2)', [
        world.facility,
        keep,
      ])
    await client.query('commit')
  })

test('submit asks that every row was looked at, and puts the plan on the leaders list', async () => {
  const world = await aFacility(database)
  const version = await aDraft(world)
  await expect(submitPlan(world.as('coordinator'), version, await step(world, version))).rejects.toMatchObject({
    kind: 'conflict',
    code: 'plan.unread-rows',
    params: { count: 3, rows: ['1', '2', '3'] },
  })
  await acceptAll(world, version)
  await submitPlan(world.as('coordinator'), version, await step(world, version))
  expect(await versionOf(world, version)).toMatchObject({ state: 'in_review', submitted_by: world.staff.coordinator })
  expect(await read(world.as('leader'), listNotices)).toMatchObject([{ kind: 'plan.submitted', subject_id: version }])
  await expect(submitPlan(world.as('coordinator'), version, await step(world, version))).rejects.toMatchObject({
    code: 'plan.not-draft',
  })
})

test('a plan of which every row was skipped is not submitted', async () => {
  const world = await aFacility(database)
  const version = await aDraft(world)
  for (const row of await rowsOf(world, version))
    await skipRow(world.as('coordinator'), version, row.id, {
      request_key: key(),
      row_version: row.row_version,
      reason: 'x',
    })
  await expect(submitPlan(world.as('coordinator'), version, await step(world, version))).rejects.toMatchObject({
    code: 'plan.no-rows',
  })
})

test('a leader approves what was submitted: the content is frozen by its hash', async () => {
  const world = await aFacility(database)
  const version = await anApproved(world)
  const approved = await versionOf(world, version)
  expect(approved).toMatchObject({ state: 'approved', approved_by: world.staff.leader, approved_by_author: false })
  expect(approved.approved_hash).toBe(await read(world.as('leader'), tx => frozenHash(tx, version)))
  expect(await read(world.as('coordinator'), listNotices)).toMatchObject([{ kind: 'plan.approved' }])
})

test('the hash follows the content and nothing else', async () => {
  const world = await aFacility(database)
  const version = await aSubmitted(world)
  const hash = () => read(world.as('coordinator'), tx => frozenHash(tx, version))
  const before = await hash()
  await returnPlan(world.as('leader'), version, { ...(await step(world, version)), reason: 'Xem lại' })
  expect(await hash()).toBe(before)
  const row = (await rowsOf(world, version))[1]!
  await skipRow(world.as('coordinator'), version, row.id, {
    request_key: key(),
    row_version: row.row_version,
    reason: 'x',
  })
  expect(await hash()).not.toBe(before)
})

test('a returned plan is a draft with the reason', async () => {
  const world = await aFacility(database)
  const version = await aSubmitted(world)
  await returnPlan(world.as('leader'), version, { ...(await step(world, version)), reason: 'Thiếu chủ trì' })
  expect(await versionOf(world, version)).toMatchObject({
    state: 'draft',
    return_reason: 'Thiếu chủ trì',
    submitted_at: null,
  })
  expect(await read(world.as('coordinator'), listNotices)).toMatchObject([
    { kind: 'plan.returned', params: { reason: 'Thiếu chủ trì' } },
  ])
  for (const decided of [
    async () => approvePlan(world.as('leader'), version, await step(world, version)),
    async () => returnPlan(world.as('leader'), version, { ...(await step(world, version)), reason: 'x' }),
  ])
    await expect(decided()).rejects.toMatchObject({ kind: 'conflict', code: 'plan.not-in-review' })
})

test('who had a hand in the plan does not approve it', async () => {
  const world = await aFacility(database)
  const version = await aSubmitted(world)
  const coordinator = world.as('coordinator')
  const both = { ...coordinator, actor: { ...coordinator.actor, roles: [{ role: 'leader', unit_id: null } as const] } }
  await expect(approvePlan(both, version, await step(world, version))).rejects.toMatchObject({
    kind: 'forbidden',
    code: 'plan.approve-own',
  })
  await waives(world, 9)
  await expect(approvePlan(both, version, await step(world, version))).rejects.toMatchObject({
    code: 'plan.approve-own',
  })
  await waives(world, 3)
  await approvePlan(both, version, await step(world, version))
  expect(await versionOf(world, version)).toMatchObject({ state: 'approved', approved_by_author: true })
})

test.each(['coordinator', 'owner', 'tchcHead', 'tanLapNurse'] as const)('%s may not decide', async name => {
  const world = await aFacility(database)
  const version = await aSubmitted(world)
  const input = await step(world, version)
  await expect(approvePlan(world.as(name), version, input)).rejects.toMatchObject({ code: 'plan.decide' })
  await expect(returnPlan(world.as(name), version, { ...input, reason: 'x' })).rejects.toMatchObject({
    kind: 'forbidden',
    code: 'plan.decide',
  })
})

test('issue gives a number, sets the periods, opens the year and leaves the job', async () => {
  const world = await aFacility(database)
  const version = await anIssued(world)
  expect(await versionOf(world, version)).toMatchObject({
    state: 'issued',
    number: '01/KH-TTYT',
    issued_on: '2026-03-02',
    dated: '2026-03-02',
  })
  await read(world.as('tanLapNurse'), async tx => {
    expect(await issuedVersion(tx, 2026)).toMatchObject({ id: version })
    expect(await issuedVersion(tx)).toMatchObject({ id: version })
    expect(await issuedVersion(tx, 2025)).toBeUndefined()
    const rows = await planRows(tx, version)
    expect(await planPart(tx, rows[0]!.parts[0]!.id)).toMatchObject({ row_id: rows[0]!.id })
  })
  await asOwner(database, async client => {
    const periods = await client.query(
      `select code, cut_off::text, due_on::text from app.period where facility_id = $1 and code in ('2026-Q1', '2026') order by due_on`,
      [world.facility],
    )
    expect(periods.rows).toEqual([
      { code: '2026-Q1', cut_off: '2026-03-09', due_on: '2026-03-10' },
      { code: '2026', cut_off: '2026-11-24', due_on: '2026-11-25' },
    ])
  })
  const jobs = await database.jobs.query('select key from graphile_worker.jobs where key like $1', [
    `${world.facility}:plans.version-issued:%`,
  ])
  expect(jobs.rows).toEqual([{ key: `${world.facility}:plans.version-issued:${version}` }])
})

test('a typed number is kept as typed, and held by the book', async () => {
  const world = await aFacility(database)
  const version = await anApproved(world)
  const input = await issueInput(world, version)
  await expect(issuePlan(world.as('coordinator'), version, { ...input, number: 'KH-TTYT' })).rejects.toMatchObject({
    code: 'plan.number-unreadable',
  })
  await issuePlan(world.as('coordinator'), version, { ...input, request_key: key(), number: '45/KH-TTYTAB' })
  expect((await versionOf(world, version)).number).toBe('45/KH-TTYTAB')
})

test('what is not approved, stale or dated in the future is not issued', async () => {
  const world = await aFacility(database)
  const version = await aSubmitted(world)
  await expect(issuePlan(world.as('coordinator'), version, await issueInput(world, version))).rejects.toMatchObject({
    code: 'plan.not-approved',
  })
  const stale = await issueInput(world, version)
  await approvePlan(world.as('leader'), version, await step(world, version))
  await expect(issuePlan(world.as('coordinator'), version, stale)).rejects.toMatchObject({ code: 'plan.stale' })
  await expect(
    issuePlan(world.as('coordinator'), version, { ...(await issueInput(world, version)), issued_on: '2026-03-03' }),
  ).rejects.toMatchObject({ code: 'plan.issued-in-future' })
  await expect(issuePlan(world.as('tchcHead'), version, await issueInput(world, version))).rejects.toMatchObject({
    kind: 'forbidden',
    code: 'plan.issue',
  })
})

test('a part without a lead or without who answers cannot be issued, and the list says which', async () => {
  const world = await aFacility(database)
  const tasks = [
    aTask({ no: '1', title: 'Không ai', lead: [] }),
    aTask({ no: '2', title: 'Ai đó', lead: ['Câu lạc bộ Hoa Sen'] }),
    aTask({ no: '3', title: 'Cả cơ sở', lead: ['Trung tâm Y tế khu vực An Bình'] }),
    aTask({ no: '4', title: 'Rõ ràng' }),
  ]
  const version = await anApproved(world, { ...aReading, draft: { ...aReading.draft, tasks } })
  await expect(issuePlan(world.as('coordinator'), version, await issueInput(world, version))).rejects.toMatchObject({
    kind: 'conflict',
    code: 'plan.incomplete',
    params: {
      missing: [
        { no: '1', code: 'lead-missing' },
        { no: '2', code: 'lead-unknown', params: { words: 'Câu lạc bộ Hoa Sen' } },
        { no: '3', code: 'nobody-answers' },
      ],
    },
  })
})

test('content changed behind the approval is not issued', async () => {
  const world = await aFacility(database)
  const version = await anApproved(world)
  await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.tamper')`, [world.facility])
    await client.query(`update app.plan_row set title = 'Khác' where facility_id = $1`, [world.facility])
    await client.query('commit')
  })
  await expect(issuePlan(world.as('coordinator'), version, await issueInput(world, version))).rejects.toMatchObject({
    code: 'plan.changed-since',
  })
})

test('a visitor sees an issued plan, and before that nothing', async () => {
  const world = await aFacility(database)
  const version = await aDraft(world)
  const skipped = (await rowsOf(world, version))[0]!
  await skipRow(world.as('coordinator'), version, skipped.id, { request_key: key(), row_version: 1, reason: 'x' })
  expect(await read(world.visitor, tx => publishedPlan(tx))).toBeUndefined()
  for (const row of (await rowsOf(world, version)).slice(1))
    await skipRow(world.as('coordinator'), version, row.id, { request_key: key(), row_version: 1, reason: 'x' })
  const other = await aFacility(database)
  const issued = await anIssued(other)
  const published = await read(other.visitor, tx => publishedPlan(tx))
  expect(published).toMatchObject({ id: issued, number: '01/KH-TTYT' })
  expect(published?.rows.map(row => [row.no, row.leads])).toEqual([
    ['1', ['Phòng Tổ chức - Hành chính']],
    ['2', ['Phòng Tổ chức - Hành chính']],
    ['3', ['Phòng Điều dưỡng - TT&GDSK']],
  ])
})

test('a draft can be thrown away and read anew; what was submitted cannot', async () => {
  const world = await aFacility(database)
  const version = await aDraft(world)
  await expect(discardDraft(world.as('leader'), version, await step(world, version))).rejects.toMatchObject({
    code: 'plan.edit',
  })
  await expect(
    discardDraft(world.as('coordinator'), version, { request_key: key(), row_version: 9 }),
  ).rejects.toMatchObject({ code: 'plan.stale' })
  await discardDraft(world.as('coordinator'), version, await step(world, version))
  await expect(versionOf(world, version)).rejects.toMatchObject({ code: 'plan.not-found' })
  const anew = await aSubmitted(world)
  await expect(discardDraft(world.as('coordinator'), anew, await step(world, anew))).rejects.toMatchObject({
    code: 'plan.not-draft',
  })
})

test('a change of the header after approval voids it and tells the leader who approved', async () => {
  const world = await aFacility(database)
  const version = await anApproved(world)
  await editHeader(world.as('coordinator'), version, { ...(await step(world, version)), deadlines: [] })
  expect(await versionOf(world, version)).toMatchObject({ state: 'draft', approved_hash: null })
  expect(await read(world.as('leader'), listNotices)).toMatchObject([
    { kind: 'plan.approval-void', subject_id: version },
  ])
})
