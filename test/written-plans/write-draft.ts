import type { AdministrativeDocument } from '#platform/document/layout.ts'
import type { PartyContent } from '#slices/plans/plan-content.ts'
import { composePlan } from '#slices/plans/plan-document.ts'
import type { WrittenPlan, WrittenRow } from '#slices/plans/plan-document-content.ts'
import type { DraftTask, PlanDraft, TaskPart } from '#slices/plans/reader/plan-draft.ts'
import type { PlanReading } from '#slices/plans/reader/plan-reading.ts'
import { EMPTY_PART } from '#slices/plans/row-content.input.ts'

/** The draft as the document that the product writes for it, from the data alone. */
export const writeDraft = (draft: PlanDraft): AdministrativeDocument => composePlan(planOf(draft))

/** The draft as a version would hold it; with the reading that it came from, its rows are untouched. */
export function planOf(draft: PlanDraft, reading: PlanReading | null = null): WrittenPlan {
  return {
    year: draft.year ?? 0,
    letterhead: { superior: draft.parentAgency, issuer: draft.facility ?? '', place: draft.place ?? '' },
    sign: 'KH-TTYT',
    number: draft.number,
    dated: draft.date,
    title: draft.title,
    replaces: draft.replaces && { number: draft.replaces.number, dated: draft.replaces.date },
    signature: {
      capacity: draft.signer?.capacity ?? null,
      position: draft.signer?.position ?? '',
      name: draft.signer?.name ?? null,
    },
    budget: { source: draft.budgetSource, total: draft.budgetTotal },
    citations: [
      ...draft.legalBases.map(({ date, ...basis }) => ({ ...basis, dated: date, is_basis: true })),
      ...draft.citations
        .filter(cited => !draft.legalBases.some(basis => basis.number === cited.number && basis.name === cited.name))
        .map(({ date, ...cited }) => ({ ...cited, dated: date, subject: null, is_basis: false })),
    ],
    targets: draft.targets,
    deadlines: draft.reportDeadlines.map(({ period, due, to }) => ({ period, due_on: due, addressee: to })),
    rows: draft.tasks.map((task, index) => ({
      ...rowOf(task),
      task: reading === null ? null : index,
      untouched: reading !== null,
    })),
    outline: {
      facility: draft.facility,
      parent_agency: draft.parentAgency,
      sections: draft.sections,
      audiences: draft.audiences,
      topics: draft.topics,
      channels: draft.channels,
      responsibilities: draft.responsibilities,
      recipients: draft.recipients.map(({ value }) => value),
    },
    reading,
  }
}

const NOBODY = { unit_id: null, group_id: null, position_id: null, staff_id: null, outside_name: null } as const

const partiesOf = (words: readonly string[], role: PartyContent['role']): PartyContent[] =>
  words.map(word => ({
    role,
    words: word,
    kind: 'unknown',
    ...NOBODY,
    answers_staff_id: null,
    has_duty: role === 'lead',
    confidence: null,
  }))

function rowOf(task: DraftTask): WrittenRow {
  const parties = [
    ...partiesOf(task.lead, 'lead'),
    ...partiesOf(task.coordinators, 'coordinator'),
    ...partiesOf(task.supervisors, 'supervisor'),
  ]
  const parts: readonly TaskPart[] = task.parts ?? [
    { product: task.products.join('; ') || null, schedule: task.schedule },
  ]
  return {
    no: task.no,
    group_title: task.group,
    title: task.title,
    schedule_raw: task.schedule.raw,
    products: task.products,
    forms: task.forms,
    budget: task.budget,
    task: null,
    untouched: false,
    parts: parts.map(({ product, schedule }) => ({
      ...EMPTY_PART,
      product,
      schedule_kind: schedule.kind,
      schedule_year: schedule.year,
      dates: schedule.dates,
      periods: schedule.periods,
      schedule_raw: schedule.raw,
      parties,
    })),
  }
}
