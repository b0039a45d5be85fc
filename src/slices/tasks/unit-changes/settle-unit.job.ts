import { dayOf, writeDay } from '#platform/day.ts'
import { handle } from '#platform/jobs/job.ts'
import { raiseNotice } from '#platform/notices/raise-notice.ts'
import { type Writer, write } from '#platform/scope.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { loadAnswerers } from '../../facilities/staff.api.ts'
import { membersChanged, type UnitChange, unitChange, unitChanged } from '../../facilities/unit-changes.api.ts'
import { issuedVersion } from '../../plans/plans.api.ts'
import { removeAll, waiveAll } from '../carry-over.ts'
import { type Planned, replanVersion } from '../plan-occurrences.ts'
import { moveToUnit } from './move-occurrences.ts'
import { type Sorted, sortOpenWork } from './sort-open-work.ts'
import { workOf } from './unit-work.queries.ts'

type Settler = Writer<'occurrence' | 'notice'>
interface Settled {
  moved: number
  waived: number
  removed: number
  kept: number
  listed: number
}

/** Đến ngày một đơn vị nhập hoặc thôi hoạt động: việc còn mở của nó được chuyển, miễn hoặc nêu ra. Chạy lại không đổi gì. */
export const settleUnit = handle(unitChanged, async (scope, { change_id }) => {
  const change = await unitChange(scope, change_id)
  if (!change || change.on_day > dayOf(scope.now())) return
  await write(
    scope,
    { action: 'tasks.settle-unit', subject: change_id, key: `settle:${change_id}`, input: { change_id } },
    async (tx: Settler) => {
      const settled = await settle(tx, change)
      await replanIssued(tx)
      await tellCoordinator(tx, change, settled)
      return settled
    },
  )
})

async function settle(tx: Settler, change: UnitChange): Promise<Settled> {
  const { unit_id, into_unit_id: into, reason } = change
  const theirs = into === null ? [] : await workOf(tx, into)
  const sorted = sortOpenWork(await workOf(tx, unit_id), { ...change, into }, theirs)
  await removeAll(tx, idsOf(sorted.removed))
  if (into !== null) {
    const answers = (await loadAnswerers(tx, dayOf(tx.now())))(into)
    await moveToUnit(tx, idsOf(sorted.moved), { unit_id: into, answers_staff_id: answers })
  }
  await waiveAll(tx, idsOf(sorted.waived), reason)
  const name = (await unitNamesOn(tx, change.on_day)).get(into ?? '')?.name ?? ''
  await waiveAll(tx, idsOf(sorted.doubled), `${reason} (${name} đã có kỳ này)`)
  await freeFromHead(tx, sorted)
  return {
    moved: sorted.moved.length,
    waived: sorted.waived.length + sorted.doubled.length,
    removed: sorted.removed.length,
    kept: sorted.kept.length,
    listed: sorted.listed.length,
  }
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(row => row.id)

/** The unit has no head any more who could look at what waits: it goes on to the coordinator. */
async function freeFromHead(tx: Settler, { kept }: Sorted<{ id: string; state: string }>): Promise<void> {
  const waiting = kept.filter(row => row.state === 'submitted').map(row => row.id)
  if (waiting.length === 0) return
  await tx.db
    .updateTable('occurrence')
    .set(eb => ({ waits_for: null, row_version: eb('row_version', '+', 1) }))
    .where('facility_id', '=', tx.actor.facility)
    .where('id', 'in', waiting)
    .where('waits_for', 'is not', null)
    .execute()
}

async function tellCoordinator(tx: Settler, change: UnitChange, settled: Settled): Promise<void> {
  const names = await unitNamesOn(tx, change.on_day)
  const params = {
    ...settled,
    unit: names.get(change.unit_id)?.name ?? '',
    into: names.get(change.into_unit_id ?? '')?.name ?? 'đơn vị khác',
    day: writeDay(change.on_day),
  }
  const notice = { to: { role: 'coordinator' as const }, subject: { kind: 'unit', id: change.unit_id }, params }
  await raiseNotice(tx, { ...notice, kind: 'unit.settled', severity: 'decided' })
  if (settled.listed > 0) await raiseNotice(tx, { ...notice, kind: 'unit.left-open', severity: 'wait' })
}

async function replanIssued(tx: Settler): Promise<Planned> {
  const version = await issuedVersion(tx)
  return version ? replanVersion(tx, version.id) : { added: 0, removed: 0 }
}

/** Nhóm vừa có đơn vị vào hoặc ra: lập lại các kỳ phía trước, và cho điều phối biết điều đã đổi. */
export const replanMembers = handle(membersChanged, async (scope, { what }, jobId) => {
  await write(scope, { action: 'tasks.replan-members', key: `job:${jobId}`, input: { what } }, async (tx: Settler) => {
    const { added, removed } = await replanIssued(tx)
    if (added + removed > 0)
      await raiseNotice(tx, {
        kind: 'tasks.replanned',
        severity: 'decided',
        to: { role: 'coordinator' },
        subject: { kind: 'job', id: jobId },
        params: { what, added, removed },
      })
    return { added, removed }
  })
})
