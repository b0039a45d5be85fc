import './sign-off.css'
import { formatInstant, formatPercent, formatQuantity } from '#ui/format.ts'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import type { ReportView } from '../../office/reports.client.ts'

/** Điều đã đổi từ lúc báo cáo được trình hay chuyển: chỉ tiêu nào, trước và nay. */
export function ChangedNotice({ view: { report, sign_off } }: { view: ReportView }) {
  const { changed, is_pass_void: isVoid } = sign_off
  if (report.state !== 'in_review' || !changed) return null
  const { figures, texts, since, by } = changed
  return (
    <InlineNotice>
      <p>
        {`Đã đổi từ lúc ${by} ${report.review === 'sign' && !sign_off.skips_check ? 'chuyển' : 'trình'} (${formatInstant(since)}).`}
        {isVoid && ' Lần chuyển ấy hết hiệu lực: người điều phối cần xem lại.'}
        {figures.length === 0 &&
          texts.length === 0 &&
          ' Số liệu chính giữ nguyên; danh mục minh chứng hoặc đơn vị chưa nộp đã đổi.'}
        {texts.length > 0 && ` Lời văn đổi ở: ${texts.join(', ')}.`}
      </p>
      {figures.length > 0 && (
        <table className="so-changes">
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Kỳ này</th>
              <th scope="col">Lũy kế</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ code, name, unit, is_rate: isRate, before, after }) => (
              <tr key={code}>
                <th scope="row">
                  {name} {!isRate && <span className="lt-muted">({unit})</span>}
                </th>
                <td className="lt-num">{fromTo(before[0], after[0], isRate)}</td>
                <td className="lt-num">{fromTo(before[1], after[1], isRate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </InlineNotice>
  )
}

const told = (value: number | null, isRate: boolean): string =>
  value !== null && isRate ? formatPercent(value) : formatQuantity(value, 2)

const fromTo = (before: number | null, after: number | null, isRate: boolean): string =>
  before === after ? told(after, isRate) : `${told(before, isRate)} → ${told(after, isRate)}`
