/** What the check measures of a Word file: properties as they take effect, after styles. Twips and points as in nd30.ts. */
export interface WordModel {
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
  /** The page number that the section starts with; null when it counts on. */
  readonly start: number | null
}

/** A header or footer. `number` is the paragraph that holds the page number. */
export interface PageEdge {
  readonly number: ParagraphModel | null
}

export interface RunModel {
  readonly text: string
  readonly look: RunLook
}

export interface RunLook {
  readonly font: string | null
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly colour: string
}

export interface ParagraphLook {
  readonly align: string
  readonly left: number
  /** Negative when it hangs. */
  readonly firstLine: number
  readonly before: number
  readonly after: number
  readonly line: number
  readonly lineRule: string
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
  /** Numbered or bulleted by Word, so that its mark is not in the text. */
  readonly counted: boolean
}
