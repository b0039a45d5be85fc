import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { today } from '#ui/office/today.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { TakeNumber } from '../registers.input.ts'
import { DOCUMENT_TYPES } from '../registers.words.ts'
import { KEYS, registers } from './registers.client.ts'

/** The next number of the year, or one that the paper book gave out before. */
export function TakeNumberForm({ onDone }: { onDone: () => void }) {
  const [type, setType] = useState('Báo cáo')
  const [subject, setSubject] = useState('')
  const [day, setDay] = useState<string | null>(today())
  const [number, setNumber] = useState<number | null>(null)
  const command = useCommand({
    run: (input: TakeNumber) => answer(registers['document-book'].$post({ json: input })),
    done: ({ symbol }) => `Đã lấy số ${symbol}.`,
    refresh: [KEYS.book],
    onDone,
  })
  return (
    <CommandForm
      command={command}
      name="number"
      action={number === null ? 'Lấy số kế tiếp' : `Ghi số ${number}`}
      onSend={() => {
        if (day !== null) command.send({ type, subject, issued_on: day, number })
      }}
      onCancel={onDone}
    >
      <SelectField
        id="number-type"
        label="Loại văn bản"
        value={type}
        onChange={value => setType(value ?? type)}
        choices={DOCUMENT_TYPES.map(one => ({ value: one, label: one }))}
      />
      <TextField
        id="number-subject"
        label="Trích yếu"
        value={subject}
        onChange={setSubject}
        error={command.errorAt('subject')}
      />
      <DayField
        id="number-issued_on"
        label="Ngày"
        value={day}
        onChange={setDay}
        error={day === null ? 'Chưa chọn ngày.' : command.errorAt('issued_on')}
      />
      <NumberField
        id="number-number"
        label="Số đã cấp trên sổ giấy"
        hint="Để trống thì lấy số kế tiếp trong năm."
        value={number}
        onChange={setNumber}
        error={command.errorAt('number')}
      />
    </CommandForm>
  )
}
