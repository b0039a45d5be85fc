import {
  IconBooks,
  IconChecklist,
  IconClipboardData,
  IconFileText,
  IconHome,
  IconLogout,
  IconPhotoCheck,
  IconShieldLock,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { AppShell } from '#ui/office/app-shell.tsx'

const ENTRIES = [
  { to: '/', label: 'Việc cần quyết', icon: IconHome, exact: true, count: 8, mine: true },
  { to: '/ke-hoach', label: 'Kế hoạch', icon: IconFileText },
  { to: '/nhiem-vu', label: 'Nhiệm vụ', icon: IconChecklist },
  { to: '/minh-chung', label: 'Minh chứng', icon: IconPhotoCheck, count: 7 },
  { to: '/bao-cao', label: 'Báo cáo', icon: IconClipboardData },
  { to: '/don-vi', label: 'Đơn vị, tài khoản', icon: IconUsersGroup, apart: true },
  { to: '/danh-muc', label: 'Danh mục', icon: IconBooks },
]

const ACCOUNT = [
  { label: 'Bảo mật tài khoản', icon: IconShieldLock, onChoose: () => undefined },
  { label: 'Đăng xuất', icon: IconLogout, onChoose: () => undefined },
]

export function Frame({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <AppShell
      wide={wide}
      entries={ENTRIES}
      facility="Trung tâm Y tế khu vực An Bình"
      person="Nguyễn Hoài Nhơn"
      account={ACCOUNT}
      years={[2026, 2025]}
      year={2026}
    >
      {children}
    </AppShell>
  )
}
