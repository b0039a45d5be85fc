import type { ReactNode } from 'react'
import { FigureLink } from './figure-link.tsx'
import { Icon, type IconPart } from './icon.tsx'
import { ProgressBar } from './progress-bar.tsx'

interface Props {
  name: string
  /** Formatted: "171", "92,6". */
  value: string
  /** "/ 657 kỳ", "%, hứa > 90" */
  promise?: string
  to?: string
  onOpen?: () => void
  bar?: { done: number; promise?: number; forecast?: number }
  icon?: IconPart
  /** One sentence: "Đúng nhịp phải là 188 kỳ". */
  says?: ReactNode
}

/** Name, value against promise, bar, one sentence. No rings, no gauges. */
export function FigureCard({ name, value, promise, to, onOpen, bar, icon, says }: Props) {
  const inside = (
    <>
      <span className="lt-figure-value">{value}</span>
      {promise !== undefined && <span className="lt-figure-promise"> {promise}</span>}
    </>
  )
  const label = `mở ${name}`
  return (
    <div className="lt-figure">
      <span className="lt-figure-name">{name}</span>
      <span>
        {to === undefined && onOpen === undefined ? (
          inside
        ) : (
          <FigureLink label={label} {...(to === undefined ? {} : { to })} {...(onOpen === undefined ? {} : { onOpen })}>
            {inside}
          </FigureLink>
        )}
      </span>
      {bar !== undefined && <ProgressBar {...bar} />}
      {says !== undefined && (
        <p className="lt-figure-says">
          {icon !== undefined && <Icon of={icon} small />}
          <span>{says}</span>
        </p>
      )}
    </div>
  )
}
