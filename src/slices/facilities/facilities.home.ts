import { dayOf } from '#platform/day.ts'
import type { HomeItem } from '#platform/home.ts'
import type { Reader } from '#platform/scope.ts'
import { canChangeStructure } from './facilities.policy.ts'
import { unitsOn } from './names.api.ts'
import { holdersOf, loadAnswerers, staffOn } from './staff.api.ts'

const base = { group: 'setup', icon: 'users-group', due_on: null, late: false } as const
/** These belong to nobody by themselves: a plan names who answers for them. */
const ANSWERED_BY_NAME = ['committee', 'board']

/** What a facility still lacks before plans can be given out, for those who may set it up. */
export async function homeItems(reader: Reader): Promise<HomeItem[]> {
  if (!canChangeStructure(reader.actor)) return []
  const today = dayOf(reader.now())
  const [allUnits, reachable, staff, answers, leaders, coordinators] = await Promise.all([
    unitsOn(reader, today),
    isReachable(reader),
    staffOn(reader, today),
    loadAnswerers(reader, today),
    holdersOf(reader, 'leader', null, today),
    holdersOf(reader, 'coordinator', null, today),
  ])
  const units = allUnits.filter(unit => !ANSWERED_BY_NAME.includes(unit.kind))
  const contacts = reachable ? [] : [NO_CONTACTS]
  if (units.length === 0) return [NO_UNITS, ...contacts]
  if (staff.length <= 1) return [NO_STAFF, ...contacts]
  const unanswered = units.filter(unit => answers(unit.id) === null)
  const items: HomeItem[] = []
  if (unanswered.length > 0)
    items.push({
      ...base,
      kind: 'unit.no-answer',
      title: `${unanswered.length} đơn vị chưa có người trả lời`,
      detail: unanswered.map(unit => unit.short_name ?? unit.name).join(', '),
      href: '/quan-tri/don-vi',
      action: 'Chọn người đứng đầu',
    })
  if (leaders.length === 0) items.push(missing('leader', 'Lãnh đạo', 'duyệt'))
  if (coordinators.length === 0) items.push(missing('coordinator', 'Điều phối', 'nhập kế hoạch, xét minh chứng'))
  return [...items, ...contacts]
}

/** Whether anything is typed in that a citizen could reach the facility by. */
async function isReachable(reader: Reader): Promise<boolean> {
  const contacts = await reader.db
    .selectFrom('facility')
    .select(['address', 'phone', 'hotline', 'email', 'website', 'open_hours'])
    .where('facility_id', '=', reader.actor.facility)
    .executeTakeFirst()
  return Object.values(contacts ?? {}).some(Boolean)
}

const NO_CONTACTS: HomeItem = {
  ...base,
  kind: 'facility.no-contacts',
  title: 'Khai địa chỉ, điện thoại, giờ làm việc',
  detail: 'Trang công khai chưa cho người dân biết cách liên hệ.',
  href: '/quan-tri/don-vi?muc=co-so',
  action: 'Khai liên hệ',
}

const NO_UNITS: HomeItem = {
  ...base,
  kind: 'unit.none',
  title: 'Chưa có khoa, phòng, trạm y tế',
  detail: 'Mỗi dòng kế hoạch được giao cho một đơn vị hoặc nhóm đơn vị.',
  href: '/quan-tri/don-vi?them=1',
  action: 'Lập đơn vị',
}

const NO_STAFF: HomeItem = {
  ...base,
  kind: 'staff.none',
  title: 'Chưa có viên chức',
  detail: 'Dán cả danh sách từ bảng tính, hoặc thêm từng người.',
  href: '/quan-tri/don-vi?muc=vien-chuc&them=bang',
  action: 'Thêm viên chức',
}

const missing = (role: string, words: string, does: string): HomeItem => ({
  ...base,
  kind: `role.no-${role}`,
  title: `Chưa ai giữ vai trò ${words}`,
  detail: `Cần một người để ${does}.`,
  href: '/quan-tri/don-vi?muc=vai-tro&them=1',
  action: 'Trao vai trò',
})
