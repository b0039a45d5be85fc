import { use, useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { today } from '#ui/office/today.ts'
import { useCommand } from '#ui/office/use-command.ts'
import { WorkPreview } from '../changes/office/work-preview.ts'
import type { CloseUnit, RenameUnit } from '../facilities.input.ts'
import { facilities, KEYS, type Unit } from './facilities.client.ts'

interface Props {
  unit: Unit
  onDone: () => void
}

export function RenameUnitForm({ unit, onDone }: Props) {
  const [name, setName] = useState(unit.name)
  const [short, setShort] = useState(unit.short_name ?? '')
  const [from, setFrom] = useState<string | null>(today())
  const command = useCommand({
    run: (input: RenameUnit) => answer(facilities.units[':id'].names.$post({ param: { id: unit.id }, json: input })),
    done: () => `Từ ngày đã chọn, đơn vị mang tên ${name}.`,
    refresh: [KEYS.units, KEYS.groups, KEYS.staff, KEYS.roles],
    onDone,
  })
  return (
    <CommandForm
      command={command}
      name="rename"
      action="Đổi tên đơn vị"
      onSend={() => {
        if (from !== null)
          command.send({ row_version: unit.row_version, name, short_name: short || null, valid_from: from })
      }}
      onCancel={onDone}
    >
      <TextField id="rename-name" label="Tên mới" value={name} onChange={setName} error={command.errorAt('name')} />
      <TextField
        id="rename-short_name"
        label="Tên viết tắt"
        value={short}
        onChange={setShort}
        error={command.errorAt('short_name')}
      />
      <DayField
        id="rename-valid_from"
        label="Dùng từ ngày"
        hint="Văn bản, kỳ việc trước ngày này vẫn mang tên cũ."
        value={from}
        onChange={setFrom}
        error={from === null ? 'Chưa chọn ngày.' : command.errorAt('valid_from')}
      />
    </CommandForm>
  )
}

const OPEN_WORK = [
  { value: 'list', label: 'Để điều phối giao đơn vị khác hoặc miễn từng kỳ' },
  { value: 'waive', label: 'Miễn tất cả' },
] as const

export function CloseUnitForm({ unit, onDone }: Props) {
  const preview = use(WorkPreview)
  const [work, setWork] = useState<'list' | 'waive'>('list')
  const [reason, setReason] = useState('')
  const [day, setDay] = useState<string | null>(today())
  const command = useCommand({
    run: (input: CloseUnit) => answer(facilities.units[':id'].close.$post({ param: { id: unit.id }, json: input })),
    done: () => `${unit.name} thôi hoạt động từ ngày đã chọn.`,
    refresh: [KEYS.units, KEYS.groups],
    onDone,
  })
  return (
    <CommandForm
      command={command}
      name="close"
      action={`Cho ${unit.name} thôi hoạt động`}
      onSend={() => {
        if (day !== null)
          command.send({
            row_version: unit.row_version,
            closed_on: day,
            open_work: work,
            ...(reason !== '' && { reason }),
          })
      }}
      onCancel={onDone}
    >
      <DayField
        id="close-closed_on"
        label="Không còn hoạt động từ ngày"
        hint="Đơn vị rời mọi nhóm từ ngày này. Kỳ việc và minh chứng đã có vẫn giữ nguyên."
        value={day}
        onChange={setDay}
        error={day === null ? 'Chưa chọn ngày.' : command.errorAt('closed_on')}
      />
      <SelectField
        id="close-open_work"
        label="Kỳ còn mở"
        value={work}
        onChange={value => setWork(OPEN_WORK.find(one => one.value === value)?.value ?? work)}
        choices={OPEN_WORK}
      />
      <TextField
        id="close-reason"
        label="Lý do, số quyết định"
        value={reason}
        onChange={setReason}
        error={command.errorAt('reason')}
      />
      {day !== null && preview({ units: [unit.id], into: null, on_day: day, open_work: work })}
    </CommandForm>
  )
}
