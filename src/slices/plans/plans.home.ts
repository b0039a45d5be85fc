import { dayOf } from '#platform/day.ts'
import type { HomeItem } from '#platform/home.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { listDecisions } from './list-findings.ts'
import { countRows, type RowCounts } from './plan-rows.queries.ts'
import { canDecidePlan, canEditPlan, canIssuePlan, takesEdits } from './plans.policy.ts'
import { listVersions, type PlanVersion } from './plans.queries.ts'
import type { StartedAs } from './plans.table.ts'

const base = { group: 'plan', icon: 'file-text', due_on: null, late: false } as const

/** What this room puts on "việc cần quyết". */
export async function homeItems(reader: Reader): Promise<HomeItem[]> {
  const versions = await listVersions(reader)
  const drafts = versions.filter(version => version.state === 'draft' && canEditPlan(reader.actor))
  const ids = drafts.map(version => version.id)
  const [countsOf, sentBack] = await Promise.all([countRows(reader, ids), sentBackItems(reader, versions)])
  const items = versions.map(version => itemOf(reader, version, countsOf(version.id)))
  const found = [...items.filter(item => item !== undefined), ...sentBack]
  const year = Number(dayOf(reader.now()).slice(0, 4))
  if (!canEditPlan(reader.actor) || versions.some(version => version.year >= year)) return found
  return [
    ...found,
    {
      ...base,
      kind: 'plan.none',
      title: `Chưa có kế hoạch năm ${year}`,
      detail: 'Nộp tệp kế hoạch đã soạn, hoặc gõ tay.',
      href: '/quan-tri/ke-hoach/nop',
      action: 'Nộp kế hoạch',
    },
  ]
}

/** What readers of a plan sent back to this person, its author. */
async function sentBackItems(reader: Reader, versions: readonly PlanVersion[]): Promise<HomeItem[]> {
  const own = versions.filter(version => version.author_staff_id === reader.actor.id && takesEdits(version))
  const all = await Promise.all(own.map(version => itemsOfSentBack(reader, version)))
  return all.flat()
}

async function itemsOfSentBack(reader: Reader, version: PlanVersion): Promise<HomeItem[]> {
  const sent = (await listDecisions(reader, version.id)).filter(one => one.decision === 'sent_back')
  return sent.map(({ finding_id, place, reason }) => ({
    ...base,
    kind: 'plan.finding-sent-back',
    title: `Kế hoạch năm ${version.year} có chỗ gửi lại`,
    detail: `${place}: ${reason}`,
    href: `/quan-tri/ke-hoach/${version.id}/doc?muc=can-xem&chon=${finding_id}`,
    action: 'Mở chỗ gửi lại',
  }))
}

function itemOf({ actor }: Reader, version: PlanVersion, rows: RowCounts): HomeItem | undefined {
  const name = nameOf(version)
  const href = `/quan-tri/ke-hoach/${version.id}`
  if (version.state === 'in_review' && canDecidePlan(actor))
    return {
      ...base,
      kind: 'plan.submitted',
      title: `${name} chờ duyệt`,
      detail: version.title ?? '',
      href: `/viec/duyet/ke-hoach/${version.id}`,
      action: 'Xem và duyệt',
    }
  if (version.state === 'approved' && canIssuePlan(actor))
    return {
      ...base,
      kind: 'plan.approved',
      title: `${name} đã duyệt, chờ ban hành`,
      detail: version.title ?? '',
      href,
      action: 'Ban hành',
    }
  if (version.state === 'issued' && version.number === null && canIssuePlan(actor))
    return {
      ...base,
      kind: 'plan.number-missing',
      title: `${name} chưa có số`,
      detail: 'Điền số và ngày khi văn thư cấp, một lần.',
      href,
      action: 'Điền số',
    }
  if (version.state !== 'draft' || !canEditPlan(actor)) return undefined
  const { unread } = rows
  const seen = rows.all === 0 ? 'Chưa có dòng nhiệm vụ nào.' : 'Đã nhận hết các dòng, chờ trình duyệt.'
  return {
    ...base,
    kind: version.return_reason ? 'plan.returned' : 'plan.draft',
    title: version.return_reason ? `${name} bị trả lại` : `${name} đang soạn`,
    detail: version.return_reason ?? (unread ? `Còn ${unread} dòng chưa nhận.` : seen),
    href: unread ? `${href}/doc` : href,
    action: unread ? 'Nhận tiếp' : 'Mở kế hoạch',
  }
}

const NAMES: Readonly<Record<StartedAs, string>> = {
  new: 'Kế hoạch năm',
  next_year: 'Kế hoạch năm',
  amendment: 'Bản điều chỉnh kế hoạch năm',
  replacement: 'Bản thay thế kế hoạch năm',
}
const nameOf = ({ year, started_as }: Pick<PlanVersion, 'year' | 'started_as'>): string =>
  `${NAMES[started_as]} ${year}`

/** One thing that waits for a leader's decision, as the list at /viec/duyet shows it. */
export interface ApprovalItem {
  kind: 'plan'
  id: string
  title: string
  detail: string
  /** Below the base. */
  href: string
  since: Date | null
}

/** Plans that wait for this leader. */
export const approvalItems = (scope: Scope | Reader): Promise<ApprovalItem[]> =>
  read(scope, async reader => {
    if (!canDecidePlan(reader.actor)) return []
    return (await listVersions(reader))
      .filter(version => version.state === 'in_review')
      .map(version => ({
        kind: 'plan' as const,
        id: version.id,
        title: nameOf(version),
        detail: version.title ?? '',
        href: `/viec/duyet/ke-hoach/${version.id}`,
        since: version.submitted_at,
      }))
  })
