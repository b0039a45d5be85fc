import type { ReactNode } from 'react'

/** The main button of a phone form, stuck to the bottom; a short word may stand over it. */
export function SendBar({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="send">
      {note !== undefined && <p>{note}</p>}
      {children}
    </div>
  )
}
