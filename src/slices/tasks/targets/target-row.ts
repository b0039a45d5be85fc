import { FIGURES, feeds } from '../../activities/figures.api.ts'
import type { PlanPart, PlanRow } from '../../plans/plans.api.ts'

/** A part promises a number of its own measure only: an article promises no reach. Pure. */
export function figuresOfPart(part: Pick<PlanPart, 'activity_kind' | 'channel' | 'measure'>): string[] {
  const { activity_kind: kind, measure } = part
  if (!kind || !measure) return []
  // A row that names several channels leaves the part open to any; its articles are promised to the website, where they go first.
  const channel = part.channel ?? (kind === 'article' ? 'website' : null)
  const fact = { kind, channel, measures: { [measure]: 1 }, denominator: null }
  return FIGURES.filter(figure => figure.rule.how === 'sum' && feeds(figure.rule, fact)).map(figure => figure.code)
}

type Row = Pick<PlanRow, 'source' | 'parts'>
interface Placed {
  readonly source: PlanRow['source']
  readonly value: number
}

/** The part that a target of the task table belongs to: of the row it was read in, the one that promises that number. Pure. */
export function partOfTarget(target: Placed, rows: readonly Row[]): PlanPart | undefined {
  const at = target.source.at
  if (at?.row === undefined) return undefined
  const { row: own, block } = at
  const above = rows
    .filter(({ source }) => source.at?.block === block && (source.at?.row ?? Number.POSITIVE_INFINITY) <= own)
    .toSorted((a, b) => (b.source.at?.row ?? 0) - (a.source.at?.row ?? 0))
  const parts = above[0]?.parts ?? []
  return parts.find(part => part.minimum === target.value) ?? (parts.length === 1 ? parts[0] : undefined)
}
