import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { Day } from '#platform/day.ts'
import { formatDay } from '#ui/format.ts'
import type { OccurrenceState } from '../tasks.table.ts'
import { periodInText } from '../tasks.words.ts'

/** What the calendar says of one duty. */
export interface CalendarDuty {
  readonly id: string
  readonly no: string
  readonly title: string
  readonly unit_name: string | null
  readonly period_code: string
  readonly proof: string
  readonly state: OccurrenceState
  readonly state_reason: string | null
  readonly due: Day
  readonly due_on: Day
  readonly extended_to: Day | null
  /** Goes up with every change of the duty: calendars take the newer one. */
  readonly sequence: number
  readonly changed_at: Date
  /** Where it is handed in. */
  readonly address: string
}

const STATE_WORDS: Partial<Record<OccurrenceState, string>> = {
  submitted: 'Chờ duyệt',
  accepted: 'Đã duyệt',
  returned: 'Trả lại',
  waived: 'Không áp dụng',
}

/**
 * The duties as an iCalendar file (RFC 5545): each due day a whole day that blocks nobody's time and rings no bell. A duty
 * keeps its UID for ever; one that was waived is cancelled, so that calendars take it off.
 */
export function buildCalendar(name: string, duties: readonly CalendarDuty[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Lan Toa', product: 'Duties', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60 * 4,
  })
  for (const duty of duties) {
    const said = STATE_WORDS[duty.state]
    calendar.createEvent({
      id: `${duty.id}@lantoa`,
      sequence: duty.sequence,
      stamp: duty.changed_at,
      lastModified: duty.changed_at,
      start: new Date(`${duty.due}T00:00:00Z`),
      allDay: true,
      summary: `${said ? `${said}: ` : ''}TT ${duty.no} ${duty.title}`,
      description: detailsOf(duty, said),
      url: duty.address,
      transparency: ICalEventTransparency.TRANSPARENT,
      status: duty.state === 'waived' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  // A line ends the file too: some readers wait for it.
  return `${calendar.toString().trimEnd()}\r\n`
}

const detailsOf = (duty: CalendarDuty, said: string | undefined): string =>
  [
    duty.unit_name,
    `Kỳ ${periodInText(duty.period_code)}`,
    `Cần nộp: ${duty.proof}`,
    duty.extended_to && `Gia hạn, hạn cũ ${formatDay(duty.due_on)}`,
    said && (duty.state_reason ? `${said}: ${duty.state_reason}` : said),
  ]
    .filter(Boolean)
    .join('\n')
