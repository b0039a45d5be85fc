import type { DraftTask, PlanDraft } from '#slices/plans/reader/plan-draft.ts'

/** A label of test/fixtures/plans: what a careful person reads in the plan. */
export interface PlanLabel {
  facility: string
  parentAgency: string | null
  number: string | null
  place: string | null
  date: string | null
  year: number
  title: string
  sections: [string, string][]
  citations: [string, string | null][]
  targets: [number, string, string | null][]
  reportDeadlines?: { period: string | null; due: string | null; to: string | null }[]
  signer: { capacity: string | null; position: string; name: string }
  defects: [string, string?][]
  tasks: LabelTask[]
}

interface LabelTask {
  no: string
  title: string
  kind: string
  dates: string[]
  periods: string[]
  lead: string[]
  coordinators: string[]
  supervisors: string[]
  products: string[] | null
  forms: string[] | null
}

export interface PlanScore {
  header: number
  sections: number
  citations: number
  targets: number
  deadlines: number
  rows: number
  fields: number
  defectRecall: number
  defectPrecision: number
}

const plain = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*[-–]\s*/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.;,]+$/u, '')

/** How far two lists hold the same things, 0 to 1; two empty lists agree. */
function agreement(want: readonly unknown[], got: readonly unknown[]): number {
  if (want.length + got.length === 0) return 1
  const left = got.map(plain)
  let shared = 0
  for (const item of want.map(plain)) {
    const at = left.indexOf(item)
    if (at < 0) continue
    shared++
    left.splice(at, 1)
  }
  return (2 * shared) / (want.length + got.length)
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length

function fieldsOf(want: LabelTask, got: DraftTask): number[] {
  const { schedule } = got
  const fields = [
    want.kind === schedule.kind ? 1 : 0,
    agreement([...want.dates, ...want.periods], [...schedule.dates, ...schedule.periods]),
    agreement(want.lead, got.lead),
    agreement(want.coordinators, got.coordinators),
    agreement(want.supervisors, got.supervisors),
  ]
  return [
    ...fields,
    ...(want.products ? [agreement(want.products, got.products)] : []),
    ...(want.forms ? [agreement(want.forms, got.forms)] : []),
  ]
}

const isTable = (label: PlanLabel): boolean => label.tasks.every(task => /^\d/.test(task.no))

function scoreTasks(label: PlanLabel, draft: PlanDraft): Pick<PlanScore, 'rows' | 'fields'> {
  const pairs = label.tasks.flatMap(want => {
    const got = draft.tasks.find(
      task => plain(task.title) === plain(want.title) && (!isTable(label) || Number(task.no) === Number(want.no)),
    )
    return got ? [{ want, got }] : []
  })
  // A duty of the text may be cut finer than the label has it; a row of a table may not.
  const extra = isTable(label) ? draft.tasks.length : Math.min(draft.tasks.length, label.tasks.length)
  return {
    rows: (2 * pairs.length) / Math.max(1, label.tasks.length + extra),
    fields: mean(pairs.flatMap(({ want, got }) => fieldsOf(want, got))),
  }
}

/** Scores a draft against its label; every figure lies between 0 and 1. */
export function scorePlan(label: PlanLabel, draft: PlanDraft): PlanScore {
  const header = (['facility', 'parentAgency', 'number', 'place', 'date', 'year', 'title'] as const).map(key =>
    plain(label[key]) === plain(draft[key]) ? 1 : 0,
  )
  const signer = (['capacity', 'position', 'name'] as const).map(key =>
    plain(label.signer[key]) === plain(draft.signer?.[key]) ? 1 : 0,
  )
  const found = label.defects.filter(([kind, words]) =>
    draft.defects.some(
      one => one.kind === kind && (!words || one.quotes.some(quote => plain(quote).includes(plain(words)))),
    ),
  )
  const known = draft.defects.filter(one =>
    label.defects.some(
      ([kind, words]) => one.kind === kind && (!words || one.quotes.some(quote => plain(quote).includes(plain(words)))),
    ),
  )
  const due = (items: readonly { period: string | null; due: string | null }[]) =>
    items.map(item => `${item.period}|${item.due}`)
  return {
    header: mean([...header, ...signer]),
    sections: agreement(
      label.sections.map(([no, title]) => `${no} ${title}`),
      draft.sections.map(({ label: no, title }) => `${no} ${title}`),
    ),
    citations: agreement(
      label.citations.map(([name, date]) => `${name} ${date}`),
      draft.citations.map(one => `${one.number ?? one.name} ${one.date}`),
    ),
    targets: agreement(
      label.targets.map(one => one.join('|')),
      draft.targets.map(one => [one.value, one.unit, one.per].join('|')),
    ),
    deadlines: label.reportDeadlines ? agreement(due(label.reportDeadlines), due(draft.reportDeadlines)) : 1,
    ...scoreTasks(label, draft),
    defectRecall: label.defects.length === 0 ? 1 : found.length / label.defects.length,
    defectPrecision: draft.defects.length === 0 ? 1 : known.length / draft.defects.length,
  }
}
