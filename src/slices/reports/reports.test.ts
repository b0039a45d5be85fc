import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkLayout } from '#platform/document/check-layout.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { pathOf } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { read, type Writer, write } from '#platform/scope.ts'
import { countActivity, type NewActivity, recordActivity } from '#slices/activities/activities.api.ts'
import { setPeriodsFromDeadlines } from '#slices/registers/periods.api.ts'
import { seedRegisters } from '#slices/registers/seed.api.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { composeReport } from './compose-report.ts'
import { openFigure } from './open-figure.ts'
import { handOverReport, returnReport, startReport, submitReport, writeAssessment } from './report.commands.ts'
import { signReport, snapshotToSign } from './sign-report.ts'
import { viewReport } from './view-report.ts'

const database = testDatabase()
const files = { folder: mkdtempSync(join(tmpdir(), 'lantoa-reports-')) }
afterAll(() => rmSync(files.folder, { recursive: true, force: true }))

const DEADLINES = [
  { period: '2026-Q1', due_on: '2026-03-10' },
  { period: '2026-H1', due_on: '2026-06-10' },
  { period: '2026-Q3', due_on: '2026-09-10' },
  { period: '2026', due_on: '2026-11-25' },
]

/** 02/3/2026 of the world, with a plan's deadlines: Quý I runs 15/12/2025 to its cut-off on 09/3/2026. */
async function aReportingFacility(): Promise<World> {
  const world = await aFacility(database)
  await write(world.system, { action: 'test.seed' }, async (tx: Writer<'programme' | 'topic' | 'period'>) => {
    await seedRegisters(tx)
    await setPeriodsFromDeadlines(tx, 2026, DEADLINES)
  })
  return world
}

const fact = (world: World, given: Partial<NewActivity> & { happened_on: string }) =>
  write(world.as('coordinator'), { action: 'test.fact' }, async (tx: Writer<'activity' | 'activity_measure'>) => {
    const made = await recordActivity(tx, {
      kind: 'article',
      title: 'Tin',
      channel: 'website',
      source: 'typed',
      ...given,
    })
    await countActivity(tx, [made.id])
    return made.id
  })

const periodId = (world: World, kind: 'Q1' | 'H1' | 'Q3' | 'year') =>
  read(
    world.as('coordinator'),
    async r => (await r.db.selectFrom('period').select('id').where('kind', '=', kind).executeTakeFirstOrThrow()).id,
  )

const open = async (world: World, kind: 'Q1' | 'H1' | 'Q3' | 'year' = 'Q1') =>
  (await startReport(world.as('coordinator'), { request_key: newId(), period_id: await periodId(world, kind) })).id

const view = (world: World, id: string, who: StaffName = 'coordinator') =>
  read(world.as(who), reader => viewReport(reader, id))
const lineOf = async (world: World, id: string, code: string) =>
  (await view(world, id)).snapshot.figures.find(line => line.code === code)

const text = { results: 'Nổi bật.', shortcomings: '- Một điểm', causes: '', next_tasks: 'Việc kỳ sau.', proposals: '' }
const edit = async (world: World, id: string) =>
  writeAssessment(world.as('coordinator'), id, {
    request_key: newId(),
    row_version: (await view(world, id)).report.row_version,
    assessment: text,
  })
const submit = async (world: World, id: string, number: 'next' | 'none' = 'next') =>
  submitReport(world.as('coordinator'), id, {
    request_key: newId(),
    row_version: (await view(world, id)).report.row_version,
    number,
    dated: '2026-03-09',
  })
const sign = async (world: World, id: string, who: StaffName = 'leader') => {
  const { report, snapshot_hash } = await read(world.as(who), reader => snapshotToSign(reader, id))
  return signReport(world.as(who), files, id, { request_key: newId(), row_version: report.row_version, snapshot_hash })
}

describe('figures of a period', () => {
  it('count facts from the first day to the cut-off, cumulate from 15/12, and open to their rows', async () => {
    const world = await aReportingFacility()
    world.now = new Date('2026-09-12T02:00:00Z')
    // Kỳ Quý III: 15/6 – 09/9. By hand: two of three articles in the period, three in the year; one before the year.
    const early = await fact(world, { happened_on: '2026-01-20' })
    const first = await fact(world, { happened_on: '2026-06-15' })
    const last = await fact(world, { happened_on: '2026-09-09' })
    await fact(world, { happened_on: '2026-09-10' })
    await fact(world, { happened_on: '2025-12-14' })
    await fact(world, {
      happened_on: '2026-07-01',
      channel: 'facebook',
      kind: 'post',
      measures: { post: 1, reach: 250 },
    })
    await fact(world, {
      happened_on: '2026-08-05',
      channel: null,
      kind: 'training',
      measures: { session: 1, turn: 45 },
    })
    const id = await open(world, 'Q3')
    expect(await lineOf(world, id, 'website_articles')).toMatchObject({
      number: '2',
      period: { value: 2 },
      cumulative: { value: 3 },
      planned: null,
      percent: null,
    })
    expect(await lineOf(world, id, 'reach')).toMatchObject({ period: { value: 250 }, cumulative: { value: 250 } })
    expect(await lineOf(world, id, 'attendances')).toMatchObject({ period: { value: 45 } })
    expect(await lineOf(world, id, 'contests')).toMatchObject({ period: { value: null }, cumulative: { value: null } })
    const opened = await read(world.as('leader'), reader => openFigure(reader, id, 'website_articles'))
    expect(opened.rows.map(row => [row.id, row.in_period])).toEqual([
      [early, false],
      [first, true],
      [last, true],
    ])
  })

  it('say a late fact under its own line, and never inside what was signed', async () => {
    const world = await aReportingFacility()
    world.now = new Date('2026-03-10T02:00:00Z')
    await fact(world, { happened_on: '2026-02-10' })
    const quarter = await open(world, 'Q1')
    await submit(world, quarter)
    await sign(world, quarter)
    world.now = new Date('2026-06-10T02:00:00Z')
    await fact(world, { happened_on: '2026-02-11' })
    expect(await lineOf(world, quarter, 'website_articles')).toMatchObject({ period: { value: 1 } })
    const half = await open(world, 'H1')
    expect(await lineOf(world, half, 'website_articles')).toMatchObject({
      period: { value: 2 },
      cumulative: { value: 2 },
      late: 1,
    })
    const { document } = await view(world, half)
    const said = document.blocks.flatMap(block =>
      block.kind === 'paragraph' ? [block.runs.map(run => run.text).join('')] : [],
    )
    expect(said.filter(sentence => sentence.includes('nay mới ghi nhận'))).toHaveLength(1)
  })
})

describe('a report', () => {
  it('goes from its period to the department: written, submitted, signed by another, handed over', async () => {
    const world = await aReportingFacility()
    world.now = new Date('2026-03-09T02:00:00Z')
    await fact(world, { happened_on: '2026-02-10' })
    const id = await open(world)
    await edit(world, id)
    await submit(world, id)
    expect((await view(world, id)).report).toMatchObject({
      state: 'in_review',
      number: '01/BC-TTYT',
      dated: '2026-03-09',
    })
    await sign(world, id)
    const signed = await view(world, id)
    expect(signed.report).toMatchObject({ state: 'signed', signer_staff_id: world.staff.leader })
    expect(signed.is_frozen).toBe(true)
    await handOverReport(world.as('coordinator'), id, {
      request_key: newId(),
      row_version: signed.report.row_version,
      to: 'Sở Y tế tỉnh Hòa Giang',
    })
    expect((await view(world, id)).report.state).toBe('handed_over')
  })

  it('keeps the signed bytes, which its snapshot makes again and which pass the decree', async () => {
    const world = await aReportingFacility()
    const id = await open(world)
    await edit(world, id)
    await submit(world, id)
    await sign(world, id)
    const { report, snapshot } = await view(world, id)
    const bytes = readFileSync(pathOf(files, world.facility, report.docx_sha256 ?? ''))
    expect(bytes.equals(await renderDocx(composeReport(snapshot), { renderer: report.renderer ?? '' }))).toBe(true)
    expect(await checkLayout(bytes)).toEqual([])
  })

  it('is not signed by its author, nor by anybody but a leader', async () => {
    const world = await aReportingFacility()
    const both = {
      ...world.as('coordinator'),
      actor: {
        ...world.as('coordinator').actor,
        roles: [{ role: 'coordinator', unit_id: null } as const, { role: 'leader', unit_id: null } as const],
      },
    }
    const id = await open(world)
    await submit(world, id)
    const { report, snapshot_hash } = await read(both, reader => snapshotToSign(reader, id))
    const input = { row_version: report.row_version, snapshot_hash }
    await expect(signReport(both, files, id, { request_key: newId(), ...input })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'report.sign',
    })
    for (const who of ['owner', 'tanLapHead', 'tanLapNurse', 'coordinator'] as const)
      await expect(sign(world, id, who)).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await view(world, id)).report.state).toBe('in_review')
  })

  it('is not signed when its figures changed after the leader saw them', async () => {
    const world = await aReportingFacility()
    const id = await open(world)
    await submit(world, id)
    const seen = await read(world.as('leader'), reader => snapshotToSign(reader, id))
    await fact(world, { happened_on: '2026-03-01' })
    const late = signReport(world.as('leader'), files, id, {
      request_key: newId(),
      row_version: seen.report.row_version,
      snapshot_hash: seen.snapshot_hash,
    })
    await expect(late).rejects.toMatchObject({ code: 'report.figures-changed' })
  })

  it('comes back with a reason, on the list of who wrote it', async () => {
    const world = await aReportingFacility()
    const id = await open(world)
    await submit(world, id)
    const { report } = await view(world, id, 'leader')
    await returnReport(world.as('leader'), id, {
      request_key: newId(),
      row_version: report.row_version,
      reason: 'Thiếu phần đánh giá.',
    })
    expect((await view(world, id)).report).toMatchObject({ state: 'drafted', return_reason: 'Thiếu phần đánh giá.' })
    const notices = await read(world.as('coordinator'), r =>
      r.db.selectFrom('notice').select(['kind', 'staff_id']).where('resolved_at', 'is', null).execute(),
    )
    expect(notices).toEqual([{ kind: 'report.returned', staff_id: world.staff.coordinator }])
  })

  it('takes no text once it is submitted, and no stale text before', async () => {
    const world = await aReportingFacility()
    const id = await open(world)
    const stale = { request_key: newId(), row_version: 1, assessment: text }
    await edit(world, id)
    await expect(writeAssessment(world.as('coordinator'), id, stale)).rejects.toMatchObject({ kind: 'stale' })
    await submit(world, id)
    await expect(edit(world, id)).rejects.toMatchObject({ code: 'report.closed' })
  })

  it('is one for its period however often it is opened, and one number however often it is submitted', async () => {
    const world = await aReportingFacility()
    const ids = [await open(world), await open(world)]
    expect(ids[0]).toBe(ids[1])
    const id = ids[0] ?? ''
    await submit(world, id)
    const { report } = await view(world, id, 'leader')
    await returnReport(world.as('leader'), id, {
      request_key: newId(),
      row_version: report.row_version,
      reason: 'Sửa lại.',
    })
    await submit(world, id)
    expect((await view(world, id)).report.number).toBe('01/BC-TTYT')
  })

  it('of another facility is not found, in any way', async () => {
    const [here, there] = [await aReportingFacility(), await aReportingFacility()]
    const id = await open(there)
    const unknown = newId()
    for (const strange of [id, unknown, 'x']) {
      const refused = { kind: 'not_found', code: 'report.not-found' }
      await expect(view(here, strange)).rejects.toMatchObject(refused)
      await expect(read(here.as('leader'), reader => openFigure(reader, strange, 'documents'))).rejects.toMatchObject(
        refused,
      )
      await expect(sign(here, strange)).rejects.toMatchObject(refused)
      await expect(
        returnReport(here.as('leader'), strange, { request_key: newId(), row_version: 1, reason: 'Không thấy' }),
      ).rejects.toMatchObject(refused)
    }
    await expect(
      startReport(here.as('coordinator'), { request_key: newId(), period_id: await periodId(there, 'Q1') }),
    ).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('is opened and written by the coordinator alone', async () => {
    const world = await aReportingFacility()
    const period = await periodId(world, 'Q1')
    for (const who of ['owner', 'leader', 'tanLapHead', 'tanLapNurse'] as const)
      await expect(startReport(world.as(who), { request_key: newId(), period_id: period })).rejects.toMatchObject({
        kind: 'forbidden',
        code: 'report.write',
      })
    const id = await open(world)
    const { report } = await view(world, id)
    await expect(
      handOverReport(world.as('coordinator'), id, { request_key: newId(), row_version: report.row_version, to: 'Sở' }),
    ).rejects.toMatchObject({ code: 'report.not-signed' })
    await expect(read(world.visitor, reader => viewReport(reader, id))).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
