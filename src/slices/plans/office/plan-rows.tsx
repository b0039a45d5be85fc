import { useNavigate } from '@tanstack/react-router'
import { DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { scheduleWithRhythm } from '../schedule.words.ts'
import type { Review, ReviewRow } from './plans.client.ts'

/** The plan's rows as they stand now. */
export function PlanRows({ review }: { review: Review }) {
  const navigate = useNavigate()
  const { rows, version } = review
  const skipped = rows.filter(row => row.review === 'skipped').length
  return (
    <Sheet
      title={`${rows.length - skipped} nhiệm vụ`}
      facts={skipped > 0 && `${skipped} dòng bỏ qua, vẫn giữ trong bản đọc`}
      flush
    >
      <DataTable
        caption="Nhiệm vụ của kế hoạch"
        rows={rows.filter(row => row.review !== 'skipped')}
        rowKey={row => row.id}
        onOpen={row => void navigate({ to: `/ke-hoach/${version.id}/doc?dong=${row.id}` })}
        empty={
          <div className="lt-sheet-body">
            <EmptyState title="Chưa có dòng nào">Gõ từng dòng ở bước nhận và sửa.</EmptyState>
          </div>
        }
        columns={[
          { key: 'no', head: 'TT', kind: 'tt', cell: row => row.no },
          { key: 'title', head: 'Nhiệm vụ', names: true, cell: row => row.title },
          { key: 'when', head: 'Thời gian', cell: row => [...new Set(row.parts.map(scheduleWithRhythm))].join('; ') },
          { key: 'lead', head: 'Chủ trì', cell: leadsOf },
        ]}
      />
    </Sheet>
  )
}

const leadsOf = (row: ReviewRow): string =>
  [
    ...new Set(
      row.parts.flatMap(part => part.parties.filter(party => party.role === 'lead').map(party => party.words)),
    ),
  ].join('; ') || 'Chưa có'
