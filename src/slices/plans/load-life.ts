import { dayOf } from '#platform/day.ts'
import { ensure } from '#platform/errors.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import { listAttachments } from './attachments.queries.ts'
import { listOldTasks } from './old-tasks.queries.ts'
import { canEditPlan, canIssuePlan, canSeePlan } from './plans.policy.ts'
import { getVersion, listVersions, listVersionsOf, type PlanVersion } from './plans.queries.ts'
import { listShifts } from './shifts.queries.ts'

/** Where a version stands among the others of its plan, what hangs on it, and what may be done with it now. */
export const loadLife = (scope: Scope | Reader, versionId: string) =>
  read(scope, async reader => {
    const version = await getVersion(reader, versionId)
    ensure(canSeePlan(reader.actor, version), 'plan.see')
    const { versions, old, ...life } = await together({
      versions: listVersionsOf(reader, version.plan_id),
      old: listOldTasks(reader, version),
      started_from: fromOf(reader, version),
      shifts: listShifts(reader, versionId),
      attachments: listAttachments(reader, versionId),
      may: mayDo(reader, version),
    })
    return {
      ...life,
      versions: versions
        .filter(one => canSeePlan(reader.actor, one))
        .toReversed()
        .map(brief),
      old_tasks: old.length,
      undecided: old.filter(({ becomes }) => becomes.how === 'undecided').length,
      today: dayOf(reader.now()),
    }
  })
export type PlanLife = Awaited<ReturnType<typeof loadLife>>

const brief = ({
  id,
  year,
  version_no,
  state,
  number,
  title,
  issued_on,
  started_as,
  from_version_id,
}: PlanVersion) => ({
  id,
  year,
  version_no,
  state,
  number,
  title,
  issued_on,
  started_as,
  from_version_id,
})

async function fromOf(reader: Reader, { from_version_id: id }: PlanVersion) {
  if (id === null) return null
  const from = await getVersion(reader, id)
  return canSeePlan(reader.actor, from) ? brief(from) : null
}

async function mayDo(reader: Reader, version: PlanVersion) {
  const { actor } = reader
  const inForce = version.state === 'issued'
  const over = version.state === 'closed'
  const all = await listVersions(reader)
  const onItsWay = all.some(
    one => one.plan_id === version.plan_id && ['draft', 'in_review', 'approved'].includes(one.state),
  )
  const hasNext = all.some(one => one.year === version.year + 1)
  return {
    amend: canEditPlan(actor) && inForce && !onItsWay,
    next_year: canEditPlan(actor) && (inForce || over) && !hasNext,
    number: canIssuePlan(actor) && (inForce || over) && version.number === null,
    attach: canEditPlan(actor) && (inForce || over || version.state === 'approved'),
    close: canIssuePlan(actor) && inForce && !onItsWay && dayOf(reader.now()) >= lastWindowOf(version.year),
    reopen: canIssuePlan(actor) && over,
    /** Issued on paper before it was typed in here: what was done meanwhile can be entered. */
    take_over: canEditPlan(actor) && inForce && version.issued_on !== null && version.issued_on < typedInOn(version),
  }
}

const typedInOn = ({ issued_at }: PlanVersion): string => (issued_at === null ? '' : dayOf(issued_at))

/** The year's last reporting window ends on 14/12: from the day after, nothing new is due to be counted in it. */
export const lastWindowOf = (year: number): string => `${year}-12-15`
