import { IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { rankMatch } from '#platform/fold.ts'
import { formatDay } from '#ui/format.ts'
import { Button } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { FilterChips } from '#ui/office/filter-chips.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { IncomingForm } from './incoming-form.tsx'
import { type Book, type Entry, useBook, useMayChange } from './registers.client.ts'

const PAGE = 50

const COLUMNS: readonly Column<Entry>[] = [
  { key: 'number', head: 'Số đến', kind: 'number', width: 80, cell: entry => entry.number },
  {
    key: 'received',
    head: 'Ngày đến',
    width: 110,
    cell: entry => <span className="lt-num">{entry.received_on === null ? '–' : formatDay(entry.received_on)}</span>,
  },
  { key: 'issuer', head: 'Cơ quan ban hành', width: 190, cell: entry => entry.issuer ?? '–' },
  {
    key: 'symbol',
    head: 'Số, ký hiệu, ngày',
    width: 150,
    cell: entry => (
      <span>
        {entry.symbol || 'Không số'}
        <br />
        <span className="lt-num lt-muted">{formatDay(entry.issued_on)}</span>
      </span>
    ),
  },
  {
    key: 'subject',
    head: 'Tên loại, trích yếu',
    names: true,
    cell: entry => (
      <>
        {entry.type}: {entry.subject}
      </>
    ),
  },
  { key: 'passed', head: 'Chuyển cho', width: 170, cell: entry => entry.passed_to ?? '–' },
]

/** The book of incoming documents: what came, from whom, and who deals with it. */
export function IncomingBook() {
  const address = useAddress()
  const may = useMayChange()
  const query = useBook('incoming', address.get('nam'))
  const adding = address.get('them') !== undefined && may
  return (
    <>
      {adding && (
        <Sheet title="Vào sổ văn bản đến">
          <IncomingForm onDone={() => address.set({ them: undefined })} />
        </Sheet>
      )}
      <QueryState query={query} failed="Chưa mở được sổ văn bản đến">
        {book => <BookList book={book} mayAdd={may && !adding} />}
      </QueryState>
    </>
  )
}

const wordsOf = (entry: Entry): string =>
  [entry.number, entry.issuer, entry.symbol, entry.type, entry.subject, entry.passed_to].join(' ')

function BookList({ book, mayAdd }: { book: Book; mayAdd: boolean }) {
  const address = useAddress()
  const may = useMayChange()
  const [typed, type] = useState('')
  const search = useDeferredValue(typed.trim())
  const open = address.get('mo')
  const found = search === '' ? book.entries : book.entries.filter(entry => rankMatch(wordsOf(entry), search) > 0)
  const page = search === '' ? Math.max(1, Number(address.get('trang') ?? 1)) : 1
  const add = mayAdd && (
    <Button small icon={IconPlus} onClick={() => address.set({ them: '1' })}>
      Vào sổ văn bản
    </Button>
  )
  return (
    <>
      {book.years.length > 1 && (
        <FilterChips
          name="nam"
          label="Năm"
          several={false}
          chips={book.years.map(year => ({ value: `${year}`, label: `Năm ${year}` }))}
        />
      )}
      {book.entries.length > 0 && (
        <div className="lt-row">
          <TextField label="Tìm số, cơ quan, trích yếu" type="search" value={typed} onChange={type} />
        </div>
      )}
      <Sheet
        title={`Văn bản đến năm ${book.year}: ${book.entries.length}`}
        facts={search === '' ? `Số đến kế tiếp: ${book.next}` : `${found.length} văn bản khớp “${search}”`}
        action={add}
        flush
      >
        <DataTable
          caption={`Sổ văn bản đến năm ${book.year}`}
          columns={COLUMNS}
          rows={found.slice((page - 1) * PAGE, page * PAGE)}
          rowKey={entry => entry.id}
          {...(may && {
            onOpen: (entry: Entry) => address.set({ mo: open === entry.id ? undefined : entry.id }),
            opened: (entry: Entry) =>
              open === entry.id && (
                <IncomingForm key={entry.row_version} entry={entry} onDone={() => address.set({ mo: undefined })} />
              ),
          })}
          {...(found.length > PAGE && { page: { page, total: found.length, size: PAGE } })}
          empty={<Nothing book={book} search={search} action={add} />}
        />
      </Sheet>
    </>
  )
}

function Nothing({ book, search, action }: { book: Book; search: string; action: React.ReactNode }) {
  if (search !== '')
    return <EmptyState title="Không có văn bản nào khớp">Thử số, ký hiệu hoặc vài chữ của trích yếu.</EmptyState>
  return (
    <EmptyState title={`Sổ văn bản đến năm ${book.year} chưa có dòng nào`} action={action}>
      Ghi văn bản của cấp trên gửi tới: ngày đến, số ký hiệu, trích yếu, chuyển cho ai. Đang dùng sổ giấy thì ghi số đến
      của sổ giấy một lần, số sau nối tiếp.
    </EmptyState>
  )
}
