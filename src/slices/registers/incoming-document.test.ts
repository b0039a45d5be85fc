import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Scope } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility, type StaffName } from '#test/world.ts'
import { changeEntry, takeNumber } from './document-book.commands.ts'
import { changeIncoming, receiveDocument } from './incoming-document.commands.ts'
import type { ReceiveDocument } from './registers.input.ts'
import { listEntries } from './registers.queries.ts'

const database = testDatabase()
const key = () => ({ request_key: randomUUID() })
const letter = {
  received_on: '2026-03-02',
  symbol: '312/SYT-VP',
  issued_on: '2026-02-27',
  type: 'Công văn',
  issuer: 'Sở Y tế tỉnh Hòa Giang',
  subject: 'Báo cáo kết quả cải cách hành chính Quý I',
  passed_to: 'Phòng Tổ chức - Hành chính',
}
const receive = (scope: Scope, over: Partial<ReceiveDocument> = {}) =>
  receiveDocument(scope, { ...key(), ...letter, number: null, ...over })
const another = () => ({ symbol: `${randomUUID().slice(0, 8)}/SYT` })

describe('the book of incoming documents', () => {
  test('numbers the year of arrival, beside the outgoing book and apart from it', async () => {
    const world = await aFacility(database)
    const coordinator = world.as('coordinator')
    await takeNumber(coordinator, { ...key(), type: 'Báo cáo', subject: 'X', issued_on: '2026-03-02', number: 40 })
    expect(await receive(coordinator)).toMatchObject({ year: 2026, number: 1 })
    expect(await receive(coordinator, another())).toMatchObject({ number: 2 })
    // What was written in December and came in January belongs to the new year.
    const late = { ...another(), received_on: '2025-12-31', issued_on: '2025-12-30' }
    expect(await receive(coordinator, late)).toMatchObject({ year: 2025, number: 1 })
    expect(await receive(coordinator, { ...another(), issued_on: '2025-12-30' })).toMatchObject({
      year: 2026,
      number: 3,
    })
    const book = await listEntries(coordinator, { nam: 2026, so: 'incoming' })
    expect(book).toMatchObject({ years: [2026, 2025], next: 4 })
    expect(book.entries.at(-1)).toMatchObject({ ...letter, number: 1 })
    expect(await listEntries(coordinator, { nam: 2026 })).toMatchObject({ years: [2026], next: 41 })
  })

  test('eight at once: no gap, no twin', async () => {
    const world = await aFacility(database)
    const all = await Promise.all(Array.from({ length: 8 }, () => receive(world.as('coordinator'), another())))
    expect(all.map(one => one.number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('goes on from the number the paper book had', async () => {
    const world = await aFacility(database)
    expect(await receive(world.as('coordinator'), { number: 86 })).toMatchObject({ number: 86 })
    await expect(receive(world.as('coordinator'), { ...another(), number: 86 })).rejects.toMatchObject({
      code: 'document-entry.taken',
      params: { number: 86, year: 2026 },
    })
    expect(await receive(world.as('coordinator'), another())).toMatchObject({ number: 87 })
  })

  test('takes a document once, whichever way it came twice; letters without a number as often as they come', async () => {
    const world = await aFacility(database)
    await receive(world.as('coordinator'))
    await expect(receive(world.as('owner'))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'incoming-document.there',
      params: { number: 1 },
    })
    expect(await receive(world.as('owner'), { issuer: 'UBND xã Tân Lập' })).toMatchObject({ number: 2 })
    for (const number of [3, 4]) expect(await receive(world.as('owner'), { symbol: '' })).toMatchObject({ number })
  })

  test.each<[string, Partial<ReceiveDocument>]>([
    ['incoming-document.future', { received_on: '2026-03-03' }],
    ['incoming-document.dated-after', { issued_on: '2026-03-02', received_on: '2026-03-01' }],
  ])('refuses %s, new and corrected', async (code, days) => {
    const world = await aFacility(database)
    const coordinator = world.as('coordinator')
    await expect(receive(coordinator, days)).rejects.toMatchObject({ kind: 'invalid', code })
    const { id } = await receive(coordinator)
    await expect(
      changeIncoming(coordinator, id, { ...key(), ...letter, row_version: 1, ...days }),
    ).rejects.toMatchObject({ code })
  })

  test('a line is corrected within its year, not by two at once, and not as an outgoing one', async () => {
    const [world, other] = [await aFacility(database), await aFacility(database)]
    const coordinator = world.as('coordinator')
    const { id } = await receive(coordinator)
    const change = (scope: Scope, over: Partial<typeof letter & { row_version: number }> = {}) =>
      changeIncoming(scope, id, { ...key(), ...letter, row_version: 1, subject: 'Báo cáo Quý I', ...over })
    const before = { received_on: '2025-12-31', issued_on: '2025-12-30' }
    await expect(change(coordinator, before)).rejects.toMatchObject({ code: 'document-entry.other-year' })
    expect(await change(coordinator)).toEqual({ row_version: 2 })
    await expect(change(coordinator)).rejects.toMatchObject({ kind: 'stale', code: 'document-entry.stale' })
    await receive(coordinator, { symbol: '9/TB-SYT' })
    await expect(change(coordinator, { symbol: '9/TB-SYT', row_version: 2 })).rejects.toMatchObject({
      code: 'incoming-document.there',
    })
    await expect(change(other.as('coordinator'))).rejects.toMatchObject({ kind: 'not_found' })
    const asOutgoing = { ...key(), row_version: 2, subject: 'X', issued_on: '2026-03-02' }
    await expect(changeEntry(coordinator, id, asOutgoing)).rejects.toMatchObject({ kind: 'not_found' })
    const outgoing = { ...key(), type: 'Báo cáo', subject: 'X', issued_on: '2026-03-02', number: null }
    const sent = await takeNumber(coordinator, outgoing)
    await expect(changeIncoming(coordinator, sent.id, { ...key(), ...letter, row_version: 1 })).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  test.each<[StaffName]>([['khnvHead'], ['leader'], ['tanLapNurse']])('%s enters and corrects nothing', async who => {
    const world = await aFacility(database)
    const { id } = await receive(world.as('coordinator'))
    const refused = { kind: 'forbidden', code: 'register.change' }
    await expect(receive(world.as(who), another())).rejects.toMatchObject(refused)
    await expect(changeIncoming(world.as(who), id, { ...key(), ...letter, row_version: 1 })).rejects.toMatchObject(
      refused,
    )
  })
})
