import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sourceDir } from '#platform/config/source-dir.ts'
import type { Database } from '#platform/db/open-database.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { readMigrations } from '../db/migrate.ts'
import { keepBytes, noteFile } from '../files/store-file.ts'
import { defineJob } from '../jobs/job.ts'
import { type Writer, write } from '../scope.ts'
import { type BackupSource, backUp } from './back-up.ts'
import { checkBackup } from './check-backup.ts'
import { checkVersion } from './check-fit.ts'
import { type Manifest, tableFile } from './manifest.ts'
import { restore } from './restore.ts'

const root = mkdtempSync(join(tmpdir(), 'lantoa-backup-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const full = testDatabase()
const blank = testDatabase()
const ping = defineJob('test.ping', z.object({ n: z.number() }))
const now = () => new Date('2026-03-06T01:00:00Z')
const sourceOf = (database: Database, name: string): BackupSource => ({
  owner: database.owner,
  jobs: database.jobsConfig,
  storedFiles: join(root, name, 'files'),
  secret: 'bí mật',
})
const targetOf = (database: Database, name: string) => ({
  owner: database.owner,
  jobs: database.jobsConfig,
  storedFiles: join(root, name, 'files'),
  secretFile: join(root, name, 'secret'),
})
const rowsOf = (manifest: Manifest) => Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]))
const first = join(root, 'first')

/** Two facilities with texts that a careless copy would break, a stored file and a waiting job. */
beforeAll(async () => {
  const store = { folder: join(root, 'full/files') }
  for (const world of [await aFacility(full), await aFacility(full)]) {
    const bytes = new TextEncoder().encode(`ảnh của ${world.facility}`)
    const kept = await keepBytes(store, world.facility, bytes)
    await write(world.as('coordinator'), { action: 'test.fill', key: 'k1' }, async (tx: Writer<'file' | 'notice'>) => {
      await noteFile(tx, kept, 'image/jpeg')
      await tx.db
        .insertInto('notice')
        .values({
          facility_id: tx.actor.facility,
          kind: 'test',
          severity: 'wait',
          staff_id: null,
          unit_id: null,
          role: 'leader',
          subject_kind: 'test',
          subject_id: 'tab\t dòng\nmới \\N \\. “ngoặc” NULL',
          params: JSON.stringify({ n: 0.1 }),
        })
        .execute()
      await tx.enqueue(ping, { n: 1 }, 'k')
      return {}
    })
  }
  await backUp(sourceOf(full, 'full'), first, now)
})

describe('backUp and restore', () => {
  it('holds the rows of every table, the queue, the files and the secret', async () => {
    const manifest = await checkBackup(first)
    expect(rowsOf(manifest)).toMatchObject({ facility: 2, notice: 2, file: 2, request: 2, _private_jobs: 2 })
    expect(manifest.files).toHaveLength(2)
    expect(readFileSync(join(first, 'secret'), 'utf8')).toBe('bí mật')
  })

  it('gives back the same rows and bytes, guarded as before', async () => {
    const manifest = await checkBackup(first)
    await restore(targetOf(blank, 'blank'), first, manifest)
    const again = await backUp(sourceOf(blank, 'blank'), join(root, 'again'), now)
    expect(again).toEqual({ manifest, damaged: [] })
    expect(readFileSync(join(root, 'blank/secret'), 'utf8')).toBe('bí mật')
    const guards = `select
      (select count(*)::int from pg_class where relforcerowsecurity) as forced,
      (select count(*)::int from pg_trigger where not tgisinternal and tgenabled = 'O') as triggers,
      (select count(*)::int from pg_constraint where contype = 'f' and condeferrable) as deferrable`
    const guardsOf = (database: Database) => asOwner(database, async client => (await client.query(guards)).rows)
    expect(await guardsOf(blank)).toEqual(await guardsOf(full))
  })

  it('refuses a database that holds a facility, and leaves it as it is', async () => {
    const manifest = await checkBackup(first)
    await expect(restore(targetOf(full, 'elsewhere'), first, manifest)).rejects.toMatchObject({
      code: 'backup.not-empty',
    })
    expect(existsSync(join(root, 'elsewhere/secret'))).toBe(false)
  })

  it('refuses to write over something', async () => {
    await expect(backUp(sourceOf(full, 'full'), first, now)).rejects.toMatchObject({ code: 'backup.folder-taken' })
  })

  it('names stored files whose bytes have changed, and backs up the rest', async () => {
    const store = { folder: join(root, 'rotten/files') }
    const { sha256 } = await keepBytes(store, '0199a3f0-0000-7000-8000-000000000001', new TextEncoder().encode('tốt'))
    const path = `0199a3f0-0000-7000-8000-000000000001/${sha256.slice(0, 2)}/${sha256}`
    rmSync(join(store.folder, path))
    writeFileSync(join(store.folder, path), 'hỏng')
    const { damaged } = await backUp(sourceOf(full, 'rotten'), join(root, 'with-rotten'), now)
    expect(damaged).toEqual([path])
  })
})

describe('a backup that cannot be trusted', () => {
  const copy = async (name: string) => {
    const folder = join(root, name)
    await backUp(sourceOf(full, 'full'), folder, now)
    return folder
  }

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -9)],
    ['changed in one byte', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))],
    ['empty', () => Buffer.alloc(0)],
  ])('is refused when a table is %s', async (what, damage) => {
    const folder = await copy(what)
    const path = join(folder, tableFile({ schema: 'app', name: 'notice' }))
    writeFileSync(path, damage(readFileSync(path)))
    await expect(checkBackup(folder)).rejects.toMatchObject({ code: 'backup.damaged' })
  })

  it('is refused when a piece is missing', async () => {
    const folder = await copy('shorter')
    rmSync(join(folder, 'secret'))
    await expect(checkBackup(folder)).rejects.toMatchObject({ code: 'backup.damaged', params: { file: 'secret' } })
  })

  it.each([
    ['not there', undefined],
    ['not JSON', '{'],
    ['a path that leaves the folder', '{"files":[{"path":"../../etc/passwd"}]}'],
  ])('is refused when its manifest is %s', async (name, content) => {
    const folder = await copy(`manifest ${name}`)
    if (content === undefined) rmSync(join(folder, 'manifest.json'))
    else {
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
      const text = content === '{' ? content : JSON.stringify({ ...manifest, ...JSON.parse(content) })
      writeFileSync(join(folder, 'manifest.json'), text)
    }
    await expect(checkBackup(folder)).rejects.toMatchObject({ code: 'backup.not-a-backup' })
  })

  it('is refused when its tables are not ours', async () => {
    const manifest = await checkBackup(first)
    const [table] = manifest.tables
    if (!table) throw new Error('no tables')
    const forged = { ...manifest, tables: [{ ...table, columns: [...table.columns, 'password'] }] }
    await asOwner(blank, client => client.query('truncate app.facility, app.audit, auth."user" cascade'))
    await expect(restore(targetOf(blank, 'forged'), first, forged)).rejects.toMatchObject({
      code: 'backup.unknown-table',
    })
  })

  it('is refused by an older or another version, and taken by a newer one', async () => {
    const ours = await readMigrations(join(sourceDir, 'migrations'))
    const code = (backup: typeof ours) => {
      try {
        checkVersion(backup, ours)
        return 'fits'
      } catch (error) {
        return error
      }
    }
    expect(code(ours.slice(0, 3))).toBe('fits')
    expect(code([...ours, { name: '9999-later.sql', sql: '', sha256: '' }])).toMatchObject({ code: 'backup.newer' })
    expect(code(ours.map(migration => ({ ...migration, sha256: 'x' })))).toMatchObject({
      code: 'backup.changed-migration',
    })
  })
})
