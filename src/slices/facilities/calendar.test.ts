import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/day.ts'
import holidays from '#slices/registers/packs/holidays.json' with { type: 'json' }
import { makeCalendar } from './calendar.api.ts'

const national = holidays.rows.map(({ day, kind, name }) => ({ day, name, works: kind === 'working' }))
const calendar = makeCalendar(national, '2027-12-31')

describe('the working calendar of 2026', () => {
  test.each([
    ['2026-01-01', false, 'Tết Dương lịch'],
    ['2026-01-02', false, 'Nghỉ hoán đổi dịp Tết Dương lịch'],
    ['2026-01-05', true, null],
    ['2026-01-10', true, 'Làm bù cho ngày nghỉ hoán đổi 02/01/2026'],
    ['2026-01-17', false, null],
    ['2026-02-13', true, null],
    ['2026-02-16', false, 'Tết Nguyên đán Bính Ngọ (29 tháng Chạp)'],
    ['2026-02-20', false, 'Tết Nguyên đán Bính Ngọ (mùng 4)'],
    ['2026-02-23', true, null],
    ['2026-04-27', false, 'Nghỉ bù Giỗ Tổ Hùng Vương (cho Chủ nhật 26/4)'],
    ['2026-04-30', false, 'Ngày Chiến thắng'],
    ['2026-05-01', false, 'Ngày Quốc tế lao động'],
    ['2026-08-22', true, 'Làm bù cho ngày nghỉ hoán đổi 31/8/2026'],
    ['2026-08-31', false, 'Nghỉ hoán đổi dịp Quốc khánh'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
    ['2026-11-25', true, null],
  ])('%s works: %s', (day, works, name) => {
    expect([calendar.isWorkingDay(day), calendar.nameOf(day)]).toEqual([works, name])
  })

  test.each([
    ['2026-02-14', '2026-02-23'],
    ['2026-04-30', '2026-05-04'],
    ['2026-11-24', '2026-11-25'],
    ['2026-03-10', '2026-03-10'],
    ['2026-01-09', '2026-01-09'],
  ])('%s moves forward to %s', (day, moved) => expect(calendar.moveForward(day)).toBe(moved))

  test.each([
    ['2026-02-22', '2026-02-13'],
    ['2026-01-11', '2026-01-10'],
    ['2026-11-24', '2026-11-23'],
  ])('%s moves back to %s', (day, moved) => expect(calendar.moveBack(day)).toBe(moved))

  test.each([
    ['2026-01-01', '2026-01-31', '2026-01-30'],
    ['2026-02-01', '2026-02-28', '2026-02-27'],
    ['2026-08-17', '2026-08-23', '2026-08-22'],
    ['2026-02-16', '2026-02-22', '2026-02-23'],
  ])('the last working day from %s to %s is %s', (from, to, last) =>
    expect(calendar.lastWorkingDayOf(from, to)).toBe(last),
  )

  test.each([
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-01-09', 1, '2026-01-10'],
    ['2026-04-29', 2, '2026-05-05'],
    ['2026-05-04', -1, '2026-04-29'],
    ['2026-05-04', 0, '2026-05-04'],
  ])('%s and %i working days is %s', (day, n, moved) => expect(calendar.addWorkingDays(day, n)).toBe(moved))

  test('counts working days between two days', () => {
    expect(calendar.workingDaysBetween('2026-03-06', '2026-03-10')).toBe(2)
    expect(calendar.workingDaysBetween('2026-03-10', '2026-03-06')).toBe(-2)
    expect(calendar.workingDaysBetween('2025-12-31', '2026-12-31')).toBe(249)
  })

  test("the facility's own days stand above the national ones", () => {
    const own = makeCalendar([...national, { day: '2026-11-24', works: true, name: 'Trực chiến dịch tiêm chủng' }])
    expect(own.isWorkingDay('2026-11-24')).toBe(true)
    expect(own.nameOf('2026-11-24')).toBe('Trực chiến dịch tiêm chủng')
  })
})

test('counting working days by arithmetic counts the same as going day by day', () => {
  const days = fc.integer({ min: 0, max: 1095 }).map(n => addDays('2024-06-01', n))
  const named = fc.uniqueArray(fc.record({ day: days, works: fc.boolean(), name: fc.constant('Ngày của đơn vị') }), {
    selector: one => one.day,
  })
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 400 }), named, (from, length, own) => {
      const calendar = makeCalendar([...national, ...own])
      const span = Array.from({ length }, (_, at) => addDays(from, at + 1))
      expect(calendar.workingDaysBetween(from, addDays(from, length))).toBe(span.filter(calendar.isWorkingDay).length)
    }),
  )
})

test('what was moved is a working day, and moving is undone by counting', () => {
  const days = fc.integer({ min: 0, max: 1095 }).map(n => addDays('2024-06-01', n))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 40 }), (day, n) => {
      const forward = calendar.moveForward(day)
      expect(calendar.isWorkingDay(forward)).toBe(true)
      expect(calendar.isWorkingDay(calendar.moveBack(day))).toBe(true)
      expect(calendar.workingDaysBetween(day, calendar.addWorkingDays(day, n))).toBe(n)
    }),
  )
})
