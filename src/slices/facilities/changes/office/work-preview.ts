import { createContext, type ReactNode } from 'react'

/** A merge or closing that somebody is about to make. */
export interface PlannedChange {
  readonly units: readonly string[]
  /** Empty where the unit is founded for it, or there is none. */
  readonly into: string | null
  readonly on_day: string
  readonly open_work: 'carry' | 'waive' | 'list'
}

/** What a change would do to the work that other rooms keep; whoever runs the desk puts it in. */
export const WorkPreview = createContext<(change: PlannedChange) => ReactNode>(() => null)
