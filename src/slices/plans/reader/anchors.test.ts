import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Anchored, PlanDraft } from './plan-draft.ts'
import type { PlanReading } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'

const FOLDER = fileURLToPath(new URL('../../../../test/fixtures/plans', import.meta.url))
const FILES = readdirSync(FOLDER).filter(file => /\.(?:docx|pdf|txt)$/.test(file))

const LISTS = [
  'legalBases',
  'citations',
  'sections',
  'audiences',
  'topics',
  'channels',
  'targets',
  'tasks',
  'bodySchedules',
  'reportDeadlines',
  'responsibilities',
  'recipients',
] as const

function itemsOf(draft: PlanDraft): [string, Anchored][] {
  const single: [string, Anchored | null][] = [
    ['signer', draft.signer],
    ['replaces', draft.replaces],
  ]
  const listed = LISTS.flatMap(list =>
    draft[list].map((item, index): [string, Anchored] => [`${list}[${index}]`, item]),
  )
  const times = draft.tasks.map((task, index): [string, Anchored] => [`tasks[${index}].schedule`, task.schedule])
  return [...listed, ...times, ...single.flatMap(([name, item]): [string, Anchored][] => (item ? [[name, item]] : []))]
}

/** An anchor that leads nowhere in the blocks is none. */
function leadsSomewhere({ blocks }: PlanReading, { at }: Anchored): boolean {
  const block = blocks.find(one => one.no === at?.block)
  if (!block) return false
  if (at?.row === undefined) return true
  const { row, col } = at
  return (
    block.kind === 'table' &&
    block.cells.some(
      cell =>
        row >= cell.row &&
        row < cell.row + cell.rowSpan &&
        (col === undefined || (col >= cell.col && col < cell.col + cell.colSpan)),
    )
  )
}

const isShare = (value: unknown): boolean => typeof value === 'number' && value > 0 && value <= 1

describe('every item says where it stands and how sure it is', () => {
  test.each(FILES)('%s', async file => {
    const reading = await readPlan(readFileSync(`${FOLDER}/${file}`), file)
    const items = itemsOf(reading.draft)
    expect(items.length).toBeGreaterThan(10)
    expect(items.filter(([, item]) => !leadsSomewhere(reading, item)).map(([name]) => name)).toEqual([])
    expect(items.filter(([, item]) => !isShare(item.confidence)).map(([name]) => name)).toEqual([])
  })

  test.each(FILES)('the header of %s', async file => {
    const { draft, links, blocks } = await readPlan(readFileSync(`${FOLDER}/${file}`), file)
    const told = (['facility', 'parentAgency', 'number', 'place', 'date', 'title', 'year'] as const).filter(
      field => draft[field] !== null,
    )
    const linked = links.filter(({ block, confidence }) => isShare(confidence) && blocks.some(({ no }) => no === block))
    expect(told.filter(field => !linked.some(link => link.field === field))).toEqual([])
  })
})

/** The words of a block, or of a cell with its lines joined by \n: what a span counts in. */
function wordsAt({ blocks }: PlanReading, { at }: Anchored): string {
  const block = blocks.find(one => one.no === at?.block)
  if (block?.kind === 'paragraph') return block.text
  const cell = block?.cells.find(one => one.row === at?.row && one.col === at?.col)
  return cell?.paragraphs.map(line => line.text).join('\n') ?? ''
}

describe('the span of a target stands on its number', () => {
  test.each(FILES)('%s', async file => {
    const reading = await readPlan(readFileSync(`${FOLDER}/${file}`), file)
    const found = reading.draft.targets.flatMap(target => {
      const [from, to] = target.at?.span ?? [0, 0]
      const digits = /\d[\d.]*(?:,\d+)?/.exec(wordsAt(reading, target).slice(from, to))?.[0]
      return digits === undefined ? [] : [[target.value, Number(digits.replaceAll('.', '').replace(',', '.'))]]
    })
    expect(found.map(([value]) => value)).toEqual(found.map(([, read]) => read))
    expect(found.length).toBe(reading.draft.targets.length)
  })
})
