import { useId } from 'react'

interface Props {
  /** All in parts of the whole bar, 0 to 1. */
  done: number
  /** Where the promise stands, as a tick. */
  promise?: number
  /** How far the present pace leads, as a hatched stretch. */
  forecast?: number
}

const clamp = (part: number): number => Math.min(1, Math.max(0, part)) * 100

/** A bar with a tick for the promise and a hatched forecast; the words beside it say the same. */
export function ProgressBar({ done, promise, forecast }: Props) {
  const hatch = useId()
  const end = clamp(done)
  return (
    <svg className="lt-bar" aria-hidden>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="lt-bar-hatch" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
      </defs>
      <rect className="lt-bar-well" y="3" width="100%" height="8" rx="2" />
      {forecast !== undefined && clamp(forecast) > end && (
        <rect x={`${end}%`} y="3" width={`${clamp(forecast) - end}%`} height="8" fill={`url(#${hatch})`} />
      )}
      <rect className="lt-bar-done" y="3" width={`${end}%`} height="8" rx="2" />
      {promise !== undefined && (
        <rect
          className="lt-bar-tick"
          x={`${clamp(promise)}%`}
          y="0"
          width="2"
          height="14"
          transform="translate(-2 0)"
        />
      )}
    </svg>
  )
}
