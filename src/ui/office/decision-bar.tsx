import type { ReactNode } from 'react'

/** The buttons of a decision, stuck to the bottom of the pane; the first one is the primary. */
export function DecisionBar({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="lt-decision">
      {children}
      {note !== undefined && <span className="lt-decision-note">{note}</span>}
    </div>
  )
}
