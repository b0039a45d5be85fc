import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { newId } from '../ids.ts'
import { read, type Writer, write } from '../scope.ts'
import { keepBytes, noteFile, openStored, pathOf } from './store-file.ts'

const database = testDatabase()
const store = { folder: mkdtempSync(join(tmpdir(), 'lantoa-files-')) }
afterAll(() => rmSync(store.folder, { recursive: true, force: true }))
const bytes = Buffer.from('Biên bản giao ban tháng 3')

describe('stored files', () => {
  it('give back the bytes they were given, under their hash', async () => {
    const facility = newId()
    const file = await keepBytes(store, facility, bytes)
    expect(file).toEqual({
      sha256: '256af0573fa764505942651740498d97900ff7305b58989ff87c49eb19e8b722',
      size: bytes.length,
    })
    expect(await buffer(openStored(store, facility, file.sha256))).toEqual(bytes)
  })

  it('are kept once, also when two come at the same time', async () => {
    const facility = newId()
    const kept = await Promise.all(Array.from({ length: 10 }, () => keepBytes(store, facility, bytes)))
    const [first] = kept
    expect(new Set(kept.map(file => file.sha256)).size).toBe(1)
    expect(readdirSync(join(pathOf(store, facility, first?.sha256 ?? ''), '..'))).toEqual([first?.sha256])
  })

  it('of one facility are not found at another', async () => {
    const file = await keepBytes(store, newId(), bytes)
    expect(() => openStored(store, newId(), file.sha256)).toThrow('file.missing')
  })

  it('refuse an address that is none', () => {
    expect(() => pathOf(store, '../x', 'a'.repeat(64))).toThrow('not the address')
    expect(() => pathOf(store, newId(), '../../etc/passwd')).toThrow('not the address')
  })

  it('are noted once for each facility, by the writer of the deed', async () => {
    const world = await aFacility(database)
    const file = await keepBytes(store, world.facility, bytes)
    const note = () =>
      write(world.as('coordinator'), { action: 'test.note' }, (tx: Writer<'file'>) => noteFile(tx, file, 'text/plain'))
    await note()
    await note()
    const rows = await read(world.as('coordinator'), r =>
      r.db.selectFrom('file').select(['sha256', 'size', 'media_type']).execute(),
    )
    expect(rows).toEqual([{ sha256: file.sha256, size: bytes.length, media_type: 'text/plain' }])
  })

  it('leave no half file when the disk refuses', async () => {
    const facility = newId()
    const blocked = { folder: join(store.folder, 'blocked') }
    writeFileSync(blocked.folder, 'a file where the folder should be')
    chmodSync(blocked.folder, 0o400)
    await expect(keepBytes(blocked, facility, bytes)).rejects.toThrow()
  })
})
