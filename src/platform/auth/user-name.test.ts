import { describe, expect, it } from 'vitest'
import { isUserName, proposeUserName, shownName, storedName } from './user-name.ts'

describe('a proposed user name', () => {
  it.each([
    ['Nguyễn Thị Lan', [], 'lan.nguyen'],
    ['Đỗ Ái', [], 'ai.do'],
    ['  Lê   Văn  Ửng ', ['ung.le', 'ung.le2'], 'ung.le3'],
    ['Hoàng', [], 'hoang'],
    ['Ô', [], 'o2'],
    ['', [], 'tai-khoan'],
  ])('for %j with %j taken is %s', (fullName, taken, expected) => {
    const name = proposeUserName(fullName, new Set(taken))
    expect(name).toBe(expected)
    expect(isUserName(name)).toBe(true)
  })
})

it('keeps the facility out of sight', () => {
  const stored = storedName('0198c0de-0000-7000-8000-000000000001', ' Lan.Nguyen ')
  expect(stored).toBe('lan.nguyen@0198c0de-0000-7000-8000-000000000001')
  expect(shownName(stored)).toBe('lan.nguyen')
})

it.each(['a', '.lan', 'lan.', 'lan@x', 'lan nguyen', 'lấn', 'x'.repeat(41)])('refuses %j', name => {
  expect(isUserName(name)).toBe(false)
})
