import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { hc, type InferResponseType } from 'hono/client'
import { useState } from 'react'
import { formatDay } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { today } from '#ui/office/today.ts'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import { facilitiesWords, roleWords } from '../../facilities.words.ts'
import { useStaff } from '../../office/facilities.client.ts'
import type { Delegate, EndDelegation } from '../delegation.input.ts'
import type { DelegationRoutes } from '../delegation.routes.ts'
import type { Delegable } from '../delegation.words.ts'

const client = hc<DelegationRoutes>(apiAt('delegations'))
type Row = InferResponseType<typeof client.index.$get>['delegations'][number]
const KEY = ['delegations']
const NOW = {
  running: ['accepted', 'Đang thay'],
  ahead: ['upcoming', 'Chưa bắt đầu'],
  over: ['waived', 'Đã xong'],
} as const

const COLUMNS: readonly Column<Row>[] = [
  { key: 'absent', head: 'Người vắng', names: true, cell: row => row.absent },
  { key: 'stand_in', head: 'Người đứng thay', cell: row => row.stand_in },
  {
    key: 'days',
    head: 'Từ, đến hết ngày',
    width: 210,
    cell: row => (
      <span className="lt-num">
        {formatDay(row.valid_from)} – {formatDay(row.last_day)}
      </span>
    ),
  },
  {
    key: 'roles',
    head: 'Vai trò giao',
    cell: row => row.roles.map(role => roleWords[role]).join(', ') || 'Việc giao đích danh',
  },
  { key: 'reason', head: 'Lý do', cell: row => row.reason },
  {
    key: 'now',
    head: 'Trạng thái',
    width: 150,
    cell: row => <StateBadge state={NOW[row.now][0]}>{row.ended ? 'Dừng sớm' : NOW[row.now][1]}</StateBadge>,
  },
  { key: 'act', head: 'Việc', width: 110, cell: row => row.may_end && <EndDelegationButton row={row} /> },
]

/** Vắng mặt: ai đứng thay ai, từ ngày nào đến ngày nào. */
export function DelegationsTab() {
  const query = useQuery({ queryKey: KEY, queryFn: () => answer(client.index.$get({ query: {} })) })
  const address = useAddress()
  const adding = address.get('them') !== undefined
  const close = () => address.set({ them: undefined })
  const add = !adding && (
    <Button small icon={IconPlus} onClick={() => address.set({ them: '1' })}>
      Cử người đứng thay
    </Button>
  )
  return (
    <div className="lt-stack">
      {adding && (
        <Sheet title="Cử người đứng thay" facts="Hết ngày cuối thì tự thôi, không cần đăng nhập lại.">
          <DelegateForm onDone={close} />
        </Sheet>
      )}
      <QueryState query={query} failed="Chưa mở được danh sách vắng mặt">
        {({ delegations }) => (
          <Sheet
            title={`${delegations.filter(row => row.now === 'running').length} người đang có người thay`}
            facts="Người đứng thay làm bằng vai trò được giao; mọi việc ghi “thay mặt”."
            action={add}
            flush
          >
            <DataTable
              caption="Người vắng và người đứng thay"
              columns={COLUMNS}
              rows={delegations}
              rowKey={row => row.id}
              empty={
                <EmptyState title="Chưa có ai vắng mặt" action={add}>
                  Mỗi người tự cử người đứng thay ở trang Việc, hoặc cử ở đây.
                </EmptyState>
              }
            />
          </Sheet>
        )}
      </QueryState>
    </div>
  )
}

function EndDelegationButton({ row }: { row: Row }) {
  const command = useCommand({
    run: (json: EndDelegation) => answer(client[':id'].end.$post({ param: { id: row.id }, json })),
    done: () => `${row.stand_in} thôi đứng thay từ hôm nay.`,
    refresh: [KEY],
    words: facilitiesWords,
  })
  return (
    <>
      <Button small kind="quiet" busy={command.busy} onClick={() => command.send({ row_version: row.row_version })}>
        Dừng
      </Button>
      {command.refused !== undefined && <span className="lt-errors">{command.refused}</span>}
    </>
  )
}

function DelegateForm({ onDone }: { onDone: () => void }) {
  const staff = useStaff().data ?? []
  const [absent, setAbsent] = useState<string | null>(null)
  const [standIn, setStandIn] = useState<string | null>(null)
  const [without, setWithout] = useState<readonly Delegable[]>([])
  const [from, setFrom] = useState<string | null>(today())
  const [last, setLast] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const lendable = useQuery({
    queryKey: [...KEY, 'lendable', absent],
    queryFn: () => answer(client.lendable.$get({ query: { nguoi: absent ?? '' } })),
    enabled: absent !== null,
  })
  const roles = lendable.data?.roles ?? []
  const command = useCommand({
    run: (json: Delegate) => answer(client.index.$post({ json })),
    done: () => 'Đã cử người đứng thay.',
    refresh: [KEY],
    words: facilitiesWords,
    onDone,
  })
  const people = staff
    .filter(person => person.at_work)
    .map(person => ({
      value: person.id,
      label: person.unit === null ? person.full_name : `${person.full_name}, ${person.unit}`,
    }))
  return (
    <CommandForm
      command={command}
      name="delegate"
      action="Cử người đứng thay"
      onSend={() =>
        command.send({
          absent_staff_id: absent ?? '',
          stand_in_staff_id: standIn ?? '',
          roles: roles.filter(role => !without.includes(role)),
          valid_from: from ?? '',
          last_day: last ?? '',
          reason,
        })
      }
      onCancel={onDone}
    >
      <SelectField
        id="delegate-absent_staff_id"
        label="Người vắng"
        value={absent}
        onChange={setAbsent}
        choices={people}
        searchable
        error={command.errorAt('absent_staff_id')}
      />
      <SelectField
        id="delegate-stand_in_staff_id"
        label="Người đứng thay"
        value={standIn}
        onChange={setStandIn}
        choices={people.filter(person => person.value !== absent)}
        searchable
        error={command.errorAt('stand_in_staff_id')}
      />
      {roles.map(role => (
        <CheckField
          key={role}
          label={`Giao vai trò ${roleWords[role]}`}
          value={!without.includes(role)}
          onChange={on => setWithout(now => (on ? now.filter(one => one !== role) : [...now, role]))}
        />
      ))}
      <DayField
        id="delegate-valid_from"
        label="Vắng từ ngày"
        value={from}
        onChange={setFrom}
        error={command.errorAt('valid_from')}
      />
      <DayField
        id="delegate-last_day"
        label="Đến hết ngày"
        value={last}
        onChange={setLast}
        error={command.errorAt('last_day')}
      />
      <TextField
        id="delegate-reason"
        label="Lý do"
        value={reason}
        onChange={setReason}
        error={command.errorAt('reason')}
      />
    </CommandForm>
  )
}
