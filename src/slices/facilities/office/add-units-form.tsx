import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { today } from '#ui/office/today.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { AddUnits } from '../facilities.input.ts'
import { UNIT_KINDS, type UnitKind, unitKindWords } from '../facilities.words.ts'
import { facilities, KEYS } from './facilities.client.ts'
import { readUnitLines } from './unit-lines.ts'

const KINDS = UNIT_KINDS.map(kind => ({ value: kind, label: unitKindWords[kind] }))

/** One unit or thirty: a name a line, the kind read from its first word and changeable before anything is saved. */
export function AddUnitsForm({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState('')
  const [openedOn, setOpenedOn] = useState<string | null>(`${today().slice(0, 4)}-01-01`)
  const [kinds, setKinds] = useState<Record<string, UnitKind>>({})
  const units = readUnitLines(text).map(unit => ({ ...unit, kind: kinds[unit.name] ?? unit.kind }))
  const command = useCommand({
    run: (input: AddUnits) => answer(facilities.units.$post({ json: input })),
    done: ({ ids }) => `Đã lập ${ids.length} đơn vị.`,
    refresh: [KEYS.units, KEYS.groups],
    onDone,
  })
  const send = () => {
    if (openedOn !== null && units.length > 0) command.send({ opened_on: openedOn, units })
  }
  return (
    <CommandForm
      command={command}
      name="units"
      action={units.length > 1 ? `Lập ${units.length} đơn vị` : 'Lập đơn vị'}
      onSend={send}
      onCancel={onDone}
    >
      <TextAreaField
        id="units-units"
        label="Tên đơn vị, mỗi dòng một đơn vị"
        hint="Dán được cả cột từ bảng tính. Sau dấu chấm phẩy là tên viết tắt, ví dụ: Phòng Tổ chức – Hành chính; P. TCHC"
        value={text}
        onChange={setText}
        rows={5}
        error={command.errorAt('units')}
      />
      {units.map(unit => (
        <SelectField
          key={`${unit.name} ${unit.short_name}`}
          label={unit.short_name === null ? unit.name : `${unit.name} (${unit.short_name})`}
          value={unit.kind}
          choices={KINDS}
          onChange={kind => {
            const chosen = UNIT_KINDS.find(known => known === kind)
            if (chosen) setKinds(now => ({ ...now, [unit.name]: chosen }))
          }}
        />
      ))}
      <DayField
        id="units-opened_on"
        label="Hoạt động từ ngày"
        value={openedOn}
        onChange={setOpenedOn}
        error={openedOn === null ? 'Chưa chọn ngày.' : command.errorAt('opened_on')}
      />
    </CommandForm>
  )
}
