import type { ActivityKind, Measure } from '../activity-kinds.words.ts'

/** Facts of one kind; on these channels only, where named. */
export interface Facts {
  readonly kind: ActivityKind
  readonly channels?: readonly string[]
}

/** How a figure is made from facts. */
export type FigureRule =
  /** The sum of one measure over facts of these kinds (on these channels, where named); `main` is each kind's first. */
  | { readonly how: 'sum'; readonly from: readonly Facts[]; readonly measure: Measure | 'main' }
  /** Numerators over denominators of all facts of the kind: a rate of the whole period. */
  | { readonly how: 'rate'; readonly kind: ActivityKind }
  /** The latest fact of the kind alone: a state on a day. */
  | { readonly how: 'state'; readonly kind: ActivityKind }
  /** One measure over another, of the same facts. */
  | { readonly how: 'share'; readonly kind: ActivityKind; readonly numerator: Measure; readonly denominator: Measure }
  /** One measure over another of each fact by itself: the worst one counts, and all together stand beside it. */
  | {
      readonly how: 'each'
      readonly kinds: readonly ActivityKind[]
      readonly numerator: Measure
      readonly denominator: Measure
    }

/** What the catalogue says of a figure, wherever it is computed. */
export interface FigureWords {
  /** Stable code: what snapshots and links name. */
  readonly code: string
  /** Number as printed: 4a, 4b … where a row holds several. */
  readonly no: string
  readonly name: string
  /** Unit as printed; rates are in percent. */
  readonly unit: string
  /** One sentence that says what is counted. */
  readonly definition: string
  /** Where the rule comes from: the row of the table, and what plans usually promise of it. */
  readonly source: string
}

export interface Figure extends FigureWords {
  /** Row of the statistics table, 1 to 16; 0 outside it. */
  readonly row: number
  readonly rule: FigureRule
}

export const sum = (
  kinds: readonly ActivityKind[],
  measure: Measure | 'main',
  channels?: readonly string[],
): FigureRule => ({
  how: 'sum',
  from: kinds.map(kind => (channels ? { kind, channels } : { kind })),
  measure,
})

export const POST_KINDS = ['post', 'article', 'video'] as const
export const MEETINGS = ['meeting', 'conference', 'training'] as const
export const OUTDOORS = ['community', 'patient_council'] as const
export const PRESS = ['press', 'radio', 'tv'] as const
