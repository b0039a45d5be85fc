import type { Day } from '#platform/day.ts'
import { evaluate, type Fact, type Figure, feeds, figureOf, shareOfFact } from '#slices/activities/figures.api.ts'
import { keeps, type MeasuredTarget, periodsOfTarget } from '#slices/tasks/targets/targets.api.ts'
import { reportsOnTime, type SentInTime } from '../figures/reports-on-time.ts'
import type { PromiseLine, PromiseStand } from '../report-snapshot.ts'

/** What promises are judged by: facts added up by stretches that begin where promised periods do, and those told one by one. */
export interface Judged {
  readonly facts: readonly Fact[]
  readonly each: readonly Fact[]
  readonly reports: readonly SentInTime[]
  readonly year: number
  readonly issued_on: Day
  readonly from_day: Day
  readonly counted_to: Day
}

/** One line a promise of the plan: those with a rhythm, of every session, of a share; and its reports. Pure. */
export function judgePromises(targets: readonly MeasuredTarget[], judged: Judged): PromiseLine[] {
  const seen = new Set<string>()
  const lines = targets.flatMap(target => {
    const figure = figureOf(target.code ?? '')
    const key = [target.code, onlyKind(target, figure), target.op, target.value, target.per, target.bearers].join()
    // A goal and its row in the task table promise the same thing: it is judged once.
    if (!figure || seen.has(key)) return []
    seen.add(key)
    return lineOf(target, figure, judged)
  })
  return [...lines, ...reportLine(judged)]
}

/** The kind that counts alone; of a figure made from one kind it says nothing. */
const onlyKind = ({ only_kind: kind }: MeasuredTarget, figure: Figure | undefined): string | null =>
  figure?.rule.how === 'sum' && figure.rule.from.length === 1 ? null : kind

function lineOf(target: MeasuredTarget, figure: Figure, judged: Judged): PromiseLine[] {
  const { text, op, value, unit, per, bearers } = target
  const promise = value * (figure.unit === '%' ? 1 : bearers)
  const said = { text, code: figure.code, name: figure.name, unit: figure.unit, op, value: promise, per }
  const whole = { from: '', to: judged.counted_to }
  const period = { from: judged.from_day, to: judged.counted_to }
  const stands = (stand: (window: Window) => PromiseStand) => ({ period: stand(period), cumulative: stand(whole) })
  if (figure.rule.how === 'each')
    return [{ ...said, by: 'session', ...stands(w => bySession(target, figure, judged, w)) }]
  if (figure.unit === '%') return [{ ...said, by: 'rate', ...stands(w => byRate(target, figure, judged, w)) }]
  if (per === null || per === 'year' || per === 'day' || unit.trim() === '%') return []
  return [{ ...said, by: per, ...stands(w => byPeriod({ ...target, value: promise }, figure, judged, w)) }]
}

interface Window {
  readonly from: Day
  readonly to: Day
}
const within = (facts: readonly Fact[], { from, to }: Window): Fact[] =>
  facts.filter(fact => from <= fact.happened_on && fact.happened_on <= to)

const NOTHING: PromiseStand = { kept: 0, of: 0, value: null, numerator: null, denominator: null, worst: null }

/** Every session by itself; those whose invited nobody counted are left out. */
function bySession({ op, value }: MeasuredTarget, figure: Figure, judged: Judged, window: Window): PromiseStand {
  const { rule } = figure
  if (rule.how !== 'each') return NOTHING
  const sessions = within(judged.each, window).filter(fact => feeds(rule, fact))
  const { worst, value: all, numerator, denominator } = evaluate(figure, sessions)
  const low = sessions.find(fact => fact.id === worst?.activity_id)
  return {
    kept: sessions.filter(fact => keeps(op, value, shareOfFact(rule, fact).value ?? 0)).length,
    of: sessions.length,
    value: all,
    numerator,
    denominator,
    worst: low && worst ? { of: low.title, on: low.happened_on, value: worst.value ?? 0 } : null,
  }
}

function byRate({ op, value }: MeasuredTarget, figure: Figure, judged: Judged, window: Window): PromiseStand {
  const made = evaluate(figure, within(judged.facts, window))
  if (made.value === null) return NOTHING
  const { value: rate, numerator, denominator } = made
  return { kept: Number(keeps(op, value, rate ?? 0)), of: 1, value: rate, numerator, denominator, worst: null }
}

/** The promised periods that have ended, each by itself: what is done more in one makes up for no other. */
function byPeriod(target: MeasuredTarget, figure: Figure, judged: Judged, window: Window): PromiseStand {
  const { op, value, per, only_kind: kind } = target
  const own = kind === null ? judged.facts : judged.facts.filter(fact => fact.kind === kind)
  const done = periodsOfTarget(per, judged.year, judged.issued_on)
    .filter(period => window.from <= period.to && period.to <= window.to)
    .map(period => ({ period, value: evaluate(figure, within(own, period)).value ?? 0 }))
  const low = done.toSorted((a, b) => a.value - b.value)[0]
  return {
    ...NOTHING,
    kept: done.filter(one => keeps(op, value, one.value)).length,
    of: done.length,
    worst: low ? { of: low.period.code, on: low.period.to, value: low.value } : null,
  }
}

function reportLine({ reports, from_day: from }: Judged): PromiseLine[] {
  if (reports.length === 0) return []
  const stand = (due: readonly SentInTime[]): PromiseStand => {
    const kept = due.filter(one => one.on_time).length
    return { ...NOTHING, kept, of: due.length }
  }
  const { code, name, unit } = reportsOnTime
  const period = stand(reports.filter(one => one.due_on >= from))
  return [
    { text: name, code, name, unit, op: '>=', value: 100, per: null, by: 'report', period, cumulative: stand(reports) },
  ]
}

/** First days of the stretches that facts must be added up by, so that each promised period can be told. */
export const startsOfPromises = (targets: readonly MeasuredTarget[], year: number): Day[] =>
  targets.flatMap(({ per, code }) =>
    code === null || per === null ? [] : periodsOfTarget(per, year, '').flatMap(period => [period.from]),
  )
