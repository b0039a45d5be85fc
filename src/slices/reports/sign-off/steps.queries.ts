import { sql } from 'kysely'
import { type Actor, onBehalfOf } from '#platform/actor.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'
import { contentHash, saidIn } from './content.ts'
import type { StepKind, StepPart } from './sign-off.table.ts'

interface NewStep {
  readonly report_id: string
  readonly kind: StepKind
  readonly part: StepPart
  readonly reason?: string | null | undefined
  /** What they had before their eyes. */
  readonly snapshot?: ReportSnapshot | undefined
  /** By which right they did it: who did it in another's place is told apart. */
  readonly may?: ((actor: Actor) => boolean) | undefined
  /** Whose act a job finished. */
  readonly staff_id?: string
}

/** Notes a step for good; that somebody wrote is noted once. */
export async function noteStep(tx: Writer<'report_step'>, step: NewStep): Promise<void> {
  const { report_id, kind, part, reason = null, snapshot, may, staff_id = tx.actor.id ?? '' } = step
  await tx.db
    .insertInto('report_step')
    .values({
      facility_id: tx.actor.facility,
      report_id,
      kind,
      part,
      staff_id,
      on_behalf_of: may ? onBehalfOf(tx.actor, may) : null,
      at: tx.now(),
      reason,
      content_hash: snapshot ? contentHash(snapshot) : null,
      said: snapshot ? JSON.stringify(saidIn(snapshot)) : null,
    })
    // Written out: a prepared statement does not see from a parameter which index is meant.
    .onConflict(conflict =>
      conflict.columns(['facility_id', 'report_id', 'staff_id']).where(sql<boolean>`kind = 'write'`).doNothing(),
    )
    .execute()
}

/** The way of a report, from the first step on. */
export const stepsOf = (reader: Reader, reportId: string) =>
  reader.db
    .selectFrom('report_step')
    .where('facility_id', '=', reader.actor.facility)
    .where('report_id', '=', reportId)
    .select(['id', 'kind', 'part', 'staff_id', 'on_behalf_of', 'at', 'reason', 'content_hash', 'said'])
    .orderBy('at')
    .orderBy('id')
    .execute()
export type Step = Awaited<ReturnType<typeof stepsOf>>[number]

/** Whoever wrote in it or submitted it, and whose report it is: none of them approves it. */
export const authorsIn = (report: { readonly author_staff_id: string }, steps: readonly Step[]): string[] => [
  ...new Set([
    report.author_staff_id,
    ...steps.filter(step => step.kind === 'write' || step.kind === 'submit').map(step => step.staff_id),
  ]),
]

/** The coordinator's pass that stands: of this submission, not taken back since. */
export function standingPass(steps: readonly Step[]): Step | undefined {
  const last = steps.findLast(step => ['submit', 'pass', 'give_back', 'ask_again'].includes(step.kind))
  return last?.kind === 'pass' ? last : undefined
}

/** When the one who approves next was given it: by the author's submission, or by the coordinator's pass. */
export const lastPut = (steps: readonly Step[]): Step | undefined =>
  steps.findLast(step => step.kind === 'submit' || step.kind === 'pass')

/** True where the report was given to somebody to write: it stays theirs whoever submits it. */
export const isGivenAway = async (reader: Reader, reportId: string): Promise<boolean> =>
  (await stepsOf(reader, reportId)).some(step => step.kind === 'assign')
