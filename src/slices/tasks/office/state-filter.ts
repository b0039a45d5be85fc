import type { Chip } from '#ui/office/filter-chips.tsx'
import { SHOWN_STATES, type ShownState, STATE_WORDS } from '#ui/state.ts'
import { STATE_SLUGS } from '../views/views.input.ts'

export const stateChips = (counts: Record<ShownState, number>): Chip[] =>
  SHOWN_STATES.map(state => ({
    value: STATE_SLUGS[state],
    label: STATE_WORDS[state],
    state,
    ...((state !== 'waived' || counts.waived > 0) && { count: counts[state] }),
  }))
