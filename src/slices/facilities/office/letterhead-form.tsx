import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { today } from '#ui/office/today.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { AddLetterhead, CorrectLetterhead } from '../facilities.input.ts'
import { facilities, KEYS, type Letterhead } from './facilities.client.ts'

const FIELDS = [
  ['parent_agency', 'Cơ quan chủ quản', 'Như dòng trên của tiêu đề, ví dụ: Sở Y tế tỉnh Hòa Giang'],
  ['name', 'Tên cơ sở', undefined],
  ['short_name', 'Tên gọi tắt', 'Kế hoạch hay gọi, ví dụ: TTYT An Bình'],
  ['place', 'Địa danh', 'Đứng trước ngày tháng của văn bản'],
  ['symbol_suffix', 'Chữ viết tắt trong số, ký hiệu', 'Ví dụ: TTYT trong 08/BC-TTYT'],
  ['head_title', 'Chức vụ người đứng đầu', 'Như ở khối ký, ví dụ: GIÁM ĐỐC'],
] as const

interface Props {
  /** The name to start a new one from. */
  from?: Letterhead
  /** The one whose slip is corrected. */
  corrects?: Letterhead
  onDone: () => void
}

/** A new name from a day on, or the correction of one. */
export function LetterheadForm({ from, corrects, onDone }: Props) {
  const start = corrects ?? from
  const [draft, setDraft] = useState({
    parent_agency: start?.parent_agency ?? '',
    name: start?.name ?? '',
    short_name: start?.short_name ?? '',
    place: start?.place ?? '',
    symbol_suffix: start?.symbol_suffix ?? '',
    head_title: start?.head_title ?? 'GIÁM ĐỐC',
  })
  const [day, setDay] = useState<string | null>(corrects?.valid_from ?? today())
  const add = useCommand({
    run: (input: AddLetterhead) => answer(facilities.letterheads.$post({ json: input })),
    done: () => 'Đã thêm tên mới.',
    refresh: [KEYS.facility, ['me']],
    onDone,
  })
  const correct = useCommand({
    run: (input: CorrectLetterhead) =>
      answer(facilities.letterheads[':id'].$put({ param: { id: corrects?.id ?? '' }, json: input })),
    done: () => 'Đã sửa tiêu đề.',
    refresh: [KEYS.facility, ['me']],
    onDone,
  })
  const command = corrects === undefined ? add : correct
  const send = () => {
    if (day === null) return
    if (corrects === undefined) add.send({ ...draft, valid_from: day })
    else correct.send({ ...draft, valid_from: day, row_version: corrects.row_version })
  }
  return (
    <CommandForm
      command={command}
      name="letterhead"
      action={corrects === undefined ? 'Dùng tên mới' : 'Lưu chỗ sửa'}
      onSend={send}
      onCancel={onDone}
    >
      {FIELDS.map(([field, label, hint]) => (
        <TextField
          key={field}
          id={`letterhead-${field}`}
          label={label}
          {...(hint !== undefined && { hint })}
          value={draft[field]}
          onChange={value => setDraft(now => ({ ...now, [field]: value }))}
          error={command.errorAt(field)}
        />
      ))}
      <DayField
        id="letterhead-valid_from"
        label="Dùng từ ngày"
        hint="Văn bản ký trước ngày này giữ tên cũ."
        value={day}
        onChange={setDay}
        error={day === null ? 'Chưa chọn ngày.' : command.errorAt('valid_from')}
      />
    </CommandForm>
  )
}
