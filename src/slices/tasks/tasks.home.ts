import { holds } from '#platform/actor.ts'
import { dayOf, daysBetween } from '#platform/day.ts'
import type { HomeItem } from '#platform/home.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { formatShortDay } from '#ui/format.ts'
import { unitNamesOn } from '../facilities/names.api.ts'
import { acceptsInTwoSteps } from '../facilities/two-steps.api.ts'
import { issuedVersion, type PlanVersion } from '../plans/plans.api.ts'
import { missingNumbers } from './devices/devices.home.ts'
import type { Duty } from './duties.queries.ts'
import { lateDuties, tasksWithoutRhythm } from './home.queries.ts'
import { loadDecidable } from './inbox.queries.ts'
import { dueDay } from './occurrence.queries.ts'
import { loadHeadsInbox, loadLeadersInbox } from './phone-inbox.queries.ts'
import { REQUEST_WORDS } from './requests/duty-request.words.ts'
import { decidableRequests, leadersRequests } from './requests/list-requests.ts'
import { periodInText } from './tasks.words.ts'

/** The line whose count is what this person may decide. */
export const TO_DECIDE = 'tasks.to-decide'

/** Minh chứng chờ quyết, kỳ quá hạn, việc chưa có nhịp. */
export async function homeItems(reader: Reader): Promise<HomeItem[]> {
  if (!holds(reader.actor, 'coordinator', 'leader')) return []
  const items = await Promise.all([decidable(reader), asked(reader), missingNumbers(reader), ...ofPlan(reader)])
  return items.filter(item => item !== undefined)
}

/** What the plan in force lacks. */
function ofPlan(reader: Reader): Promise<HomeItem | undefined>[] {
  const version = issuedVersion(reader)
  const rhythm = holds(reader.actor, 'coordinator') ? [withoutRhythm] : []
  return [late, ...rhythm].map(async source => {
    const issued = await version
    return issued && source(reader, issued)
  })
}

async function decidable(reader: Reader): Promise<HomeItem | undefined> {
  const mine = await loadDecidable(reader)
  if (mine.length === 0) return undefined
  const units = new Set(mine.map(duty => duty.unit_id ?? duty.party_name))
  const oldest = mine[0]?.submitted_at
  const proposed = mine.filter(duty => duty.state !== 'submitted').length
  return {
    group: 'evidence',
    kind: TO_DECIDE,
    icon: 'photo-check',
    title: `${mine.length} minh chứng chờ duyệt`,
    detail: `Của ${units.size} đơn vị${oldest ? `, lâu nhất từ ${formatShortDay(dayOf(oldest))}` : ''}${proposed > 0 ? `; ${proposed} là đề nghị gắn hoạt động, chưa ai nộp` : ''}`,
    due_on: null,
    late: false,
    href: '/quan-tri/minh-chung',
    action: 'Xem lần lượt',
    count: mine.length,
  }
}

/** The line whose count is what units ask and this person may answer. */
export const TO_ANSWER = 'tasks.requests'

async function asked(reader: Reader): Promise<HomeItem | undefined> {
  const mine = await decidableRequests(reader)
  const oldest = mine[0]
  if (!oldest) return undefined
  const { request, duty } = oldest
  return {
    group: 'evidence',
    kind: TO_ANSWER,
    icon: 'message-question',
    title: `${mine.length} đề nghị của đơn vị chờ trả lời`,
    detail: `Lâu nhất từ ${formatShortDay(dayOf(request.asked_at))}: ${REQUEST_WORDS[request.kind].toLocaleLowerCase('vi')}, ${duty.unit_name ?? duty.party_name ?? ''}`,
    due_on: null,
    late: false,
    href: '/quan-tri/de-nghi',
    action: 'Trả lời',
    count: mine.length,
  }
}

async function late(reader: Reader, version: PlanVersion): Promise<HomeItem | undefined> {
  const [{ first, total }, units] = await Promise.all([
    lateDuties(reader, version.plan_id),
    unitNamesOn(reader, dayOf(reader.now())),
  ])
  if (!first) return undefined
  const unit = first.unit_id ? units.get(first.unit_id)?.name : undefined
  return {
    group: 'evidence',
    kind: 'tasks.late',
    icon: 'alert-triangle',
    title: `${total} kỳ quá hạn chưa nộp`,
    detail: `Trễ nhất: TT ${first.no}, ${periodInText(first.period_code)}, ${unit ?? first.party_name ?? ''}`,
    due_on: dueDay(first),
    due_words: `Trễ ${daysBetween(dueDay(first), dayOf(reader.now()))} ngày`,
    late: true,
    href: '/quan-tri/nhiem-vu?xem=danh-sach&trang-thai=qua-han',
    action: 'Mở danh sách',
    count: total,
  }
}

async function withoutRhythm(reader: Reader, version: PlanVersion): Promise<HomeItem | undefined> {
  const waiting = await tasksWithoutRhythm(reader, version)
  if (waiting.length === 0) return undefined
  return {
    group: 'plan',
    kind: 'tasks.no-rhythm',
    icon: 'calendar-question',
    title: `${waiting.length} việc chưa có nhịp thực hiện`,
    detail: `TT ${waiting.map(task => task.no).join(', ')}: đặt nhịp để lập kỳ`,
    due_on: null,
    late: false,
    href: `/quan-tri/nhiem-vu/${waiting[0]?.task_id ?? ''}`,
    action: 'Đặt nhịp',
    count: waiting.length,
  }
}

/** One thing that waits for a decision on the phone, as the list at /viec/duyet shows it. */
interface ApprovalItem {
  readonly kind: 'evidence' | 'request'
  readonly id: string
  readonly title: string
  readonly detail: string
  /** Below the base. */
  readonly href: string
  readonly since: Date | null
}

/** What waits for this unit head; for a leader, evidence and requests that no coordinator may decide. */
export const approvalItems = (scope: Scope | Reader): Promise<ApprovalItem[]> =>
  read(scope, async reader => {
    const [heads, leaders, requests] = await Promise.all([
      loadHeadsInbox(reader),
      holds(reader.actor, 'leader') ? loadLeadersInbox(reader) : [],
      leadersRequests(reader),
    ])
    return [
      ...[...heads, ...leaders].map(({ duty, since }) => ({
        kind: 'evidence' as const,
        id: duty.id,
        title: `Minh chứng TT ${duty.no}, ${periodInText(duty.period_code)}`,
        detail: detailOf(duty),
        href: `/viec/duyet/minh-chung/${duty.id}`,
        since,
      })),
      ...requests.map(({ duty, request }) => ({
        kind: 'request' as const,
        id: request.id,
        title: `${REQUEST_WORDS[request.kind]} TT ${duty.no}, ${periodInText(duty.period_code)}`,
        detail: `“${request.words}” · ${detailOf(duty)}`,
        href: `/viec/duyet/de-nghi/${request.id}`,
        since: request.asked_at,
      })),
    ]
  })

const detailOf = (duty: Duty): string => `${duty.title} · ${duty.unit_name ?? duty.party_name ?? ''}`

/** Whether anything may ever wait for this person on that list. */
export const approvesOnPhone = (scope: Scope | Reader): Promise<boolean> =>
  read(scope, async reader => {
    if (holds(reader.actor, 'leader')) return true
    return (reader.actor.roles ?? []).some(held => held.role === 'unit_head') && (await acceptsInTwoSteps(reader))
  })
