import type { At, PlanDraft } from './plan-draft.ts'
import type { ColumnRole, PhraseLink, RawRow } from './plan-reading.ts'

const FIELD_OF_ROLE: Partial<Record<ColumnRole, readonly string[]>> = {
  no: ['no'],
  title: ['title'],
  product: ['products'],
  form: ['forms'],
  time: ['schedule'],
  assignment: ['lead', 'coordinators'],
  lead: ['lead'],
  coordinator: ['coordinators'],
  supervisor: ['supervisors'],
  budget: ['budget'],
}

function linkRow(row: RawRow): PhraseLink[] {
  return row.cells.flatMap(cell => {
    const fields = cell.role && cell.text ? (FIELD_OF_ROLE[cell.role] ?? []) : []
    return fields.map(field => ({
      field: `tasks[${row.task}].${field}`,
      block: row.block,
      span: [0, cell.text.length] as [number, number],
      row: row.row,
      col: cell.col,
    }))
  })
}

function linkAt(field: string, at: At | undefined): PhraseLink[] {
  if (!at?.block) return []
  const cell = at.row !== undefined && at.col !== undefined ? { row: at.row, col: at.col } : {}
  return [{ field, block: at.block, span: at.span ?? [0, Number.MAX_SAFE_INTEGER], ...cell }]
}

const LISTS = [
  'legalBases',
  'citations',
  'sections',
  'audiences',
  'topics',
  'channels',
  'targets',
  'bodySchedules',
  'reportDeadlines',
  'responsibilities',
  'recipients',
] as const

/** Which words of the source gave which field, for the import screen to draw both sides together. */
export function linkPhrases(draft: PlanDraft, rows: readonly RawRow[]): PhraseLink[] {
  const fromRows = rows.filter(row => row.task !== null).flatMap(linkRow)
  const fromLists = LISTS.flatMap(list => draft[list].flatMap((item, index) => linkAt(`${list}[${index}]`, item.at)))
  const fromProse = rows.length > 0 ? [] : draft.tasks.flatMap((task, index) => linkAt(`tasks[${index}]`, task.at))
  const single = [...linkAt('signer', draft.signer?.at), ...linkAt('replaces', draft.replaces?.at)]
  return [...fromRows, ...fromProse, ...fromLists, ...single]
}
