import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { rankMatch } from '#platform/fold.ts'
import { useRoles, useStaff } from '#slices/facilities/office/facilities.client.ts'
import { answer } from '#ui/office/answer.ts'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { FilterChips } from '#ui/office/filter-chips.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import type { ShownState } from '#ui/state.ts'
import { OpenAccount } from './account-acts.tsx'
import { ACCOUNTS, accounts, type Holder } from './accounts.client.ts'

const PAGE = 50

const STATES = {
  none: { chip: 'chua-co', shape: 'upcoming', words: 'Chưa có tài khoản' },
  waiting: { chip: 'cho-dat', shape: 'submitted', words: 'Chờ đặt mật khẩu' },
  active: { chip: 'dang-dung', shape: 'accepted', words: 'Đang dùng' },
  disabled: { chip: 'da-khoa', shape: 'waived', words: 'Đã khóa' },
} as const satisfies Record<string, { chip: string; shape: ShownState; words: string }>

const stateOf = ({ account }: Holder) => STATES[account?.state ?? 'none']

const COLUMNS: readonly Column<Holder>[] = [
  { key: 'name', head: 'Viên chức', names: true, cell: ({ staff }) => staff.full_name },
  { key: 'unit', head: 'Đơn vị', cell: ({ staff }) => staff.unit ?? '–' },
  { key: 'user', head: 'Tên đăng nhập', width: 180, cell: ({ account }) => account?.user_name ?? '–' },
  {
    key: 'state',
    head: 'Tài khoản',
    width: 210,
    cell: holder => <StateBadge state={stateOf(holder).shape}>{stateOf(holder).words}</StateBadge>,
  },
  {
    key: 'second',
    head: 'Hai lớp',
    width: 100,
    cell: ({ account }) => (account === undefined ? '–' : account.two_factor ? 'Đã bật' : 'Chưa bật'),
  },
]

/** Accounts: who may sign in; opened with a one-time code that is shown once. */
export function AccountsTab() {
  const list = useQuery({ queryKey: ACCOUNTS, queryFn: () => answer(accounts.index.$get()) })
  const staff = useStaff()
  const roles = useRoles()
  const all = {
    data: list.data && staff.data && roles.data && { list: list.data, staff: staff.data, roles: roles.data },
    error: list.error ?? staff.error ?? roles.error,
    refetch: () => Promise.all([list.refetch(), staff.refetch(), roles.refetch()]),
  }
  return (
    <QueryState query={all} failed="Chưa mở được danh sách tài khoản">
      {({ list: { accounts: known }, staff: people, roles: grants }) => (
        <AccountList
          holders={people
            .map(person => ({
              staff: person,
              account: known.find(account => account.staff_id === person.id),
              roles: grants.filter(grant => grant.is_open && grant.staff_id === person.id),
            }))
            .filter(holder => holder.staff.at_work || holder.account !== undefined)}
        />
      )}
    </QueryState>
  )
}

function AccountList({ holders }: { holders: readonly Holder[] }) {
  const address = useAddress()
  const [typed, setTyped] = useState(address.get('tim') ?? '')
  const chosen = address.all('tai-khoan')
  const text = address.get('tim') ?? ''
  const open = address.get('mo')
  const page = Math.max(1, Number(address.get('trang') ?? 1))
  const found = holders.filter(
    holder =>
      (chosen.length === 0 || chosen.includes(stateOf(holder).chip)) &&
      rankMatch(`${holder.staff.full_name} ${holder.account?.user_name ?? ''}`, text) > 0,
  )
  const chips = Object.values(STATES).map(({ chip, shape, words }) => ({
    value: chip,
    label: words,
    state: shape,
    count: holders.filter(holder => stateOf(holder).chip === chip).length,
  }))
  return (
    <div className="lt-stack">
      <FilterChips name="tai-khoan" label="Tình trạng tài khoản" chips={chips} />
      <div className="lt-row">
        <TextField
          label="Tìm tên, tên đăng nhập"
          type="search"
          value={typed}
          onChange={value => {
            setTyped(value)
            address.set({ tim: value || undefined, trang: undefined })
          }}
        />
      </div>
      <Sheet
        title={`${holders.filter(holder => holder.account?.state === 'active').length} tài khoản đang dùng`}
        facts="Chủ hệ thống và quản trị phải bật đăng nhập hai lớp."
        flush
      >
        <DataTable
          caption="Tài khoản"
          columns={COLUMNS}
          rows={found.slice((page - 1) * PAGE, page * PAGE)}
          rowKey={holder => holder.staff.id}
          onOpen={({ staff }) => address.set({ mo: open === staff.id ? undefined : staff.id })}
          opened={holder => open === holder.staff.id && <OpenAccount holder={holder} />}
          {...(found.length > PAGE && { page: { page, total: found.length, size: PAGE } })}
          empty={<EmptyState title="Không có người nào khớp">Thử bớt chữ trong ô tìm hoặc bỏ lọc.</EmptyState>}
        />
      </Sheet>
    </div>
  )
}
