import type { Generated, Instant, Json } from '#platform/db/tables.ts'
import type { Heading } from './headings.words.ts'

/** Câu của báo cáo mà người soạn đã sửa, bỏ, chuyển chỗ hoặc viết thêm; câu khác lấy theo đề xuất. */
export interface ReportSentenceTable {
  facility_id: string
  id: Generated<string>
  report_id: string
  key: string
  heading: Heading
  /** Null: as proposed. */
  text: string | null
  /** What the rules proposed when it was edited: so that a proposal that turned is noticed. */
  proposed: string | null
  /** The figures as its editor saw them. */
  seen: Json<Record<string, string>>
  is_left_out: Generated<boolean>
  /** Null: where the rules put it. */
  place: number | null
  edited_by: string
  edited_at: Instant
  row_version: Generated<number>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    report_sentence: ReportSentenceTable
  }
}
