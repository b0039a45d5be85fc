import type { RuleSetName } from './nd30.ts'

/**
 * The layout tree of an administrative document: what it says, in the boxes (ô) of the diagram in NĐ 30/2020, Phụ lục I.
 * It is plain JSON, so it can be stored, hashed, shown on screen and rendered to docx from the one description.
 * Capitals, punctuation of lists, numbers of headings and the closing `./.` belong to the decree and are added when rendering;
 * the tree holds the bare words.
 */
export interface AdministrativeDocument {
  readonly rules: RuleSetName
  /** Mục V.3: in an electronic document the annexes' reference line leaves number and day unfilled. */
  readonly medium: 'electronic' | 'paper'
  readonly letterhead: Letterhead
  readonly reference: Reference
  readonly issued: Issued
  /** Ô 5a, or 5b when `type` is null: a letter (công văn) has no type name and its subject stands under the number. */
  readonly title: { readonly type: string | null; readonly subject: string }
  /** Ô 9a, Kính gửi. */
  readonly addressees: readonly string[]
  /** Ô 6, căn cứ ban hành. */
  readonly bases: readonly string[]
  readonly blocks: readonly Block[]
  readonly annexes: readonly Annex[]
  /** Ô 9b, Nơi nhận, one entry a line: `Như trên`, `Lưu: VT, TCHC`. */
  readonly recipients: readonly string[]
  readonly signature: Signature
  /**
   * What of the document this file holds, where that is not the whole: `annexes` alone, sent apart and signed at their end
   * (Mục V), or the text's `blocks` alone, to be pasted into another document.
   */
  readonly only?: 'annexes' | 'blocks'
  /** What an unsigned document says of itself below `DỰ THẢO`; a signed one has none. */
  readonly draft?: string
}

/** Ô 2. */
export interface Letterhead {
  readonly superior?: string
  readonly issuer: string
}

/** Ô 3. `number` is null until the clerk gives one, words where it is no plain number (`15a`); `sign` as in `BC-TTYT`. */
export interface Reference {
  readonly number: number | string | null
  readonly sign: string
}

/** Ô 4. `day` (YYYY-MM-DD) is null until the document is issued; `year`, `month` then stand in the line when they are known. */
export interface Issued {
  readonly place: string
  readonly day: string | null
  readonly year?: number
  readonly month?: number
}

/** Ô 7: `authority` holds the lines before the signer's own position (`TM. BAN CHỈ ĐẠO`, `KT. GIÁM ĐỐC`). */
export interface Signature {
  readonly authority: readonly string[]
  readonly position: string
  readonly name: string | null
  /** Who drew the table up, left of the signature where annexes are sent apart: `Người lập biểu`. */
  readonly preparer?: { readonly position: string; readonly name: string | null }
}

export type Run = TextRun | FigureRun | LinkRun

export interface TextRun {
  readonly kind: 'text'
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** In a table: what is there to be compared letter by letter, a hash or a long address. */
  readonly small?: boolean
}

/** A computed figure: `key` names it, so that the screen can tint it and open it to its proof. */
export interface FigureRun {
  readonly kind: 'figure'
  readonly key: string
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly small?: boolean
}

/** Black and underlined on paper. Only http, https and mailto addresses become links; others stay text. */
export interface LinkRun {
  readonly kind: 'link'
  readonly href: string
  readonly text: string
  readonly small?: boolean
}

export type Block = HeadingBlock | ParagraphBlock | BulletBlock | TableBlock | ChartBlock

/** Mục II.6: `Phần I`, `I. TIÊU ĐỀ`, `1. Tiêu đề`, `a) Tiêu đề`. */
export type HeadingLevel = 'part' | 'section' | 'clause' | 'point'

export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: HeadingLevel
  readonly title: string
  /** Given only to break the count, as in a part that is pasted into another report: `4.`. */
  readonly label?: string
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  /** A clause or point without a title: its number stands before its text. */
  readonly numbered?: 'clause' | 'point'
  readonly label?: string
}

export interface BulletBlock {
  readonly kind: 'bullet'
  readonly runs: readonly Run[]
  /** 1 is written with `-`, 2 with `+`. */
  readonly depth?: 1 | 2
}

export type Align = 'left' | 'center' | 'right' | 'justify'

export interface TableBlock {
  readonly kind: 'table'
  readonly caption?: string
  /** A line to the right above the table, such as the unit of its figures. */
  readonly note?: string
  readonly columns: readonly Column[]
  /** Repeated on every page. */
  readonly head: readonly Row[]
  readonly rows: readonly Row[]
}

/** `share` is relative to the other columns: 1, 5, 2. */
export interface Column {
  readonly share: number
  readonly align: Align
}

export interface Row {
  readonly cells: readonly Cell[]
  /** Written bold: a group's title, a total. */
  readonly strong?: boolean
}

/** A cell merged with others covers `span` columns and `rows` rows, and is given once. */
export interface Cell {
  readonly paragraphs: readonly (readonly Run[])[]
  readonly align?: Align
  readonly span?: number
  readonly rows?: number
}

/**
 * A chart for who would rather look than read: in the Word file one that can be edited there, drawn from the same numbers on
 * the screen and in the PDF. Told apart by greys and hatching, with its numbers written, so that it can be printed in black.
 */
export interface ChartBlock {
  readonly kind: 'chart'
  /** Bars lie, one below the other; columns stand side by side. */
  readonly shape: 'bars' | 'columns'
  /** Stands above it. */
  readonly caption: string
  /** What it shows, in words, for who cannot see it. */
  readonly alt: string
  /** Written right after each number: `%`, or nothing. */
  readonly unit: string
  readonly categories: readonly string[]
  /** One to three. */
  readonly series: readonly ChartSeries[]
}

/** One value a category, none of them below zero; null is drawn as nothing. */
export interface ChartSeries {
  readonly name: string
  readonly values: readonly (number | null)[]
}

/** Mục V: a section of its own with its own page numbers. The label is counted; `Phụ lục` alone when there is only one. */
export interface Annex {
  /** Given where the annex stands apart from the others of its document: `Phụ lục II`. */
  readonly label?: string
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

export const plain = (text: string): TextRun => ({ kind: 'text', text })
export const figure = (key: string, text: string): FigureRun => ({ kind: 'figure', key, text })
export const link = (href: string, text: string = href): LinkRun => ({ kind: 'link', href, text })

/** A cell of one paragraph. */
export const cell = (content: string | readonly Run[], options: Omit<Cell, 'paragraphs'> = {}): Cell => ({
  paragraphs: [typeof content === 'string' ? [plain(content)] : content],
  ...options,
})

export const textOf = (runs: readonly Run[]): string => runs.map(run => run.text).join('')
