import { useState } from 'react'
import { formatDay } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { today } from '#ui/office/today.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { ChangeGroup, JoinGroup, LeaveGroup } from '../facilities.input.ts'
import { facilities, type Group, KEYS, useMemberships, useUnits } from './facilities.client.ts'
import { useMayChange } from './use-may-change.ts'

type Doing = 'join' | 'leave' | 'rename'

/** Who is and was in a group, and how to change that from a day on. */
export function OpenGroup({ group }: { group: Group }) {
  const memberships = useMemberships(group.id)
  const may = useMayChange()
  const [doing, setDoing] = useState<Doing>()
  const done = () => setDoing(undefined)
  if (doing === 'join') return <JoinForm group={group} onDone={done} />
  if (doing === 'leave') return <LeaveForm group={group} onDone={done} />
  if (doing === 'rename') return <RenameForm group={group} onDone={done} />
  return (
    <div className="lt-stack">
      <QueryState query={memberships} failed="Chưa mở được các đơn vị của nhóm">
        {rows => (
          <ul>
            {rows.length === 0 && <li>Chưa có đơn vị nào trong nhóm.</li>}
            {rows.map(row => (
              <li key={`${row.unit_id} ${row.valid_from}`} className={row.valid_to === null ? undefined : 'lt-muted'}>
                {row.name}
                <span className="lt-num lt-muted">
                  {' '}
                  từ {formatDay(row.valid_from)}
                  {row.valid_to !== null && ` đến trước ${formatDay(row.valid_to)}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      {may.calendar && (
        <div className="lt-row">
          <Button small onClick={() => setDoing('join')}>
            Thêm đơn vị vào nhóm
          </Button>
          <Button small onClick={() => setDoing('leave')} disabled={group.members.length === 0}>
            Cho đơn vị ra khỏi nhóm
          </Button>
          <Button small kind="quiet" onClick={() => setDoing('rename')}>
            Đổi tên nhóm
          </Button>
        </div>
      )}
    </div>
  )
}

interface Props {
  group: Group
  onDone: () => void
}

function JoinForm({ group, onDone }: Props) {
  const [unit, setUnit] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(today())
  const units = (useUnits().data ?? []).filter(
    one => one.is_open && !group.members.some(member => member.id === one.id),
  )
  const command = useCommand({
    run: (input: JoinGroup) => answer(facilities.groups[':id'].members.$post({ param: { id: group.id }, json: input })),
    done: () => `Đã thêm đơn vị vào nhóm ${group.name}.`,
    refresh: [KEYS.groups],
    onDone,
  })
  return (
    <CommandForm
      command={command}
      name="join"
      action="Thêm vào nhóm"
      onSend={() => {
        if (unit !== null && from !== null) command.send({ unit_id: unit, valid_from: from })
      }}
      onCancel={onDone}
    >
      <SelectField
        label="Đơn vị"
        value={unit}
        onChange={setUnit}
        choices={units.map(one => ({ value: one.id, label: one.name }))}
      />
      <DayField
        label="Ở trong nhóm từ ngày"
        hint="Kỳ việc bắt đầu từ ngày này trở đi sẽ có đơn vị."
        value={from}
        onChange={setFrom}
        error={from === null ? 'Chưa chọn ngày.' : undefined}
      />
    </CommandForm>
  )
}

function LeaveForm({ group, onDone }: Props) {
  const [unit, setUnit] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(today())
  const command = useCommand({
    run: (input: LeaveGroup) =>
      answer(facilities.groups[':id'].members.end.$post({ param: { id: group.id }, json: input })),
    done: () => `Đơn vị ra khỏi nhóm ${group.name} từ ngày đã chọn.`,
    refresh: [KEYS.groups],
    onDone,
  })
  return (
    <CommandForm
      command={command}
      name="leave"
      action="Cho ra khỏi nhóm"
      onSend={() => {
        if (unit !== null && to !== null) command.send({ unit_id: unit, valid_to: to })
      }}
      onCancel={onDone}
    >
      <SelectField
        label="Đơn vị"
        value={unit}
        onChange={setUnit}
        choices={group.members.map(member => ({ value: member.id, label: member.name }))}
      />
      <DayField
        label="Không còn trong nhóm từ ngày"
        hint="Kỳ việc đã giao trước ngày này không đổi."
        value={to}
        onChange={setTo}
        error={to === null ? 'Chưa chọn ngày.' : undefined}
      />
    </CommandForm>
  )
}

function RenameForm({ group, onDone }: Props) {
  const [name, setName] = useState(group.name)
  const command = useCommand({
    run: (input: ChangeGroup) => answer(facilities.groups[':id'].$put({ param: { id: group.id }, json: input })),
    done: () => 'Đã đổi tên nhóm.',
    refresh: [KEYS.groups],
    onDone,
  })
  return (
    <CommandForm
      command={command}
      name="rename-group"
      action="Đổi tên nhóm"
      onSend={() => command.send({ row_version: group.row_version, name })}
      onCancel={onDone}
    >
      <TextField
        id="rename-group-name"
        label="Tên nhóm"
        value={name}
        onChange={setName}
        error={command.errorAt('name')}
      />
    </CommandForm>
  )
}
