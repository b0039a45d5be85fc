import { formatDay, formatDays, formatNumber, keepTogether } from '#ui/format.ts'
import { periodWords } from '../../tasks.words.ts'
import { askedOf } from '../duty-columns.ts'
import type { DutySheet } from '../load-duty-sheet.ts'
import type { YearDuty } from '../year-duties.queries.ts'
import { DutyDue, DutyState, PrintBox } from './print-parts.tsx'

export const sheetFacts = ({ year, unit, period, within, before }: DutySheet): string[] =>
  [
    `Đơn vị: ${unit.name}${unit.head ? `. Người đứng đầu: ${unit.head}` : ''}${awayWords(unit)}`,
    `${period.words} (${formatDays(period.from, period.to)}): ${formatNumber(within.length)} kỳ việc đến hạn` +
      (before.length > 0 ? `, ${formatNumber(before.length)} kỳ trước còn lại` : ''),
    year.plan?.number ? `Theo Kế hoạch số ${year.plan.number}` : '',
  ].filter(Boolean)

const awayWords = ({ stand_in }: DutySheet['unit']): string =>
  stand_in ? ` (vắng mặt đến ${formatDay(stand_in.last_day)}, ${stand_in.name} thay mặt)` : ''

/** Phiếu việc của đơn vị: việc, điều cần nộp, kỳ, hạn, trạng thái, ô ký nhận. */
export function DutySheetPrint({ sheet }: { sheet: DutySheet }) {
  const { before, within, year, unit } = sheet
  return (
    <>
      {before.length > 0 && (
        <>
          <h2>Kỳ trước chưa xong</h2>
          <Lines duties={before} today={year.today} caption="Kỳ trước chưa xong" />
        </>
      )}
      <h2>Đến hạn trong kỳ</h2>
      {within.length === 0 ? (
        <p>Không có việc nào của đơn vị đến hạn trong {sheet.period.inText}.</p>
      ) : (
        <Lines duties={within} today={year.today} caption="Việc đến hạn trong kỳ" />
      )}
      <div className="signs">
        <div>
          <p>
            <b>Người giao việc</b>
          </p>
          <p>&nbsp;</p>
        </div>
        <div>
          <p>
            <b>{unit.stand_in ? 'Nhận thay trưởng đơn vị' : 'Trưởng đơn vị nhận'}</b>
          </p>
          <p>{unit.stand_in?.name ?? unit.head ?? '\u00a0'}</p>
        </div>
      </div>
    </>
  )
}

const Lines = ({ duties, today, caption }: { duties: readonly YearDuty[]; today: string; caption: string }) => (
  <PrintBox label={caption}>
    <table>
      <thead>
        <tr>
          <th>TT</th>
          <th>Việc</th>
          <th>Sản phẩm, minh chứng cần</th>
          <th>Kỳ</th>
          <th>Hạn</th>
          <th>Trạng thái</th>
          <th className="sign">Ký nhận</th>
        </tr>
      </thead>
      <tbody>
        {duties.map(duty => (
          <tr key={duty.id}>
            <td className="n">{duty.no}</td>
            <td>{keepTogether(duty.title)}</td>
            <td>{askedOf(duty)}</td>
            <td>{periodWords(duty.period_code)}</td>
            <td>
              <DutyDue duty={duty} />
            </td>
            <td>
              <DutyState duty={duty} today={today} />
            </td>
            <td>{'\u00a0'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </PrintBox>
)
