import { Link } from '@tanstack/react-router'
import { formatLongDay, formatShortDay, keepTogether } from '#ui/format.ts'
import { useAddress } from '#ui/office/use-address.ts'
import { STATE_WORDS, worstOf } from '#ui/state.ts'
import { StateIcon } from '#ui/state-icon.tsx'
import type { CalendarEntry, CalendarMonth } from './views.client.ts'

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật']
/** With more lines than this a day shows numbers only; the title is read out and stands in the opened sheet. */
const ROOMY = 4

/** Whole weeks from Monday; days off are grey with their name, a make-up Saturday is marked as working. */
export function CalendarGrid({ month }: { month: CalendarMonth }) {
  const weeks = Array.from({ length: month.days.length / 7 }, (_, n) => month.days.slice(n * 7, n * 7 + 7))
  return (
    <section className="lt-sheet vw-calendar" aria-label="Lịch tháng">
      <div className="lt-table-box">
        <table>
          <caption className="lt-hidden">Mỗi dòng là một nhiệm vụ đến hạn trong ngày.</caption>
          <thead>
            <tr>
              {WEEKDAYS.map((day, n) => (
                <th key={day} scope="col" className={n > 4 ? 'vw-weekend' : undefined}>
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map(week => (
              <tr key={week[0]?.day}>
                {week.map(day => (
                  <Day key={day.day} day={day} month={month} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Day({ day, month }: { day: CalendarMonth['days'][number]; month: CalendarMonth }) {
  const entries = month.entries.filter(entry => entry.day === day.day)
  const moves = month.moves.filter(move => move.day === day.day)
  const isToday = day.day === month.today
  const number = Number(day.day.slice(8))
  return (
    <td
      className="vw-day"
      data-off={!day.works || undefined}
      data-out={!day.in_month || undefined}
      data-today={isToday || undefined}
    >
      <p className="vw-day-head">
        <time dateTime={day.day}>
          <span className="lt-hidden">{formatLongDay(day.day)}</span>
          <span aria-hidden>{number === 1 ? formatShortDay(day.day) : number}</span>
        </time>
        {isToday && <b>Hôm nay</b>}
        {day.name !== null && <span>{day.works ? `Làm việc, ${lowered(day.name)}` : day.name}</span>}
      </p>
      {day.in_month && (
        <ul>
          {entries.map(entry => (
            <li key={entry.task_id}>
              <Entry entry={entry} isRoomy={entries.length + moves.length <= ROOMY} />
            </li>
          ))}
          {moves.map(move => (
            <li key={move.task_id}>
              <Moved move={move} />
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

const lowered = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)

function Entry({ entry, isRoomy }: { entry: CalendarEntry; isRoomy: boolean }) {
  const address = useAddress()
  const worst = worstOf(entry.counts)
  const name = `${entry.task_id}~${entry.day}`
  const opened = address.get('o') === name
  const many = entry.total > 1
  return (
    <button
      type="button"
      className={`vw-entry vw-entry-${worst}`}
      title={entry.title}
      aria-expanded={opened}
      onClick={() => address.set({ o: opened ? undefined : name, ky: undefined, trang: undefined })}
    >
      <StateIcon state={worst} />
      <span>
        <b>{keepTogether(`TT ${entry.no}`)}</b>
        {many && <span className="lt-num">{keepTogether(` · ${entry.done}/${entry.total}`)} đơn vị</span>}
        {entry.was !== null && <small>{keepTogether(`Gia hạn từ ${formatShortDay(entry.was)}`)}</small>}
        {isRoomy ? <small>{keepTogether(entry.title)}</small> : <span className="lt-hidden">, {entry.title}</span>}
        <span className="lt-hidden">. {STATE_WORDS[worst]}</span>
      </span>
    </button>
  )
}

/** The day that was, and where its due day went. */
function Moved({ move }: { move: CalendarMonth['moves'][number] }) {
  const address = useAddress()
  const to = `${Number(move.to.slice(5, 7))}`
  return (
    <Link
      className="vw-moved"
      to={address.with({ thang: to, o: `${move.task_id}~${move.to}`, ky: undefined, trang: undefined })}
    >
      {keepTogether(`TT ${move.no} gia hạn đến ${formatShortDay(move.to)}`)}
    </Link>
  )
}
