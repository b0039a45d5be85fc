/** What fell due until today, and what became of it. Waived ones are left out. */
export interface Past {
  /** Handed in on or before the due day, and not sent back. */
  readonly on_time: number
  /** Handed in after it. */
  readonly late: number
  /** Overdue, or sent back and not handed in again. */
  readonly missing: number
}

export interface Outlook extends Past {
  readonly due: number
  /** Percent of what fell due that was on time; null until enough has fallen due. */
  readonly rate: number | null
  /** Not yet due and not yet handed in. */
  readonly ahead: number
  /** Of those, how many would be late at this pace; null until enough has fallen due. */
  readonly expected_late: number | null
}

/** With fewer than this the rate says nothing. */
export const ENOUGH = 20

/** What the rest of the year looks like if nothing changes: the share that was not on time so far, of what is still ahead. */
export function lookAhead(past: Past, ahead: number): Outlook {
  const due = past.on_time + past.late + past.missing
  if (due < ENOUGH) return { ...past, due, rate: null, ahead, expected_late: null }
  const onTime = past.on_time / due
  return { ...past, due, rate: onTime * 100, ahead, expected_late: Math.round(ahead * (1 - onTime)) }
}
