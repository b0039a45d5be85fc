import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { ROLES, type Role } from '#platform/actor.ts'
import { formatDay } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { FilterChips } from '#ui/office/filter-chips.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { today } from '#ui/office/today.ts'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import { roleMeanings, roleWords } from '../facilities.words.ts'
import { facilities, KEYS, type RoleGrant, useRoles } from './facilities.client.ts'
import { GrantRoleForm } from './grant-role-form.tsx'
import { useMayChange } from './use-may-change.ts'

const COLUMNS: readonly Column<RoleGrant>[] = [
  { key: 'name', head: 'Viên chức', names: true, cell: grant => grant.full_name },
  {
    key: 'role',
    head: 'Vai trò',
    cell: grant => (
      <span>
        {roleWords[grant.role]}
        <span className="lt-muted lt-small"> {roleMeanings[grant.role]}</span>
      </span>
    ),
  },
  { key: 'unit', head: 'Trong đơn vị', cell: grant => grant.unit ?? 'Cả cơ sở' },
  {
    key: 'since',
    head: 'Thời gian',
    width: 210,
    cell: grant => (
      <span className="lt-num">
        từ {formatDay(grant.valid_from)}
        {grant.valid_to !== null && ` đến trước ${formatDay(grant.valid_to)}`}
      </span>
    ),
  },
]

/** Who may do what: roles by unit and function, with their days; ended ones stay to be read. */
export function RolesTab() {
  const query = useRoles()
  const address = useAddress()
  const may = useMayChange()
  const adding = address.get('them') !== undefined && may.structure
  return (
    <div className="lt-stack">
      {adding && (
        <Sheet title="Trao vai trò">
          <GrantRoleForm onDone={() => address.set({ them: undefined })} />
        </Sheet>
      )}
      <QueryState query={query} failed="Chưa mở được danh sách vai trò">
        {grants => <RoleList grants={grants} mayAdd={may.structure && !adding} />}
      </QueryState>
    </div>
  )
}

function RoleList({ grants, mayAdd }: { grants: readonly RoleGrant[]; mayAdd: boolean }) {
  const address = useAddress()
  const chosen = address.all('vai-tro')
  const ended = chosen.includes('da-het')
  const roles = chosen.filter(value => value !== 'da-het')
  const shown = grants.filter(grant => grant.is_open !== ended && (roles.length === 0 || roles.includes(grant.role)))
  const count = (role: Role) => grants.filter(grant => grant.is_open && grant.role === role).length
  const past = grants.filter(grant => !grant.is_open).length
  const chips = [
    ...ROLES.filter(role => count(role) > 0).map(role => ({ value: role, label: roleWords[role], count: count(role) })),
    ...(past > 0 ? [{ value: 'da-het', label: 'Đã hết hoặc chưa đến ngày', count: past }] : []),
  ]
  const open = address.get('mo')
  const add = mayAdd && (
    <Button small icon={IconPlus} onClick={() => address.set({ them: '1' })}>
      Trao vai trò
    </Button>
  )
  return (
    <>
      <FilterChips name="vai-tro" label="Vai trò" chips={chips} />
      <Sheet title={`${shown.length} vai trò`} action={add} flush>
        <DataTable
          caption="Vai trò"
          columns={COLUMNS}
          rows={shown}
          rowKey={grant => grant.id}
          onOpen={grant => address.set({ mo: open === grant.id ? undefined : grant.id })}
          opened={grant => open === grant.id && <OpenGrant grant={grant} />}
          empty={<EmptyState title="Không có vai trò nào khớp" action={add} />}
        />
      </Sheet>
    </>
  )
}

function OpenGrant({ grant }: { grant: RoleGrant }) {
  const may = useMayChange()
  const isHigh = grant.role === 'owner' || grant.role === 'administrator'
  const mayEnd = grant.is_open && (isHigh ? may.ownerRole : may.structure)
  if (mayEnd) return <EndRoleForm grant={grant} />
  return <p>{isHigh && grant.is_open ? 'Chỉ chủ hệ thống thu được vai trò này.' : roleMeanings[grant.role]}</p>
}

function EndRoleForm({ grant }: { grant: RoleGrant }) {
  const address = useAddress()
  const [to, setTo] = useState<string | null>(today())
  const close = () => address.set({ mo: undefined })
  const command = useCommand({
    run: (input: { request_key: string; valid_to: string }) =>
      answer(facilities.roles[':id'].end.$post({ param: { id: grant.id }, json: input })),
    done: () => `Đã thu vai trò ${roleWords[grant.role]} của ${grant.full_name}.`,
    refresh: [KEYS.roles, ['me']],
    onDone: close,
  })
  return (
    <CommandForm
      command={command}
      name="end-role"
      action={`Thu vai trò ${roleWords[grant.role]}`}
      onSend={() => {
        if (to !== null) command.send({ valid_to: to })
      }}
      onCancel={close}
    >
      <DayField
        id="end-role-valid_to"
        label="Không còn vai trò từ ngày"
        value={to}
        onChange={setTo}
        error={to === null ? 'Chưa chọn ngày.' : command.errorAt('valid_to')}
      />
    </CommandForm>
  )
}
