import type { ReactNode } from 'react'
import { PageHeader } from '#ui/office/page-header.tsx'
import { type Tab, TabLinks, useTab } from '#ui/office/tab-links.tsx'
import { BookTab } from './book-tab.tsx'
import { DocumentsTab } from './documents-tab.tsx'
import { PeriodsTab } from './periods-tab.tsx'
import { ProgrammesTab } from './programmes-tab.tsx'
import { TopicsTab } from './topics-tab.tsx'

const TABS: readonly (Tab & { show: () => ReactNode })[] = [
  { value: 'van-ban', label: 'Văn bản', show: () => <DocumentsTab /> },
  { value: 'so', label: 'Sổ văn bản', show: () => <BookTab /> },
  { value: 'ky', label: 'Kỳ báo cáo', show: () => <PeriodsTab /> },
  { value: 'chu-de', label: 'Chủ đề', show: () => <TopicsTab /> },
  { value: 'chuong-trinh', label: 'Chương trình', show: () => <ProgrammesTab /> },
]

/** "Danh mục": what several rooms lean on. */
export function RegistersPage() {
  const current = useTab(TABS)
  return (
    <>
      <PageHeader title="Danh mục" facts="Văn bản pháp lý, số văn bản, kỳ báo cáo, chủ đề, chương trình" />
      <TabLinks label="Các danh mục" tabs={TABS} />
      {TABS.find(tab => tab.value === current)?.show()}
    </>
  )
}
