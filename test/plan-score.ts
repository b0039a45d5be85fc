import type { DraftTask, PlanDraft } from '#slices/plans/reader/plan-draft.ts'

type Labelled = 'legalBases' | 'citations' | 'sections' | 'targets' | 'tasks' | 'signer' | 'defects'
type Some<T> = { [Key in keyof T]?: T[Key] | undefined }

/** A label of test/fixtures/plans: the contract; what a label leaves out is not scored. */
export type PlanLabel = Some<Omit<PlanDraft, Labelled>> &
  Pick<PlanDraft, 'sections' | 'signer'> & {
    legalBases?: Some<PlanDraft['legalBases'][number]>[]
    citations: Some<PlanDraft['citations'][number]>[]
    targets: Some<PlanDraft['targets'][number]>[]
    tasks: LabelTask[]
    defects: { kind: string; quotes: string[] }[]
  }
type LabelTask = Omit<DraftTask, 'products' | 'forms'> & { products: string[] | null; forms: string[] | null }

/** Every figure lies between 0 and 1; one with nothing to measure is 1. */
export interface PlanScore {
  header: number
  sections: number
  legalBases: number
  citations: number
  issuers: number
  targets: number
  deadlines: number
  rows: number
  fields: number
  groups: number
  money: number
  channels: number
  recipients: number
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

const equal = (want: unknown, got: unknown): number => (plain(want) === plain(got) ? 1 : 0)

function fieldsOf(want: LabelTask, got: DraftTask): Record<string, number> {
  const when = ({ dates, periods }: DraftTask['schedule']) => [...dates, ...periods]
  const lists: [string, readonly string[] | null, readonly string[]][] = [
    ['when', when(want.schedule), when(got.schedule)],
    ['lead', want.lead, got.lead],
    ['coordinators', want.coordinators, got.coordinators],
    ['supervisors', want.supervisors, got.supervisors],
    ['products', want.products, got.products],
    ['forms', want.forms, got.forms],
  ]
  const filled = lists.flatMap(([name, a, b]) =>
    a && a.length + b.length > 0 ? [[name, agreement(a, b)] as const] : [],
  )
  return { kind: equal(want.schedule.kind, got.schedule.kind), ...Object.fromEntries(filled) }
}

const isTable = (label: PlanLabel): boolean => label.tasks.every(task => /^\d/.test(task.no))

/** Each task of the label with the one that the reader found for it. */
function pairsOf(label: PlanLabel, draft: PlanDraft): { want: LabelTask; got: DraftTask }[] {
  const left = [...draft.tasks]
  return label.tasks.flatMap(want => {
    const index = left.findIndex(
      task =>
        plain(task.title) === plain(want.title) &&
        (!isTable(label) || plain(task.no).replace(/^0+/, '') === plain(want.no).replace(/^0+/, '')),
    )
    const [got] = index < 0 ? [] : left.splice(index, 1)
    return got ? [{ want, got }] : []
  })
}

type TaskScore = Pick<PlanScore, 'rows' | 'fields' | 'groups' | 'money'>

function scoreTasks(label: PlanLabel, draft: PlanDraft): TaskScore {
  const pairs = pairsOf(label, draft)
  // A duty of the text may be cut finer than the label has it; a row of a table may not.
  const extra = isTable(label) ? draft.tasks.length : Math.min(draft.tasks.length, label.tasks.length)
  const sums =
    label.budgetTotal === undefined
      ? []
      : [equal(label.budgetTotal, draft.budgetTotal), equal(label.budgetSource, draft.budgetSource)]
  return {
    rows: (2 * pairs.length) / Math.max(1, label.tasks.length + extra),
    fields: mean(pairs.flatMap(({ want, got }) => Object.values(fieldsOf(want, got)))),
    groups: mean(pairs.flatMap(({ want, got }) => (want.group === undefined ? [] : [equal(want.group, got.group)]))),
    money: mean([
      ...sums,
      ...pairs.flatMap(({ want, got }) => (want.budget === undefined ? [] : [equal(want.budget, got.budget)])),
    ]),
  }
}

const nameOf = (one: { number?: string | null | undefined; name?: string | null | undefined }): string =>
  plain(one.number ?? one.name)

function scoreCitations(label: PlanLabel, draft: PlanDraft): Pick<PlanScore, 'legalBases' | 'citations' | 'issuers'> {
  const named = (list: readonly Parameters<typeof nameOf>[0][]) => list.map(nameOf)
  const issuers = label.citations.flatMap(want => {
    const got = draft.citations.find(one => nameOf(one) === nameOf(want))
    return got && want.issuer !== undefined ? [equal(want.issuer, got.issuer)] : []
  })
  return {
    legalBases: label.legalBases ? agreement(named(label.legalBases), named(draft.legalBases)) : 1,
    citations: agreement(
      label.citations.map(one => `${nameOf(one)} ${one.date}`),
      draft.citations.map(one => `${nameOf(one)} ${one.date}`),
    ),
    issuers: mean(issuers),
  }
}

function scoreHeader(label: PlanLabel, draft: PlanDraft): number {
  const header = (['facility', 'parentAgency', 'number', 'place', 'date', 'year', 'title'] as const).map(key =>
    equal(label[key], draft[key]),
  )
  const signer = (['capacity', 'position', 'name'] as const).map(key => equal(label.signer?.[key], draft.signer?.[key]))
  const replaces = label.replaces === undefined ? [] : [equal(label.replaces?.number, draft.replaces?.number)]
  return mean([...header, ...signer, ...replaces])
}

function scoreDefects(label: PlanLabel, draft: PlanDraft): Pick<PlanScore, 'defectRecall' | 'defectPrecision'> {
  const same = (want: PlanLabel['defects'][number], got: PlanDraft['defects'][number]): boolean => {
    const [words] = want.quotes
    return want.kind === got.kind && (!words || got.quotes.some(quote => plain(quote).includes(plain(words))))
  }
  const found = label.defects.filter(want => draft.defects.some(got => same(want, got)))
  // Kinds of our own are beyond the contract and not labelled.
  const certain = draft.defects.filter(got => !got.kind.startsWith('x-'))
  const known = certain.filter(got => label.defects.some(want => same(want, got)))
  return {
    defectRecall: label.defects.length === 0 ? 1 : found.length / label.defects.length,
    defectPrecision: certain.length === 0 ? 1 : known.length / certain.length,
  }
}

/** What of the label the draft misses and what it has beyond it, for people. */
export function differences(label: PlanLabel, draft: PlanDraft): string[] {
  const lists = (name: string, want: readonly string[], got: readonly string[]): string[] => [
    ...want.filter(one => !got.includes(one)).map(one => `- ${name}: ${one}`),
    ...got.filter(one => !want.includes(one)).map(one => `+ ${name}: ${one}`),
  ]
  const issuers = label.citations.filter(one => one.issuer !== undefined)
  const targets = (list: PlanLabel['targets']) => list.map(one => [one.op, one.value, one.unit, one.per].join(' '))
  const single = (
    ['facility', 'parentAgency', 'number', 'place', 'date', 'year', 'title', 'budgetSource', 'budgetTotal'] as const
  ).flatMap(key =>
    label[key] === undefined || equal(label[key], draft[key]) ? [] : [`${key}: ${label[key]} | ${draft[key]}`],
  )
  const rows = (list: readonly { no: string; title: string }[]) => list.map(one => `${one.no} ${plain(one.title)}`)
  const cells = pairsOf(label, draft).flatMap(({ want, got }) => {
    const low = Object.entries(fieldsOf(want, got)).flatMap(([field, value]) => (value < 1 ? [field] : []))
    if (want.group !== undefined && !equal(want.group, got.group)) low.push(`group ${want.group} | ${got.group}`)
    if (want.budget !== undefined && want.budget !== got.budget) low.push(`budget ${want.budget} | ${got.budget}`)
    return low.length > 0
      ? [`~ ${want.no}: ${low.join(', ')}: ${JSON.stringify({ ...got, at: undefined, title: undefined })}`]
      : []
  })
  return [
    ...single,
    ...lists(
      'signer',
      Object.values(label.signer ?? {}).map(String),
      [draft.signer?.capacity, draft.signer?.position, draft.signer?.name].map(String),
    ),
    ...lists(
      'section',
      label.sections.map(one => `${one.label} ${one.title}`),
      draft.sections.map(one => `${one.label} ${one.title}`),
    ),
    ...lists('basis', (label.legalBases ?? draft.legalBases).map(nameOf), draft.legalBases.map(nameOf)),
    ...lists(
      'citation',
      label.citations.map(one => `${nameOf(one)} ${one.date}`),
      draft.citations.map(one => `${nameOf(one)} ${one.date}`),
    ),
    ...lists(
      'issuer',
      issuers.map(one => `${nameOf(one)} ${one.issuer}`),
      issuers.length === 0 ? [] : draft.citations.map(one => `${nameOf(one)} ${one.issuer}`),
    ),
    ...lists('target', targets(label.targets), targets(draft.targets)),
    ...lists(
      'deadline',
      (label.reportDeadlines ?? []).map(one => `${one.period} ${one.due} ${one.to}`),
      draft.reportDeadlines.map(one => `${one.period} ${one.due} ${one.to}`),
    ),
    ...lists(
      'channel',
      (label.channels ?? []).map(one => one.value),
      draft.channels.map(one => one.value),
    ),
    ...lists(
      'recipient',
      (label.recipients ?? []).map(one => one.value),
      draft.recipients.map(one => one.value),
    ),
    ...lists(
      'audience',
      (label.audiences ?? []).map(one => one.value),
      draft.audiences.map(one => one.value),
    ),
    ...lists('task', rows(label.tasks), rows(draft.tasks)),
    ...cells,
    ...draft.defects.map(one => `! ${one.kind} ${one.where}: ${one.what}`),
  ]
}

/** Scores a draft against its label. */
export function scorePlan(label: PlanLabel, draft: PlanDraft): PlanScore {
  const due = (list: readonly { period: string | null; due: string | null }[]) =>
    list.map(one => `${one.period}|${one.due}`)
  const values = (list: readonly { value: string }[]) => list.map(one => one.value)
  const parts = (one: PlanLabel['targets'][number]) =>
    [...(one.op === undefined ? [] : [one.op]), one.value, one.unit, one.per].join('|')
  const withOp = label.targets.some(one => one.op !== undefined)
  return {
    header: scoreHeader(label, draft),
    sections: agreement(
      label.sections.map(({ label: no, title }) => `${no} ${title}`),
      draft.sections.map(({ label: no, title }) => `${no} ${title}`),
    ),
    ...scoreCitations(label, draft),
    targets: agreement(
      label.targets.map(parts),
      draft.targets.map(one => parts(withOp ? one : { value: one.value, unit: one.unit, per: one.per })),
    ),
    deadlines: label.reportDeadlines ? agreement(due(label.reportDeadlines), due(draft.reportDeadlines)) : 1,
    ...scoreTasks(label, draft),
    channels: label.channels ? agreement(values(label.channels), values(draft.channels)) : 1,
    recipients: label.recipients ? agreement(values(label.recipients), values(draft.recipients)) : 1,
    ...scoreDefects(label, draft),
  }
}
