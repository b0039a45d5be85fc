import type { PlanDraft } from './plan-draft.ts'
import type { Block, Leftover, RawRow, Table } from './plan-reading.ts'

/** Below this, recognised words are no fact: they are kept as they stand and take no part in the draft. */
export const LEAST_SURE = 0.6

const isUnsure = ({ confidence = 1 }: { confidence?: number }): boolean => confidence < LEAST_SURE

const withoutUnsureCells = (table: Table): Table => ({
  ...table,
  cells: table.cells.map(cell => ({ ...cell, paragraphs: cell.paragraphs.filter(line => !isUnsure(line)) })),
})

/** The blocks that the draft may be read from: without the words that are too unsure. */
export function withholdUnsure(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'table') return [withoutUnsureCells(block)]
    return isUnsure(block) ? [] : [block]
  })
}

const cellKey = (table: number, row: number, col: number): string => `${table}.${row}.${col}`

interface Sureness {
  ofBlock: Map<number, number>
  ofRow: Map<string, number>
  ofCell: Map<string, number>
}

/** The least that is known of each place; places of a sure file are not in it. */
function surenessOf(blocks: readonly Block[]): Sureness {
  const sureness: Sureness = { ofBlock: new Map(), ofRow: new Map(), ofCell: new Map() }
  const lower = <K>(known: Map<K, number>, key: K, confidence: number): void => {
    known.set(key, Math.min(known.get(key) ?? 1, confidence))
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (block.confidence !== undefined) lower(sureness.ofBlock, block.no, block.confidence)
      continue
    }
    for (const cell of block.cells) {
      for (const { confidence } of cell.paragraphs) {
        if (confidence === undefined) continue
        lower(sureness.ofCell, cellKey(block.table, cell.row, cell.col), confidence)
        lower(sureness.ofRow, cellKey(block.table, cell.row, 0), confidence)
      }
    }
  }
  return sureness
}

interface Place {
  block?: number
  table?: number
  row?: number
  col?: number
}

function surenessAt({ ofBlock, ofRow, ofCell }: Sureness, { block, table, row, col }: Place): number {
  if (table === undefined || row === undefined) return ofBlock.get(block ?? 0) ?? 1
  const known = col === undefined ? ofRow.get(cellKey(table, row, 0)) : ofCell.get(cellKey(table, row, col))
  return known ?? 1
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every item of a draft is at most as sure as the words that it was read from. */
function lowerItems(value: unknown, sureness: Sureness): unknown {
  if (Array.isArray(value)) return value.map(item => lowerItems(item, sureness))
  if (!isRecord(value)) return value
  const lowered = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'at' ? item : lowerItems(item, sureness)]),
  )
  if (!isRecord(value.at)) return lowered
  const confidence = surenessAt(sureness, value.at)
  const own = typeof value.confidence === 'number' ? value.confidence : 1
  return confidence < own ? { ...lowered, confidence } : lowered
}

/** The draft with the confidence of unsure places; unchanged where the file was sure. */
export function lowerConfidence(draft: PlanDraft, blocks: readonly Block[]): PlanDraft {
  const sureness = surenessOf(blocks)
  if (sureness.ofBlock.size + sureness.ofRow.size === 0) return draft
  return { ...draft, ...(lowerItems(draft, sureness) as PlanDraft) }
}

/** Raw rows keep all words of their cells, those withheld from the draft too, each with its confidence. */
export function restoreRawCells(rows: readonly RawRow[], blocks: readonly Block[]): RawRow[] {
  const cells = new Map(
    blocks.flatMap(block =>
      block.kind === 'table' ? block.cells.map(cell => [cellKey(block.no, cell.row, cell.col), cell] as const) : [],
    ),
  )
  return rows.map(row => ({
    ...row,
    cells: row.cells.map(raw => {
      const lines = cells.get(cellKey(row.block, row.row, raw.col))?.paragraphs ?? []
      if (lines.every(line => line.confidence === undefined)) return raw
      const confidence = Math.min(raw.confidence, ...lines.map(line => line.confidence ?? 1))
      return { ...raw, text: lines.map(line => line.text).join('\n'), confidence }
    }),
  }))
}

/** What was withheld of the running text, as it stands. */
export const withheldOf = (blocks: readonly Block[]): Leftover[] =>
  blocks.flatMap(block =>
    block.kind === 'paragraph' && isUnsure(block) ? [{ block: block.no, text: block.text }] : [],
  )
