import { IconClipboardText, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { rankMatch } from '#platform/fold.ts'
import { formatDay } from '#ui/format.ts'
import { Button } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { type Staff, useStaff, useUnits } from './facilities.client.ts'
import { PasteStaff } from './paste-staff-form.tsx'
import { StaffForm } from './staff-form.tsx'
import { useMayChange } from './use-may-change.ts'

const PAGE = 50

const COLUMNS: readonly Column<Staff>[] = [
  { key: 'name', head: 'Họ và tên', names: true, cell: person => person.full_name },
  { key: 'code', head: 'Mã', width: 100, cell: person => person.code ?? '–' },
  { key: 'unit', head: 'Đơn vị', cell: person => person.unit ?? '–' },
  { key: 'position', head: 'Chức vụ', cell: person => person.position ?? '–' },
  {
    key: 'phone',
    head: 'Điện thoại',
    width: 140,
    cell: person => <span className="lt-num">{person.phone ?? '–'}</span>,
  },
  {
    key: 'since',
    head: 'Làm việc',
    width: 170,
    cell: person =>
      person.ends_on === null ? (
        <span className="lt-num">từ {formatDay(person.starts_on)}</span>
      ) : (
        <StateBadge state="waived">Nghỉ từ {formatDay(person.ends_on)}</StateBadge>
      ),
  },
]

/** Staff: searched by name, by unit; typed in one at a time or pasted as a sheet. */
export function StaffTab() {
  const query = useStaff()
  const address = useAddress()
  const may = useMayChange()
  const adding = may.structure ? address.get('them') : undefined
  const close = () => address.set({ them: undefined })
  const actions = may.structure && adding === undefined && (
    <span className="lt-row">
      <Button small icon={IconClipboardText} onClick={() => address.set({ them: 'bang' })}>
        Dán từ bảng tính
      </Button>
      <Button small icon={IconPlus} onClick={() => address.set({ them: 'mot' })}>
        Thêm viên chức
      </Button>
    </span>
  )
  return (
    <div className="lt-stack">
      {adding === 'mot' && (
        <Sheet title="Thêm viên chức">
          <StaffForm onDone={close} />
        </Sheet>
      )}
      {adding === 'bang' && (
        <Sheet title="Dán viên chức từ bảng tính" facts="Chưa lưu gì cho đến khi nhận cả bảng.">
          <PasteStaff onDone={close} />
        </Sheet>
      )}
      <QueryState query={query} failed="Chưa mở được danh sách viên chức">
        {staff => <StaffList staff={staff} actions={actions} />}
      </QueryState>
    </div>
  )
}

function StaffList({ staff, actions }: { staff: readonly Staff[]; actions: React.ReactNode }) {
  const address = useAddress()
  const [typed, setTyped] = useState(address.get('tim') ?? '')
  const open = address.get('mo')
  const found = useFound(staff)
  const page = Math.max(1, Number(address.get('trang') ?? 1))
  const search = (text: string) => {
    setTyped(text)
    address.set({ tim: text || undefined, trang: undefined })
  }
  return (
    <>
      <Filters typed={typed} onType={search} />
      <Sheet
        title={`${staff.filter(person => person.at_work).length} người đang làm việc`}
        facts="Xếp theo tên gọi."
        action={actions}
        flush
      >
        <DataTable
          caption="Viên chức, người lao động"
          columns={COLUMNS}
          rows={found.slice((page - 1) * PAGE, page * PAGE)}
          rowKey={person => person.id}
          onOpen={person => address.set({ mo: open === person.id ? undefined : person.id })}
          opened={person => open === person.id && <OpenPerson key={person.row_version} person={person} />}
          {...(found.length > PAGE && { page: { page, total: found.length, size: PAGE } })}
          empty={
            <EmptyState title={staff.length === 0 ? 'Chưa có viên chức' : 'Không có người nào khớp'} action={actions}>
              {staff.length === 0
                ? 'Dán cả danh sách từ bảng tính, hoặc thêm từng người.'
                : 'Thử bớt chữ trong ô tìm hoặc chọn đơn vị khác.'}
            </EmptyState>
          }
        />
      </Sheet>
    </>
  )
}

/** Exact tones first, then without tones; who left only when asked for. */
function useFound(staff: readonly Staff[]): Staff[] {
  const address = useAddress()
  const text = address.get('tim') ?? ''
  const unit = address.get('don-vi')
  const left = address.get('nghi') !== undefined
  const rank = (person: Staff) => rankMatch(`${person.full_name} ${person.code ?? ''}`, text)
  return staff
    .filter(person => person.at_work !== left && (unit === undefined || person.unit_id === unit) && rank(person) > 0)
    .toSorted((a, b) => rank(b) - rank(a))
}

function Filters({ typed, onType }: { typed: string; onType: (text: string) => void }) {
  const address = useAddress()
  const units = useUnits().data ?? []
  const left = address.get('nghi') !== undefined
  return (
    <div className="lt-row" style={{ alignItems: 'flex-end' }}>
      <TextField label="Tìm tên, mã" type="search" value={typed} onChange={onType} />
      <SelectField
        label="Đơn vị"
        value={address.get('don-vi') ?? null}
        onChange={unit => address.set({ 'don-vi': unit ?? undefined, trang: undefined })}
        choices={units.map(unit => ({ value: unit.id, label: unit.name }))}
        placeholder="Mọi đơn vị"
        clearable
      />
      <Button pressed={left} onClick={() => address.set({ nghi: left ? undefined : '1', trang: undefined })}>
        Đã nghỉ việc
      </Button>
    </div>
  )
}

function OpenPerson({ person }: { person: Staff }) {
  const address = useAddress()
  const may = useMayChange()
  if (may.structure) return <StaffForm person={person} onDone={() => address.set({ mo: undefined })} />
  return <p>{person.email ?? 'Chưa có thư điện tử.'}</p>
}
