import { type Reader, read, type Scope } from '#platform/scope.ts'
import { countRows } from './plan-rows.queries.ts'
import { canSeePlan } from './plans.policy.ts'
import { listVersions } from './plans.queries.ts'

/** The plans this person may see, the latest year first, each with how far its review is. */
export const listPlans = (scope: Scope | Reader) =>
  read(scope, async reader => {
    const seen = (await listVersions(reader)).filter(version => canSeePlan(reader.actor, version))
    const ids = seen.map(version => version.id)
    const countsOf = await countRows(reader, ids)
    return seen.map(version => {
      const { all, unread, skipped } = countsOf(version.id)
      return {
        id: version.id,
        year: version.year,
        version_no: version.version_no,
        started_as: version.started_as,
        state: version.state,
        title: version.title,
        number: version.number,
        issued_on: version.issued_on,
        source_name: version.source_name,
        created_at: version.created_at,
        return_reason: version.return_reason,
        row_count: all,
        reviewed: all - unread,
        skipped,
      }
    })
  })
