import { formatInstant } from '#ui/format.ts'
import { Sheet } from '#ui/office/sheet.tsx'
import { changeWords } from '../plans.words.ts'
import type { Review } from './plans.client.ts'

const ROW_CHANGES = ['accept', 'correct', 'skip', 'add', 'undo']

/** Who did what to this version, the latest first; changes of single rows stand together. */
export function PlanHistory({ review }: { review: Review }) {
  const lines = grouped(review)
  return (
    <Sheet title="Diễn biến" flush>
      <ol className="pl-history">
        {lines.map(line => (
          <li key={line.id}>
            <span className="lt-muted lt-num">{formatInstant(line.at)}</span> {line.who}: {line.what}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

interface Line {
  id: string
  at: string
  who: string
  what: string
  rows: number
}

function grouped({ changes }: Review): Line[] {
  const lines: Line[] = []
  for (const change of changes) {
    const who = change.staff_name ?? 'Hệ thống'
    const last = lines.at(-1)
    const isRow = ROW_CHANGES.includes(change.kind)
    if (isRow && last && last.rows > 0 && last.who === who) {
      Object.assign(last, { at: change.at, rows: last.rows + 1, what: `xem ${last.rows + 1} lượt dòng` })
      continue
    }
    const what = changeWords[change.kind] + (change.note === null ? '' : `: ${change.note}`)
    lines.push({ id: change.id, at: change.at, who, what, rows: isRow ? 1 : 0 })
  }
  return lines.toReversed()
}
