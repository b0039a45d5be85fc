import type { DrawnChart } from '../chart/drawn-chart.ts'
import type { Align } from '../layout.ts'

/**
 * What the Typst program draws: the layout tree with every line of the decree already put together, every size chosen.
 * Lengths are points. All of it is data: the program shows texts as they are and reads none of them as its own language.
 */
export interface PrintedDocument {
  readonly title: string
  readonly author: string
  readonly font: string
  readonly page: PrintedPage
  readonly sizes: Readonly<Record<SizeName, number>>
  readonly body: { readonly indent: number; readonly gap: number; readonly leading: number }
  readonly head: PrintedHead
  readonly opening: PrintedOpening
  readonly blocks: readonly PrintedBlock[]
  readonly closing: PrintedClosing
  readonly annexes: readonly PrintedAnnex[]
  readonly only: 'annexes' | 'blocks' | null
  /** The mark of what is unsigned, and what it says of its figures. */
  readonly draft: { readonly mark: string; readonly says: string } | null
}

export type SizeName =
  | 'superior'
  | 'issuer'
  | 'country'
  | 'motto'
  | 'number'
  | 'day'
  | 'letter'
  | 'body'
  | 'title'
  | 'basis'
  | 'addressee'
  | 'page'
  | 'recipientsTitle'
  | 'recipient'
  | 'authority'
  | 'annex'
  | 'cell'
  | 'caption'
  | 'small'
  | 'draft'

export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** From the edge of the sheet to the page number. */
  readonly header: number
}

export interface PrintedHead {
  readonly leftWidth: number
  readonly rightWidth: number
  readonly superior: readonly string[]
  readonly issuer: readonly string[]
  readonly issuerRule: number
  readonly country: string
  readonly motto: string
  readonly mottoRule: number
  readonly number: string
  /** Ô 5b, of a letter only. */
  readonly subject: readonly string[]
  readonly day: string
}

export interface PrintedOpening {
  /** Null for a letter. */
  readonly title: { readonly type: string; readonly subject: readonly string[]; readonly rule: number } | null
  readonly addressees: {
    readonly title: string
    readonly items: readonly string[]
    readonly indent: number
    readonly dash: number
  } | null
  readonly bases: readonly string[]
}

export interface PrintedRun {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly href?: string
  readonly small?: boolean
}

export type PrintedBlock =
  | { readonly kind: 'part'; readonly label: string; readonly text: string }
  | { readonly kind: 'heading'; readonly level: number; readonly bold: boolean; readonly text: string }
  | { readonly kind: 'text'; readonly runs: readonly PrintedRun[] }
  | PrintedTable
  | PrintedChart

export interface PrintedTable {
  readonly kind: 'table'
  readonly caption: string | null
  readonly note: string | null
  readonly widths: readonly number[]
  readonly head: readonly PrintedCell[]
  readonly cells: readonly PrintedCell[]
}

export interface PrintedChart extends DrawnChart {
  readonly kind: 'chart'
  readonly caption: string
  readonly alt: string
  readonly size: number
}

export interface PrintedCell {
  readonly x: number
  readonly y: number
  readonly span: number
  readonly rows: number
  readonly align: Align
  readonly bold: boolean
  /** A long row may go over the end of a page. */
  readonly breaks: boolean
  readonly paragraphs: readonly (readonly PrintedRun[])[]
}

export interface PrintedClosing {
  readonly leftWidth: number
  readonly recipients: readonly string[]
  readonly authority: readonly string[]
  readonly name: string
  readonly room: number
  /** Of annexes sent apart: the line of place and day, and who drew them up. */
  readonly day: string
  readonly preparer: { readonly position: string; readonly name: string } | null
}

export interface PrintedAnnex {
  readonly landscape: boolean
  readonly label: string
  readonly title: readonly string[]
  readonly reference: readonly string[]
  readonly blocks: readonly PrintedBlock[]
}
