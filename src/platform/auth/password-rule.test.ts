import { expect, it } from 'vitest'
import { passwordFault } from './password-rule.ts'

it.each([
  ['ngắn quá', 'lan.nguyen', 'password.too-short'],
  ['mưa rừng u minh', 'lan.nguyen', undefined],
  ['aaaaaaaaaaaa', 'lan.nguyen', 'password.too-plain'],
  ['Lan.Nguyen-2026', 'lan.nguyen', 'password.too-plain'],
  ['hàng tre trước sân', 'la', undefined],
  ['x1y2z3'.repeat(30), 'lan.nguyen', 'password.too-long'],
])('%j for %s: %s', (password, name, fault) => {
  expect(passwordFault(password, name)).toBe(fault)
})
