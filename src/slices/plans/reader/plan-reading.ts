import type { Finding } from '../lint/finding.ts'
import type { PlanDraft } from './plan-draft.ts'

/** Where a block or a cell's line comes from in the file: page for a PDF, line for a text file. */
export interface Origin {
  page?: number
  line?: number
}

/** One line of words that the writer ended himself; Unicode is NFC, wraps of the page are joined. */
export interface Paragraph extends Origin {
  kind: 'paragraph'
  /** 1-based place among the blocks, as in `At.block`. */
  no: number
  text: string
  bold?: boolean
  centred?: boolean
  /** Below 1 where its words were recognised or put together again. */
  confidence?: number
  /** Words beside the text, put behind it: a header or footer of the page, a footnote or endnote. */
  aside?: 'margin' | 'note'
}

export interface CellText extends Origin {
  text: string
  /** Below 1 where its words were recognised or put together again. */
  confidence?: number
}

/** A cell stands once, at its upper left corner; rows and columns are 1-based, header rows counted. */
export interface Cell {
  row: number
  col: number
  rowSpan: number
  colSpan: number
  paragraphs: CellText[]
  /** Below 1 where the cell's borders were guessed. */
  confidence?: number
}

export interface Table extends Origin {
  kind: 'table'
  no: number
  /** 1-based among the tables. */
  table: number
  rowCount: number
  colCount: number
  /** False for a layout table (letterhead, signature block). */
  bordered: boolean
  cells: Cell[]
}

export type Block = Paragraph | Table

export const COLUMN_ROLES = [
  'no',
  'title',
  'product',
  'form',
  'time',
  'assignment',
  'lead',
  'coordinator',
  'supervisor',
  'budget',
  'note',
] as const
/** What a column of a task table holds; `assignment` mixes leads and coordinators in one cell. */
export type ColumnRole = (typeof COLUMN_ROLES)[number]

export type RowRole = 'header' | 'group' | 'task' | 'part' | 'other'

export interface RawCell {
  col: number
  role: ColumnRole | null
  /** The cell's own words, its lines joined by \n. */
  text: string
  page?: number
  line?: number
  confidence: number
}

/** A table row as it stands in the file; `task` is the index in `draft.tasks` that it went into. */
export interface RawRow {
  block: number
  table: number
  row: number
  role: RowRole
  task: number | null
  cells: RawCell[]
}

/** A phrase of the source and the field of the draft that it gave, e.g. `tasks[3].schedule`. */
export interface PhraseLink {
  field: string
  block: number
  /** Characters of the block's text, or of the cell's lines joined by \n when `row` and `col` are given. */
  span: [number, number]
  row?: number
  col?: number
  /** For what the contract gives no confidence of its own: the values of the header. */
  confidence?: number
}

/** Words that no field took: shown as they stand, never dropped. */
export interface Leftover {
  block: number
  text: string
}

/** Something the reader did on the way that a person should know, e.g. converted an old encoding. */
export interface ReadingMark {
  code: string
  text: string
}

export const FILE_KINDS = ['docx', 'pdf', 'txt'] as const
export type FileKind = (typeof FILE_KINDS)[number]

export interface FileFacts {
  kind: FileKind
  name: string
  pages?: number
  /** Pages that hold only a picture of their words, which were not read. */
  scans?: number[]
  sha256: string
}

/** All that the reader found: the draft of the contract and what the import screen draws beside it. */
export interface PlanReading {
  draft: PlanDraft
  blocks: Block[]
  rows: RawRow[]
  links: PhraseLink[]
  leftovers: Leftover[]
  /** What the linter says, in full; the draft keeps the contract's part. Readings stored earlier have none. */
  findings?: Finding[]
  marks: ReadingMark[]
  file: FileFacts
}

/** Exactly the contract's JSON, nothing of the inner reading. */
export const toContract = (reading: PlanReading): PlanDraft => reading.draft
