/** Points of a page, x to the right and y down from the upper left corner. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that does `inner` first and `outer` after it. */
export const compose = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const toMatrix = (values: readonly number[]): Matrix => [
  values[0] ?? 1,
  values[1] ?? 0,
  values[2] ?? 0,
  values[3] ?? 1,
  values[4] ?? 0,
  values[5] ?? 0,
]

export const apply = (matrix: Matrix, x: number, y: number): [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
]

/** Words drawn in one go. `y` is the baseline. */
export interface Span {
  text: string
  x: number
  y: number
  width: number
  size: number
  bold: boolean
  /** Below 1 where the word was recognised or put together again. */
  confidence?: number
}

/** A ruling line: `at` is its fixed coordinate, `from` and `to` its ends on the other axis. */
export interface Rule {
  at: number
  from: number
  to: number
}

export interface Rules {
  horizontal: Rule[]
  vertical: Rule[]
}

export interface PdfPage {
  page: number
  width: number
  height: number
  spans: Span[]
  rules: Rules
  /** Share of the page that pictures cover, 0 to 1. */
  pictureShare: number
}
