import type { Reader } from '#platform/scope.ts'
import type { Tab } from '#ui/public/viec-page.tsx'
import { owedAfterInspection } from './inspections/own-inspections.queries.ts'
import { countUnseen } from './reminders/own-reminders.ts'
import { OWN_PATH } from './reminders/reminders.words.ts'
import { approvesOnPhone } from './tasks.home.ts'

/** What a person finds at the foot of /viec. */
export async function viecTabs(reader: Reader): Promise<Tab[]> {
  const [owed, approves, unseen] = await Promise.all([
    owedAfterInspection(reader),
    approvesOnPhone(reader),
    countUnseen(reader),
  ])
  const inspections: Tab[] =
    owed === undefined ? [] : [{ to: '/viec/kien-nghi', label: 'Kiểm tra', icon: 'search', count: owed }]
  const decides: Tab[] = approves ? [{ to: '/viec/duyet', label: 'Duyệt', icon: 'signature' }] : []
  return [
    { to: '/viec', label: 'Việc', icon: 'duties' },
    { to: OWN_PATH, label: 'Nhắc', icon: 'clock', count: unseen },
    ...inspections,
    ...decides,
  ]
}
