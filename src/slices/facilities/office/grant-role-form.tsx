import { useState } from 'react'
import { ROLES, type Role } from '#platform/actor.ts'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { today } from '#ui/office/today.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { GrantRole } from '../facilities.input.ts'
import { roleMeanings, roleWords } from '../facilities.words.ts'
import { facilities, KEYS, type Staff, useStaff, useUnits } from './facilities.client.ts'
import { useMayChange } from './use-may-change.ts'

const isInUnit = (role: Role | null): boolean => role === 'unit_head' || role === 'contributor'

const named = ({ full_name, unit }: Staff): string => (unit === null ? full_name : `${full_name}, ${unit}`)

/** A role from a day on, for good or to before a day. */
export function GrantRoleForm({ onDone }: { onDone: () => void }) {
  const may = useMayChange()
  const staff = (useStaff().data ?? []).filter(person => person.at_work)
  const units = (useUnits().data ?? []).filter(unit => unit.is_open)
  const [person, setPerson] = useState<string | null>(null)
  const [role, setRole] = useState<Role | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(today())
  const [to, setTo] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const command = useCommand({
    run: (input: GrantRole) => answer(facilities.roles.$post({ json: input })),
    done: () => 'Đã trao vai trò.',
    refresh: [KEYS.roles, ['me']],
    onDone,
  })
  const chosen = staff.find(one => one.id === person)
  const unitId = isInUnit(role) ? (unit ?? chosen?.unit_id ?? null) : null
  const send = () => {
    const complete = person !== null && role !== null && from !== null && (!isInUnit(role) || unitId !== null)
    setMissing(!complete)
    if (complete) command.send({ staff_id: person, role, unit_id: unitId, valid_from: from, valid_to: to })
  }
  const roles = ROLES.filter(one => may.ownerRole || (one !== 'owner' && one !== 'administrator'))
  const empty = (value: unknown) => (missing && value === null ? 'Chưa chọn.' : undefined)
  return (
    <CommandForm command={command} name="grant" action="Trao vai trò" onSend={send} onCancel={onDone}>
      <SelectField
        id="grant-staff_id"
        label="Viên chức"
        value={person}
        onChange={setPerson}
        choices={staff.map(one => ({ value: one.id, label: named(one) }))}
        searchable
        error={empty(person)}
      />
      <SelectField
        id="grant-role"
        label="Vai trò"
        {...(role !== null && { hint: roleMeanings[role] })}
        value={role}
        onChange={value => setRole(ROLES.find(one => one === value) ?? null)}
        choices={roles.map(one => ({ value: one, label: roleWords[one] }))}
        error={empty(role)}
      />
      {isInUnit(role) && (
        <SelectField
          id="grant-unit_id"
          label="Trong đơn vị"
          value={unitId}
          onChange={setUnit}
          choices={units.map(one => ({ value: one.id, label: one.name }))}
          error={empty(unitId)}
        />
      )}
      <Days from={from} onFrom={setFrom} to={to} onTo={setTo} errorAt={command.errorAt} />
    </CommandForm>
  )
}

interface DaysProps {
  from: string | null
  onFrom: (day: string | null) => void
  to: string | null
  onTo: (day: string | null) => void
  errorAt: (path: string) => string | undefined
}

function Days({ from, onFrom, to, onTo, errorAt }: DaysProps) {
  return (
    <>
      <DayField
        id="grant-valid_from"
        label="Từ ngày"
        value={from}
        onChange={onFrom}
        error={from === null ? 'Chưa chọn ngày.' : errorAt('valid_from')}
      />
      <DayField
        id="grant-valid_to"
        label="Đến trước ngày"
        hint="Để trống nếu chưa định ngày thôi."
        value={to}
        onChange={onTo}
        error={errorAt('valid_to')}
      />
    </>
  )
}
