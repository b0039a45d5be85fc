import type { Role } from '#platform/actor.ts'
import type { Day, Generated, Instant } from '#platform/db/tables.ts'
import type { CalendarDayKind, FacilityKind, UnitKind } from './facilities.words.ts'

/** Cơ sở y tế; Sở Y tế cũng là một cơ sở, thuộc loại riêng. */
export interface FacilityTable {
  facility_id: Generated<string>
  kind: Generated<FacilityKind>
  address: string | null
  phone: string | null
  hotline: string | null
  email: string | null
  website: string | null
  open_hours: string | null
  waives_four_eyes: Generated<boolean>
  accepts_in_two_steps: Generated<boolean>
  created_at: Generated<Date>
  row_version: Generated<number>
}

/** Tên, cơ quan chủ quản và tiêu đề văn bản, từ một ngày. */
export interface LetterheadTable {
  facility_id: string
  id: Generated<string>
  valid_from: Day
  parent_agency: string
  name: string
  short_name: string | null
  place: string
  symbol_suffix: string
  head_title: Generated<string>
  row_version: Generated<number>
}

/** Đơn vị: khoa, phòng, trạm y tế, tổ, ban. */
export interface UnitTable {
  facility_id: string
  id: Generated<string>
  kind: UnitKind
  opened_on: Day
  closed_on: Day | null
  head_staff_id: string | null
  position: Generated<number>
  row_version: Generated<number>
}

/** Tên đơn vị, từ một ngày. */
export interface UnitNameTable {
  facility_id: string
  id: Generated<string>
  unit_id: string
  name: string
  short_name: string | null
  valid_from: Day
}

/** Nhóm đơn vị; đơn vị mới thuộc `takes_kinds` tự vào nhóm. */
export interface UnitGroupTable {
  facility_id: string
  id: Generated<string>
  name: string
  takes_kinds: Generated<UnitKind[]>
  row_version: Generated<number>
}

/** Đơn vị thuộc nhóm từ ngày nào đến trước ngày nào. */
export interface UnitGroupMemberTable {
  facility_id: string
  id: Generated<string>
  group_id: string
  unit_id: string
  valid_from: Day
  valid_to: Day | null
}

/** Chức vụ. */
export interface PositionTable {
  facility_id: string
  id: Generated<string>
  name: string
  row_version: Generated<number>
}

/** Viên chức, người lao động. */
export interface StaffTable {
  facility_id: string
  id: Generated<string>
  code: string | null
  full_name: string
  unit_id: string | null
  position_id: string | null
  email: string | null
  phone: string | null
  starts_on: Day
  ends_on: Day | null
  row_version: Generated<number>
}

/** Vai trò theo thời gian, trong một đơn vị hoặc trong cả cơ sở. */
export interface RoleGrantTable {
  facility_id: string
  id: Generated<string>
  staff_id: string
  role: Role
  unit_id: string | null
  valid_from: Day
  valid_to: Day | null
}

/** Ngày nghỉ, ngày làm bù riêng của cơ sở. */
export interface CalendarDayTable {
  facility_id: string
  day: Day
  kind: CalendarDayKind
  name: string
}

/** Ngày nghỉ lễ và ngày làm bù của Việt Nam (gói dữ liệu, chỉ đọc). */
export interface HolidayTable {
  day: Day
  kind: 'holiday' | 'compensation' | 'swap' | 'working'
  name: string
  confidence: 'official' | 'secondary' | 'memory' | 'rule'
  source: string | null
}

/** Gói dữ liệu tham chiếu đã nạp. */
export interface PackTable {
  name: string
  version: string
  as_of: Day
  sha256: string
  loaded_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    facility: FacilityTable
    letterhead: LetterheadTable
    unit: UnitTable
    unit_name: UnitNameTable
    unit_group: UnitGroupTable
    unit_group_member: UnitGroupMemberTable
    position: PositionTable
    staff: StaffTable
    role_grant: RoleGrantTable
    calendar_day: CalendarDayTable
    'ref.holiday': HolidayTable
    'ref.pack': PackTable
  }
}
