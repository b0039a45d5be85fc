import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { today } from '#ui/office/today.ts'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { AddGroup } from '../facilities.input.ts'
import { UNIT_KINDS, type UnitKind, unitKindWords } from '../facilities.words.ts'
import { facilities, type Group, KEYS, useGroups } from './facilities.client.ts'
import { OpenGroup } from './open-group.tsx'
import { useMayChange } from './use-may-change.ts'

const COLUMNS: readonly Column<Group>[] = [
  { key: 'name', head: 'Nhóm', names: true, width: 280, cell: group => group.name },
  {
    key: 'kinds',
    head: 'Tự nhận',
    width: 200,
    cell: group => group.takes_kinds.map(kind => unitKindWords[kind]).join(', ') || '–',
  },
  { key: 'count', head: 'Đơn vị', kind: 'number', width: 80, cell: group => group.members.length },
  { key: 'members', head: 'Gồm', cell: group => group.members.map(member => member.name).join(', ') || '–' },
]

/** Groups of units: a plan's "các khoa, phòng" is one of them; who belonged on which day is kept. */
export function GroupsTab() {
  const query = useGroups()
  const address = useAddress()
  const may = useMayChange()
  const adding = address.get('them') !== undefined && may.calendar
  const open = address.get('mo')
  const add = may.calendar && !adding && (
    <Button small icon={IconPlus} onClick={() => address.set({ them: '1' })}>
      Lập nhóm
    </Button>
  )
  return (
    <div className="lt-stack">
      {adding && (
        <Sheet title="Lập nhóm đơn vị">
          <AddGroupForm onDone={() => address.set({ them: undefined })} />
        </Sheet>
      )}
      <QueryState query={query} failed="Chưa mở được danh sách nhóm">
        {groups => (
          <Sheet
            title={`${groups.length} nhóm đơn vị`}
            facts="Việc giao cho nhóm được chia cho các đơn vị trong nhóm ngày kỳ việc bắt đầu."
            action={add}
            flush
          >
            <DataTable
              caption="Nhóm đơn vị"
              columns={COLUMNS}
              rows={groups}
              rowKey={group => group.id}
              onOpen={group => address.set({ mo: open === group.id ? undefined : group.id })}
              opened={group => open === group.id && <OpenGroup key={group.row_version} group={group} />}
              empty={
                <EmptyState title="Chưa có nhóm" action={add}>
                  Kế hoạch thường giao việc cho "các khoa, phòng, trạm y tế". Mỗi cách gọi như vậy là một nhóm.
                </EmptyState>
              }
            />
          </Sheet>
        )}
      </QueryState>
    </div>
  )
}

function AddGroupForm({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('')
  const [kinds, setKinds] = useState<readonly UnitKind[]>([])
  const [from, setFrom] = useState<string | null>(`${today().slice(0, 4)}-01-01`)
  const command = useCommand({
    run: (input: AddGroup) => answer(facilities.groups.$post({ json: input })),
    done: () => `Đã lập nhóm ${name}.`,
    refresh: [KEYS.groups],
    onDone,
  })
  return (
    <CommandForm
      command={command}
      name="group"
      action="Lập nhóm"
      onSend={() => {
        if (from !== null) command.send({ name, takes_kinds: [...kinds], valid_from: from })
      }}
      onCancel={onDone}
    >
      <TextField
        id="group-name"
        label="Tên nhóm"
        hint="Đặt như kế hoạch gọi, ví dụ: Các khoa, phòng"
        value={name}
        onChange={setName}
        error={command.errorAt('name')}
      />
      <fieldset className="lt-ready" style={{ border: 0, margin: 0, padding: 0 }}>
        <legend>
          <b>Tự nhận đơn vị thuộc loại</b>
        </legend>
        {UNIT_KINDS.map(kind => (
          <CheckField
            key={kind}
            label={unitKindWords[kind]}
            value={kinds.includes(kind)}
            onChange={on => setKinds(now => (on ? [...now, kind] : now.filter(other => other !== kind)))}
          />
        ))}
      </fieldset>
      <DayField
        id="group-valid_from"
        label="Đơn vị ở trong nhóm từ ngày"
        value={from}
        onChange={setFrom}
        error={from === null ? 'Chưa chọn ngày.' : command.errorAt('valid_from')}
      />
    </CommandForm>
  )
}
