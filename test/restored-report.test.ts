import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { backUp } from '#platform/backup/back-up.ts'
import { checkBackup } from '#platform/backup/check-backup.ts'
import { restore } from '#platform/backup/restore.ts'
import { pathOf } from '#platform/files/store-file.ts'
import { read, type Scope } from '#platform/scope.ts'
import { aReportingFacility, edit, fact, open, sign, submit } from '#slices/reports/a-report.fixture.ts'
import { viewReport } from '#slices/reports/view-report.ts'
import { testDatabase } from './database.ts'

const root = mkdtempSync(join(tmpdir(), 'lantoa-restored-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const before = testDatabase()
const after = testDatabase()

it('a restored house reports the same figures and serves the same signed bytes', async () => {
  const world = await aReportingFacility(before)
  world.now = new Date('2026-03-09T02:00:00Z')
  await fact(world, { happened_on: '2026-02-10' })
  await fact(world, { happened_on: '2026-02-20', kind: 'training', channel: null, measures: { session: 1, turn: 45 } })
  const files = { folder: join(root, 'before/files') }
  const signed = await open(world, 'Q1')
  await edit(world, signed)
  await submit(world, signed)
  await sign(files, world, signed)
  const unsigned = await open(world, 'H1')

  const source = { owner: before.owner, jobs: before.jobsConfig, storedFiles: files.folder, secret: 'bí mật' }
  const folder = join(root, 'backup')
  await backUp(source, folder, () => world.now)
  const target = {
    owner: after.owner,
    jobs: after.jobsConfig,
    storedFiles: join(root, 'after/files'),
    secretFile: join(root, 'after/secret'),
  }
  await restore(target, folder, await checkBackup(folder))

  const here = world.as('leader')
  const there: Scope = { ...here, store: { pool: after.app } }
  for (const id of [signed, unsigned]) {
    const views = await Promise.all([here, there].map(scope => read(scope, reader => viewReport(reader, id))))
    expect(views[0]?.snapshot.figures.find(line => line.code === 'website_articles')?.cumulative.value).toBe(1)
    expect(views[1]).toEqual(views[0])
  }
  const { report } = await read(there, reader => viewReport(reader, signed))
  const bytesIn = (store: string) => readFileSync(pathOf({ folder: store }, world.facility, report.docx_sha256 ?? ''))
  expect(bytesIn(target.storedFiles).equals(bytesIn(files.folder))).toBe(true)
})
