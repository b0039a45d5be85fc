import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '#ui/format.ts'
import { answer, saysOf } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { today } from '#ui/office/today.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { AcceptSheet } from '../facilities.input.ts'
import { facilitiesWords } from '../facilities.words.ts'
import { facilities, KEYS, type StaffSheet } from './facilities.client.ts'
import { withoutLines } from './without-lines.ts'

type Row = StaffSheet['rows'][number]

const says = ({ code, value }: { code: string; value: string }) =>
  (facilitiesWords[code] ?? code).replace('{value}', value)

const COLUMNS: readonly Column<Row>[] = [
  { key: 'line', head: 'Dòng', kind: 'tt', cell: row => row.line },
  { key: 'name', head: 'Họ và tên', names: true, cell: row => row.full_name || '–' },
  { key: 'unit', head: 'Đơn vị', cell: row => row.unit || '–' },
  { key: 'position', head: 'Chức vụ', cell: row => row.position || '–' },
  {
    key: 'since',
    head: 'Từ ngày',
    width: 100,
    cell: row => <span className="lt-num">{formatDay(row.starts_on)}</span>,
  },
  {
    key: 'says',
    head: 'Điều cần xem',
    cell: row =>
      row.problems.length + row.cautions.length === 0 ? (
        'Nhận được'
      ) : (
        <ul>
          {row.problems.map(remark => (
            <li key={remark.code} className="lt-tone-late">
              {says(remark)}
            </li>
          ))}
          {row.cautions.map(remark => (
            <li key={remark.code}>{says(remark)}</li>
          ))}
        </ul>
      ),
  },
]

/** Paste, look, accept: nothing is saved before every row is right, then all rows at once. */
export function PasteStaff({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState('')
  const [startsOn, setStartsOn] = useState<string | null>(today())
  const preview = useMutation({
    mutationFn: (sheet: { text: string; starts_on: string }) =>
      answer(facilities['staff-sheet'].preview.$post({ json: sheet })),
  })
  const accept = useCommand({
    run: (input: AcceptSheet) => answer(facilities['staff-sheet'].$post({ json: input })),
    done: ({ count }) => `Đã thêm ${count} viên chức.`,
    refresh: [KEYS.staff, KEYS.units, KEYS.positions],
    onDone,
  })
  const look = (sheet: string) => {
    setText(sheet)
    if (startsOn !== null) preview.mutate({ text: sheet, starts_on: startsOn })
  }
  const forget = () => {
    preview.reset()
    accept.reset()
  }
  return (
    <div className="lt-stack">
      <SheetBox
        text={text}
        onText={value => {
          setText(value)
          forget()
        }}
        startsOn={startsOn}
        onStartsOn={day => {
          setStartsOn(day)
          forget()
        }}
      />
      {preview.error !== null && (
        <p role="alert" className="lt-errors">
          {saysOf(preview.error)}
        </p>
      )}
      {preview.data === undefined ? (
        <div className="lt-form-acts">
          <Button kind="primary" busy={preview.isPending} disabled={text.trim() === ''} onClick={() => look(text)}>
            Xem thử bảng
          </Button>
          <Button onClick={onDone}>Để lại</Button>
        </div>
      ) : (
        <Preview
          sheet={preview.data}
          busy={accept.busy}
          refused={accept.refused}
          onDrop={lines => look(withoutLines(text, lines))}
          onAccept={() => startsOn !== null && accept.send({ text, starts_on: startsOn })}
          onLeave={onDone}
        />
      )}
    </div>
  )
}

interface BoxProps {
  text: string
  onText: (text: string) => void
  startsOn: string | null
  onStartsOn: (day: string | null) => void
}

function SheetBox({ text, onText, startsOn, onStartsOn }: BoxProps) {
  return (
    <div className="lt-form">
      <TextAreaField
        label="Bảng viên chức"
        hint="Chép cả vùng trong bảng tính, có dòng tiêu đề: Họ và tên, Đơn vị, Chức vụ, Mã, Thư điện tử, Điện thoại, Ngày bắt đầu. Thứ tự cột tùy ý."
        value={text}
        onChange={onText}
        rows={8}
      />
      <DayField
        label="Làm việc từ ngày, với dòng không ghi ngày"
        value={startsOn}
        onChange={onStartsOn}
        error={startsOn === null ? 'Chưa chọn ngày.' : undefined}
      />
    </div>
  )
}

interface PreviewProps {
  sheet: StaffSheet
  busy: boolean
  refused: string | undefined
  onDrop: (lines: readonly number[]) => void
  onAccept: () => void
  onLeave: () => void
}

function Preview({ sheet, busy, refused, onDrop, onAccept, onLeave }: PreviewProps) {
  const bad = sheet.rows.filter(row => row.problems.length > 0)
  return (
    <div className="lt-stack" aria-live="polite">
      {!sheet.has_header && (
        <InlineNotice>
          Chưa nhận ra dòng tiêu đề, nên đọc theo thứ tự: Họ và tên, Đơn vị, Chức vụ, Mã, Thư điện tử, Điện thoại, Ngày
          bắt đầu.
        </InlineNotice>
      )}
      {bad.length > 0 && (
        <InlineNotice
          actions={
            <Button small onClick={() => onDrop(bad.map(row => row.line))}>
              Bỏ {bad.length} dòng này khỏi bảng
            </Button>
          }
        >
          {bad.length} trong {sheet.rows.length} dòng chưa nhận được. Sửa ngay trong ô trên rồi xem thử lại, hoặc bỏ các
          dòng ấy.
        </InlineNotice>
      )}
      <DataTable caption="Xem thử bảng viên chức" columns={COLUMNS} rows={sheet.rows} rowKey={row => `${row.line}`} />
      {refused !== undefined && (
        <p role="alert" className="lt-errors">
          {refused}
        </p>
      )}
      <div className="lt-form-acts">
        <Button kind="primary" busy={busy} disabled={bad.length > 0 || sheet.rows.length === 0} onClick={onAccept}>
          Nhận {sheet.rows.length} viên chức
        </Button>
        <Button onClick={onLeave}>Để lại</Button>
      </div>
    </div>
  )
}
