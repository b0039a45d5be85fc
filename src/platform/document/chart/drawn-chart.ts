/** A chart as shapes and words in points, from the top left: what the PDF and the screen draw. */
export interface DrawnChart {
  readonly width: number
  readonly height: number
  readonly areas: readonly DrawnArea[]
  readonly rules: readonly DrawnRule[]
  readonly words: readonly DrawnWords[]
}

/** How an area is filled; each stands out from the others in black and white. */
export const FILLS = ['dark', 'hatched', 'light'] as const
export type Fill = (typeof FILLS)[number]

export interface DrawnArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: Fill
}

export interface DrawnRule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** One line of words; `y` is its baseline, `x` where it begins, is centred or ends. */
export interface DrawnWords {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
}
