import { type Day, dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { kindWords } from '../../activities/activities.api.ts'
import { evaluate, type FactOfDay, type Figure, factsByDay, feeds } from '../../activities/figures.api.ts'
import { type Calendar, loadCalendar } from '../../facilities/calendar.api.ts'
import { issuedVersion, type PlanVersion, planTargets, versionsOfPlan } from '../../plans/plans.api.ts'
import { type Forecast, forecastCount, forecastRate, type Op, type Verdict, worstVerdict } from './forecast.ts'
import { type ListedTarget, loadMeasuring, type Measuring, measuredBy } from './measured-by.ts'
import { periodsOfTarget, type TargetPer, type TargetPeriod } from './target-periods.ts'

export interface PeriodLine extends Forecast {
  readonly code: string
  readonly from: Day
  readonly to: Day
  /** In the figure's unit, or percent. */
  readonly promise: number
  readonly done: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly waiting: number
  /** How many facts the number is made from; the ledger opens them by figure, kind and days. */
  readonly facts: number
}

export interface TargetLine {
  readonly id: string
  readonly text: string
  readonly op: Op
  readonly value: number
  readonly unit: string
  readonly per: TargetPer | null
  readonly figure: { readonly code: string; readonly no: string; readonly name: string; readonly unit: string } | null
  /** By rule until somebody says so; then who said it. */
  readonly choice: { readonly id: string; readonly by: string; readonly at: Date } | null
  readonly proposed: string | null
  /** How many units owe it, where the plan's table gives it to several: the promise is of all of them together. */
  readonly bearers: number
  /** Only facts of this kind count: the row's own, where its figure adds several kinds together. */
  readonly only_kind: { readonly code: string; readonly name: string } | null
  readonly verdict: Verdict
  /** Promised and done over all periods together; rates are not added up. */
  readonly promise: number
  readonly done: number | null
  readonly expected: number | null
  readonly periods: readonly PeriodLine[]
}

export interface Targets {
  readonly plan: { readonly id: string; readonly year: number; readonly number: string | null } | null
  readonly today: Day
  readonly targets: readonly TargetLine[]
}

/** Mục tiêu của kế hoạch đang thực hiện: hứa, đã đạt, còn thiếu, dự báo, từng kỳ. */
export async function loadTargets(reader: Reader, year?: number): Promise<Targets> {
  const today = dayOf(reader.now())
  const version = await issuedVersion(reader, year)
  if (!version) return { plan: null, today, targets: [] }
  const plan = { id: version.plan_id, year: version.year, number: version.number }
  const listed = await planTargets(reader, version.id)
  if (listed.length === 0) return { plan, today, targets: [] }
  const house = await loadHouse(reader, version, today, listed)
  return { plan, today, targets: listed.map(target => lineOf(target, house)) }
}

interface House extends Measuring {
  readonly today: Day
  readonly year: number
  readonly issued_on: Day
  readonly calendar: Calendar
  readonly facts: readonly FactOfDay[]
  readonly waiting: readonly FactOfDay[]
}

async function loadHouse(
  reader: Reader,
  version: PlanVersion,
  today: Day,
  listed: readonly ListedTarget[],
): Promise<House> {
  const { year } = version
  // Weeks that begin in December end in January.
  const window = { from: `${year}-01-01`, to: `${year + 1}-01-06` }
  const [versions, measuring, calendar] = await Promise.all([
    versionsOfPlan(reader, version.plan_id),
    loadMeasuring(reader, version),
    loadCalendar(reader, window.from, window.to),
  ])
  const figures = listed.flatMap(target => measuredBy(target, measuring).figure ?? [])
  const issued = versions.flatMap(one => one.issued_on ?? []).sort()
  return {
    today,
    year,
    issued_on: issued[0] ?? window.from,
    calendar,
    facts: await factsByDay(reader, { ...window, counted: true, figures }),
    waiting: await factsByDay(reader, { ...window, counted: false, figures }),
    ...measuring,
  }
}

function lineOf(target: ListedTarget, house: House): TargetLine {
  const { choice, proposed, bearers, figure, only } = measuredBy(target, house)
  const periods = figure ? periodsOfTarget(target.per, house.year, house.issued_on) : []
  const own = figure ? feeding(house, figure, only) : house
  const lines = figure
    ? periods.map(period => periodLine({ ...target, value: target.value * bearers }, figure, period, own))
    : []
  const isRate = figure?.unit === '%'
  const sum = (pick: (line: PeriodLine) => number | null): number =>
    lines.reduce((total, line) => total + (pick(line) ?? 0), 0)
  return {
    id: target.id,
    text: target.text,
    op: target.op,
    value: target.value,
    unit: target.unit,
    per: target.per,
    figure: figure ? { code: figure.code, no: figure.no, name: figure.name, unit: figure.unit } : null,
    choice: choice ? { id: choice.id, by: choice.by, at: choice.at } : null,
    proposed,
    bearers,
    only_kind: only === null ? null : { code: only, name: kindWords(only).name },
    verdict: figure ? worstVerdict(lines.map(line => line.verdict)) : 'unmeasured',
    promise: isRate ? target.value : sum(line => line.promise),
    done: isRate ? (lines.findLast(line => line.done !== null)?.done ?? null) : figure ? sum(line => line.done) : null,
    expected: isRate || !figure ? null : yearAhead(target, lines, house),
    periods: lines,
  }
}

/** The facts that this figure is made of, so that each period looks at these alone. */
function feeding(house: House, { rule }: Figure, kind: string | null): House {
  const own = (fact: FactOfDay): boolean => (kind === null || fact.kind === kind) && feeds(rule, fact)
  return { ...house, facts: house.facts.filter(own), waiting: house.waiting.filter(own) }
}

/** What the year ends with at the pace so far, over all periods together. */
function yearAhead({ op }: ListedTarget, lines: readonly PeriodLine[], { today, calendar }: House): number | null {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return null
  const sum = (pick: (line: PeriodLine) => number): number => lines.reduce((total, line) => total + pick(line), 0)
  const promised = { op, value: sum(line => line.promise), from: first.from, to: last.to }
  return forecastCount(promised, { done: sum(line => line.done ?? 0), waiting: 0, today }, calendar).expected
}

function periodLine(target: ListedTarget, figure: Figure, period: TargetPeriod, house: House): PeriodLine {
  const { today, calendar } = house
  const within = (fact: FactOfDay): boolean => period.from <= fact.happened_on && fact.happened_on <= period.to
  const own = house.facts.filter(within)
  const { activity_ids, worst, ...whole } = evaluate(figure, own)
  // Promised of each session: the lowest one keeps the promise or breaks it.
  const { value, numerator, denominator } = worst ?? whole
  const used = new Set(activity_ids)
  const facts = own.reduce((sum, fact) => sum + (used.has(fact.id) ? fact.facts : 0), 0)
  const isRate = figure.unit === '%'
  const done = value ?? (isRate || period.from > today ? null : 0)
  const waiting = isRate ? 0 : (evaluate(figure, house.waiting.filter(within)).value ?? 0)
  const promise = target.per === 'day' ? target.value * workingDaysOf(period, calendar) : target.value
  const promised = { op: target.op, value: promise, from: period.from, to: period.to }
  const known = { done, waiting, today }
  const forecast = isRate
    ? forecastRate(promised, known, isSettled(figure), calendar)
    : forecastCount(promised, known, calendar)
  return { ...period, promise, done, numerator, denominator, waiting, facts, ...forecast }
}

const workingDaysOf = ({ from, to }: TargetPeriod, calendar: Calendar): number =>
  calendar.workingDaysBetween(from, to) + (calendar.isWorkingDay(from) ? 1 : 0)

/** What is missed in these rates stays missed; the others are looked at again, or catch up. */
const isSettled = ({ rule, code }: Figure): boolean => rule.how === 'rate' || code === 'feedback_on_time'

/** True when the catalogue's figure can measure a target of this unit: a share by a share, a number by a number. */
export const measures = (figure: Figure, unit: string): boolean => (figure.unit === '%') === (unit.trim() === '%')
