import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Updateable } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf } from '#platform/canonical-json.ts'
import { renderPdf } from '#platform/document/render-pdf.ts'
import { pathOf } from '#platform/files/store-file.ts'
import { read, type Writer, write } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import type { World } from '#test/world.ts'
import { aReportingFacility, edit, fact, open, sign, submit } from '../a-report.fixture.ts'
import { buildReport } from '../build-report.ts'
import { composeReport } from '../compose-report.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'
import type { ReportTable } from '../reports.table.ts'
import { checkSignedReports } from './check-signed-reports.ts'

const root = mkdtempSync(join(tmpdir(), 'lantoa-signed-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const files = { folder: join(root, 'files') }
const database = testDatabase()
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

interface Signed {
  readonly snapshot: ReportSnapshot
  readonly renderer: string
  readonly docx_sha256: string
}
let world: World
let signed: Signed
beforeAll(async () => {
  world = await aReportingFacility(database)
  world.now = new Date('2026-03-09T02:00:00Z')
  for (const happened_on of ['2026-01-10', '2026-02-10', '2026-02-11']) await fact(world, { happened_on })
  await fact(world, { happened_on: '2026-02-20', kind: 'training', channel: null, measures: { session: 1, turn: 45 } })
  const id = await open(world, 'Q1')
  await edit(world, id)
  await submit(world, id)
  await sign(files, world, id)
  const row = await read(world.as('leader'), reader =>
    reader.db.selectFrom('report').select(['snapshot', 'renderer', 'docx_sha256']).executeTakeFirstOrThrow(),
  )
  signed = row as Signed
})

const check = () => read(world.as('leader'), reader => checkSignedReports(reader, files))
const change = (values: Updateable<ReportTable>) =>
  write(world.as('leader'), { action: 'test.change' }, async (tx: Writer<'report'>) => {
    await tx.db.updateTable('report').set(values).where('facility_id', '=', world.facility).execute()
  })

test('made again from its snapshot years later and on the other side of the world, it is the same bytes', async () => {
  const file = join(root, 'snapshot.json')
  writeFileSync(file, JSON.stringify(signed.snapshot))
  const child = join(import.meta.dirname, 'rebuild.fixture.ts')
  const answer = JSON.parse(
    execFileSync(process.execPath, [child, file, signed.renderer], {
      env: { TZ: 'Pacific/Apia' },
      encoding: 'utf8',
    }),
  )
  expect(answer.docx).toBe(signed.docx_sha256)
  expect(answer.pdf).toBe(sha256(await renderPdf(composeReport(signed.snapshot))))
  // The child did live on another day and in another zone.
  expect(answer.day > new Date().toISOString().slice(0, 10)).toBe(true)
  expect(answer.zone).not.toBe(new Date().getTimezoneOffset())
  expect(signed.snapshot.months?.length).toBeGreaterThan(1)
})

test('the same renderer makes the bytes that were signed', async () => {
  expect(await check()).toMatchObject([{ period: '2026-Q1', stands: 'same-bytes', rows: [] }])
})

test('after the renderer changed, the signed bytes are served and its figures compared', async () => {
  await change({ renderer: 'docx-nd30@0' })
  const built = await read(world.as('leader'), reader =>
    buildReport(reader, files, '2026-Q1', { output: 'bao-cao', format: 'docx' }),
  )
  expect([built.from, sha256(built.bytes)]).toEqual(['signed', signed.docx_sha256])
  expect(await check()).toMatchObject([{ stands: 'same-figures', rows: [] }])
})

test('a figure that the signed file tells otherwise is named by its row', async () => {
  const figures = signed.snapshot.figures.map(line =>
    line.number === '2' ? { ...line, period: { ...line.period, value: 7 } } : line,
  )
  const other = { ...signed.snapshot, figures }
  await change({ snapshot: JSON.stringify(other) })
  expect(await check()).toMatchObject([{ stands: 'snapshot-changed' }])
  await change({ snapshot_hash: hashOf(other) })
  expect(await check()).toMatchObject([{ stands: 'other-figures', rows: ['2'] }])
  await change({ snapshot: JSON.stringify(signed.snapshot), snapshot_hash: hashOf(signed.snapshot) })
})

test('a signed file that is gone is missed', async () => {
  rmSync(pathOf(files, world.facility, signed.docx_sha256))
  expect(await check()).toMatchObject([{ stands: 'file-missing' }])
})
