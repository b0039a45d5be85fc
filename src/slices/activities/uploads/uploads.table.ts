import type { Generated, Instant, NullableInstant } from '#platform/db/tables.ts'

/** Tải lên: tệp đang tới từng phần; đủ hay chưa là do byte trên đĩa nói, không do dòng này. */
export interface UploadTable {
  facility_id: string
  id: Generated<string>
  staff_id: string
  name: string
  size: number
  sha256: string
  created_at: Instant
  used_at: NullableInstant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    upload: UploadTable
  }
}
