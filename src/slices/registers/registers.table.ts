import type { Day, Generated, Instant, Json } from '#platform/db/tables.ts'
import type { Book, DocumentStatus, PeriodDays, PeriodKind, PeriodOrigin } from './registers.words.ts'

/** Văn bản cấp trung ương (gói dữ liệu, chỉ đọc). */
export interface NationalDocumentTable {
  number: string
  issued_on: Day
  type: string
  issuer: string
  title: string
  effective_from: Day | null
  effective_to: Day | null
  replaced_by: string[]
  amended_by: string[]
  status: DocumentStatus
  confidence: 'official' | 'secondary' | 'memory' | 'rule'
  source: string | null
}

/** Văn bản do cơ sở tự thêm. */
export interface LegalDocumentTable {
  facility_id: string
  id: Generated<string>
  number: string | null
  type: string
  issuer: string | null
  title: string
  issued_on: Day | null
  effective_from: Day | null
  effective_to: Day | null
  row_version: Generated<number>
}

/** Sổ văn bản đi và sổ văn bản đến: số đã cấp trong năm. */
export interface DocumentEntryTable {
  facility_id: string
  id: Generated<string>
  book: Generated<Book>
  year: number
  number: number
  symbol: string
  type: string
  subject: string
  issued_on: Day
  subject_kind: string | null
  subject_id: string | null
  row_version: Generated<number>
  /** Of the incoming book alone: the day it came, who wrote it, who deals with it. */
  received_on: Day | null
  issuer: string | null
  passed_to: string | null
}

/** Chủ đề tuyên truyền. */
export interface TopicTable {
  facility_id: string
  id: Generated<string>
  name: string
  position: Generated<number>
  closed_on: Day | null
  row_version: Generated<number>
}

/** Chương trình công tác. */
export interface ProgrammeTable {
  facility_id: string
  id: Generated<string>
  code: string
  name: string
  counts: boolean
  row_version: Generated<number>
}

/** Kỳ báo cáo. */
export interface PeriodTable {
  facility_id: string
  id: Generated<string>
  code: string
  kind: PeriodKind
  year: number
  name: string
  from_day: Day
  to_day: Day
  cut_off: Day
  due_on: Day
  parent_due_on: Day | null
  is_asked: Generated<boolean>
  /** The day before which units send to their coordinator; null: some working days before the report is due. */
  unit_due_on: Day | null
  /** What the plan in force said last. */
  plan_due_on: Day | null
  origin: Generated<PeriodOrigin>
  /** Its report is signed: nothing of it changes any more. */
  is_fixed: Generated<boolean>
  row_version: Generated<number>
}

/** Một lần đổi hạn của một kỳ báo cáo. */
export interface PeriodChangeTable {
  facility_id: string
  id: Generated<string>
  period_id: string
  staff_id: string | null
  at: Instant
  why: string
  before: Json<PeriodDays>
  after: Json<PeriodDays>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'ref.legal_document': NationalDocumentTable
    legal_document: LegalDocumentTable
    document_entry: DocumentEntryTable
    topic: TopicTable
    programme: ProgrammeTable
    period: PeriodTable
    period_change: PeriodChangeTable
  }
}
