import type { ReactNode } from 'react'
import { SHOWN_STATES, type ShownState } from './state.ts'

const SHAPES: Record<ShownState, ReactNode> = {
  upcoming: (
    <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.5 2.21" />
  ),
  open: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 3.7a4.3 4.3 0 0 1 0 8.6z" fill="currentColor" />
    </>
  ),
  submitted: (
    <>
      <path d="M3 1.4h10v2.7L9.5 8l3.5 3.9v2.7H3v-2.7L6.5 8 3 4.1z" fill="currentColor" />
      <path d="M5.5 4h5L8 6.8z" fill="#fff" />
    </>
  ),
  accepted: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.6 8.4 2.3 2.3 4.5-4.9" fill="none" stroke="#fff" strokeWidth="1.9" strokeLinecap="round" />
    </>
  ),
  returned: (
    <>
      <rect x="1.4" y="1.4" width="13.2" height="13.2" rx="2.5" fill="currentColor" />
      <path
        d="M6.8 4.2 4.2 6.8l2.6 2.6M4.5 6.8H9a2.4 2.4 0 0 1 0 4.8H7"
        fill="none"
        stroke="#fff"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  overdue: (
    <>
      <path d="m8 1 7.2 13.2H.8z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 5.6v4" stroke="#fff" strokeWidth="1.8" strokeLinecap="round" />
      <circle cx="8" cy="12" r="1.1" fill="#fff" />
    </>
  ),
  waived: <path d="M3.5 8h9" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
}

/** The 16 px silhouette of a state; beside its word it is decoration, alone it needs `label`. */
export function StateIcon({ state, label }: { state: ShownState; label?: string }) {
  return draw(state, label, SHAPES[state])
}

/** The same on a page that has thousands: it shows the shape that `StateShapes` drew once. */
export function SharedStateIcon({ state, label }: { state: ShownState; label?: string }) {
  return draw(state, label, <use href={`#sign-${state}`} />)
}

function draw(state: ShownState, label: string | undefined, shape: ReactNode) {
  const look = { className: `lt-sign lt-sign-${state}`, width: 16, height: 16, viewBox: '0 0 16 16' }
  if (label === undefined) {
    return (
      <svg {...look} aria-hidden="true">
        {shape}
      </svg>
    )
  }
  return (
    <svg {...look} role="img" aria-label={label}>
      {shape}
    </svg>
  )
}

/** Takes no room itself. Once on a page that has a `SharedStateIcon`. */
export const StateShapes = () => (
  <svg className="lt-shapes" width="0" height="0" aria-hidden="true">
    {SHOWN_STATES.map(state => (
      <symbol key={state} id={`sign-${state}`} viewBox="0 0 16 16">
        {SHAPES[state]}
      </symbol>
    ))}
  </svg>
)
