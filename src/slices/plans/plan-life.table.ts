import type { Generated, Instant, NullableInstant, NullableJson } from '#platform/db/tables.ts'

/** Why a task is not continued: it is done, or it is no longer wanted. */
export const TASK_FATES = ['finished', 'merged', 'dropped'] as const
export type TaskFate = (typeof TASK_FATES)[number]

export const OPEN_WORK = ['keep', 'waive'] as const
export type OpenWork = (typeof OPEN_WORK)[number]

/** Nhiệm vụ cũ mà phiên bản mới không tiếp tục. */
export interface PlanTaskEndTable {
  facility_id: string
  id: Generated<string>
  version_id: string
  task_id: string
  fate: TaskFate
  open_work: OpenWork
  reason: string | null
  decided_by: string
  decided_at: Instant
}

/** Điều đã dời sang năm mới, và chỗ cần xem lại. */
export interface PlanShiftTable {
  facility_id: string
  id: Generated<string>
  version_id: string
  row_id: string | null
  position: number
  place: string
  before: string
  after: string
  /** Why a person must look; null where the shift is plain. */
  look: string | null
  seen_by: string | null
  seen_at: NullableInstant
}

/** Bản đã ký của một phiên bản. */
export interface PlanAttachmentTable {
  facility_id: string
  id: Generated<string>
  version_id: string
  sha256: string
  name: string
  is_public: Generated<boolean>
  /** What differs from the version, or null where the file could not be read. */
  differences: NullableJson<SignedDifference[]>
  attached_by: string
  attached_at: Instant
  removed_at: NullableInstant
  removed_by: string | null
}

export interface SignedDifference {
  place: string
  ours: string
  theirs: string
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    plan_task_end: PlanTaskEndTable
    plan_shift: PlanShiftTable
    plan_attachment: PlanAttachmentTable
  }
}
