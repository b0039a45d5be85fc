import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { today } from '#ui/office/today.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { AddStaff, ChangeStaff } from '../facilities.input.ts'
import { facilities, KEYS, type Staff, usePositions, useUnits } from './facilities.client.ts'

const REFRESH = [KEYS.staff, KEYS.units, KEYS.roles, KEYS.positions]

type Draft = Omit<ChangeStaff, 'request_key' | 'row_version'>

/** Adds, or saves the one that is there. */
function useSaveStaff(person: Staff | undefined, onDone: () => void) {
  const add = useCommand({
    run: (input: AddStaff) => answer(facilities.staff.$post({ json: input })),
    done: () => 'Đã thêm viên chức.',
    refresh: REFRESH,
    onDone,
  })
  const save = useCommand({
    run: (input: ChangeStaff) => answer(facilities.staff[':id'].$put({ param: { id: person?.id ?? '' }, json: input })),
    done: () => 'Đã lưu hồ sơ.',
    refresh: REFRESH,
    onDone,
  })
  const send = ({ ends_on, ...content }: Draft) =>
    person === undefined ? add.send(content) : save.send({ ...content, ends_on, row_version: person.row_version })
  return { command: person === undefined ? add : save, send }
}

/** One person, new or changed. */
export function StaffForm({ person, onDone }: { person?: Staff; onDone: () => void }) {
  const [draft, setDraft] = useState({
    full_name: person?.full_name ?? '',
    code: person?.code ?? '',
    unit_id: person?.unit_id ?? null,
    position_id: person?.position_id ?? null,
    email: person?.email ?? '',
    phone: person?.phone ?? '',
    starts_on: person?.starts_on ?? today(),
    ends_on: person?.ends_on ?? null,
  })
  const change = (part: Partial<typeof draft>) => setDraft(now => ({ ...now, ...part }))
  const { command, send } = useSaveStaff(person, onDone)
  const text = (
    field: 'full_name' | 'code' | 'email' | 'phone',
    label: string,
    type: 'text' | 'email' | 'tel' = 'text',
  ) => (
    <TextField
      id={`staff-${field}`}
      label={label}
      type={type}
      value={draft[field]}
      onChange={value => change({ [field]: value })}
      error={command.errorAt(field)}
    />
  )
  return (
    <CommandForm
      command={command}
      name="staff"
      action={person === undefined ? 'Thêm viên chức' : 'Lưu hồ sơ'}
      onSend={() => send(draft)}
      onCancel={onDone}
    >
      {text('full_name', 'Họ và tên')}
      {text('code', 'Mã viên chức')}
      <Places draft={draft} change={change} />
      {text('phone', 'Điện thoại', 'tel')}
      {text('email', 'Thư điện tử', 'email')}
      <DayField
        id="staff-starts_on"
        label="Làm việc từ ngày"
        value={draft.starts_on}
        onChange={day => change({ starts_on: day ?? '' })}
        error={draft.starts_on === '' ? 'Chưa chọn ngày.' : command.errorAt('starts_on')}
      />
      {person !== undefined && (
        <DayField
          id="staff-ends_on"
          label="Nghỉ việc từ ngày"
          hint="Từ ngày này người ấy không còn vai trò nào; việc đã làm vẫn giữ tên."
          value={draft.ends_on}
          onChange={day => change({ ends_on: day })}
          error={command.errorAt('ends_on')}
        />
      )}
    </CommandForm>
  )
}

interface PlacesProps {
  draft: { unit_id: string | null; position_id: string | null }
  change: (part: { unit_id?: string | null; position_id?: string | null }) => void
}

function Places({ draft, change }: PlacesProps) {
  const units = (useUnits().data ?? []).filter(unit => unit.is_open)
  const positions = usePositions().data ?? []
  return (
    <>
      <SelectField
        id="staff-unit_id"
        label="Đơn vị"
        value={draft.unit_id}
        onChange={unit_id => change({ unit_id })}
        choices={units.map(unit => ({ value: unit.id, label: unit.name }))}
        clearable
      />
      <SelectField
        id="staff-position_id"
        label="Chức vụ"
        value={draft.position_id}
        onChange={position_id => change({ position_id })}
        choices={positions.map(position => ({ value: position.id, label: position.name }))}
        clearable
      />
    </>
  )
}
