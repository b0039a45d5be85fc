import { type Day, dayOf, writeDay } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { setPeriodsFromDeadlines } from '#slices/registers/periods.api.ts'
import { frozenHash } from './freeze-plan.ts'
import { giveNumber } from './give-number.ts'
import { loadAnswering } from './load-answering.ts'
import { missingForIssue } from './missing-for-issue.ts'
import { type LifeAnswer, moveVersion } from './move-version.ts'
import { noteChange } from './note-change.ts'
import { listRows } from './plan-rows.queries.ts'
import { planVersionIssued } from './plans.events.ts'
import type { IssuePlan } from './plans.input.ts'
import { canIssuePlan } from './plans.policy.ts'
import { listDeadlines, listVersionsOf, lockVersion, type PlanVersion } from './plans.queries.ts'

type IssueWriter = Writer<'plan_version' | 'plan_change' | 'notice' | 'document_entry' | 'period' | 'period_change'>

/** Ban hành kế hoạch đã duyệt: cấp số, đặt kỳ báo cáo, mở năm làm việc. */
export const issuePlan = (scope: Scope, versionId: string, { request_key, ...input }: IssuePlan) =>
  write(
    scope,
    { action: 'plan.issue', subject: versionId, key: request_key, input },
    async (tx: IssueWriter): Promise<LifeAnswer & { number: string | null }> => {
      const version = await lockVersion(tx, versionId)
      ensure(canIssuePlan(tx.actor), 'plan.issue')
      await assertIssuable(tx, version, input)

      const number = input.number_later ? null : await giveNumber(tx, version, input)
      await supersede(tx, version, number)
      await setPeriodsFromDeadlines(tx, version.year, await listDeadlines(tx, versionId))
      const answer = await moveVersion(tx, version, {
        state: 'issued',
        number,
        dated: number === null ? null : input.issued_on,
        issued_on: input.issued_on,
        issued_at: tx.now(),
        issued_by: tx.actor.id ?? null,
      })
      await noteChange(tx, { version_id: versionId, kind: 'issue', ...(number !== null && { note: number }) })

      await resolveNotices(tx, versionId)
      if (number === null) await askForNumber(tx, version)
      await tx.enqueue(planVersionIssued, { version_id: versionId }, versionId)
      return { ...answer, number }
    },
  )

async function assertIssuable(tx: IssueWriter, version: PlanVersion, input: Omit<IssuePlan, 'request_key'>) {
  if (version.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: version })
  if (version.state !== 'approved') throw problem('conflict', 'plan.not-approved', { state: version.state })
  if (input.issued_on > dayOf(tx.now())) throw problem('invalid', 'plan.issued-in-future')
  await assertInOrder(tx, version, input.issued_on)
  const missing = missingForIssue(await listRows(tx, version.id), await loadAnswering(tx))
  if (missing.length) throw problem('conflict', 'plan.incomplete', { count: missing.length, missing })
  if ((await frozenHash(tx, version.id)) !== version.approved_hash) throw problem('conflict', 'plan.changed-since')
}

/** A new version is of no day before the one it takes the place of: months that nobody was asked for stay so. */
async function assertInOrder(tx: IssueWriter, version: PlanVersion, issuedOn: Day): Promise<void> {
  const before = await inForce(tx, version)
  if (before?.issued_on && issuedOn < before.issued_on)
    throw problem('invalid', 'plan.issued-before-last', { day: writeDay(before.issued_on) })
}

const inForce = async (tx: IssueWriter, { plan_id }: PlanVersion): Promise<PlanVersion | undefined> =>
  (await listVersionsOf(tx, plan_id)).find(one => one.state === 'issued')

/** The version that was in force gives way in the same transaction: a plan has one issued version, never none and never two. */
async function supersede(tx: IssueWriter, version: PlanVersion, number: string | null): Promise<void> {
  const before = await inForce(tx, version)
  if (!before) return
  await moveVersion(tx, before, { state: 'superseded', ended_at: tx.now() })
  await noteChange(tx, { version_id: before.id, kind: 'supersede', ...(number !== null && { note: number }) })
}

/** A number that comes after signing stands on the coordinator's list until it is there. */
const askForNumber = (tx: IssueWriter, version: PlanVersion) =>
  raiseNotice(tx, {
    kind: 'plan.number-missing',
    severity: 'wait',
    to: { role: 'coordinator' },
    subject: { kind: 'plan_version', id: version.id },
    params: { year: version.year },
  })
