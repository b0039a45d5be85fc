import { daysBetween } from '#platform/day.ts'
import { formatNumber, keepTogether } from '#ui/format.ts'
import { SHOWN_STATES, STATE_WORDS } from '#ui/state.ts'
import { SharedStateIcon } from '#ui/state-icon.tsx'
import { lookOf } from '../../duty.words.ts'
import { periodInText, periodWords } from '../../tasks.words.ts'
import { linesOf, whoWords } from '../list-lines.ts'
import { type Book, type UnitCounts, unitCounts } from '../workbooks.ts'
import type { YearDuty } from '../year-duties.queries.ts'
import { DutyDue, PrintBox, PrintState } from './print-parts.tsx'

/** Every duty that the filter leaves; what several units owe alike shares a line. */
export function ListPrint({ book: { year } }: { book: Book }) {
  return (
    <PrintBox label="Danh sách việc">
      <table className="lines">
        <thead>
          <tr>
            <th className="no">TT</th>
            <th>Việc</th>
            <th className="who">Đơn vị</th>
            <th className="period">Kỳ</th>
            <th className="due">Hạn</th>
            <th className="how">Trạng thái</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(year.duties, year.today).map(line => (
            <tr key={line.duty.id}>
              <td className="n">{line.duty.no}</td>
              <td>{keepTogether(line.duty.title)}</td>
              <td>{whoWords(line, year)}</td>
              <td>{periodWords(line.duty.period_code)}</td>
              <td>
                <DutyDue duty={line.duty} />
              </td>
              <td>
                <PrintState state={line.look}>{line.state_words}</PrintState>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintBox>
  )
}

/** Units and how their duties stand, with what each is late with. */
export function BoardPrint({ book: { year } }: { book: Book }) {
  return (
    <PrintBox label="Việc theo đơn vị">
      <table>
        <thead>
          <tr>
            <th>Đơn vị</th>
            {SHOWN_STATES.map(state => (
              <th key={state} className="mid small">
                <SharedStateIcon state={state} />
                <br />
                {STATE_WORDS[state]}
              </th>
            ))}
          </tr>
        </thead>
        {unitCounts(year).map(row => (
          <Unit key={row.id ?? row.name} row={row} today={year.today} />
        ))}
      </table>
    </PrintBox>
  )
}

function Unit({ row, today }: { row: UnitCounts; today: string }) {
  const pressing = row.duties.filter(duty => ['overdue', 'returned'].includes(lookOf(duty, today)))
  return (
    <tbody className="keep">
      <tr>
        <th scope="row">{row.name}</th>
        {SHOWN_STATES.map(state => (
          <td key={state} className="mid n">
            {formatNumber(row.counts[state])}
          </td>
        ))}
      </tr>
      {pressing.length > 0 && (
        <tr>
          <td colSpan={SHOWN_STATES.length + 1} className="small">
            {pressing.map(duty => pressingWords(duty, today)).join('; ')}.
          </td>
        </tr>
      )}
    </tbody>
  )
}

function pressingWords(duty: YearDuty, today: string): string {
  const days = daysBetween(duty.due, today)
  const state = STATE_WORDS[lookOf(duty, today)].toLocaleLowerCase('vi')
  return `TT\u00a0${duty.no} kỳ ${periodInText(duty.period_code)}: ${state}${days > 0 ? `, trễ ${days}\u00a0ngày` : ''}`
}
