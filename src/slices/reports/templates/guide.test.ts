import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { DOCUMENT_FIELDS, FIGURE_FIELDS, LISTS, TEXT_FIELDS } from './template-fields.ts'

const guide = readFileSync(fileURLToPath(new URL('../../../../docs/huong-dan/mau-bao-cao.md', import.meta.url)), 'utf8')

it('has every field in the guide but those of the newest figures, and the guide no others', () => {
  const list = guide.slice(guide.indexOf('## Danh sách trường'))
  const named = new Set([...list.matchAll(/`\{?([#a-z][a-z0-9_]*)\}?`/gu)].map(([, name = '']) => name))
  const fixed = [
    ...[...DOCUMENT_FIELDS, ...TEXT_FIELDS].map(one => one.name),
    ...LISTS.flatMap(one => [`#${one.name}`, ...one.fields.map(field => field.name)]),
  ]
  const figures = FIGURE_FIELDS.map(one => one.name)
  expect(fixed.filter(name => !named.has(name))).toEqual([])
  expect([...named].filter(name => !fixed.includes(name) && !figures.includes(name))).toEqual([])
  expect(figures.filter(name => named.has(name)).length).toBeGreaterThanOrEqual(30)
})
