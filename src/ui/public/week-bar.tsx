import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface Props {
  /** "Tuần này: 4 việc cần làm" */
  title: ReactNode
  /** "02/3 – 08/3/2026" */
  days: string
  earlier: string
  later: string
}

/** The head of my duties: how many this week, and the weeks before and after. */
export function WeekBar({ title, days, earlier, later }: Props) {
  return (
    <div className="week">
      <a href={earlier} aria-label="Tuần trước">
        <Icon name="previous" />
      </a>
      <h1>
        {title} <span>{days}</span>
      </h1>
      <a href={later} aria-label="Tuần sau">
        <Icon name="next" />
      </a>
    </div>
  )
}
