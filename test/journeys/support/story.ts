import type { Browser } from 'playwright-core'
import { DESK, PHONE, type Size, type Visit, visit } from './open-browser.ts'
import { type RunningHouse, startHouse } from './start-house.ts'

/** Three days of one invented facility; each is a start of the house with its clock standing there. */
export const DAYS = {
  issue: '2026-01-15T08:00:00+07:00',
  handIn: '2026-02-03T08:30:00+07:00',
  report: '2026-03-06T08:47:00+07:00',
} as const

export const UNITS = [
  'Phòng Tổ chức - Hành chính; P. TCHC',
  'Phòng Kế hoạch - Nghiệp vụ; P. KHNV',
  'Phòng Điều dưỡng - TT&GDSK; P. ĐD',
  'Khoa Khám bệnh; K. KB',
  'Trạm Y tế xã An Bình; TYT An Bình',
  'Trạm Y tế xã Tân Lập; TYT Tân Lập',
]

export const COORDINATOR = { full_name: 'Phạm Thu Hà', user_name: 'ha.pham' }
export const LEADER = { full_name: 'Đặng Hữu Lâm', user_name: 'lam.dang' }
export const HEAD = { full_name: 'Lê Ngọc Diệp', user_name: 'diep.le' }
export const PASSWORD = 'mưa tháng bảy trên mái tôn'

/** Name, unit, position, as pasted from a sheet. */
export const STAFF = [
  [COORDINATOR.full_name, 'Phòng Tổ chức - Hành chính', 'Trưởng phòng'],
  [LEADER.full_name, 'Ban Giám đốc', 'Giám đốc'],
  [HEAD.full_name, 'Phòng Điều dưỡng - TT&GDSK', 'Trưởng phòng'],
  ['Võ Quang Sơn', 'Phòng Kế hoạch - Nghiệp vụ', 'Trưởng phòng'],
  ['Bùi Gia Linh', 'Trạm Y tế xã An Bình', 'Trưởng trạm'],
  ['Hồ Thanh Tùng', 'Trạm Y tế xã Tân Lập', 'Trưởng trạm'],
] as const

export const ROLES = [
  [COORDINATOR.full_name, 'Điều phối'],
  [LEADER.full_name, 'Lãnh đạo'],
  [COORDINATOR.full_name, 'Trưởng đơn vị'],
  [HEAD.full_name, 'Trưởng đơn vị'],
  ['Võ Quang Sơn', 'Trưởng đơn vị'],
  ['Bùi Gia Linh', 'Trưởng đơn vị'],
  ['Hồ Thanh Tùng', 'Trưởng đơn vị'],
] as const

/** A house in a browser, where each person has a window of their own that outlives the house's restarts. */
export interface Story {
  house: RunningHouse
  readonly owner: Visit
  readonly coordinator: Visit
  readonly leader: Visit
  readonly head: Visit
  moveTo(day: keyof typeof DAYS): Promise<void>
  end(): Promise<void>
}

export async function beginStory(browser: Browser): Promise<Story> {
  const house = await startHouse(DAYS.issue)
  const open = (size: Size) => visit(browser, house.url, size, { clock: DAYS.issue })
  const people = {
    owner: await open(DESK),
    coordinator: await open(DESK),
    leader: await open(PHONE),
    head: await open(PHONE),
  }
  const windows = Object.values(people)
  const story: Story = {
    house,
    ...people,
    moveTo: async day => {
      story.house = await story.house.restartAt(DAYS[day])
      await Promise.all(windows.map(({ context }) => context.clock.setFixedTime(DAYS[day])))
    },
    end: async () => {
      await Promise.all(windows.map(({ context }) => context.close()))
      await story.house.stop()
    },
  }
  return story
}
