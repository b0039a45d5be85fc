import { expect, test } from 'vitest'
import { asOwner, testDatabase } from '#test/database.ts'
import { loadPacks } from './load-packs.ts'
import holidays from './packs/holidays.json' with { type: 'json' }
import legalDocuments from './packs/legal-documents.json' with { type: 'json' }

const database = testDatabase()
const count = (table: string): Promise<number> =>
  asOwner(database, async client => Number((await client.query(`select count(*) as n from ${table}`)).rows[0].n))

test('a pack is loaded when it changed, wholly, and not again', async () => {
  expect(await asOwner(database, loadPacks)).toEqual([])
  await asOwner(database, client =>
    client.query(`update ref.pack set sha256 = 'older' where name = 'holidays';
      insert into ref.holiday (day, kind, name, confidence) values ('2026-03-10', 'holiday', 'Ngày đã bỏ', 'memory')`),
  )
  expect(await asOwner(database, loadPacks)).toEqual(['holidays'])
  expect(await count('ref.holiday')).toBe(holidays.rows.length)
  expect(await count('ref.legal_document')).toBe(legalDocuments.rows.length)
})

test('every row says how it is known', () => {
  for (const { confidence, source } of [...holidays.rows, ...legalDocuments.rows])
    expect(confidence === 'memory' ? source : Boolean(source)).toBe(confidence === 'memory' ? null : true)
})
