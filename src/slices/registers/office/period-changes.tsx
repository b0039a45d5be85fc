import { dayOf } from '#platform/day.ts'
import { formatDay } from '#ui/format.ts'
import { Sheet } from '#ui/office/sheet.tsx'
import { PERIOD_DAY_WORDS, type PeriodDays } from '../registers.words.ts'
import type { Period, PeriodChange } from './registers.client.ts'

/** Who changed the days of the year's periods, and why. */
export function PeriodChanges({ changes, periods }: { changes: readonly PeriodChange[]; periods: readonly Period[] }) {
  if (changes.length === 0) return null
  const names = new Map(periods.map(period => [period.id, period.name]))
  return (
    <Sheet title="Các lần đổi hạn">
      <ul>
        {changes.map(change => (
          <li key={change.id}>
            <span className="lt-num">{formatDay(dayOf(new Date(change.at)))}</span>, {change.changed_by ?? 'Kế hoạch'}:{' '}
            <b>{names.get(change.period_id)}</b>, {saysOf(change.before, change.after)}.{' '}
            <span className="lt-muted">{change.why}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** "hạn gửi 10/3/2026 thành 08/3/2026" */
const saysOf = (before: PeriodDays, after: PeriodDays): string =>
  (Object.keys(PERIOD_DAY_WORDS) as (keyof PeriodDays)[])
    .filter(field => field in after)
    .map(field => {
      const word = PERIOD_DAY_WORDS[field]
      return `${word.charAt(0).toLocaleLowerCase('vi')}${word.slice(1)} ${wordsOf(before[field])} thành ${wordsOf(after[field])}`
    })
    .join('; ')

function wordsOf(value: string | boolean | null | undefined): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  return value ? formatDay(value) : 'để trống'
}
