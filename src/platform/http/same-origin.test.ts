import { expect, it } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const reach = { host: 'lantoa.example.vn', secure: true }

it.each([
  ['a browser that says so', { 'sec-fetch-site': 'same-origin' }, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://lantoa.example.vn' }, false],
  ['a sibling host', { 'sec-fetch-site': 'same-site' }, false],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }, false],
  ['an older browser', { origin: 'https://lantoa.example.vn' }, true],
  ['the same host unencrypted', { origin: 'http://lantoa.example.vn' }, false],
  ['another origin', { origin: 'https://evil.example' }, false],
  ['a sandboxed frame', { origin: 'null' }, false],
  ['neither header', {}, false],
])('%s', (_, headers: Record<string, string>, expected) => {
  expect(isSameOrigin(new Request('https://lantoa.example.vn/viec', { method: 'POST', headers }), reach)).toBe(expected)
})
