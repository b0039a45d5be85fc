import { hashOf } from '#platform/canonical-json.ts'
import { fold } from '#platform/fold.ts'
import type { WrittenDeadline, WrittenPlan } from './plan-document-content.ts'
import { deadlineSentence } from './plan-document-sentences.ts'
import { wordsOfRows } from './plan-document-table.ts'
import type { PlanDraft } from './reader/plan-draft.ts'
import type { PlanReading } from './reader/plan-reading.ts'
import { findDates, findDayMonths } from './reader/schedule/dates.ts'
import { writtenDate } from './schedule.words.ts'

/** What was changed in the data since the file was read, as changes of its text. */
export interface Edits {
  /** A line of the text with what was changed in it. */
  readonly apply: (text: string) => string
  /** False for a line that said nothing but what was taken out. */
  readonly keeps: (text: string) => boolean
  /** What the data says and no line of the text does, for the section with this label. */
  readonly added: (label: string) => string[]
  readonly keepsBases: boolean
}

type Change = (text: string) => string

export function editsOf(plan: WrittenPlan, reading: PlanReading): Edits {
  const { draft } = reading
  const targets = changedTargets(plan, draft)
  const deadlines = changedDeadlines(plan, draft)
  const changes: Change[] = [...targets.changes, ...deadlines.changes, ...changedMoney(plan, draft)]
  const goals = sectionOf(draft, /muc tieu|muc dich|chi tieu/) ?? draft.sections[0]?.label
  const duties =
    sectionOf(draft, /to chuc thuc hien|to chuc trien khai|trach nhiem|phan cong/) ?? draft.sections.at(-1)?.label
  return {
    apply: text => changes.reduce((words, change) => change(words), text),
    keeps: text => !targets.dropped.has(bare(text)),
    added: label => [
      ...(label === goals ? targets.added : []),
      ...(label === duties ? deadlines.added.map(deadlineSentence) : []),
    ],
    keepsBases: keepsBases(plan, draft),
  }
}

const bare = (text: string): string =>
  fold(text)
    .replace(/^[-–—•*·+]\s*/u, '')
    .replace(/[\s.;,]+$/u, '')

const sectionOf = (draft: PlanDraft, title: RegExp): string | undefined =>
  draft.sections.find(section => title.test(fold(section.title)))?.label

const keyOf = (basis: object): string => hashOf(basis)

function keepsBases({ citations }: WrittenPlan, draft: PlanDraft): boolean {
  const now = citations
    .filter(citation => citation.is_basis)
    .map(({ type, number, name, dated, issuer, subject }) =>
      keyOf({ type, number, name: named(type, number, name), dated, issuer, subject }),
    )
  const read = draft.legalBases.map(({ type, number, name, date, issuer, subject }) =>
    keyOf({ type, number, name: named(type, number, name), dated: date, issuer, subject }),
  )
  return now.join() === read.join()
}

/** A citation without number and name is kept under its type. */
const named = (type: string, number: string | null, name: string | null): string | null =>
  name ?? (number === null ? type : null)

function changedTargets({ targets, rows }: WrittenPlan, draft: PlanDraft) {
  const inRows = wordsOfRows(rows)
  const now = [...new Set(targets.map(target => target.text))]
  const read = [...new Set(draft.targets.map(target => target.text))]
  const gone = read.filter(text => !now.includes(text))
  const fresh = now.filter(text => !read.includes(text))
  const paired = gone.length === fresh.length ? gone.map((text, index) => [text, fresh[index] ?? text] as const) : []
  return {
    changes: paired.map(
      ([from, to]): Change =>
        text =>
          replaceWords(text, from, to),
    ),
    dropped: new Set(paired.length > 0 ? [] : gone.map(bare)),
    added:
      paired.length > 0
        ? []
        : fresh.filter(text => !inRows.includes(fold(text))).map(text => text.replace(/^[-–—•+]\s*/u, '')),
  }
}

function changedDeadlines({ deadlines }: WrittenPlan, draft: PlanDraft) {
  const read = draft.reportDeadlines.map(
    ({ period, due, to }): WrittenDeadline => ({ period, due_on: due, addressee: to }),
  )
  const before = new Set(read.map(keyOf))
  const after = new Set(deadlines.map(keyOf))
  const gone = read.filter(one => !after.has(keyOf(one)))
  const fresh = deadlines.filter(one => !before.has(keyOf(one)))
  const moved = fresh.flatMap(one => {
    const old = gone.find(({ period, addressee }) => period === one.period && addressee === one.addressee)
    return old?.due_on && one.due_on ? [{ one, from: old.due_on, to: one.due_on }] : []
  })
  return {
    changes: moved.map(
      ({ from, to }): Change =>
        text =>
          moveDate(text, from, to),
    ),
    added: fresh.filter(one => !moved.some(move => move.one === one)),
  }
}

/** Another date in the same words, in lines that speak of reports. */
function moveDate(text: string, from: string, to: string): string {
  if (!/báo cáo/iu.test(text)) return text
  const full = findDates(text)
  const found = (full.length > 0 ? full : findDayMonths(text, Number(from.slice(0, 4)))).find(
    ({ date }) => date === from,
  )
  if (!found) return text
  const written = full.length > 0 ? writtenDate(to) : writtenDate(to).replace(/\/\d{4}$/u, '')
  const day = /\d{1,2}(?:\s?[/.-]\s?|\s+tháng\s+)\d{1,2}.*$/u
  return text.slice(0, found.index) + found.raw.replace(day, written) + text.slice(found.end)
}

function changedMoney({ budget }: WrittenPlan, draft: PlanDraft): Change[] {
  const { budgetSource } = draft
  if (budgetSource === null || budget.source === null || budgetSource === budget.source) return []
  const to = budget.source
  return [text => replaceWords(text, budgetSource, to)]
}

const replaceWords = (text: string, from: string, to: string): string =>
  text.includes(from) ? text.replace(from, () => to) : text
