import type { PartContent, RowContent } from './plan-content.ts'
import type { PlanRow } from './plan-rows.queries.ts'

/** The content alone, without ids of parties or positions: what an undo writes back. */
export function contentOf(row: Omit<PlanRow, 'source'>): RowContent {
  const { no, group_title, title, schedule_raw, products, forms, budget } = row
  return {
    no,
    group_title,
    title,
    schedule_raw,
    products,
    forms,
    budget,
    parts: row.parts.map(({ row_id: _row, task_id: _task, position: _place, parties, continues_part_id, ...part }) => ({
      ...part,
      ...(continues_part_id && { continues_part_id }),
      parties: parties.map(({ id: _id, position: _position, part_id: _part, ...party }) => party),
    })),
  }
}

/** A part of which nothing is known yet. */
export const EMPTY_PART: PartContent = {
  product: null,
  schedule_kind: 'unspecified',
  schedule_year: null,
  dates: [],
  before_dates: false,
  periods: [],
  schedule_raw: '',
  rhythm: null,
  rhythm_is_assumed: false,
  activity_kind: null,
  channel: null,
  minimum: null,
  measure: null,
  minimum_per: null,
  rule_is_proposed: false,
  parties: [],
}

/** A row that somebody is about to type in. */
export const EMPTY_ROW: RowContent = {
  no: '',
  group_title: null,
  title: '',
  schedule_raw: '',
  products: [],
  forms: [],
  budget: null,
  parts: [EMPTY_PART],
}
