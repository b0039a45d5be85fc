import { formatDay } from '#ui/format.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { CalendarDayForm } from './calendar-day-form.tsx'
import { type DayMark, type MonthOf, monthsOf } from './calendar-months.ts'
import './calendar-year.css'
import { today } from '#ui/office/today.ts'
import { type CalendarYear, useCalendarYear } from './facilities.client.ts'
import { useMayChange } from './use-may-change.ts'

const WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']

/** The year's working days, holidays by name; a day opens to become the facility's own. */
export function CalendarTab() {
  const address = useAddress()
  const year = Number(address.get('nam') ?? today().slice(0, 4))
  const query = useCalendarYear(year)
  return (
    <div className="lt-stack">
      <div className="lt-row">
        <ButtonLink small to={address.with({ nam: `${year - 1}`, ngay: undefined })}>
          Năm {year - 1}
        </ButtonLink>
        <h2 className="lt-num">Năm {year}</h2>
        <ButtonLink small to={address.with({ nam: `${year + 1}`, ngay: undefined })}>
          Năm {year + 1}
        </ButtonLink>
      </div>
      <QueryState query={query} failed={`Chưa mở được lịch năm ${year}`}>
        {calendar => <Year calendar={calendar} />}
      </QueryState>
    </div>
  )
}

function Year({ calendar }: { calendar: CalendarYear }) {
  const address = useAddress()
  const may = useMayChange()
  const { year, known_to, working_days } = calendar
  const months = monthsOf(calendar)
  const chosen = months.flatMap(month => month.weeks.flat()).find(mark => mark?.day === address.get('ngay'))
  const isKnown = known_to !== null && known_to >= `${year}-12-31`
  return (
    <>
      <p className="lt-muted">
        {working_days.reduce((sum, days) => sum + days, 0)} ngày làm việc. Ô xám là ngày nghỉ, số đậm là ngày có tên,
        viền xanh là ngày riêng của cơ sở. Hạn rơi vào ngày nghỉ được dời theo lịch này.
      </p>
      {!isKnown && (
        <InlineNotice>
          Chưa có lịch nghỉ lễ của năm {year}; đang tính theo thứ Bảy, Chủ nhật. Lịch được thêm khi có thông báo nghỉ
          lễ.
        </InlineNotice>
      )}
      {chosen && may.calendar && (
        <Sheet title={`Ngày ${formatDay(chosen.day)}`}>
          <CalendarDayForm key={`${chosen.day} ${chosen.name}`} mark={chosen} />
        </Sheet>
      )}
      <div className="fc-year">
        {months.map(month => (
          <Month key={month.month} month={month} workingDays={working_days[month.month - 1] ?? 0} />
        ))}
      </div>
    </>
  )
}

function Month({ month, workingDays }: { month: MonthOf; workingDays: number }) {
  return (
    <section className="fc-month" aria-label={`Tháng ${month.month}`}>
      <table>
        <caption>
          Tháng {month.month} <span>{workingDays} ngày làm việc</span>
        </caption>
        <thead>
          <tr>
            {WEEKDAYS.map(day => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map(week => (
            <tr key={week.find(day => day !== null)?.day}>
              {week.map((mark, i) => (
                <td key={mark?.day ?? `trống ${WEEKDAYS[i]}`}>{mark !== null && <DayCell mark={mark} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="fc-names">
        {month.named.map(({ day, name, works }) => (
          <li key={day}>
            <span className="lt-num">{formatDay(day).slice(0, -5)}</span>
            <span>
              {name}
              {works && ' (làm việc)'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DayCell({ mark }: { mark: DayMark }) {
  const address = useAddress()
  const may = useMayChange()
  const marks = {
    ...(!mark.works && { 'data-off': true }),
    ...(mark.name !== null && { 'data-named': true }),
    ...(mark.origin === 'own' && { 'data-own': true }),
    ...(mark.day === today() && { 'data-today': true }),
  }
  const number = Number(mark.day.slice(8))
  const month = Number(mark.day.slice(5, 7))
  const said = [`${number} tháng ${month}`, mark.works ? 'ngày làm việc' : 'ngày nghỉ', mark.name]
    .filter(Boolean)
    .join(', ')
  if (!may.calendar)
    return (
      <span className="fc-day" {...marks}>
        {number}
        <span className="lt-hidden">{said.slice(`${number}`.length)}</span>
      </span>
    )
  return (
    <button
      type="button"
      className="fc-day"
      aria-label={said}
      aria-pressed={address.get('ngay') === mark.day}
      onClick={() => address.set({ ngay: mark.day })}
      {...marks}
    >
      {number}
    </button>
  )
}
