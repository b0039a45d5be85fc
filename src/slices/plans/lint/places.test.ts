import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { At } from '../reader/plan-draft.ts'
import type { Block } from '../reader/plan-reading.ts'
import { readPlan } from '../reader/read-plan.ts'
import { tidy } from '../reader/text.ts'

const FOLDER = fileURLToPath(new URL('../../../../test/fixtures/plans/', import.meta.url))
const FILES = readdirSync(FOLDER).filter(name => /\.(?:docx|txt)$/.test(name))

/** The words at a place, as the reader sees them; a layout table's lines stand alone, a task table's make up their cell. */
function wordsAt(blocks: readonly Block[], at: At): string[] {
  const block = blocks.find(one => one.no === at.block)
  if (!block || !at.span) return []
  const [from, to] = at.span
  if (block.kind === 'paragraph') return [tidy(block.text).slice(from, to)]
  const cell = block.cells.find(one => one.row === at.row && one.col === at.col)
  const lines = cell?.paragraphs.map(line => tidy(line.text)) ?? []
  return [lines.join(' '), ...lines].map(text => text.slice(from, to))
}

describe.each(FILES)('the findings of %s', name => {
  test('stand where their words are', async () => {
    const { findings = [], blocks } = await readPlan(readFileSync(FOLDER + name), name)
    const astray = findings.filter(({ at, quotes: [words] }) => {
      if (!at?.span || !words) return false
      const there = wordsAt(blocks, at)
      // A citation is marked with its type and date, its number alone is quoted.
      return !there.some(text => text.includes(words))
    })
    expect(
      astray.map(({ code, where, at, quotes }) => ({ code, where, quotes, there: at ? wordsAt(blocks, at) : [] })),
    ).toEqual([])
  })
})
