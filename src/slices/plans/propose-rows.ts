import { fold } from '#platform/fold.ts'
import type { FieldSource, PartContent, PartyContent, RowContent, ScheduleContent } from './plan-content.ts'
import type { PartyKind, PartyRole } from './plans.table.ts'
import { assumedRhythm, proposeRule } from './propose-rule.ts'
import type { DraftTask, Schedule, Target } from './reader/plan-draft.ts'
import type { PlanReading } from './reader/plan-reading.ts'

/** Whom the words of a plan mean in this facility, and who answers for it. */
export interface Tie {
  kind: PartyKind
  id: string | null
  answers_staff_id: string | null
  confidence: number
}

export interface ProposedRow {
  content: RowContent
  source: FieldSource
}

/** The rows of a reading as they would be accepted: parties tied, a rule and a rhythm proposed for each part. */
export const proposeRows = (reading: PlanReading, tie: (words: string) => Tie): ProposedRow[] =>
  reading.draft.tasks.map((task, index) => ({
    content: {
      no: task.no,
      group_title: task.group,
      title: task.title,
      schedule_raw: task.schedule.raw,
      products: task.products,
      forms: task.forms,
      budget: task.budget,
      parts: proposeParts(task, targetsOfRow(reading, index), tie),
    },
    source: {
      task: index,
      ...(task.at ? { at: task.at } : {}),
      ...(task.confidence === undefined ? {} : { confidence: task.confidence }),
    },
  }))

/** Targets that the reader found in this row: at the row's own place, or in its very words. */
function targetsOfRow(reading: PlanReading, task: number): Target[] {
  const rows = reading.rows.filter(row => row.task === task)
  const words = fold(rows.flatMap(row => row.cells.map(cell => cell.text)).join(' '))
  return reading.draft.targets.filter(
    ({ at, text }) =>
      rows.some(row => at?.table === row.table && at.row === row.row) || (words !== '' && words.includes(fold(text))),
  )
}

function proposeParts(task: DraftTask, targets: Target[], tie: (words: string) => Tie): PartContent[] {
  const found = task.parts?.length
    ? task.parts
    : [{ product: task.products.join('; ') || null, schedule: task.schedule }]
  return found.map(({ product, schedule }) => {
    const rule = proposeRule({ product, title: task.title, forms: task.forms, targets })
    return {
      product,
      ...scheduleContent(schedule, rule.activity_kind),
      ...rule,
      rule_is_proposed: true,
      parties: [
        ...partiesOf(task.lead, 'lead', tie),
        ...partiesOf(task.coordinators, 'coordinator', tie),
        ...partiesOf(task.supervisors, 'supervisor', tie),
      ],
    }
  })
}

/** "Thường xuyên" gets a countable rhythm, marked as assumed; "trước ngày" makes the day before the last one in time. */
export function scheduleContent(schedule: Schedule, activityKind: string | null): ScheduleContent {
  const continuous = schedule.kind === 'continuous'
  return {
    schedule_kind: schedule.kind,
    schedule_year: schedule.year,
    dates: schedule.dates,
    before_dates: schedule.kind === 'by_date' && /\btruoc\b/.test(fold(schedule.raw)),
    periods: schedule.periods,
    schedule_raw: schedule.raw,
    rhythm: continuous ? assumedRhythm(activityKind) : null,
    rhythm_is_assumed: continuous,
  }
}

function partiesOf(words: readonly string[], role: PartyRole, tie: (words: string) => Tie): PartyContent[] {
  return [...new Set(words.map(phrase => phrase.trim()).filter(Boolean))].map(phrase => {
    const tied = tie(phrase)
    return {
      role,
      words: phrase,
      ...tiedTo(tied.kind, tied.id, phrase),
      answers_staff_id: role === 'lead' ? tied.answers_staff_id : null,
      has_duty: role === 'lead',
      confidence: tied.confidence,
    }
  })
}

const NOBODY = { unit_id: null, group_id: null, position_id: null, staff_id: null, outside_name: null }

/** The columns of a party tied to one thing; what cannot be tied is unknown, its words stay. */
export function tiedTo(kind: PartyKind, id: string | null, words: string) {
  switch (kind) {
    case 'outside':
      return { ...NOBODY, kind, outside_name: words }
    case 'facility':
      return { ...NOBODY, kind }
    case 'unit':
    case 'committee':
      return id ? { ...NOBODY, kind, unit_id: id } : { ...NOBODY, kind: 'unknown' as const }
    case 'group':
      return id ? { ...NOBODY, kind, group_id: id } : { ...NOBODY, kind: 'unknown' as const }
    case 'position':
      return id ? { ...NOBODY, kind, position_id: id } : { ...NOBODY, kind: 'unknown' as const }
    case 'person':
      return id ? { ...NOBODY, kind, staff_id: id } : { ...NOBODY, kind: 'unknown' as const }
    default:
      return { ...NOBODY, kind: 'unknown' as const }
  }
}
