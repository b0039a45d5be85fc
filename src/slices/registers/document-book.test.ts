import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { type NewEntry, reserveNumber } from './document-book.api.ts'
import { changeEntry, takeNumber } from './document-book.commands.ts'
import { listEntries } from './registers.queries.ts'

const database = testDatabase()
const key = () => ({ request_key: randomUUID() })
const entry: NewEntry = { type: 'Báo cáo', subject: 'Kết quả tuyên truyền Quý I', issued_on: '2026-03-09' }
const reserve = (scope: Scope, change: Partial<NewEntry> = {}) =>
  write(scope, { action: 'test.reserve' }, (tx: Writer<'document_entry'>) => reserveNumber(tx, { ...entry, ...change }))

describe('the document book', () => {
  test('numbers a year in order, each with its symbol', async () => {
    const world = await aFacility(database)
    const coordinator = world.as('coordinator')
    expect(await reserve(coordinator)).toMatchObject({ year: 2026, number: 1, symbol: '01/BC-TTYT' })
    expect(await reserve(coordinator, { type: 'Kế hoạch' })).toMatchObject({ number: 2, symbol: '02/KH-TTYT' })
    expect(await reserve(coordinator, { issued_on: '2027-01-04' })).toMatchObject({ year: 2027, number: 1 })
    const book = await listEntries(coordinator, { nam: 2026 })
    expect(book).toMatchObject({ years: [2027, 2026], next: 3 })
    expect(book.entries.map(row => row.number)).toEqual([2, 1])
  })

  test('twenty at once: no gap, no twin; a failed transaction gives its number back', async () => {
    const world = await aFacility(database)
    const coordinator = world.as('coordinator')
    const failing = () =>
      write(coordinator, { action: 'test.reserve' }, async (tx: Writer<'document_entry'>) => {
        await reserveNumber(tx, entry)
        throw new Error('the rest failed')
      })
    const tries = Array.from({ length: 20 }, (_, i) => (i % 4 === 3 ? failing() : reserve(coordinator)))
    const done = (await Promise.allSettled(tries)).filter(result => result.status === 'fulfilled')
    expect(done).toHaveLength(15)
    const { entries } = await listEntries(coordinator, { nam: 2026 })
    expect(entries.map(row => row.number)).toEqual(Array.from({ length: 15 }, (_, i) => 15 - i))
  })

  test('the same document asks again and keeps its number', async () => {
    const world = await aFacility(database)
    const coordinator = world.as('coordinator')
    const subject = { subject_kind: 'report', subject_id: randomUUID() }
    const first = await reserve(coordinator, subject)
    expect(await reserve(coordinator, subject)).toEqual(first)
    await expect(
      changeEntry(coordinator, first.id, { ...key(), row_version: 1, subject: 'X', issued_on: '2026-03-09' }),
    ).rejects.toMatchObject({ code: 'document-entry.linked' })
  })

  test('a number of the paper book is filled in by hand, and the next one follows it', async () => {
    const world = await aFacility(database)
    const coordinator = world.as('coordinator')
    const take = (number: number | null) =>
      takeNumber(coordinator, { ...key(), type: 'Công văn', subject: 'Mời họp', issued_on: '2026-03-02', number })
    expect(await take(41)).toMatchObject({ number: 41, symbol: '41/TTYT' })
    await expect(take(41)).rejects.toMatchObject({ code: 'document-entry.taken', params: { number: 41, year: 2026 } })
    expect(await take(null)).toMatchObject({ number: 42 })
  })

  test('a line is corrected within its year, not by two at once', async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    const coordinator = world.as('coordinator')
    const { id } = await reserve(coordinator)
    const change = { row_version: 1, subject: 'Kết quả quý I', issued_on: '2026-03-10' }
    await expect(changeEntry(coordinator, id, { ...key(), ...change, issued_on: '2027-01-02' })).rejects.toMatchObject({
      code: 'document-entry.other-year',
    })
    expect(await changeEntry(coordinator, id, { ...key(), ...change })).toEqual({ row_version: 2 })
    await expect(changeEntry(coordinator, id, { ...key(), ...change })).rejects.toMatchObject({ kind: 'stale' })
    await expect(changeEntry(other.as('coordinator'), id, { ...key(), ...change })).rejects.toMatchObject({
      kind: 'not_found',
      code: 'document-entry.not-found',
    })
  })

  test('every facility has its own book; units take no numbers', async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    await reserve(world.as('coordinator'))
    expect(await reserve(other.as('coordinator'))).toMatchObject({ number: 1 })
    await expect(
      takeNumber(world.as('khnvHead'), {
        ...key(),
        type: 'Báo cáo',
        subject: 'X',
        issued_on: '2026-03-02',
        number: null,
      }),
    ).rejects.toMatchObject({ kind: 'forbidden', code: 'register.change' })
  })
})
