import { DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { writtenDate } from '../schedule.words.ts'
import type { Review } from './plans.client.ts'

type Citation = Review['citations'][number]

export interface ListTabProps {
  review: Review
  /** The item whose place in the source is lit. */
  chosen: string | undefined
  choose: (id: string | undefined) => void
}

/** What the plan leans on, with what the register knows of it; warns, never blocks. */
export function CitationsTab({ review, chosen, choose }: ListTabProps) {
  const { citations } = review
  return (
    <DataTable
      caption="Văn bản được viện dẫn"
      rows={citations}
      rowKey={cited => cited.id}
      selected={cited => cited.id === chosen}
      onOpen={cited => choose(cited.id)}
      empty={
        <div className="pl-pad">
          <EmptyState title="Kế hoạch không viện dẫn văn bản nào">
            Căn cứ có thể bổ sung khi sửa văn bản gốc.
          </EmptyState>
        </div>
      }
      columns={[
        { key: 'no', head: 'TT', kind: 'tt', cell: cited => citations.indexOf(cited) + 1 },
        { key: 'name', head: 'Văn bản', names: true, cell: nameOf },
        {
          key: 'dated',
          head: 'Ngày',
          kind: 'number',
          cell: cited => (cited.dated === null ? '–' : writtenDate(cited.dated)),
        },
        { key: 'use', head: 'Dùng làm', width: 90, cell: cited => (cited.is_basis ? 'Căn cứ' : 'Viện dẫn') },
        { key: 'validity', head: 'Hiệu lực', cell: validityOf },
      ]}
    />
  )
}

const nameOf = (cited: Citation) => (
  <>
    {cited.number === null && cited.name?.startsWith(cited.type) ? '' : cited.type} {cited.number ?? cited.name}
    {cited.issuer !== null && <span className="lt-muted"> của {cited.issuer}</span>}
    {cited.subject !== null && <span className="lt-muted lt-small pl-below pl-light">{cited.subject}</span>}
  </>
)

function validityOf(cited: Citation) {
  if (cited.match === 'absent') return <span className="lt-muted">Chưa có trong danh mục</span>
  if (cited.match === 'other_day')
    return <span className="lt-tone-near">Số này trong danh mục mang ngày khác, nên đối chiếu lại</span>
  switch (cited.validity) {
    case 'expired':
      return (
        <span className="lt-tone-near">
          Đã hết hiệu lực{cited.replaced_by.length > 0 && `, thay bằng ${cited.replaced_by.join(', ')}`}
        </span>
      )
    case 'partly':
      return <span className="lt-tone-near">Hết hiệu lực một phần</span>
    case 'not_yet':
      return <span className="lt-tone-near">Chưa có hiệu lực vào ngày của kế hoạch</span>
    case 'in_force':
      return 'Còn hiệu lực'
    default:
      return <span className="lt-muted">Chưa rõ hiệu lực</span>
  }
}
