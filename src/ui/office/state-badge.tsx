import type { ReactNode } from 'react'
import { type ShownState, STATE_WORDS } from '#ui/state.ts'
import { StateIcon } from '#ui/state-icon.tsx'

interface Props {
  state: ShownState
  /** Other words for the same silhouette: "Đang trình", "Chờ duyệt, nộp trễ 2 ngày". */
  children?: ReactNode
  /** Without the tint, in a line of text. */
  plain?: boolean
}

/** State = shape + colour + word; a black-and-white print loses nothing. */
export function StateBadge({ state, children, plain = false }: Props) {
  return (
    <span
      className={`lt-state lt-state-${state}${plain ? ' lt-state-plain' : ''}${children === undefined ? ' lt-nowrap' : ''}`}
    >
      <StateIcon state={state} />
      {children ?? STATE_WORDS[state]}
    </span>
  )
}
