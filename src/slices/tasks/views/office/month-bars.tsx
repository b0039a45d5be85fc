import { useId } from 'react'
import { formatNumber } from '#ui/format.ts'
import type { YearOnePage } from './views.client.ts'

type Month = YearOnePage['months'][number]
const HEIGHT = 128
const PARTS = [
  ['on_time', 'Đúng hạn'],
  ['late', 'Nộp sau hạn'],
  ['missing', 'Chưa nộp, bị trả lại'],
  ['early', 'Đã nộp trước hạn'],
  ['ahead', 'Còn phải nộp'],
] as const

/** A column for each month of due days: what became of them, and hatched what would be late of those ahead. */
export function MonthBars({ year }: { year: YearOnePage }) {
  const hatch = useId()
  const { months, outlook, today } = year
  const allOf = (month: Month): number => PARTS.reduce((sum, [key]) => sum + month[key], 0)
  const most = Math.max(1, ...months.map(allOf))
  const missed = outlook.rate === null ? 0 : 1 - outlook.rate / 100
  return (
    <>
      <ul className="vw-year" aria-label="Các kỳ theo tháng đến hạn; các số có trong dạng bảng">
        {months.map(month => (
          <li key={month.month} data-now={today.startsWith(month.month) || undefined}>
            <svg aria-hidden viewBox={`0 0 40 ${HEIGHT + 4}`} preserveAspectRatio="none">
              <Hatch id={hatch} />
              <Column month={month} scale={HEIGHT / most} missed={missed} hatch={hatch} />
            </svg>
            <b>T{Number(month.month.slice(5))}</b>
            <small>
              {formatNumber(allOf(month))}
              <span> kỳ</span>
            </small>
          </li>
        ))}
      </ul>
      <ul className="vw-legend" aria-label="Chú giải">
        {PARTS.map(([key, words]) => (
          <li key={key}>
            <svg aria-hidden viewBox="0 0 14 14">
              <rect className={`vw-fill-${key.replace('_', '-')}`} x="1" y="1" width="12" height="12" />
            </svg>
            {words}
          </li>
        ))}
        {missed > 0 && (
          <li>
            <svg aria-hidden viewBox="0 0 14 14">
              <rect className="vw-fill-ahead" x="1" y="1" width="12" height="12" fill="none" />
              <rect x="1" y="1" width="12" height="12" fill={`url(#${hatch})`} />
            </svg>
            Dự tính không đúng hạn
          </li>
        )}
      </ul>
    </>
  )
}

const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line className="vw-fill-hatch" x1="0" y1="0" x2="0" y2="6" />
    </pattern>
  </defs>
)

interface ColumnProps {
  month: Month
  scale: number
  missed: number
  hatch: string
}

function Column({ month, scale, missed, hatch }: ColumnProps) {
  const heights = PARTS.map(([key]) => ({ key, height: month[key] * scale }))
  const upTo = (n: number): number => heights.slice(0, n).reduce((sum, part) => sum + part.height, 0)
  const stacked = heights.map((part, n) => ({ ...part, y: HEIGHT + 3 - upTo(n + 1) }))
  const top = HEIGHT + 3 - upTo(heights.length)
  const ahead = month.ahead * scale
  return (
    <>
      {stacked.map(({ key, height, y }) =>
        height > 0 ? (
          <rect key={key} className={`vw-fill-${key.replace('_', '-')}`} x="4" y={y} width="32" height={height} />
        ) : null,
      )}
      {ahead * missed > 0 && <rect x="4" y={top} width="32" height={ahead * missed} fill={`url(#${hatch})`} />}
    </>
  )
}
