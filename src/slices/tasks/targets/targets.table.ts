import type { Generated, Instant } from '#platform/db/tables.ts'

/** Mục tiêu đo bằng chỉ tiêu nào: dòng mới nhất có hiệu lực. */
export interface TargetFigureTable {
  facility_id: string
  id: Generated<string>
  plan_id: string
  words: string
  unit: string
  figure_code: string | null
  set_by: string
  set_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    target_figure: TargetFigureTable
  }
}
