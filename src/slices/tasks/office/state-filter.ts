import type { Chip } from '#ui/office/filter-chips.tsx'
import { SHOWN_STATES, type ShownState, STATE_WORDS } from '#ui/state.ts'

/** States as they stand in the address. */
export const STATE_SLUGS: Record<ShownState, string> = {
  overdue: 'qua-han',
  returned: 'tra-lai',
  submitted: 'cho-duyet',
  open: 'dang-thuc-hien',
  accepted: 'da-duyet',
  upcoming: 'chua-den-ky',
  waived: 'khong-ap-dung',
}

export const statesIn = (slugs: readonly string[]): ShownState[] =>
  SHOWN_STATES.filter(state => slugs.includes(STATE_SLUGS[state]))

export const stateChips = (counts: Record<ShownState, number>): Chip[] =>
  SHOWN_STATES.map(state => ({
    value: STATE_SLUGS[state],
    label: STATE_WORDS[state],
    state,
    ...((state !== 'waived' || counts.waived > 0) && { count: counts[state] }),
  }))
