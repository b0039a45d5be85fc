import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { sourceDir } from '#platform/config/source-dir.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { sealAudit } from '../audit/seal-audit.ts'
import { keepBytes, noteFile, pathOf } from '../files/store-file.ts'
import { defineJob } from '../jobs/job.ts'
import { type Writer, write } from '../scope.ts'
import { checkMigrations } from './check-migrations.ts'
import { checkQueue } from './check-queue.ts'
import { checkStoredFiles } from './check-stored-files.ts'
import { checkTrail } from './check-trail.ts'

const database = testDatabase()
const store = { folder: mkdtempSync(join(tmpdir(), 'lantoa-doctor-')) }
afterAll(() => rmSync(store.folder, { recursive: true, force: true }))

const wrong = (findings: readonly { ok: boolean; text: string }[]) =>
  findings.filter(({ ok }) => !ok).map(({ text }) => text)
const owner = <R>(work: (client: pg.Client) => Promise<R>) => asOwner(database, work)

it('finds the schema to be this version, and names what is missing, changed or newer', async () => {
  const migrations = join(sourceDir, 'migrations')
  expect(wrong(await owner(client => checkMigrations(client, migrations)))).toEqual([])
  const found = await owner(async client => {
    await client.query('begin')
    await client.query(`update migration.applied set sha256 = 'x' where name = '0001-heart.sql'`)
    await client.query(`update migration.applied set name = '9999-later.sql' where name = '0002-auth.sql'`)
    return wrong(await checkMigrations(client, migrations))
  })
  expect(found).toEqual([
    expect.stringContaining('0002-auth.sql'),
    expect.stringContaining('0001-heart.sql'),
    expect.stringContaining('9999-later.sql'),
  ])
})

it('recomputes the seals, and sees a cut-off end against a root that was kept', async () => {
  const world = await aFacility(database)
  await sealAudit(database.app, world.facility)
  await write(world.as('coordinator'), { action: 'test.two' }, async () => ({}))
  await sealAudit(database.app, world.facility)
  const { findings, roots } = await owner(client => checkTrail(client, []))
  expect(wrong(findings)).toEqual([])
  const known = roots.filter(({ facility }) => facility === world.facility)
  expect(known).toMatchObject([{ n: 2 }])

  const cut = await owner(async client => {
    await client.query('begin')
    const { rows } = await client.query(
      'delete from app.audit_seal where facility_id = $1 and n = 2 returning to_seq, from_seq',
      [world.facility],
    )
    await client.query('delete from app.audit where facility_id = $1 and seq >= $2', [world.facility, rows[0].from_seq])
    const blind = wrong((await checkTrail(client, [])).findings)
    return { blind, seen: wrong((await checkTrail(client, known)).findings) }
  })
  expect(cut).toEqual({ blind: [], seen: [expect.stringContaining('thiếu đợt 2')] })

  const changed = await owner(async client => {
    await client.query('begin')
    await client.query(`update app.audit set subject = 'khác' where facility_id = $1 and action = 'test.two'`, [
      world.facility,
    ])
    return wrong((await checkTrail(client, [])).findings)
  })
  expect(changed).toEqual([expect.stringContaining('có dòng bị sửa')])
})

it('finds stored files that are gone or no longer themselves', async () => {
  const world = await aFacility(database)
  const keep = (text: string) =>
    write(world.as('coordinator'), { action: 'test.file' }, async (tx: Writer<'file'>) => {
      const kept = await keepBytes(store, world.facility, new TextEncoder().encode(text))
      await noteFile(tx, kept, 'text/plain')
      return pathOf(store, world.facility, kept.sha256)
    })
  const [whole, lost, rotten] = [await keep('còn'), await keep('mất'), await keep('hỏng')]
  const check = () => owner(client => checkStoredFiles(client, store.folder))
  expect(wrong(await check())).toEqual([])
  rmSync(lost)
  chmodSync(rotten, 0o600)
  writeFileSync(rotten, 'khác')
  const found = wrong(await check())
  expect(found).toHaveLength(2)
  expect(found).toEqual(expect.arrayContaining([`Thiếu tệp ${lost}.`, `Tệp ${rotten} đã bị hỏng.`]))
  expect(found.join()).not.toContain(whole)
})

it('names background jobs that were given up', async () => {
  const world = await aFacility(database)
  const ping = defineJob('test.given-up', z.object({}))
  expect((await checkQueue(database.jobs)).ok).toBe(true)
  await write(world.system, { action: 'test.job' }, tx => tx.enqueue(ping, {}))
  await database.jobs.query(`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'hết chỗ'`)
  expect(await checkQueue(database.jobs)).toEqual({
    ok: false,
    text: expect.stringContaining('test.given-up (1 lần: hết chỗ)'),
  })
})
