import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { FilterChips } from '#ui/office/filter-chips.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { ChangeEntry } from '../registers.input.ts'
import { type Book, type Entry, KEYS, registers, useBook, useMayChange } from './registers.client.ts'
import { TakeNumberForm } from './take-number-form.tsx'

const PAGE = 50

const COLUMNS: readonly Column<Entry>[] = [
  { key: 'symbol', head: 'Số, ký hiệu', names: true, width: 160, cell: entry => entry.symbol },
  {
    key: 'day',
    head: 'Ngày',
    width: 120,
    cell: entry => <span className="lt-num">{formatDay(entry.issued_on)}</span>,
  },
  { key: 'type', head: 'Loại', width: 130, cell: entry => entry.type },
  { key: 'subject', head: 'Trích yếu', cell: entry => entry.subject },
]

/** The book of outgoing documents: the year's numbers, without gap or twin. */
export function OutgoingBook() {
  const address = useAddress()
  const may = useMayChange()
  const query = useBook('outgoing', address.get('nam'))
  const adding = address.get('them') !== undefined && may
  return (
    <div className="lt-stack">
      {adding && (
        <Sheet title="Lấy số văn bản">
          <TakeNumberForm onDone={() => address.set({ them: undefined })} />
        </Sheet>
      )}
      <QueryState query={query} failed="Chưa mở được sổ văn bản">
        {book => <BookList book={book} mayAdd={may && !adding} />}
      </QueryState>
    </div>
  )
}

function BookList({ book, mayAdd }: { book: Book; mayAdd: boolean }) {
  const address = useAddress()
  const may = useMayChange()
  const open = address.get('mo')
  const page = Math.max(1, Number(address.get('trang') ?? 1))
  const add = mayAdd && (
    <Button small icon={IconPlus} onClick={() => address.set({ them: '1' })}>
      Lấy số văn bản
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
      <Sheet
        title={`Văn bản đi năm ${book.year}: ${book.entries.length} số`}
        facts={`Số kế tiếp: ${book.next}`}
        action={add}
        flush
      >
        <DataTable
          caption={`Sổ văn bản đi năm ${book.year}`}
          columns={COLUMNS}
          rows={book.entries.slice((page - 1) * PAGE, page * PAGE)}
          rowKey={entry => entry.id}
          {...(may && {
            onOpen: (entry: Entry) => address.set({ mo: open === entry.id ? undefined : entry.id }),
            opened: (entry: Entry) => open === entry.id && <OpenEntry key={entry.row_version} entry={entry} />,
          })}
          {...(book.entries.length > PAGE && { page: { page, total: book.entries.length, size: PAGE } })}
          empty={
            <EmptyState title={`Sổ năm ${book.year} chưa có số nào`} action={add}>
              Kế hoạch, báo cáo ban hành trong hệ thống tự lấy số. Đang dùng sổ giấy thì ghi số cuối của sổ giấy một
              lần, số sau nối tiếp.
            </EmptyState>
          }
        />
      </Sheet>
    </>
  )
}

function OpenEntry({ entry }: { entry: Entry }) {
  const address = useAddress()
  const [subject, setSubject] = useState(entry.subject)
  const [day, setDay] = useState<string | null>(entry.issued_on)
  const close = () => address.set({ mo: undefined })
  const command = useCommand({
    run: (input: ChangeEntry) =>
      answer(registers['document-book'][':id'].$put({ param: { id: entry.id }, json: input })),
    done: () => `Đã sửa dòng ${entry.symbol}.`,
    refresh: [KEYS.book],
    onDone: close,
  })
  if (entry.subject_id !== null)
    return <p>Số này thuộc một văn bản lập trong hệ thống, nên chỉ sửa được từ văn bản đó.</p>
  return (
    <CommandForm
      command={command}
      name="entry"
      action="Lưu dòng sổ"
      onSend={() => {
        if (day !== null) command.send({ row_version: entry.row_version, subject, issued_on: day })
      }}
      onCancel={close}
    >
      <TextField
        id="entry-subject"
        label="Trích yếu"
        value={subject}
        onChange={setSubject}
        error={command.errorAt('subject')}
      />
      <DayField
        id="entry-issued_on"
        label="Ngày"
        value={day}
        onChange={setDay}
        error={day === null ? 'Chưa chọn ngày.' : command.errorAt('issued_on')}
      />
    </CommandForm>
  )
}
