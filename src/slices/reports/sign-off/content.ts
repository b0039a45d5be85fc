import { hashOf } from '#platform/canonical-json.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'
import { ASSESSMENT_WORDS } from '../reports.words.ts'
import type { SaidThen } from './sign-off.table.ts'

/** What a report says, whoever signs it and under whatever number: the hash by which an approval stands or falls. */
export function contentHash(snapshot: ReportSnapshot): string {
  const { signer: _signer, number: _number, dated: _dated, waives_four_eyes: _waived, period, ...rest } = snapshot
  // The day that the figures know moves with the calendar until the cut-off; the figures themselves are compared.
  const { counted_to: _counted, ...fixed } = period
  return hashOf({ ...rest, period: fixed })
}

/** Enough of it to say later what changed. */
export const saidIn = ({ figures, assessment }: ReportSnapshot): SaidThen => ({
  figures: Object.fromEntries(figures.map(line => [line.code, [line.period.value, line.cumulative.value] as const])),
  texts: Object.fromEntries(Object.entries(assessment).filter(([, text]) => text.trim() !== '')),
})

export interface FigureChange {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly is_rate: boolean
  readonly before: readonly [number | null, number | null]
  readonly after: readonly [number | null, number | null]
}

export interface Changes {
  readonly figures: readonly FigureChange[]
  /** Names of the texts that say something else now. */
  readonly texts: readonly string[]
}

const NOTHING: readonly [null, null] = [null, null]

/** What a report says now and did not say then, figure by figure. */
export function changesSince(then: SaidThen, now: ReportSnapshot): Changes {
  const said = saidIn(now)
  const keys = Object.keys(ASSESSMENT_WORDS) as (keyof typeof ASSESSMENT_WORDS)[]
  return {
    figures: now.figures.flatMap(({ code, name, unit, is_rate, period, cumulative }) => {
      const before = then.figures[code] ?? NOTHING
      const after = [period.value, cumulative.value] as const
      return before[0] === after[0] && before[1] === after[1] ? [] : [{ code, name, unit, is_rate, before, after }]
    }),
    texts: keys.filter(key => (then.texts[key] ?? '') !== (said.texts[key] ?? '')).map(key => ASSESSMENT_WORDS[key]),
  }
}
