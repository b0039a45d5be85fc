import type { ReactNode } from 'react'
import { formatDay } from '#ui/format.ts'
import { type ShownState, STATE_WORDS } from '#ui/state.ts'
import { SharedStateIcon } from '#ui/state-icon.tsx'
import { lookOf } from '../../duty.words.ts'
import { dutyStateWords } from '../duty-state-words.ts'
import type { YearDuty } from '../year-duties.queries.ts'

/** Shape and word of a state: a print in black and white loses nothing. */
export const PrintState = ({ state, children }: { state: ShownState; children?: string | undefined }) => (
  <span className="state">
    <SharedStateIcon state={state} />
    <span>{children ?? STATE_WORDS[state]}</span>
  </span>
)

export function DutyState({ duty, today }: { duty: YearDuty; today: string }) {
  const look = lookOf(duty, today)
  return <PrintState state={look}>{dutyStateWords(duty, look, today)}</PrintState>
}

/** The due day; an extended one with the day it was before. */
export const DutyDue = ({ duty }: { duty: YearDuty }) => (
  <>
    <span className="n">{formatDay(duty.due)}</span>
    {duty.extended_to !== null && (
      <>
        {' '}
        <span className="small">(hạn cũ {formatDay(duty.due_on)})</span>
      </>
    )}
  </>
)

/** What is wider than a narrow screen scrolls in a box of its own, by the keyboard too; on paper it is no box. */
const REACHABLE = { tabIndex: 0 }
export const PrintBox = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className="box" aria-label={label} {...REACHABLE}>
    {children}
  </section>
)
