import { IconPlus } from '@tabler/icons-react'
import { formatDay } from '#ui/format.ts'
import { Button } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { WordTag } from '#ui/office/word-tag.tsx'
import { ContactsForm } from './contacts-form.tsx'
import { type FacilityAnswer, type Letterhead, useFacility } from './facilities.client.ts'
import { LetterheadForm } from './letterhead-form.tsx'
import { useMayChange } from './use-may-change.ts'

/** The facility: its names and letterheads through time, its contacts. */
export function FacilityTab() {
  const query = useFacility()
  return (
    <QueryState query={query} failed="Chưa mở được thông tin cơ sở">
      {answer => (
        <div className="lt-stack">
          <Letterheads answer={answer} />
          <Contacts answer={answer} />
        </div>
      )}
    </QueryState>
  )
}

const columnsFor = (current: string | null): readonly Column<Letterhead>[] => [
  {
    key: 'from',
    head: 'Dùng từ',
    width: 150,
    cell: row => (
      <span className="lt-num lt-nowrap">
        {formatDay(row.valid_from)} {row.id === current && <WordTag>nay</WordTag>}
      </span>
    ),
  },
  {
    key: 'name',
    head: 'Tên cơ sở',
    names: true,
    cell: row => (row.short_name === null ? row.name : `${row.name} (${row.short_name})`),
  },
  { key: 'parent', head: 'Cơ quan chủ quản', cell: row => row.parent_agency },
  { key: 'place', head: 'Địa danh', width: 130, cell: row => row.place },
  { key: 'suffix', head: 'Ký hiệu', width: 110, cell: row => row.symbol_suffix },
  { key: 'title', head: 'Chức vụ người ký', width: 150, cell: row => row.head_title },
]

function Letterheads({ answer }: { answer: FacilityAnswer }) {
  const address = useAddress()
  const may = useMayChange()
  const adding = address.get('them') !== undefined && may.structure
  const open = address.get('mo')
  const current = answer.letterheads.find(row => row.id === answer.current_letterhead_id)
  const close = () => address.set({ them: undefined, mo: undefined })
  return (
    <>
      {adding && (
        <Sheet title="Tên, tiêu đề văn bản mới">
          <LetterheadForm {...(current && { from: current })} onDone={close} />
        </Sheet>
      )}
      <Sheet
        title="Tên và tiêu đề văn bản"
        facts="Văn bản giữ tên của ngày ký."
        action={
          may.structure &&
          !adding && (
            <Button small icon={IconPlus} onClick={() => address.set({ them: '1', mo: undefined })}>
              Tên mới từ một ngày
            </Button>
          )
        }
        flush
      >
        <DataTable
          caption="Tên và tiêu đề văn bản theo thời gian"
          columns={columnsFor(answer.current_letterhead_id)}
          rows={answer.letterheads}
          rowKey={row => row.id}
          {...(may.structure && {
            onOpen: (row: Letterhead) => address.set({ mo: open === row.id ? undefined : row.id, them: undefined }),
            opened: (row: Letterhead) =>
              open === row.id && <LetterheadForm key={row.row_version} corrects={row} onDone={close} />,
          })}
          empty={
            <EmptyState title="Chưa có tên cơ sở">
              Văn bản chưa lập được khi chưa có tên và cơ quan chủ quản.
            </EmptyState>
          }
        />
      </Sheet>
    </>
  )
}

function Contacts({ answer }: { answer: FacilityAnswer }) {
  const may = useMayChange()
  const { facility } = answer
  const facts: readonly (readonly [string, string | null])[] = [
    ['Địa chỉ', facility.address],
    ['Điện thoại', facility.phone],
    ['Đường dây nóng', facility.hotline],
    ['Thư điện tử', facility.email],
    ['Trang thông tin điện tử', facility.website],
    ['Giờ làm việc', facility.open_hours],
  ]
  return (
    <Sheet title="Liên hệ và cách duyệt" facts="Liên hệ hiện ở trang công khai.">
      {may.structure ? (
        <ContactsForm key={facility.row_version} facility={facility} />
      ) : (
        <dl>
          {facts.map(([name, value]) => (
            <div key={name} className="lt-row">
              <dt className="lt-muted">{name}</dt>
              <dd>{value ?? '–'}</dd>
            </div>
          ))}
        </dl>
      )}
    </Sheet>
  )
}
