import { expect, it } from 'vitest'
import { chaseFilter, chaseInput } from './reminders.input.ts'

const asked = { request_key: crypto.randomUUID(), parties: ['x'], channels: ['app'] }

it.each([-1, 0, 1999, 2101, 99_999_999_999])('no plan is of the year %s', year => {
  expect(chaseFilter.safeParse({ year: String(year) }).success).toBe(false)
  expect(chaseInput.safeParse({ ...asked, year }).success).toBe(false)
})

it('a year may be left out of the question, not of the chase', () => {
  expect(chaseFilter.parse({})).toEqual({})
  expect(chaseFilter.parse({ year: '2026' })).toEqual({ year: 2026 })
  expect(chaseInput.safeParse(asked).success).toBe(false)
})
