import { addDays, type Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import {
  type ChangedFact,
  changedFacts,
  evaluate,
  type Fact,
  FIGURES,
  type Figure,
} from '#slices/activities/figures.api.ts'
import type { AdjustmentLine } from '../report-snapshot.ts'
import { type Holdings, holdingsOf } from './figure-facts.ts'

/** A report that was sent: the last day of its figures and the instant they were taken. */
export interface SentReport {
  readonly id: string
  readonly to: Day
  readonly as_of: Date
}

export interface SinceSent {
  /** In force and in no report that could have held them. */
  readonly late: readonly Fact[]
  /** What a report held and is no more, or is otherwise; and typed corrections of days already reported. */
  readonly adjustments: readonly AdjustmentLine[]
}

/** A transaction lasts a minute at most; what it stamped may show that much later. A day is cheap and leaves room. */
const MARGIN_MS = 86_400_000

/**
 * What changed in days that a sent report told of, and no later one has told since. Every report cumulates from the year's first
 * day, so the last one sent that reaches a day is the one that told of it.
 */
export async function sinceSent(
  reader: Reader,
  window: { readonly since: Day; readonly to: Day },
  sent: readonly SentReport[],
): Promise<SinceSent> {
  const standing = sent.filter(one => toldOf(one.to, sent) === one)
  if (standing.length === 0) return { late: [], adjustments: [] }
  const oldest = Math.min(...standing.map(one => one.as_of.getTime()))
  const days = { from: window.since, to: earliest([lastDay(standing), window.to]) }
  const changed = await changedFacts(reader, days, new Date(oldest - MARGIN_MS))
  const held = await holdingsOf(
    reader,
    standing.map(one => one.id),
    changed.map(fact => fact.id),
  )
  return compare(changed, fact => heldBy(held, toldOf(fact.happened_on, sent), fact.id))
}

/** The last day that any of these reports tells of. */
export const lastDay = (sent: readonly SentReport[]): Day => latest(sent.map(one => one.to))

const earliest = (days: readonly Day[]): Day => days.toSorted()[0] ?? ''
const latest = (days: readonly Day[]): Day => days.toSorted().at(-1) ?? ''

/** The report that told of a day: of those that reach it the last one sent. */
export const toldOf = (day: Day, sent: readonly SentReport[]): SentReport | undefined =>
  sent
    .filter(one => one.to >= day)
    .toSorted((a, b) => a.as_of.getTime() - b.as_of.getTime())
    .at(-1)

const NONE: ReadonlySet<string> = new Set()

const heldBy = (held: Holdings, report: SentReport | undefined, id: string): ReadonlySet<string> =>
  (report && held.get(report.id)?.get(id)) ?? NONE

/** Sorts what changed into late facts and adjustments. Pure. */
export function compare(
  changed: readonly ChangedFact[],
  figuresThatHeld: (fact: ChangedFact) => ReadonlySet<string>,
): SinceSent {
  const byId = new Map(changed.map(fact => [fact.id, fact]))
  const unsent = changed.filter(fact => fact.is_in_force && figuresThatHeld(fact).size === 0)
  const isUnsent = new Set(unsent.map(fact => fact.id))
  const paired = new Set<string>()
  const adjustments: AdjustmentLine[] = []
  for (const old of changed) {
    const codes = figuresThatHeld(old)
    if (old.is_in_force || codes.size === 0) continue
    const last = successorOf(old, byId)
    const next = last && isUnsent.has(last.id) ? last : undefined
    if (next) paired.add(next.id)
    adjustments.push(...withdrawn(old, codes, next))
  }
  const typed = unsent.filter(fact => fact.is_adjustment && !paired.has(fact.id))
  adjustments.push(...typed.flatMap(fact => typedIn(fact)))
  return { late: unsent.filter(fact => !fact.is_adjustment && !paired.has(fact.id)), adjustments }
}

/** What stands in its place in the end; nothing where it was only retracted. */
function successorOf(fact: ChangedFact, byId: ReadonlyMap<string, ChangedFact>): ChangedFact | undefined {
  let at = fact
  for (let next = at.superseded_by; next !== null; next = at.superseded_by) {
    const found = byId.get(next)
    if (!found) return undefined
    at = found
  }
  return at === fact ? undefined : at
}

/** One line a figure: what it loses, less what the fact's successor gives it back. A change of words alone changes no figure. */
function withdrawn(old: ChangedFact, codes: ReadonlySet<string>, next: ChangedFact | undefined): AdjustmentLine[] {
  const reason = old.end_reason ?? 'Sự việc không còn được tính'
  return FIGURES.flatMap(figure => {
    const before = codes.has(figure.code) ? evaluate(figure, [old]) : undefined
    const after = next ? evaluate(figure, [next]) : undefined
    if (figure.unit === '%') {
      if (!before || (before.numerator === after?.numerator && before.denominator === after?.denominator)) return []
      return [lineOf(figure, old, null, reason)]
    }
    const amount = (after?.value ?? 0) - (before?.value ?? 0)
    return amount === 0 ? [] : [lineOf(figure, old, amount, reason)]
  })
}

const typedIn = (fact: ChangedFact): AdjustmentLine[] =>
  FIGURES.flatMap(figure => {
    const { value } = evaluate(figure, [fact])
    return figure.unit === '%' || value === null || value === 0 ? [] : [lineOf(figure, fact, value, fact.reason ?? '')]
  })

const lineOf = (figure: Figure, fact: ChangedFact, amount: number | null, reason: string): AdjustmentLine => ({
  code: figure.code,
  name: figure.name,
  unit: figure.unit,
  amount: amount === null ? null : Math.round(amount * 1e6) / 1e6,
  reason,
  title: fact.title,
  happened_on: fact.happened_on,
  activity_id: fact.id,
})

/** True of a fact that no report could tell of which was sent before this one: late, or fallen between two windows. */
export function isLate(
  fact: Pick<Fact, 'id' | 'happened_on'>,
  periodFrom: Day,
  sent: readonly SentReport[],
  held: Holdings,
): boolean {
  if (sent.length === 0) return false
  const told = toldOf(fact.happened_on, sent)
  return told ? heldBy(held, told, fact.id).size === 0 : fact.happened_on < periodFrom
}

/** The days between the last report and this one's first day, told by nobody yet; none where they meet. */
export function gapBefore(periodFrom: Day, sent: readonly SentReport[]): { from: Day; to: Day } | undefined {
  if (sent.length === 0) return undefined
  const from = addDays(lastDay(sent), 1)
  const to = addDays(periodFrom, -1)
  return from <= to ? { from, to } : undefined
}
