import { type Day, endOfMonth, makeDay } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { loadStandIns, type StandIn } from '../../facilities/delegation.api.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { lookOf } from '../duty.words.ts'
import { seesAll } from '../tasks.policy.ts'
import { viewFilter } from '../views/views.input.ts'
import { loadYear, type Year } from './load-year.ts'
import type { YearDuty } from './year-duties.queries.ts'

export interface DutySheet {
  readonly year: Year
  readonly unit: {
    readonly id: string
    readonly name: string
    readonly head: string | null
    /** Who acts for the head today, who is away. */
    readonly stand_in: StandIn | null
  }
  readonly period: SheetPeriod
  /** Due before the period and still to be done. */
  readonly before: readonly YearDuty[]
  readonly within: readonly YearDuty[]
}

export interface SheetPeriod {
  readonly code: string
  readonly words: string
  /** Inside a sentence: "quý I năm 2026". */
  readonly inText: string
  readonly from: Day
  readonly to: Day
}

/** '2026-03' → tháng 3 năm 2026 and its days. */
export function sheetPeriodOf(code: string): SheetPeriod {
  const year = Number(code.slice(0, 4))
  const part = code.slice(5)
  if (part === '') return { code, ...said(`Năm ${year}`), from: makeDay(year, 1, 1), to: makeDay(year, 12, 31) }
  const [first, last] = part.startsWith('Q')
    ? [Number(part[1]) * 3 - 2, Number(part[1]) * 3]
    : [Number(part), Number(part)]
  const words = part.startsWith('Q') ? `Quý ${['I', 'II', 'III', 'IV'][Number(part[1]) - 1]}` : `Tháng ${first}`
  return { code, ...said(`${words} năm ${year}`), from: makeDay(year, first, 1), to: endOfMonth(year, last) }
}

const said = (words: string) => ({ words, inText: words.charAt(0).toLocaleLowerCase('vi') + words.slice(1) })

/** Units whose sheet the person may print: their own, or all. */
export const sheetUnits = ({ actor }: Reader, units: Year['units']): Year['units'] =>
  seesAll(actor) ? units : units.filter(unit => actor.roles?.some(held => held.unit_id === unit.id))

/** Phiếu việc của một đơn vị trong một kỳ; đơn vị khác và đơn vị không có thì như nhau. */
export async function loadDutySheet(reader: Reader, unitId: string, code: string): Promise<DutySheet> {
  const period = sheetPeriodOf(code)
  const filter = viewFilter.parse({ nam: code.slice(0, 4), 'don-vi': unitId, 'sap-xep': 'han' })
  const year = await loadYear(reader, filter)
  const unit = sheetUnits(reader, year.units).find(one => one.id === unitId)
  if (!unit) throw problem('not_found', 'unit.not-found')
  const [names, standIns] = await Promise.all([staffNames(reader), loadStandIns(reader, year.today)])
  const head = unit.head_staff_id ?? ''
  const isPending = (duty: YearDuty): boolean => ['overdue', 'returned'].includes(lookOf(duty, year.today))
  return {
    year,
    unit: { id: unit.id, name: unit.name, head: names.get(head) ?? null, stand_in: standIns.get(head) ?? null },
    period,
    before: year.duties.filter(duty => duty.due < period.from && isPending(duty)),
    within: year.duties.filter(duty => period.from <= duty.due && duty.due <= period.to),
  }
}
