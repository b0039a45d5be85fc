import type { GeneratedAlways } from 'kysely'
import type { Day, Generated, Instant, NullableInstant } from '#platform/db/tables.ts'

/** `unsure`: not reachable from here now, or behind a sign-in; nothing is said against it. */
export type LinkState = 'waiting' | 'alive' | 'dead' | 'unsure'

/** Liên kết đã nộp: mở được không, lần cuối khi nào, bản lưu ở tệp nào. */
export interface LinkTable {
  facility_id: string
  url: string
  /** Of `url`, by PostgreSQL's hashtextextended; lists of evidence look their links up by it, there: read here, it would lose its last digits. */
  url_hash: GeneratedAlways<number>
  host: string
  state: Generated<LinkState>
  reason: string | null
  http_status: number | null
  title: string | null
  failures: Generated<number>
  noted_at: Instant
  checked_at: NullableInstant
  alive_at: NullableInstant
  check_on: Day
  kept_at: NullableInstant
  copy_sha256: string | null
  text_sha256: string | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    link: LinkTable
  }
}
