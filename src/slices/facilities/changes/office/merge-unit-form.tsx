import { use, useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { today } from '#ui/office/today.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { MergeUnits } from '../../facilities.input.ts'
import { facilities, KEYS, type Unit, useStaff, useUnits } from '../../office/facilities.client.ts'
import { WorkPreview } from './work-preview.ts'

const FOUNDED = 'moi'
const OPEN_WORK = [
  { value: 'carry', label: 'Chuyển sang đơn vị nhận' },
  { value: 'waive', label: 'Miễn, ghi lý do' },
] as const

/** Nhập đơn vị này, cùng một đơn vị nữa nếu cần, vào đơn vị có sẵn hoặc lập mới; nói trước điều sẽ xảy ra. */
export function MergeUnitForm({ unit, onDone }: { unit: Unit; onDone: () => void }) {
  const form = useMerge(unit)
  const preview = use(WorkPreview)
  const command = useCommand({
    run: (input: MergeUnits) => answer(facilities['unit-merges'].$post({ json: input })),
    done: () => `Đã ghi việc nhập ${unit.name}.`,
    refresh: [KEYS.units, KEYS.groups, KEYS.staff, KEYS.roles],
    onDone,
  })
  const { into, founded, day, work } = form
  const ready = day !== null && (into !== null || founded)
  return (
    <CommandForm
      command={command}
      name="merge"
      action={`Nhập ${form.units.map(one => one.name).join(' và ')}`}
      onSend={() => form.input !== undefined && command.send(form.input)}
      onCancel={onDone}
    >
      <SelectField
        id="merge-also"
        label="Nhập cùng với"
        hint="Để trống khi chỉ một đơn vị nhập vào đơn vị khác."
        value={form.also}
        onChange={form.setAlso}
        choices={form.others.map(choiceOf)}
        clearable
        searchable
      />
      <SelectField
        id="merge-into"
        label="Đơn vị nhận"
        value={founded ? FOUNDED : into}
        onChange={form.setInto}
        choices={[
          { value: FOUNDED, label: 'Lập đơn vị mới' },
          ...form.others.filter(one => one.id !== form.also).map(choiceOf),
        ]}
        searchable
        error={command.errorAt('into')}
      />
      {founded && (
        <>
          <TextField
            id="merge-name"
            label="Tên đơn vị mới"
            value={form.name}
            onChange={form.setName}
            error={command.errorAt('into.name')}
          />
          <SelectField
            id="merge-head"
            label="Người đứng đầu"
            value={form.head}
            onChange={form.setHead}
            choices={form.people}
            searchable
            clearable
          />
        </>
      )}
      <DayField
        id="merge-on_day"
        label="Từ ngày"
        hint="Kỳ đã nộp, đã duyệt và kỳ trước ngày này vẫn là của đơn vị cũ."
        value={day}
        onChange={form.setDay}
        error={day === null ? 'Chưa chọn ngày.' : command.errorAt('on_day')}
      />
      <SelectField
        id="merge-open_work"
        label="Kỳ còn mở"
        value={work}
        onChange={value => form.setWork(OPEN_WORK.find(one => one.value === value)?.value ?? work)}
        choices={OPEN_WORK}
      />
      <TextField
        id="merge-reason"
        label="Lý do, số quyết định"
        value={form.reason}
        onChange={form.setReason}
        error={command.errorAt('reason')}
      />
      {ready && preview({ units: form.units.map(one => one.id), into, on_day: day, open_work: work })}
    </CommandForm>
  )
}

const choiceOf = (unit: Unit) => ({ value: unit.id, label: unit.name })

function useMerge(unit: Unit) {
  const others = (useUnits().data ?? []).filter(one => one.is_open && one.id !== unit.id && one.closed_on === null)
  const people = (useStaff().data ?? [])
    .filter(person => person.at_work)
    .map(person => ({ value: person.id, label: person.full_name }))
  const [also, setAlso] = useState<string | null>(null)
  const [receiver, setInto] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [head, setHead] = useState<string | null>(unit.head_staff_id)
  const [day, setDay] = useState<string | null>(today())
  const [work, setWork] = useState<'carry' | 'waive'>('carry')
  const [reason, setReason] = useState('')
  const founded = receiver === FOUNDED
  const into = founded ? null : receiver
  const units = [unit, ...others.filter(one => one.id === also)]
  const target = founded
    ? { kind: unit.kind, name, short_name: null, head_staff_id: head }
    : into === null
      ? undefined
      : { unit_id: into }
  const input: Omit<MergeUnits, 'request_key'> | undefined =
    target === undefined || day === null
      ? undefined
      : {
          units: units.map(({ id, row_version }) => ({ id, row_version })),
          into: target,
          on_day: day,
          open_work: work,
          reason,
        }
  const set = { setAlso, setInto, setName, setHead, setDay, setWork, setReason }
  return { others, people, also, into, founded, name, head, day, work, reason, units, input, ...set }
}
