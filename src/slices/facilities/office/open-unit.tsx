import { useState } from 'react'
import { formatDay } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import { MergeUnitForm } from '../changes/office/merge-unit-form.tsx'
import type { ChangeUnit } from '../facilities.input.ts'
import { UNIT_KINDS, unitKindWords } from '../facilities.words.ts'
import { facilities, KEYS, type Unit, useStaff } from './facilities.client.ts'
import { CloseUnitForm, RenameUnitForm } from './unit-forms.tsx'
import { useMayChange } from './use-may-change.ts'

type Doing = 'change' | 'rename' | 'merge' | 'close'

/** A unit's names through time, and what may be done to it. */
export function OpenUnit({ unit }: { unit: Unit }) {
  const may = useMayChange()
  const [doing, setDoing] = useState<Doing>()
  const done = () => setDoing(undefined)
  if (doing === 'change') return <ChangeUnitForm unit={unit} onDone={done} />
  if (doing === 'rename') return <RenameUnitForm unit={unit} onDone={done} />
  if (doing === 'merge') return <MergeUnitForm unit={unit} onDone={done} />
  if (doing === 'close') return <CloseUnitForm unit={unit} onDone={done} />
  return (
    <div className="lt-stack">
      <ul>
        {unit.names.map(name => (
          <li key={name.valid_from}>
            <span className="lt-num">Từ {formatDay(name.valid_from)}: </span>
            <b>{name.name}</b>
            {name.short_name !== null && `, viết tắt ${name.short_name}`}
          </li>
        ))}
        {unit.closed_on !== null && <li className="lt-num lt-muted">Thôi hoạt động từ {formatDay(unit.closed_on)}.</li>}
      </ul>
      {may.structure && unit.closed_on === null && (
        <div className="lt-row">
          <Button small onClick={() => setDoing('change')}>
            Sửa loại, người đứng đầu
          </Button>
          <Button small onClick={() => setDoing('rename')}>
            Đổi tên từ một ngày
          </Button>
          <Button small onClick={() => setDoing('merge')}>
            Nhập vào đơn vị khác
          </Button>
          <Button small kind="quiet" onClick={() => setDoing('close')}>
            Thôi hoạt động
          </Button>
        </div>
      )}
    </div>
  )
}

const KINDS = UNIT_KINDS.map(kind => ({ value: kind, label: unitKindWords[kind] }))

function ChangeUnitForm({ unit, onDone }: { unit: Unit; onDone: () => void }) {
  const staff = useStaff().data ?? []
  const [kind, setKind] = useState(unit.kind)
  const [head, setHead] = useState(unit.head_staff_id)
  const [position, setPosition] = useState<number | null>(unit.position)
  const command = useCommand({
    run: (input: ChangeUnit) => answer(facilities.units[':id'].$put({ param: { id: unit.id }, json: input })),
    done: () => `Đã sửa ${unit.name}.`,
    refresh: [KEYS.units, KEYS.groups],
    onDone,
  })
  const heads = staff
    .filter(person => person.at_work)
    .map(person => ({
      value: person.id,
      label: person.position === null ? person.full_name : `${person.full_name}, ${person.position}`,
      group: person.unit_id === unit.id ? 'Trong đơn vị' : 'Đơn vị khác',
    }))
    .sort((a, b) => b.group.localeCompare(a.group, 'vi'))
  return (
    <CommandForm
      command={command}
      name="unit"
      action="Lưu đơn vị"
      onSend={() => command.send({ row_version: unit.row_version, kind, position: position ?? 0, head_staff_id: head })}
      onCancel={onDone}
    >
      <SelectField
        id="unit-head_staff_id"
        label="Người đứng đầu"
        hint="Người này trả lời cho các kỳ việc của đơn vị."
        value={head}
        onChange={setHead}
        choices={heads}
        searchable
        clearable
      />
      <SelectField
        id="unit-kind"
        label="Loại"
        hint="Đổi loại thì đơn vị rời nhóm của loại cũ, vào nhóm của loại mới từ hôm nay."
        value={kind}
        onChange={value => setKind(UNIT_KINDS.find(known => known === value) ?? kind)}
        choices={KINDS}
      />
      <NumberField id="unit-position" label="Thứ tự trong danh sách" value={position} onChange={setPosition} />
    </CommandForm>
  )
}
