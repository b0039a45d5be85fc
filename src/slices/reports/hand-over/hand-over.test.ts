import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { renderPdf } from '#platform/document/render-pdf.ts'
import { openStored } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { read } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { scanPdf, writePdfObjects } from '#test/scan-pdf.ts'
import type { World } from '#test/world.ts'
import { aReportingFacility, open, view } from '../a-report.fixture.ts'
import { composeReport } from '../compose-report.ts'
import { renderReport } from '../render-report.ts'
import { aSignedReport, send, someFiles, step } from './a-signed-report.fixture.ts'
import { answerReport } from './answer-report.ts'
import { attachFile } from './attach-file.ts'
import { fillReportNumber } from './fill-number.ts'
import { handOverReport } from './hand-over-by-hand.ts'
import { viewHandOver } from './view-hand-over.ts'

const database = testDatabase()
const files = someFiles()
const parts = { files, mailer: undefined }

const attach = (world: World, id: string, name: string, bytes: Uint8Array, kind: 'signed' | 'received' = 'signed') =>
  attachFile(
    world.as('coordinator'),
    files,
    id,
    { name, bytes },
    {
      request_key: newId(),
      kind,
      received_number: kind === 'received' ? '112/SYT-VP' : '',
      received_on: kind === 'received' ? '2026-03-09' : null,
    },
  )

describe('the file that the office system signed', { timeout: 60_000 }, () => {
  it('is the same as ours when it is ours: as Word, as PDF, and with number and day filled in', async () => {
    const { world, id } = await aSignedReport(database, files, 'none')
    const { report, snapshot } = await view(world, id)
    const docx = await buffer(openStored(files, world.facility, report.docx_sha256 ?? ''))
    expect((await attach(world, id, 'ban-ky.docx', docx)).comparison).toMatchObject({ verdict: 'same' })
    const numbered = composeReport({ ...snapshot, number: '45/BC-TTYT' })
    const pdf = await renderPdf(numbered)
    expect((await attach(world, id, 'ban-ky.pdf', pdf)).comparison).toMatchObject({
      verdict: 'same',
      against: report.docx_sha256,
      differences: [],
      filled: { number: '45' },
    })
  })

  it('is told apart where a figure differs, with the place; several stay side by side, the same one once', async () => {
    const { world, id } = await aSignedReport(database, files)
    const { snapshot } = await view(world, id)
    const figures = snapshot.figures.map(line =>
      line.code === 'website_articles' ? { ...line, period: { ...line.period, value: 18 } } : line,
    )
    const other = await renderReport({ ...snapshot, figures }, { files, facility: world.facility })
    const { comparison } = await attach(world, id, 'ban-ky.docx', other)
    expect(comparison?.verdict).toBe('differs')
    expect(comparison?.differences).toContainEqual(
      expect.objectContaining({
        place: expect.stringMatching(/^bảng \d+, dòng \d+$/),
        theirs: expect.stringContaining('18'),
      }),
    )
    await attach(world, id, 'ban-ky-lan-2.docx', other)
    await attach(world, id, 'quet.pdf', scanPdf([{ width: 60, height: 80, dots: randomBytes(4800) }]))
    const seen = await read(world.as('leader'), reader => viewHandOver(reader, parts, id))
    expect(seen.files.map(file => [file.name, file.comparison?.verdict])).toEqual([
      ['quet.pdf', 'no_text'],
      ['ban-ky.docx', 'differs'],
    ])
  })

  it('is a receipt of the department too, with its number and day', async () => {
    const { world, id } = await aSignedReport(database, files)
    await attach(world, id, 'bao-nhan.pdf', scanPdf([{ lines: ['Da nhan'] }]), 'received')
    const seen = await read(world.as('coordinator'), reader => viewHandOver(reader, parts, id))
    expect(seen.files).toMatchObject([
      { kind: 'received', received_number: '112/SYT-VP', received_on: '2026-03-09', comparison: null },
    ])
  })

  it('weighs on the mail: what is too heavy is refused with the way round it', async () => {
    const { world, id } = await aSignedReport(database, files)
    for (const name of ['mot.pdf', 'hai.pdf']) {
      const heavy = Buffer.concat([
        Buffer.from('<</Length 10000000>>stream\n'),
        randomBytes(10_000_000),
        Buffer.from('\nendstream'),
      ])
      const page = Buffer.from('<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>')
      const [catalogue, pages] = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>'].map(one =>
        Buffer.from(one),
      )
      await attach(world, id, name, writePdfObjects([catalogue ?? page, pages ?? page, page, heavy]))
    }
    const { sendable } = await read(world.as('coordinator'), reader => viewHandOver(reader, parts, id))
    const keys = sendable.filter(file => file.key.startsWith('file:')).map(file => file.key)
    await expect(send(world, files, id, { files: keys })).rejects.toMatchObject({
      kind: 'too_large',
      code: 'hand-over.too-large',
      params: { limit: 18 },
    })
  })

  it('is attached by the coordinator alone, after signing, and to no report of another facility', async () => {
    const { world, id } = await aSignedReport(database, files)
    const there = await aReportingFacility(database)
    const file = { name: 'a.pdf', bytes: scanPdf([{ lines: ['a'] }]) }
    const input = { request_key: newId(), kind: 'signed', received_number: '', received_on: null } as const
    await expect(attachFile(world.as('leader'), files, id, file, input)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(attachFile(there.as('coordinator'), files, id, file, input)).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(attach(there, await open(there), file.name, file.bytes)).rejects.toMatchObject({
      code: 'hand-over.not-signed',
    })
  })
})

describe('number and day that come after signing', () => {
  it('enter the book once and stand beside the signed bytes, which keep their blank', async () => {
    const { world, id } = await aSignedReport(database, files, 'none')
    const before = await view(world, id)
    const fill = async (number: number, dated = '2026-03-09') =>
      fillReportNumber(world.as('coordinator'), id, { ...(await step(world, id)), number, dated })
    await expect(fill(45, '2026-03-08')).rejects.toMatchObject({ code: 'hand-over.day-signed' })
    expect(await fill(45)).toMatchObject({ number: '45/BC-TTYT' })
    await expect(fill(46)).rejects.toMatchObject({ code: 'hand-over.has-number' })
    const after = await view(world, id)
    expect(after.report).toMatchObject({ number: '45/BC-TTYT', docx_sha256: before.report.docx_sha256 })
    expect(after.snapshot).toEqual(before.snapshot)
    expect(after.snapshot.number).toBeNull()
    const book = await asOwner(database, client =>
      client.query('select number, symbol, subject_id from app.document_entry where facility_id = $1', [
        world.facility,
      ]),
    )
    expect(book.rows).toEqual([{ number: 45, symbol: '45/BC-TTYT', subject_id: id }])
  })

  it('are not asked for where the signed bytes have them', async () => {
    const { world, id } = await aSignedReport(database, files)
    const again = fillReportNumber(world.as('coordinator'), id, {
      ...(await step(world, id)),
      number: 9,
      dated: '2026-03-09',
    })
    await expect(again).rejects.toMatchObject({ code: 'hand-over.number-signed' })
  })
})

describe('the department’s answer', () => {
  const handOver = async (world: World, id: string) =>
    handOverReport(world.as('coordinator'), id, {
      ...(await step(world, id)),
      to: 'Sở Y tế tỉnh Hòa Giang',
      way: 'axis',
      sent_on: '2026-03-09',
      note: 'Mã gửi 77',
    })

  it('that sends it back keeps its bytes and opens a corrected one that begins with its texts', async () => {
    const { world, id } = await aSignedReport(database, files)
    await handOver(world, id)
    const { successor_id } = await answerReport(world.as('coordinator'), id, {
      ...(await step(world, id)),
      answer: 'returned',
      answered_on: '2026-03-09',
      reason: 'Số liệu chưa khớp.',
    })
    const [old, corrected] = [await view(world, id), await view(world, successor_id ?? '')]
    expect(old).toMatchObject({ is_frozen: true, report: { state: 'returned', answer_reason: 'Số liệu chưa khớp.' } })
    expect(corrected.report).toMatchObject({ state: 'drafted', predecessor_id: id, assessment: old.report.assessment })
    expect(await open(world)).toBe(successor_id)
    const seen = await read(world.as('coordinator'), reader => viewHandOver(reader, parts, id))
    expect(seen).toMatchObject({
      successor_id,
      sendings: [{ way: 'axis', to_words: 'Sở Y tế tỉnh Hòa Giang', note: 'Mã gửi 77', sent_on: '2026-03-09' }],
    })
  })

  it('that accepts it closes it', async () => {
    const { world, id } = await aSignedReport(database, files)
    await handOver(world, id)
    const input = { answer: 'accepted', answered_on: '2026-03-09', reason: '' } as const
    await answerReport(world.as('coordinator'), id, { ...(await step(world, id)), ...input })
    expect((await view(world, id)).report).toMatchObject({ state: 'accepted', answered_on: '2026-03-09' })
    const again = answerReport(world.as('coordinator'), id, { ...(await step(world, id)), ...input })
    await expect(again).rejects.toMatchObject({ code: 'hand-over.answered' })
  })
})
