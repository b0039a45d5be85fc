import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { TABLE_KINDS } from '#platform/db/table-kinds.ts'
import { LEFT_OUT, SECRET_COLUMNS } from '#platform/export/exported-tables.ts'
import { safeName } from '#platform/export/name-files.ts'
import { aPhoto, type Duties, said, someDuties } from '#slices/tasks/a-duty.fixture.ts'
import { makeFeed } from '#slices/tasks/exports/calendar-feed.ts'
import { handIn } from '#slices/tasks/hand-in.ts'
import { browser } from '#test/browser.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openTestHouse } from '#test/http-house.ts'
import type { World } from '#test/world.ts'
import { exportEverything } from './export-everything.ts'

const database = testDatabase()
/** What a column's name gives away: a new one must be looked at by a person before it goes out. */
const SUSPICIOUS = /token|secret|password|p256dh|\bauth\b|endpoint|private/
const LOOKED_AT = new Set<string>([])

interface Manifest {
  entries: { path: string; sha256: string; size: number; rows?: number }[]
  missing: string[]
}
interface Archive {
  readonly parts: Map<string, Buffer>
  readonly manifest: Manifest
}

async function unpacked(bytes: Buffer): Promise<Archive> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true })
  const parts = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return { parts, manifest: JSON.parse(String(parts.get('manifest.json'))) }
}

const TENANT = Object.entries(TABLE_KINDS)
  .filter(([, kind]) => kind === 'tenant')
  .map(([name]) => name.replace('app.', ''))

async function countRows(facility: string): Promise<Record<string, number>> {
  return asOwner(database, async client => {
    const counts: Record<string, number> = {}
    for (const table of TENANT) {
      const { rows } = await client.query(`select count(*)::int as n from app.${table} where facility_id = $1`, [
        facility,
      ])
      counts[table] = rows[0].n
    }
    return counts
  })
}

async function aBusyFacility(): Promise<Duties> {
  const duties = await someDuties(database)
  const { world } = duties
  const duty = await duties.occurrence('5', world.units.tramTanLap)
  const photo = { ...aPhoto(), name: 'Ảnh: họp/tổ.png' }
  await handIn(world.as('tanLapHead'), duties.store, duty, said({ note: 'Dấu \\ và "nháy"\nxuống dòng' }), [photo])
  return duties
}

describe('everything of a facility', { timeout: 120_000 }, () => {
  let here: Duties
  let there: Duties
  let world: World
  let archive: Archive
  let token: string
  beforeAll(async () => {
    ;[here, there] = [await aBusyFacility(), await aBusyFacility()]
    world = here.world
    token = (await makeFeed(world.as('tanLapHead'), null)).token
    archive = await unpacked(await buffer(await exportEverything(world.as('owner'), here.store)))
  })

  it('has every tenant table but those left out on purpose, with every row', async () => {
    const tables = [...archive.parts.keys()].flatMap(path => /^bang\/(.+)\.ndjson$/.exec(path)?.[1] ?? [])
    expect(tables.sort()).toEqual(TENANT.filter(table => !(table in LEFT_OUT)).sort())
    const counts = await countRows(world.facility)
    expect(Object.values(counts).filter(n => n > 0).length).toBeGreaterThan(20)
    for (const table of tables) {
      const lines = String(archive.parts.get(`bang/${table}.ndjson`))
        .split('\n')
        .filter(Boolean)
      expect(lines.length, table).toBe(counts[table])
      expect(archive.manifest.entries.find(entry => entry.path === `bang/${table}.ndjson`)?.rows, table).toBe(
        counts[table],
      )
      for (const line of lines) expect(JSON.parse(line).facility_id, table).toBe(world.facility)
    }
  })

  it('has nothing of another facility', () => {
    for (const [path, bytes] of archive.parts) expect(bytes.includes(there.world.facility), path).toBe(false)
  })

  it('is what the manifest says, by hash', () => {
    const { entries, missing } = archive.manifest
    expect(missing).toEqual([])
    expect([...entries.map(entry => entry.path), 'manifest.json'].sort()).toEqual([...archive.parts.keys()].sort())
    for (const { path, sha256, size } of entries) {
      const bytes = archive.parts.get(path) ?? Buffer.from('')
      expect([createHash('sha256').update(bytes).digest('hex'), bytes.length], path).toEqual([sha256, size])
    }
  })

  it('keeps text as it was written, and files under the names they came with', () => {
    const note = String(archive.parts.get('bang/hand_in.ndjson'))
    expect(JSON.parse(note).note).toBe('Dấu \\ và "nháy"\nxuống dòng')
    const photos = [...archive.parts.keys()].filter(path => /^tep\/[0-9a-f]{12}-.*tổ\.\w+$/u.test(path))
    expect(photos).toHaveLength(1)
  })

  it('has the main registers as workbooks, and says in Vietnamese what is what', async () => {
    expect(String(archive.parts.get('DOC-TRUOC.txt'))).toContain('TOÀN BỘ DỮ LIỆU CỦA CƠ SỞ')
    const book = archive.parts.get('bang-tinh/viec-nam-2026.xlsx') ?? Buffer.from('')
    const [sheet] = await readXlsxFile(book)
    const counts = await countRows(world.facility)
    expect(sheet?.data.length).toBe((counts.occurrence ?? 0) + 2)
    const people = await readXlsxFile(archive.parts.get('bang-tinh/don-vi-nhom-vien-chuc.xlsx') ?? Buffer.from(''))
    expect(people.map(one => [one.sheet, one.data.length - 2])).toEqual([
      ['Đơn vị', 6],
      ['Nhóm', 6],
      ['Viên chức', 10],
    ])
    expect(archive.parts.has('bang-tinh/hoat-dong.xlsx')).toBe(true)
  })

  it('gives no key away', async () => {
    const hash = createHash('sha256').update(token).digest('hex')
    for (const [path, bytes] of archive.parts) expect(bytes.includes(token) || bytes.includes(hash), path).toBe(false)
    const { rows } = await asOwner(database, client =>
      client.query<{ table: string; column: string }>(
        `select table_name as table, column_name as column from information_schema.columns where table_schema = 'app'`,
      ),
    )
    const open = rows
      .filter(({ table, column }) => !(table in LEFT_OUT) && !SECRET_COLUMNS[table]?.includes(column))
      .map(({ table, column }) => `${table}.${column}`)
    expect(open.length).toBeGreaterThan(200)
    expect(open.filter(name => SUSPICIOUS.test(name) && !LOOKED_AT.has(name))).toEqual([])
  })

  it('leaves a line in the trail', async () => {
    const trail = String(archive.parts.get('bang/audit.ndjson'))
    expect(trail).toContain('"action":"facility.export"')
  })
})

describe('who may', { timeout: 60_000 }, () => {
  it.each(['coordinator', 'leader', 'tanLapHead'] as const)('not a %s', async who => {
    const { world, store } = await someDuties(database)
    await expect(exportEverything(world.as(who), store)).rejects.toMatchObject({ code: 'export.everything' })
    const house = openTestHouse(database)
    const answer = await browser(house.app).get(`/${world.slug}/xuat/tat-ca`)
    expect(answer.to).toContain('/dang-nhap')
  })

  it('whoever stops listening gives the connection back', async () => {
    const { world, store } = await aBusyFacility()
    const before = database.app.totalCount - database.app.idleCount
    const out = await exportEverything(world.as('owner'), store)
    out.once('data', () => out.destroy())
    out.on('error', () => undefined)
    await new Promise(resolve => out.once('close', resolve))
    await expect.poll(() => database.app.totalCount - database.app.idleCount).toBe(before)
  })
})

it.each([
  ['Biên bản: họp/tổ?.pdf', 'Biên bản họp tổ .pdf'],
  ['../../etc/passwd', 'etc passwd'],
  ['\u202Egnp.exe', 'gnp.exe'],
  [`${'a'.repeat(200)}.pdf`, `${'a'.repeat(116)}.pdf`],
  ['...', ''],
])('a name that every machine takes: %j', (name, safe) => {
  expect(safeName(name)).toBe(safe)
})
