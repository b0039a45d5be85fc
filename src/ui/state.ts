/** The seven looks a duty can have on screen. `overdue` is computed from the due day, never stored. */
export const SHOWN_STATES = ['overdue', 'returned', 'submitted', 'open', 'accepted', 'upcoming', 'waived'] as const
export type ShownState = (typeof SHOWN_STATES)[number]

export const STATE_WORDS: Record<ShownState, string> = {
  overdue: 'Quá hạn',
  returned: 'Trả lại',
  submitted: 'Chờ duyệt',
  open: 'Đang thực hiện',
  accepted: 'Đã duyệt',
  upcoming: 'Chưa đến kỳ',
  waived: 'Không áp dụng',
}

/** A group shows its worst state; the list above is in the order of worry. */
export function worstState(states: Iterable<ShownState>): ShownState {
  const present = new Set(states)
  return SHOWN_STATES.find(state => present.has(state)) ?? 'waived'
}

/** The worst of a group of which each state was counted. */
export const worstOf = (counts: Readonly<Record<ShownState, number>>): ShownState =>
  worstState(SHOWN_STATES.filter(state => counts[state] > 0))

/** What a stored occurrence state looks like on a given day: only "open" turns into "overdue". */
export function shownState(stored: Exclude<ShownState, 'overdue'>, dueOn: string, today: string): ShownState {
  return stored === 'open' && today > dueOn ? 'overdue' : stored
}
