import { describe, expect, test } from 'vitest'
import { listNotices } from '#platform/notices/list-notices.ts'
import { read } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { anApproved, anImport, anIssued, aSubmitted, key, step, versionOf } from './a-plan.fixture.ts'
import { aReading } from './a-reading.fixture.ts'
import { amendPlan } from './amend-plan.ts'
import { attachSignedPlan, detachSignedPlan, publishSignedPlan } from './attach-signed-plan.ts'
import { closePlan, reopenPlan } from './close-plan.ts'
import { fillNumber } from './fill-number.ts'
import { issuePlan } from './issue-plan.ts'
import { loadLife } from './load-life.ts'
import { issuedVersion, publishedPlan } from './plans.api.ts'

const database = testDatabase()

async function unnumbered(world: World): Promise<string> {
  const version = await anApproved(world)
  const input = { issued_on: '2026-03-02', number: null, number_later: true }
  await issuePlan(world.as('coordinator'), version, { ...(await step(world, version)), ...input })
  return version
}

const entries = (world: World) =>
  asOwner(database, async client => {
    const { rows } = await client.query<{ number: number; issued_on: string }>(
      'select number, issued_on::text from app.document_entry where facility_id = $1 order by number',
      [world.facility],
    )
    return rows
  })

describe('a number that comes after signing', () => {
  test('the plan is in force without one, the coordinator is reminded, and the book holds it once it is there', async () => {
    const world = await aFacility(database)
    const version = await unnumbered(world)
    expect(await versionOf(world, version)).toMatchObject({ state: 'issued', number: null, dated: null })
    expect(await entries(world)).toEqual([])
    const notices = () => read(world.as('coordinator'), listNotices)
    expect(await notices()).toMatchObject([{ kind: 'plan.number-missing' }])

    world.now = new Date('2026-03-06T02:00:00Z')
    const fill = { ...(await step(world, version)), number: '17/KH-TTYT', dated: '2026-03-05' }
    await fillNumber(world.as('coordinator'), version, fill)
    expect(await versionOf(world, version)).toMatchObject({
      number: '17/KH-TTYT',
      dated: '2026-03-05',
      issued_on: '2026-03-02',
    })
    expect(await entries(world)).toEqual([{ number: 17, issued_on: '2026-03-05' }])
    expect(await notices()).toEqual([])
  })

  test('a number or a year that no book of this plan can have is refused', async () => {
    const world = await aFacility(database)
    const version = await unnumbered(world)
    const fill = async (number: string, dated: string) =>
      fillNumber(world.as('coordinator'), version, { ...(await step(world, version)), number, dated })
    await expect(fill('99999999999/KH', '2026-03-02')).rejects.toMatchObject({ code: 'plan.number-unreadable' })
    await expect(fill('12', '2016-03-02')).rejects.toMatchObject({ code: 'plan.issued-too-early' })
    expect(await entries(world)).toEqual([])
  })

  test('it is given once, not before the plan is issued, not for a day to come, and not by a unit', async () => {
    const world = await aFacility(database)
    const version = await unnumbered(world)
    const fill = async (name: 'coordinator' | 'tanLapHead', dated = '2026-03-02', number: string | null = null) =>
      fillNumber(world.as(name), version, { ...(await step(world, version)), number, dated })
    await expect(fill('tanLapHead')).rejects.toMatchObject({ code: 'plan.issue' })
    await expect(fill('coordinator', '2026-03-03')).rejects.toMatchObject({ code: 'plan.issued-in-future' })
    await expect(fill('coordinator', '2026-03-02', 'KH')).rejects.toMatchObject({ code: 'plan.number-unreadable' })
    await fill('coordinator')
    await expect(fill('coordinator')).rejects.toMatchObject({ code: 'plan.number-given' })
    const other = await aFacility(database)
    const approved = await anApproved(other)
    const asked = { ...(await step(other, approved)), number: null, dated: '2026-03-02' }
    await expect(fillNumber(other.as('coordinator'), approved, asked)).rejects.toMatchObject({
      code: 'plan.not-issued',
    })
    await expect(fillNumber(other.as('coordinator'), version, asked)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(fillNumber(other.as('coordinator'), approved, { ...asked, row_version: 99 })).rejects.toMatchObject({
      kind: 'stale',
    })
  })
})

describe('the signed file', () => {
  const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n')
  const file = { name: 'ban-ky.pdf', bytes: PDF, media_type: 'application/pdf' }
  const life = (world: World, version: string) => read(world.as('coordinator'), reader => loadLife(reader, version))

  test('is kept, compared and listed; a difference is told by its place', async () => {
    const world = await aFacility(database)
    const version = await anIssued(world)
    const signed = {
      ...aReading,
      draft: {
        ...aReading.draft,
        signer: { capacity: null, position: 'GIÁM ĐỐC', name: 'Đỗ Hải Yến' },
        tasks: aReading.draft.tasks.map((task, i) => (i === 2 ? { ...task, title: `${task.title} của đơn vị` } : task)),
      },
    }
    const parts = await anImport(signed)
    const done = await attachSignedPlan(world.as('coordinator'), parts, version, file, { request_key: key() })
    expect(done.differences).toEqual([
      { place: 'Ngày', ours: '02/3/2026', theirs: '02/2026' },
      { place: 'Người ký', ours: 'Lâm Gia Bảo', theirs: 'Đỗ Hải Yến' },
      expect.objectContaining({ place: 'TT 3', theirs: 'Viết tin, bài về kết quả cải cách hành chính của đơn vị' }),
    ])
    expect((await life(world, version)).attachments).toMatchObject([{ name: 'ban-ky.pdf', is_public: false }])
  })

  test('is never saved as a page or a program, whatever it was called', async () => {
    const world = await aFacility(database)
    const version = await anIssued(world)
    const named = { ...file, name: 'ban-ky\u202efdp.html' }
    await attachSignedPlan(world.as('coordinator'), await anImport(), version, named, { request_key: key() })
    expect((await life(world, version)).attachments).toMatchObject([{ name: 'ban-ky fdp.html.pdf' }])
  })

  test('a scan has nothing to compare, and is kept all the same', async () => {
    const world = await aFacility(database)
    const version = await anIssued(world)
    const parts = await anImport({ ...aReading, draft: { ...aReading.draft, tasks: [] } })
    const done = await attachSignedPlan(world.as('coordinator'), parts, version, file, { request_key: key() })
    expect(done.differences).toBeNull()
  })

  test('citizens see it only where somebody says so, and no longer when it was taken off', async () => {
    const world = await aFacility(database)
    const version = await anIssued(world)
    const parts = await anImport()
    const { attachment_id: id } = await attachSignedPlan(world.as('coordinator'), parts, version, file, {
      request_key: key(),
    })
    const seen = async () => (await read(world.visitor, reader => publishedPlan(reader)))?.signed ?? null
    expect(await seen()).toBeNull()
    await publishSignedPlan(world.as('coordinator'), version, id, { request_key: key(), is_public: true })
    expect(await seen()).toEqual({ id, name: 'ban-ky.pdf' })
    await detachSignedPlan(world.as('coordinator'), version, id, { request_key: key() })
    expect(await seen()).toBeNull()
    expect((await life(world, version)).attachments).toEqual([])
    await expect(detachSignedPlan(world.as('coordinator'), version, id, { request_key: key() })).rejects.toMatchObject({
      code: 'plan.attachment-not-found',
    })
  })

  test('is refused where nothing is signed yet, where it is no document, and to others', async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    const parts = await anImport()
    const submitted = await aSubmitted(world)
    const attach = (scope: ReturnType<World['as']>, sent = file) =>
      attachSignedPlan(scope, parts, submitted, sent, { request_key: key() })
    await expect(attach(world.as('coordinator'))).rejects.toMatchObject({ code: 'plan.not-signed-yet' })
    await expect(attach(world.as('leader'))).rejects.toMatchObject({ code: 'plan.edit' })
    await expect(attach(other.as('coordinator'))).rejects.toMatchObject({ kind: 'not_found' })
    const issued = await anIssued(other)
    const html = { ...file, bytes: new TextEncoder().encode('<html>') }
    await expect(
      attachSignedPlan(other.as('coordinator'), parts, issued, html, { request_key: key() }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  })
})

describe('the end of the year', () => {
  const end = { open_work: 'keep', reason: null } as const
  const AFTER = new Date('2026-12-16T02:00:00Z')

  test('a plan is closed, stays the year’s plan and published, and can be opened again', async () => {
    const world = await aFacility(database)
    const version = await anIssued(world)
    world.now = AFTER
    await closePlan(world.as('leader'), version, { ...(await step(world, version)), ...end })
    expect(await versionOf(world, version)).toMatchObject({ state: 'closed', ended_at: AFTER })
    expect(await read(world.as('tanLapHead'), reader => issuedVersion(reader, 2026))).toMatchObject({ id: version })
    expect(await read(world.visitor, reader => publishedPlan(reader))).toMatchObject({ id: version })
    expect((await read(world.visitor, reader => publishedPlan(reader)))?.rows).toHaveLength(3)

    await reopenPlan(world.as('leader'), version, await step(world, version))
    expect(await versionOf(world, version)).toMatchObject({ state: 'issued', ended_at: null })
  })

  test('refusals: the year runs, an amendment is on its way, not in force, stale, who may not', async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    const version = await anIssued(world)
    const close = async (name: 'coordinator' | 'tanLapHead' = 'coordinator') =>
      closePlan(world.as(name), version, { ...(await step(world, version)), ...end })
    await expect(close()).rejects.toMatchObject({ code: 'plan.year-not-over' })
    world.now = AFTER
    await expect(close('tanLapHead')).rejects.toMatchObject({ code: 'plan.issue' })
    await expect(reopenPlan(world.as('leader'), version, await step(world, version))).rejects.toMatchObject({
      code: 'plan.not-closed',
    })
    const stale = { request_key: key(), row_version: 99 }
    await expect(closePlan(world.as('leader'), version, { ...stale, ...end })).rejects.toMatchObject({ kind: 'stale' })
    await expect(reopenPlan(world.as('leader'), version, stale)).rejects.toMatchObject({ kind: 'stale' })
    await expect(closePlan(other.as('leader'), version, { ...stale, ...end })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(reopenPlan(world.as('tanLapHead'), version, stale)).rejects.toMatchObject({ code: 'plan.issue' })
    const { version_id } = await amendPlan(world.as('coordinator'), version, await step(world, version))
    await expect(close()).rejects.toMatchObject({ code: 'plan.draft-exists' })
    await expect(
      closePlan(world.as('leader'), version_id, { ...(await step(world, version_id)), ...end }),
    ).rejects.toMatchObject({ code: 'plan.not-in-force' })
  })
})
