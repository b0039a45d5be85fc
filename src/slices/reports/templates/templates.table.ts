import type { Generated, Instant, Json } from '#platform/db/tables.ts'
import type { Finding } from './finding.ts'

/** Đã kiểm tra và dùng được, có lỗi nên không dùng được, đã cho nghỉ. */
export const TEMPLATE_STATES = ['checked', 'refused', 'retired'] as const
export type TemplateState = (typeof TEMPLATE_STATES)[number]

/** Mẫu Word của đơn vị; tải lại cùng tên là phiên bản mới. */
export interface ReportTemplateTable {
  facility_id: string
  id: Generated<string>
  name: string
  version: number
  file_name: string
  sha256: string
  state: TemplateState
  findings: Json<readonly Finding[]>
  uploaded_by: string
  uploaded_at: Instant
  row_version: Generated<number>
}

/** Báo cáo nào dùng mẫu nào. */
export interface ReportTemplateChoiceTable {
  facility_id: string
  report_id: string
  template_id: string
  chosen_by: string
  chosen_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    report_template: ReportTemplateTable
    report_template_choice: ReportTemplateChoiceTable
  }
}
