import { addDays, type Day, endOfMonth, makeDay, weekday } from '#platform/day.ts'
import { formatWeekday, keepTogether } from '#ui/format.ts'
import { worstState } from '#ui/state.ts'
import type { Calendar } from '../../../facilities/calendar.api.ts'
import { lookOf } from '../../duty.words.ts'
import type { Book } from '../workbooks.ts'
import type { YearDuty } from '../year-duties.queries.ts'
import { PrintBox, PrintState } from './print-parts.tsx'

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật']

interface Props {
  book: Book
  /** '2026-03' */
  month: string
  calendar: Calendar
}

/** The weeks that a month lies in, Monday first. */
function weeksOf(month: string): Day[][] {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const [first, last] = [makeDay(year, number, 1), endOfMonth(year, number)]
  const weeks: Day[][] = []
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)))
  return weeks
}

/** One month of due days; holidays grey with their name. */
export function CalendarPrint({ book, month, calendar }: Props) {
  const { year } = book
  const byDay = Map.groupBy(year.duties, duty => duty.due)
  return (
    <>
      <PrintBox label="Lịch đến hạn">
        <table className="week">
          <thead>
            <tr>
              {WEEKDAYS.map(name => (
                <th key={name}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map(days => (
              <tr key={days[0]}>
                {days.map(day => (
                  <Cell
                    key={day}
                    day={day}
                    isOther={!day.startsWith(month)}
                    calendar={calendar}
                    duties={byDay.get(day) ?? []}
                    today={year.today}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </PrintBox>
      <DayList book={book} />
    </>
  )
}

interface CellProps {
  day: Day
  isOther: boolean
  calendar: Calendar
  duties: readonly YearDuty[]
  today: Day
}

function Cell({ day, isOther, calendar, duties, today }: CellProps) {
  if (isOther) return <td className="off">{'\u00a0'}</td>
  const name = calendar.nameOf(day)
  const groups = [...Map.groupBy(duties, duty => duty.task_id).values()]
  return (
    <td className={calendar.isWorkingDay(day) ? undefined : 'off'}>
      <b className="n">{Number(day.slice(8))}</b>
      {day === today && <span className="small"> hôm nay</span>}
      {name !== null && <span className="small"> {name}</span>}
      {groups.map(own => (
        <p key={own[0]?.task_id} className="small">
          <PrintState state={worstState(own.map(duty => lookOf(duty, today)))}>{inCell(own)}</PrintState>
        </p>
      ))}
    </td>
  )
}

/** "TT 5 (24/27)"; the title stands in the list below, where there is room for it. */
function inCell(own: readonly YearDuty[]): string {
  const done = own.filter(duty => duty.now === 'accepted').length
  return `TT\u00a0${own[0]?.no ?? ''}${own.length > 1 ? ` (${done}/${own.length})` : ''}`
}

/** What is due on which day, with its whole title. */
function DayList({ book: { year } }: { book: Book }) {
  const days = [...Map.groupBy(year.duties, duty => duty.due)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return (
    <>
      <h2>Việc đến hạn trong tháng</h2>
      {days.map(([day, duties]) => (
        <section key={day}>
          <h3 className="n">{formatWeekday(day)}</h3>
          {[...Map.groupBy(duties, duty => duty.task_id).values()].map(own => (
            <p key={own[0]?.task_id}>
              <PrintState state={worstState(own.map(duty => lookOf(duty, year.today)))}>{inList(own)}</PrintState>
            </p>
          ))}
        </section>
      ))}
    </>
  )
}

function inList(own: readonly YearDuty[]): string {
  const [first] = own
  if (!first) return ''
  const done = own.filter(duty => duty.now === 'accepted').length
  const whose = own.length === 1 ? (first.unit_name ?? '') : `${done}/${own.length} đơn vị đã duyệt`
  return keepTogether(`TT ${first.no} ${first.title}: ${whose}`)
}
