import type { ReactNode } from 'react'

/** A work screen fills the window under the top bar; give it a WorkHeader, panes and KeyHints. */
export function WorkPage({ children }: { children: ReactNode }) {
  return <div className="lt-work">{children}</div>
}
