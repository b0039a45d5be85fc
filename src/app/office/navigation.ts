import {
  IconActivity,
  IconBell,
  IconBooks,
  IconChecklist,
  IconClipboardCheck,
  IconClipboardData,
  IconCoins,
  IconFileCheck,
  IconFileText,
  IconHome,
  IconMessageQuestion,
  IconPhotoCheck,
  IconTargetArrow,
  IconUserCheck,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Role } from '#platform/actor.ts'
import type { MenuEntry } from '#ui/office/side-menu.tsx'
import type { Counts, Me } from '#ui/office/use-me.ts'
import { OFFICE_PAGES } from './office-pages.ts'

interface Room extends MenuEntry {
  /** Who finds it in the menu; without it everybody does. */
  for?: readonly Role[]
  counts?: keyof Counts
  /** Listed only for somebody of whom the count is known. */
  counted?: boolean
}

const RUNS: readonly Role[] = ['owner', 'administrator', 'coordinator', 'leader']

const ROOMS: readonly Room[] = [
  { to: '/', label: 'Việc cần quyết', icon: IconHome, exact: true, mine: true, counts: 'decisions' },
  { to: '/viec-cua-toi', label: 'Việc của tôi', icon: IconUserCheck, mine: true, counts: 'duties', counted: true },
  { to: '/ke-hoach', label: 'Kế hoạch', icon: IconFileText, apart: true },
  { to: '/nhiem-vu', label: 'Nhiệm vụ', icon: IconChecklist },
  { to: '/minh-chung', label: 'Minh chứng', icon: IconPhotoCheck, counts: 'evidence' },
  { to: '/de-nghi', label: 'Đề nghị', icon: IconMessageQuestion, counts: 'requests', for: RUNS },
  { to: '/nhac-viec', label: 'Nhắc việc', icon: IconBell, for: RUNS },
  { to: '/kiem-tra', label: 'Kiểm tra, đôn đốc', icon: IconClipboardCheck, for: RUNS },
  { to: '/hoat-dong', label: 'Hoạt động', icon: IconActivity, apart: true },
  { to: '/chi-tieu', label: 'Mục tiêu', icon: IconTargetArrow, for: RUNS },
  { to: '/kinh-phi', label: 'Kinh phí', icon: IconCoins, for: RUNS },
  { to: '/bao-cao', label: 'Báo cáo', icon: IconClipboardData, counts: 'reports', for: RUNS },
  {
    to: '/don-vi',
    label: 'Đơn vị, tài khoản',
    icon: IconUsersGroup,
    apart: true,
    for: ['owner', 'administrator', 'coordinator'],
  },
  { to: '/the-thuc', label: 'Kiểm tra thể thức', icon: IconFileCheck, for: RUNS },
  { to: '/danh-muc', label: 'Danh mục', icon: IconBooks, for: RUNS },
]

/** The rooms of the menu: those that exist and that this person's roles open. */
export function roomsFor(
  me: Me,
  known: Counts = {},
  paths: readonly string[] = OFFICE_PAGES.map(page => page.path),
): MenuEntry[] {
  const held = new Set(me.roles.map(role => role.role))
  return ROOMS.filter(
    room =>
      paths.includes(room.to) &&
      (room.for === undefined || room.for.some(role => held.has(role))) &&
      (!room.counted || room.counts === undefined || known[room.counts] !== undefined),
  ).map(({ for: _for, counted: _counted, counts, ...entry }) => {
    const count = counts && known[counts]
    return count === undefined ? entry : { ...entry, count }
  })
}
