import { ensure, problem } from '#platform/errors.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { type DiffSide, diffPlans } from './diff-plans.ts'
import { listRows } from './plan-rows.queries.ts'
import { canSeePlan } from './plans.policy.ts'
import { getVersion, listCitations, listDeadlines, listTargets, type PlanVersion } from './plans.queries.ts'

/** What a version changed: against the one it started from, or another that is named. */
export const loadDiff = (scope: Scope | Reader, versionId: string, otherId?: string) =>
  read(scope, async reader => {
    const after = await seen(reader, versionId)
    const from = otherId ?? after.from_version_id
    if (from === null) throw problem('not_found', 'plan.not-found')
    const before = await seen(reader, from)
    return {
      before: named(before),
      after: named(after),
      diff: diffPlans(await sideOf(reader, before), await sideOf(reader, after)),
    }
  })
export type LoadedDiff = Awaited<ReturnType<typeof loadDiff>>

async function seen(reader: Reader, id: string): Promise<PlanVersion> {
  const version = await getVersion(reader, id)
  ensure(canSeePlan(reader.actor, version), 'plan.see')
  return version
}

const named = ({ id, year, version_no, number, state, title, issued_on, started_as }: PlanVersion) => ({
  id,
  year,
  version_no,
  number,
  state,
  title,
  issued_on,
  started_as,
})

const sideOf = async (reader: Reader, version: PlanVersion): Promise<DiffSide> => ({
  header: {
    title: version.title,
    number: version.number,
    place: version.place,
    dated: version.dated,
    signer_capacity: version.signer_capacity,
    signer_position: version.signer_position,
    signer_name: version.signer_name,
    budget_source: version.budget_source,
    budget_total: version.budget_total,
  },
  citations: await listCitations(reader, version.id),
  targets: await listTargets(reader, version.id),
  deadlines: await listDeadlines(reader, version.id),
  rows: await listRows(reader, version.id),
})
