import type { ReactNode } from 'react'
import { type ShownState, STATE_WORDS } from '#ui/state.ts'
import { StateIcon } from '#ui/state-icon.tsx'

/** State = shape + word + colour. */
export function StateMark({ state, children }: { state: ShownState; children?: ReactNode }) {
  return (
    <span className={`st st-${state}`}>
      <StateIcon state={state} />
      {children ?? STATE_WORDS[state]}
    </span>
  )
}
