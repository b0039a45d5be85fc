import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkLayout } from '#platform/document/check-layout.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { pathOf } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { said, someDuties } from '../tasks/a-duty.fixture.ts'
import { handIn } from '../tasks/hand-in.ts'
import { aReportingFacility, edit, fact, open, periodId, sign, submit, text, view } from './a-report.fixture.ts'
import { composeReport } from './compose-report.ts'
import { handOverReport } from './hand-over/hand-over-by-hand.ts'
import { openFigure } from './open-figure.ts'
import { returnReport, startReport, submitReport, writeAssessment } from './report.commands.ts'
import { signReport, snapshotToSign } from './sign-report.ts'
import { viewReport } from './view-report.ts'

const database = testDatabase()
const files = { folder: mkdtempSync(join(tmpdir(), 'lantoa-reports-')) }
afterAll(() => rmSync(files.folder, { recursive: true, force: true }))

describe('a report', () => {
  it('goes from its period to the department: written, submitted, signed by another, handed over', async () => {
    const world = await aReportingFacility(database)
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
    await sign(files, world, id)
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
    const world = await aReportingFacility(database)
    const id = await open(world)
    await edit(world, id)
    await submit(world, id)
    await sign(files, world, id)
    const { report, snapshot } = await view(world, id)
    const bytes = readFileSync(pathOf(files, world.facility, report.docx_sha256 ?? ''))
    expect(bytes.equals(await renderDocx(composeReport(snapshot), { renderer: report.renderer ?? '' }))).toBe(true)
    expect(await checkLayout(bytes)).toEqual([])
  })

  it('keeps who was missing at signing, whoever hands in afterwards', async () => {
    const duties = await someDuties(database)
    const world = await aReportingFacility(database, duties.world)
    const { tramTanLap } = world.units
    const id = await open(world)
    const owed = async () =>
      (await view(world, id)).snapshot.units?.behind.find(unit => unit.unit_id === tramTanLap)?.count
    await handIn(world.as('tanLapHead'), duties.store, await duties.occurrence('9', tramTanLap, '2026-02'), said())
    expect(await owed()).toBe(3)
    await submit(world, id)
    await sign(files, world, id)
    await handIn(world.as('tanLapHead'), duties.store, await duties.occurrence('5', tramTanLap, '2026-02'), said())
    expect(await owed()).toBe(3)
    const { report, snapshot } = await view(world, id)
    expect(JSON.stringify(composeReport(snapshot).annexes[0])).toContain('Trạm Y tế xã Tân Lập (3 kỳ)')
    const bytes = readFileSync(pathOf(files, world.facility, report.docx_sha256 ?? ''))
    expect(bytes.equals(await renderDocx(composeReport(snapshot), { renderer: report.renderer ?? '' }))).toBe(true)
  })

  it('drawn up before its cut-off says the day it knows, not the day to come', async () => {
    const world = await aReportingFacility(database)
    world.now = new Date('2026-03-05T02:00:00Z')
    const early = await view(world, await open(world))
    expect(early.snapshot.period).toMatchObject({ cut_off: '2026-03-09', counted_to: '2026-03-05' })
    expect(JSON.stringify(early.document.blocks)).toContain('Số liệu chốt ngày 05/3/2026')
    world.now = new Date('2026-03-10T02:00:00Z')
    expect((await view(world, early.report.id)).snapshot.period.counted_to).toBe('2026-03-09')
  })

  it('is not signed by its author, nor by anybody but a leader', async () => {
    const world = await aReportingFacility(database)
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
      await expect(sign(files, world, id, who)).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await view(world, id)).report.state).toBe('in_review')
  })

  it('is not signed when its figures changed after the leader saw them', async () => {
    const world = await aReportingFacility(database)
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
    const world = await aReportingFacility(database)
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
    const world = await aReportingFacility(database)
    const id = await open(world)
    const stale = { request_key: newId(), row_version: 1, assessment: text }
    await edit(world, id)
    await expect(writeAssessment(world.as('coordinator'), id, stale)).rejects.toMatchObject({ kind: 'stale' })
    await submit(world, id)
    await expect(edit(world, id)).rejects.toMatchObject({ code: 'report.closed' })
  })

  it('is one for its period however often it is opened, and one number however often it is submitted', async () => {
    const world = await aReportingFacility(database)
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

  it('keeps the day of its number in the book, and a number in its year', async () => {
    const world = await aReportingFacility(database)
    const id = await open(world)
    await submit(world, id)
    const again = async (dated: string) => {
      const { report } = await view(world, id, 'leader')
      if (report.state === 'in_review')
        await returnReport(world.as('leader'), id, {
          request_key: newId(),
          row_version: report.row_version,
          reason: 'Sửa ngày.',
        })
      const { row_version } = (await view(world, id)).report
      return submitReport(world.as('coordinator'), id, { request_key: newId(), row_version, number: 'none', dated })
    }
    await again('2026-03-06')
    const entries = await read(world.as('coordinator'), r =>
      r.db.selectFrom('document_entry').select(['symbol', 'issued_on']).where('subject_id', '=', id).execute(),
    )
    expect(entries).toEqual([{ symbol: '01/BC-TTYT', issued_on: '2026-03-06' }])
    await expect(again('2025-12-31')).rejects.toMatchObject({
      code: 'document-entry.other-year',
      params: { year: 2026 },
    })
  })

  it('of another facility is not found, in any way', async () => {
    const [here, there] = [await aReportingFacility(database), await aReportingFacility(database)]
    const id = await open(there)
    const unknown = newId()
    for (const strange of [id, unknown, 'x']) {
      const refused = { kind: 'not_found', code: 'report.not-found' }
      await expect(view(here, strange)).rejects.toMatchObject(refused)
      await expect(read(here.as('leader'), reader => openFigure(reader, strange, 'documents'))).rejects.toMatchObject(
        refused,
      )
      await expect(sign(files, here, strange)).rejects.toMatchObject(refused)
      await expect(
        returnReport(here.as('leader'), strange, { request_key: newId(), row_version: 1, reason: 'Không thấy' }),
      ).rejects.toMatchObject(refused)
    }
    await expect(
      startReport(here.as('coordinator'), { request_key: newId(), period_id: await periodId(there, 'Q1') }),
    ).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('is opened and written by the coordinator alone', async () => {
    const world = await aReportingFacility(database)
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
