import type { ReactNode } from 'react'
import type { ShownState } from '#ui/state.ts'

/** At the head of a sheet: which duty this form is about. */
export function DutySubject({ state, title, children }: { state: ShownState; title: string; children: ReactNode }) {
  return (
    <div className={`subject duty-${state}`}>
      <b>{title}</b>
      <p>{children}</p>
    </div>
  )
}
