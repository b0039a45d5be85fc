import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourceDir } from '#platform/config/source-dir.ts'
import { say } from './words.ts'

/** Every kind of notice that the code raises, found where it stands. */
function raisedKinds(): string[] {
  const folder = join(sourceDir, 'src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  return files.flatMap(name => {
    const text = readFileSync(join(folder, name), 'utf8')
    return [...text.matchAll(/raiseNotice\(\w+, \{\s*kind: '([^']+)'/g)].map(([, kind = '']) => kind)
  })
}

it('says every notice in a sentence', () => {
  const kinds = [...new Set(raisedKinds())]
  expect(kinds.length).toBeGreaterThan(5)
  const silent = kinds.filter(kind => !/\S \S/.test(say('notice', kind, {})))
  expect(silent).toEqual([])
})
