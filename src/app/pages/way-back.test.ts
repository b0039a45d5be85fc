import { expect, it } from 'vitest'
import { wayBack } from './way-back.ts'

it.each([
  ['/quan-tri/ke-hoach?nam=2026', '', '/quan-tri/ke-hoach?nam=2026'],
  ['/an-binh/viec', '/an-binh', '/an-binh/viec'],
  ['/an-binh', '/an-binh', '/an-binh'],
  ['/tan-lap/viec', '/an-binh', '/an-binh/vao'],
  ['/an-binh-2/viec', '/an-binh', '/an-binh/vao'],
  ['/an-binh/../tan-lap', '/an-binh', '/an-binh/vao'],
  ['//evil.example/x', '', '/vao'],
  ['/\\evil.example', '', '/vao'],
  ['/.//evil.example', '', '/vao'],
  ['/a/..//evil.example', '', '/vao'],
  ['/%2e//evil.example', '', '/vao'],
  ['https://evil.example', '', '/vao'],
  ['javascript:alert(1)', '', '/vao'],
  [undefined, '', '/vao'],
  ['', '/an-binh', '/an-binh/vao'],
])('%j below %j leads to %s', (asked, base, expected) => {
  expect(wayBack(asked, base)).toBe(expected)
})
