import type { Reader } from '#platform/scope.ts'
import type { HeadStep } from '../tasks.table.ts'

const WINDOW_MS = 10 * 60_000

interface Stepped {
  readonly head_step: HeadStep | null
  readonly head_step_by: string | null
  readonly head_step_at: Date | null
}

/** Whether who asks passed it on a moment ago. */
export const isTakenBackBy = ({ actor, now }: Reader, { head_step, head_step_by, head_step_at }: Stepped): boolean =>
  head_step === 'passed' &&
  head_step_by === actor.id &&
  head_step_at !== null &&
  now().getTime() - head_step_at.getTime() <= WINDOW_MS
