import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../day.ts'

/** An instant: read as a Date, written as a Date or ISO text. */
export type Instant = ColumnType<Date, Date | string, Date | string>
export type NullableInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** JSON columns are written as text made by JSON.stringify, so that arrays are not taken for PostgreSQL arrays. */
export type Json<Value> = ColumnType<Value, string, string>
export type NullableJson<Value> = ColumnType<Value | null, string | null | undefined, string | null>
export type { Day, Generated }

export interface AuditTable {
  facility_id: string
  seq: Generated<number>
  id: Generated<string>
  actor_kind: 'person' | 'visitor' | 'job' | 'system' | 'migration'
  actor_id: string | null
  action: string
  subject: string | null
  detail: Json<Record<string, unknown>>
  request_id: string | null
  at: Generated<Date>
}

export interface AuditSealTable {
  facility_id: string
  n: number
  from_seq: number
  to_seq: number
  row_count: number
  root: Buffer
  previous: Buffer | null
  at: Generated<Date>
}

export interface RequestTable {
  facility_id: string
  actor_id: string
  key: string
  action: string
  input_hash: Buffer
  answer: NullableJson<unknown>
  at: Generated<Date>
}

export interface FileTable {
  facility_id: string
  sha256: string
  size: number
  media_type: string
  stored_at: Generated<Date>
}

export interface NoticeTable {
  facility_id: string
  id: Generated<string>
  kind: string
  severity: 'trouble' | 'wait' | 'decided'
  staff_id: string | null
  unit_id: string | null
  role: string | null
  subject_kind: string
  subject_id: string
  params: Json<Record<string, unknown>>
  created_at: Generated<Date>
  resolved_at: NullableInstant
  resolved_by: string | null
}

/** Every table the app may name; each slice adds its own. `ref.*` is read only. */
export interface Tables {
  audit: AuditTable
  audit_seal: AuditSealTable
  request: RequestTable
  file: FileTable
  notice: NoticeTable
}
export type TableName = keyof Tables & string
