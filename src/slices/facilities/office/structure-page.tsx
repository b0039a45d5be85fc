import type { ReactNode } from 'react'
import { PageHeader } from '#ui/office/page-header.tsx'
import { type Tab, TabLinks, useTab } from '#ui/office/tab-links.tsx'
import { useHolds, useMe } from '#ui/office/use-me.ts'
import { type PlannedChange, WorkPreview } from '../changes/office/work-preview.ts'
import { DelegationsTab } from '../delegation/office/delegations-tab.tsx'
import { ImportTab } from '../import/office/import-tab.tsx'
import { CalendarTab } from './calendar-tab.tsx'
import { FacilityTab } from './facility-tab.tsx'
import { GroupsTab } from './groups-tab.tsx'
import { PositionsTab } from './positions-tab.tsx'
import { RolesTab } from './roles-tab.tsx'
import { StaffTab } from './staff-tab.tsx'
import { UnitsTab } from './units-tab.tsx'

const TABS: readonly (Tab & { show: () => ReactNode })[] = [
  { value: 'don-vi', label: 'Đơn vị', show: () => <UnitsTab /> },
  { value: 'nhom', label: 'Nhóm', show: () => <GroupsTab /> },
  { value: 'vien-chuc', label: 'Viên chức', show: () => <StaffTab /> },
  { value: 'chuc-vu', label: 'Chức vụ', show: () => <PositionsTab /> },
  { value: 'vai-tro', label: 'Vai trò', show: () => <RolesTab /> },
  { value: 'vang-mat', label: 'Vắng mặt', show: () => <DelegationsTab /> },
  { value: 'lich', label: 'Lịch làm việc', show: () => <CalendarTab /> },
  { value: 'co-so', label: 'Cơ sở', show: () => <FacilityTab /> },
]

interface Props {
  accounts: ReactNode
  /** What a merge or closing would do to the units' work. */
  preview: (change: PlannedChange) => ReactNode
}

/** "Đơn vị, tài khoản": structure, people, roles, calendar; accounts come from whoever runs sign-in. */
export function StructurePage({ accounts, preview }: Props) {
  const { facility } = useMe()
  const mayOpenAccounts = useHolds('owner', 'administrator')
  const tabs = mayOpenAccounts
    ? [
        ...TABS.slice(0, 5),
        { value: 'tai-khoan', label: 'Tài khoản', show: () => accounts },
        { value: 'nhap', label: 'Nhập, xuất', show: () => <ImportTab /> },
        ...TABS.slice(5),
      ]
    : TABS
  const current = useTab(tabs)
  return (
    <WorkPreview value={preview}>
      <PageHeader title="Đơn vị, tài khoản" facts={facility.name} />
      <TabLinks label="Các phần của Đơn vị, tài khoản" tabs={tabs} />
      {tabs.find(tab => tab.value === current)?.show()}
    </WorkPreview>
  )
}
