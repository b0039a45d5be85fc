import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import type { ScheduleInspection } from '../inspections.input.ts'
import { inspectionsWords } from '../inspections.words.ts'
import { ChosenList } from './chosen-list.tsx'
import { type Choices, type Inspection, inspectionKeys, inspectionsClient } from './inspections.client.ts'

interface Props {
  /** The inspection that is changed; a new one when left out. */
  changes?: Inspection
  onEnd: () => void
}

export function ScheduleForm(props: Props) {
  const query = useQuery({ queryKey: inspectionKeys.choices, queryFn: () => answer(inspectionsClient.choices.$get()) })
  return (
    <Sheet title={props.changes ? 'Đổi cuộc kiểm tra' : 'Lập cuộc kiểm tra'}>
      <QueryState query={query} failed="Chưa mở được danh sách đơn vị" words={inspectionsWords}>
        {choices => <Form choices={choices} {...props} />}
      </QueryState>
    </Sheet>
  )
}

function Form({ choices, changes, onEnd }: Props & { choices: Choices }) {
  const [title, setTitle] = useState(changes?.title ?? 'Kiểm tra công tác tuyên truyền cải cách hành chính')
  const [from, setFrom] = useState<string | null>(changes?.from_day ?? choices.today)
  const [to, setTo] = useState<string | null>(changes?.to_day ?? null)
  const [lead, setLead] = useState<string | null>(changes?.lead_staff_id ?? null)
  const [members, setMembers] = useState<readonly string[]>(changes?.member_ids ?? [])
  const [units, setUnits] = useState<readonly string[]>(changes?.units.map(one => one.unit_id) ?? [])
  const [tasks, setTasks] = useState<readonly string[]>(changes?.lines.flatMap(line => line.task_id ?? []) ?? [])
  const [others, setOthers] = useState(
    (changes?.lines ?? [])
      .filter(line => line.task_id === null)
      .map(line => line.words)
      .join('\n'),
  )
  const command = useCommand({
    run: (json: ScheduleInspection) =>
      changes
        ? answer(
            inspectionsClient[':id'].$put({
              param: { id: changes.id },
              json: { ...json, row_version: changes.row_version },
            }),
          )
        : answer(inspectionsClient.index.$post({ json })),
    done: () => (changes ? 'Đã đổi lịch, các đơn vị được báo lại.' : `Đã lập lịch và báo ${units.length} đơn vị.`),
    refresh: [inspectionKeys.all],
    words: inspectionsWords,
    onDone: onEnd,
  })
  const field = (path: string) => ({ id: `inspection-${path}`, error: command.errorAt(path) })
  const staff = choices.staff.map(one => ({
    value: one.id,
    label: one.position ? `${one.name}, ${one.position}` : one.name,
  }))
  const lines = [
    ...tasks.flatMap(id => {
      const task = choices.tasks.find(one => one.task_id === id)
      return task ? [{ task_id: id, words: task.title }] : []
    }),
    ...others
      .split('\n')
      .map(words => words.trim())
      .filter(Boolean)
      .map(words => ({ task_id: null, words })),
  ]
  return (
    <CommandForm
      command={command}
      name="inspection"
      action={changes ? 'Đổi và báo lại' : `Lập lịch, báo ${units.length} đơn vị`}
      onSend={() =>
        command.send({
          title,
          from_day: from ?? '',
          to_day: to ?? from ?? '',
          lead_staff_id: lead ?? '',
          member_ids: [...members],
          unit_ids: [...units],
          lines,
        })
      }
      onCancel={onEnd}
    >
      <TextField {...field('title')} label="Tên cuộc kiểm tra" value={title} onChange={setTitle} />
      <DayField {...field('from_day')} label="Từ ngày" value={from} onChange={setFrom} />
      <DayField {...field('to_day')} label="Đến ngày (để trống nếu một ngày)" value={to} onChange={setTo} />
      <SelectField {...field('lead_staff_id')} label="Trưởng đoàn" value={lead} onChange={setLead} choices={staff} />
      <ChosenList
        id="inspection-member_ids"
        label="Thêm thành viên"
        choices={staff.filter(one => one.value !== lead)}
        chosen={members}
        onChange={setMembers}
      />
      <UnitBoxes choices={choices} units={units} onChange={setUnits} error={command.errorAt('unit_ids')} />
      <ChosenList
        id="inspection-lines"
        label="Thêm nhiệm vụ của kế hoạch vào nội dung"
        choices={choices.tasks.map(one => ({ value: one.task_id, label: `TT ${one.no}. ${one.title}` }))}
        chosen={tasks}
        onChange={setTasks}
        error={command.errorAt('lines')}
      />
      <TextAreaField
        id="inspection-others"
        label="Nội dung khác"
        hint="Mỗi dòng một nội dung."
        rows={3}
        value={others}
        onChange={setOthers}
      />
    </CommandForm>
  )
}

interface UnitProps {
  choices: Choices
  units: readonly string[]
  onChange: (units: readonly string[]) => void
  error: string | undefined
}

function UnitBoxes({ choices, units, onChange, error }: UnitProps) {
  const all = choices.units.map(unit => unit.id)
  const has = (id: string): boolean => units.includes(id)
  return (
    <fieldset className="in-units" id="inspection-unit_ids" tabIndex={-1}>
      <legend>Đơn vị được kiểm tra, đã chọn {units.length}</legend>
      {error !== undefined && (
        <p role="alert" className="lt-tone-late">
          {error}
        </p>
      )}
      <CheckField
        label={`Tất cả ${all.length} đơn vị`}
        value={units.length === all.length}
        onChange={every => onChange(every ? all : [])}
      />
      <div className="in-boxes">
        {choices.units.map(unit => (
          <CheckField
            key={unit.id}
            label={unit.name}
            value={has(unit.id)}
            onChange={() => onChange(has(unit.id) ? units.filter(id => id !== unit.id) : [...units, unit.id])}
          />
        ))}
      </div>
    </fieldset>
  )
}
