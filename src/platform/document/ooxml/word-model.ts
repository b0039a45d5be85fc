/** What the check measures of a Word file: properties as they take effect, after styles. Twips and points as in nd30.ts. */
export interface WordModel {
  /** The font of what is typed next, where nothing else is said. */
  readonly defaultFont: string | null
  readonly sections: readonly SectionModel[]
  readonly paragraphs: readonly ParagraphModel[]
}

export interface SectionModel {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  /** The first page has a header of its own. */
  readonly titlePage: boolean
  readonly header: PageEdge | null
  readonly firstHeader: PageEdge | null
  readonly footer: PageEdge | null
  readonly firstFooter: PageEdge | null
  /** The page number that the section starts with; null when it counts on. */
  readonly start: number | null
  /** How the page number is written: `decimal`, `lowerRoman` … */
  readonly numberForm: string
}

/** A header or footer. `number` is the paragraph that holds the page number. */
export interface PageEdge {
  readonly number: ParagraphModel | null
  readonly paragraphs: readonly ParagraphModel[]
}

export interface RunModel {
  readonly text: string
  readonly look: RunLook
}

export interface RunLook {
  /** The font of plain Latin letters. */
  readonly font: string | null
  /** The font of every other letter that is not of complex script or East Asian: those with marks. */
  readonly fontHigh: string | null
  readonly fontComplex: string | null
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly colour: string
  readonly caps: boolean
  readonly hidden: boolean
}

export type Side = 'top' | 'bottom' | 'left' | 'right'

export interface ParagraphLook {
  readonly align: string
  readonly left: number
  readonly right: number
  /** Negative when it hangs. */
  readonly firstLine: number
  readonly before: number
  readonly after: number
  readonly line: number
  readonly lineRule: string
  /** No gap between paragraphs of one style. */
  readonly contextual: boolean
  readonly borders: Readonly<Partial<Record<Side, boolean>>>
}

/** The text box that a paragraph stands in; twips. */
export interface TextBox {
  readonly width: number
  readonly height: number
  readonly outlined: boolean
}

export interface Picture {
  readonly path: string
  readonly bytes: Uint8Array
  /** Width by height as it is shown. */
  readonly ratio: number
}

export interface ParagraphModel {
  /** Counted from 1 in the document's order. */
  readonly index: number
  readonly section: number
  readonly text: string
  readonly runs: readonly RunModel[]
  readonly look: ParagraphLook
  /** The table and cell it stands in (`2:5`); null in the text itself. */
  readonly cell: string | null
  /** The number or bullet that Word counts, which is not in the text; empty where it is not known. */
  readonly mark: string | null
  /** The room between the sides of the cell or the margins of the page, in twips; null where it is not known. */
  readonly room: number | null
  /** The lengths of the lines drawn here, in twips. */
  readonly lines: readonly number[]
  readonly pictures: readonly Picture[]
  readonly box: TextBox | null
  /** In a cell with lines around it. */
  readonly ruled: boolean
  /** Parted by tabs from what stands beside it; counted from 0. */
  readonly part: number | null
  readonly centredTabs: boolean
}
