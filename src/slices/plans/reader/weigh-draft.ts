import type { Anchored, Citation, PlanDraft, ReportDeadline, Schedule, Signer } from './plan-draft.ts'

/**
 * How sure the reader is of what it read, 0 to 1. The plan's own marks (a number, a heading, a cell under its heading)
 * are next to certain; what follows from the wording alone is less so; what had to be guessed stays below the mark
 * under which a person is asked to look (0.75).
 */
const MARKED = 0.97
const WORDED = 0.9
const INFERRED = 0.8
const GUESSED = 0.6

const weighed = <T extends Anchored>(items: readonly T[], weigh: (item: T) => number): T[] =>
  items.map(item => ({ ...item, confidence: item.confidence ?? weigh(item) }))

function ofCitation({ number, date }: Citation): number {
  if (number) return date ? MARKED : WORDED
  return date ? WORDED : INFERRED
}

/** A time that was put in words the reader knows, or was not told at all, is sure; other words it did not understand. */
function ofSchedule({ kind, raw, dates, periods }: Schedule): number {
  if (kind === 'unspecified') return raw ? GUESSED : WORDED
  if (kind === 'event') return INFERRED
  // Nothing of the row says when: its group does.
  return !raw || dates.length + periods.length > 8 ? INFERRED : MARKED
}

/** A time stands in its own cell, or in the words of its item. */
function withSchedule<T extends Anchored & { schedule: Schedule }>(item: T): T {
  const at = item.schedule.at ?? item.at
  const confidence = item.schedule.confidence ?? ofSchedule(item.schedule)
  return { ...item, schedule: { ...item.schedule, confidence, ...(at ? { at } : {}) } }
}

function ofDeadline({ period, due }: ReportDeadline): number {
  if (due) return period ? MARKED : INFERRED
  return period ? WORDED : GUESSED
}

const ofSigner = ({ position, name }: Signer): number => (position && name ? MARKED : INFERRED)

/** The draft with a confidence on each of its items; one that an item has already stays. */
export function weighDraft(draft: PlanDraft): PlanDraft {
  const { signer, replaces } = draft
  return {
    ...draft,
    legalBases: weighed(draft.legalBases, ofCitation),
    citations: weighed(draft.citations, ofCitation),
    sections: weighed(draft.sections, () => MARKED),
    audiences: weighed(draft.audiences, () => WORDED),
    topics: weighed(draft.topics, topic => (topic.value.endsWith('…') ? INFERRED : WORDED)),
    channels: weighed(draft.channels, () => WORDED),
    targets: weighed(draft.targets, () => WORDED),
    tasks: weighed(draft.tasks, () => WORDED).map(withSchedule),
    bodySchedules: weighed(draft.bodySchedules, () => INFERRED).map(withSchedule),
    reportDeadlines: weighed(draft.reportDeadlines, ofDeadline),
    responsibilities: weighed(draft.responsibilities, ({ unit }) => (unit ? WORDED : GUESSED)),
    recipients: weighed(draft.recipients, () => MARKED),
    signer: signer && { ...signer, confidence: signer.confidence ?? ofSigner(signer) },
    replaces: replaces && { ...replaces, confidence: replaces.confidence ?? WORDED },
  }
}
