import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { headerToCopy } from './copy-version.ts'
import { noteChange } from './note-change.ts'
import { type OpenedVersion, openVersion } from './open-version.ts'
import type { Outline } from './plan-content.ts'
import { listRows } from './plan-rows.queries.ts'
import type { LifeStep } from './plans.input.ts'
import { canEditPlan } from './plans.policy.ts'
import { lockVersion, type PlanVersion } from './plans.queries.ts'
import { contentOf } from './row-content.input.ts'
import { shiftedLists } from './shift-lists.ts'
import { type Shift, shifter, shiftRow } from './shift-row.ts'
import { writeLists } from './write-lists.ts'
import { insertRows } from './write-rows.ts'

type NextYearWriter = Writer<
  | 'plan'
  | 'plan_version'
  | 'plan_citation'
  | 'plan_target'
  | 'plan_deadline'
  | 'plan_shift'
  | 'task'
  | 'plan_row'
  | 'part'
  | 'party'
  | 'plan_change'
>

/** Lập kế hoạch năm sau từ kế hoạch năm nay: dời ngày sang năm mới, nhiệm vụ mới nối với nhiệm vụ cũ, chỗ cần xem được ghi lại. */
export const startNextYear = (scope: Scope, versionId: string, { request_key, ...input }: LifeStep) =>
  write(
    scope,
    { action: 'plan.start-next-year', subject: versionId, key: request_key, input },
    async (tx: NextYearWriter): Promise<OpenedVersion> => {
      const from = await lockVersion(tx, versionId)
      ensure(canEditPlan(tx.actor), 'plan.edit')
      if (from.row_version !== input.row_version) throw problem('stale', 'plan.stale', { current: from })
      if (from.state !== 'issued' && from.state !== 'closed')
        throw problem('conflict', 'plan.not-in-force', { state: from.state })

      const { header, shifts } = shiftedHeader(from)
      const opened = await openVersion(tx, from.year + 1, {
        ...header,
        started_as: 'next_year',
        from_version_id: from.id,
      })
      const lists = await shiftedLists(tx, from)
      await writeLists(tx, opened.version_id, lists.lists)
      await noteShifts(tx, opened.version_id, [...shifts, ...lists.shifts], null)
      await copyRows(tx, from, opened)
      await noteChange(tx, { version_id: opened.version_id, kind: 'next_year', note: String(from.year) })
      return opened
    },
  )

function shiftedHeader(from: PlanVersion) {
  const shifts: Shift[] = []
  const move = shifter(from.year, shifts)
  const { outline: _outline, title, ...header } = headerToCopy(from)
  const kept = { ...from.outline }
  const moved: Outline = {
    ...kept,
    ...(kept.sections && { sections: kept.sections.map(one => ({ ...one, title: move('Mục lớn', one.title) })) }),
  }
  if (from.budget_total !== null) {
    const total = String(from.budget_total)
    shifts.push({ place: 'Kinh phí của kế hoạch', before: total, after: total, look: 'Chép từ năm trước.' })
  }
  return {
    header: { ...header, title: title === null ? null : move('Tên kế hoạch', title), outline: JSON.stringify(moved) },
    shifts,
  }
}

async function copyRows(tx: NextYearWriter, from: PlanVersion, { plan_id, version_id }: OpenedVersion): Promise<void> {
  const rows = (await listRows(tx, from.id)).filter(row => row.review !== 'skipped')
  const made = rows.map((row, index) => {
    const { content, shifts } = shiftRow(contentOf(row), from.year)
    const [id, task_id] = [newId<'plan_row'>(), newId<'task'>()]
    return { id, task_id, after: row.task_id, position: index + 1, content, shifts, version_id }
  })
  if (made.length === 0) return
  await tx.db
    .insertInto('task')
    .values(made.map(row => ({ facility_id: tx.actor.facility, id: row.task_id, plan_id, after_task_id: row.after })))
    .execute()
  await insertRows(
    tx,
    made.map(({ id, task_id, position, content }) => ({
      id,
      task_id,
      position,
      content,
      version_id,
      source: {},
      review: 'unread' as const,
    })),
  )
  for (const row of made) await noteShifts(tx, version_id, row.shifts, row.id, row.position * 100)
}

async function noteShifts(
  tx: NextYearWriter,
  version_id: string,
  shifts: readonly Shift[],
  row_id: string | null,
  first = 0,
): Promise<void> {
  if (shifts.length === 0) return
  await tx.db
    .insertInto('plan_shift')
    .values(
      shifts.map((shift, index) => ({
        facility_id: tx.actor.facility,
        id: newId<'plan_shift'>(),
        version_id,
        row_id,
        position: first + index,
        ...shift,
      })),
    )
    .execute()
}
