import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatDays, formatNumber, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { today } from '#ui/office/today.ts'
import { useAddress } from '#ui/office/use-address.ts'
import { useYear } from '#ui/office/use-year.ts'
import { INSPECTION_STATE_WORDS, inspectionsWords } from '../inspections.words.ts'
import {
  INSPECTION_LOOK,
  type InspectionLine,
  type InspectionList,
  inspectionKeys,
  inspectionsClient,
} from './inspections.client.ts'
import { ScheduleForm } from './schedule-form.tsx'
import './inspections.css'

/** Kiểm tra, đôn đốc trong năm: lịch, biên bản, kiến nghị còn mở. */
export function InspectionsPage() {
  const { year } = useYear()
  const query = useQuery({
    queryKey: inspectionKeys.list(year),
    queryFn: () => answer(inspectionsClient.index.$get({ query: year ? { year: String(year) } : {} })),
  })
  return (
    <QueryState isPage query={query} failed="Chưa mở được các cuộc kiểm tra" words={inspectionsWords}>
      {list => <Year list={list} />}
    </QueryState>
  )
}

function Year({ list }: { list: InspectionList }) {
  const address = useAddress()
  const isAdding = address.get('lap') === 'moi' && list.may_schedule
  const { inspections } = list
  const open = inspections.reduce((sum, one) => sum + one.open, 0)
  const late = inspections.reduce((sum, one) => sum + one.late, 0)
  const unwritten = inspections.filter(waitsForMinutes).length
  return (
    <>
      <PageHeader
        title={open > 0 ? `${formatNumber(open)} kiến nghị sau kiểm tra còn mở` : 'Kiểm tra, đôn đốc'}
        facts={[
          `Năm ${list.year}: ${formatNumber(inspections.length)} cuộc kiểm tra`,
          late > 0 && `${formatNumber(late)} kiến nghị quá hạn`,
          unwritten > 0 && `${formatNumber(unwritten)} cuộc chưa có biên bản`,
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          list.may_schedule &&
          !isAdding && (
            <Button kind="primary" icon={IconPlus} onClick={() => address.set({ lap: 'moi' })}>
              Lập cuộc kiểm tra
            </Button>
          )
        }
      />
      <div className="lt-stack">
        {isAdding && <ScheduleForm onEnd={() => address.set({ lap: undefined })} />}
        <Sheet flush>
          <DataTable
            caption={`Các cuộc kiểm tra năm ${list.year}`}
            columns={COLUMNS}
            rows={[...inspections].sort(byNeed)}
            rowKey={one => one.id}
            empty={
              <EmptyState title={`Năm ${list.year} chưa có cuộc kiểm tra nào`}>
                Lập cuộc kiểm tra để chọn đoàn, đơn vị và nội dung. Đơn vị thấy lịch ngay trên điện thoại.
              </EmptyState>
            }
          />
        </Sheet>
      </div>
    </>
  )
}

const COLUMNS: readonly Column<InspectionLine>[] = [
  { key: 'days', head: 'Ngày', kind: 'number', width: 180, cell: one => formatDays(one.from_day, one.to_day) },
  {
    key: 'title',
    head: 'Cuộc kiểm tra',
    names: true,
    cell: one => keepTogether(one.title),
  },
  { key: 'lead', head: 'Trưởng đoàn', cell: one => one.lead_name },
  { key: 'units', head: 'Đơn vị', kind: 'number', cell: one => formatNumber(one.units) },
  {
    key: 'state',
    head: 'Trạng thái',
    cell: one =>
      waitsForMinutes(one) ? (
        <StateBadge state="overdue">Chưa có biên bản</StateBadge>
      ) : (
        <StateBadge state={INSPECTION_LOOK[one.state]}>{INSPECTION_STATE_WORDS[one.state]}</StateBadge>
      ),
  },
  {
    key: 'open',
    head: 'Kiến nghị còn mở',
    kind: 'number',
    cell: one =>
      one.follow_ups === 0
        ? '–'
        : `${formatNumber(one.open)}/${formatNumber(one.follow_ups)}${one.late > 0 ? `, ${formatNumber(one.late)} quá hạn` : ''}`,
  },
  {
    key: 'act',
    head: 'Làm tiếp',
    cell: one => (
      <span className="lt-nowrap">
        <ButtonLink small to={`/kiem-tra/${one.id}`}>
          {actOf(one)}
          <span className="lt-hidden"> {one.title}</span>
        </ButtonLink>
      </span>
    ),
  },
]

/** It took place, and nobody has written down what was found. */
const waitsForMinutes = (one: InspectionLine): boolean => one.state === 'scheduled' && one.to_day < today()

function actOf(one: InspectionLine): string {
  if (one.state === 'scheduled') return one.from_day > today() ? 'Xem lịch' : 'Ghi biên bản'
  return one.open > 0 ? 'Xem kiến nghị' : 'Mở biên bản'
}

/** What waits for somebody first, then the latest. */
const byNeed = (a: InspectionLine, b: InspectionLine): number =>
  needOf(a) - needOf(b) || b.from_day.localeCompare(a.from_day)

function needOf(one: InspectionLine): number {
  if (waitsForMinutes(one)) return 0
  if (one.open > 0) return 1
  return one.state === 'scheduled' ? 2 : 3
}
