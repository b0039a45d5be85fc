import { type Day, dayOf, daysBetween } from '#platform/day.ts'
import { fold } from '#platform/fold.ts'
import type { Reader } from '#platform/scope.ts'
import { SHOWN_STATES, STATE_WORDS } from '#ui/state.ts'
import { letterheadOn, type UnitOn, unitsOn } from '../../facilities/names.api.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { issuedVersion, type PlanVersion } from '../../plans/plans.api.ts'
import { lookOf } from '../duty.words.ts'
import type { ViewFilter } from '../views/views.input.ts'
import { dutiesOfYear, type YearDuty } from './year-duties.queries.ts'

/** The duties of a plan year that a filter leaves, all of them, with what a paper or a workbook says around them. */
export interface Year {
  readonly facility: string
  readonly today: Day
  readonly now: Date
  readonly year: number
  readonly plan: PlanVersion | undefined
  readonly units: readonly UnitOn[]
  readonly people: ReadonlyMap<string, string>
  readonly duties: readonly YearDuty[]
  /** In words: "Trạm Y tế xã Tân Lập; quá hạn; tháng 3". */
  readonly filter: string
}

const NBSP = '\u00a0'

/** Everything at once: paper and workbooks have no pages to turn. Nothing of `trang` is read. */
export async function loadYear(reader: Reader, filter: ViewFilter): Promise<Year> {
  const today = dayOf(reader.now())
  const plan = await issuedVersion(reader, filter.nam)
  const year = plan?.year ?? filter.nam ?? Number(today.slice(0, 4))
  const [units, people, letterhead, rows] = await Promise.all([
    unitsOn(reader, today),
    staffNames(reader),
    letterheadOn(reader, today),
    plan ? dutiesOfYear(reader, plan, filter) : [],
  ])
  const duties = rows.filter(duty => passes(duty, filter, { today, people, units }))
  return {
    facility: letterhead?.name ?? '',
    today,
    now: reader.now(),
    year,
    plan,
    units,
    people,
    duties: sorted(duties, filter['sap-xep'], units, today),
    filter: wordsOf(filter, units, people, duties),
  }
}

interface Around {
  readonly today: Day
  readonly people: ReadonlyMap<string, string>
  readonly units: Year['units']
}

function passes(duty: YearDuty, filter: ViewFilter, { today, people, units }: Around): boolean {
  const look = lookOf(duty, today)
  const states = filter['trang-thai']
  if (states.length > 0 && !states.includes(look)) return false
  if (filter.tre && !((look === 'overdue' || look === 'returned') && daysBetween(duty.due, today) >= filter.tre))
    return false
  if (filter.tim === '') return true
  const unit = units.find(one => one.id === duty.unit_id)?.short_name ?? ''
  const names = [duty.answers_staff_id, duty.staff_id ?? ''].map(id => people.get(id) ?? '').join(' ')
  const words = fold(`${duty.title} ${duty.unit_name ?? ''} ${unit} ${duty.party_name ?? ''} ${names}`)
  return fold(filter.tim)
    .split(' ')
    .every(word => words.includes(word))
}

function sorted(duties: readonly YearDuty[], by: ViewFilter['sap-xep'], units: Year['units'], today: Day): YearDuty[] {
  const places = new Map(units.map((unit, place) => [unit.id, place]))
  const unitAt = (duty: YearDuty): number => places.get(duty.unit_id ?? '') ?? units.length
  const rank: Record<ViewFilter['sap-xep'], (duty: YearDuty) => number> = {
    han: () => 0,
    lo: duty => SHOWN_STATES.indexOf(lookOf(duty, today)),
    'don-vi': unitAt,
    'nhiem-vu': duty => Number.parseFloat(duty.no) || 0,
  }
  const of = rank[by]
  return duties.toSorted((a, b) => of(a) - of(b) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** What the filter leaves, as one would say it; nothing where nothing is left out. */
function wordsOf(
  filter: ViewFilter,
  units: Year['units'],
  people: Year['people'],
  duties: readonly YearDuty[],
): string {
  const unit = units.find(one => one.id === filter['don-vi'])?.name
  const task = filter['nhiem-vu'] && duties[0] ? `TT${NBSP}${duties[0].no}` : undefined
  const month = filter.thang?.includes('-')
    ? `tháng ${Number(filter.thang.slice(5))}/${filter.thang.slice(0, 4)}`
    : filter.thang && `tháng ${filter.thang}`
  const person = filter.nguoi && people.get(filter.nguoi)
  return [
    unit,
    task,
    filter['trang-thai'].map(state => STATE_WORDS[state].toLocaleLowerCase('vi')).join(', '),
    month,
    person && `người trả lời ${person}`,
    filter.tre && `trễ từ ${filter.tre} ngày`,
    filter.tim && `có chữ “${filter.tim}”`,
  ]
    .filter(Boolean)
    .join('; ')
}
