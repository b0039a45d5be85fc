import { expect, it } from 'vitest'
import { isUsableSlug } from './reserved-slugs.ts'
import { locate } from './sites.ts'

const anBinh = { slug: 'an-binh', host: 'anbinh.example.vn', facility_id: '1' }
const tanLap = { slug: 'tan-lap', host: null, facility_id: '2' }

it.each([
  ['the only one', [anBinh], 'localhost:3000', '/viec', '1', '', '/viec'],
  ['the only one by its name', [anBinh], 'localhost:3000', '/an-binh/viec', '1', '/an-binh', '/viec'],
  ['its bare name', [anBinh], 'localhost:3000', '/an-binh', '1', '/an-binh', '/'],
  ['a host name', [anBinh, tanLap], 'anbinh.example.vn', '/viec', '1', '', '/viec'],
  ['a host name with a port', [anBinh, tanLap], 'anbinh.example.vn:8443', '/', '1', '', '/'],
  ['another facility under a host name', [anBinh, tanLap], 'anbinh.example.vn', '/tan-lap/x', '1', '', '/tan-lap/x'],
  ['the second by its name', [anBinh, tanLap], 'localhost', '/tan-lap/', '2', '/tan-lap', '/'],
  ['several and no name', [anBinh, tanLap], 'localhost', '/viec', undefined, '', '/viec'],
  ['a name that only begins alike', [anBinh, tanLap], 'localhost', '/tan-lap-2/viec', undefined, '', '/tan-lap-2/viec'],
  ['none yet', [], 'localhost', '/', undefined, '', '/'],
])('%s', (_, rows, host, asked, facility, base, path) => {
  const found = locate(rows, host, asked)
  expect([found.site?.facility_id, found.base, found.path]).toEqual([facility, base, path])
})

it.each(['api', 'quan-tri', 'x', 'An-Binh', 'an--binh', '-an', 'an binh', 'a'.repeat(41)])(
  'refuses the name %j',
  slug => {
    expect(isUsableSlug(slug)).toBe(false)
  },
)
