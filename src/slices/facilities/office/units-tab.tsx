import { IconPlus } from '@tabler/icons-react'
import { formatDay } from '#ui/format.ts'
import { Button } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { FilterChips } from '#ui/office/filter-chips.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { UNIT_KINDS, type UnitKind, unitKindWords } from '../facilities.words.ts'
import { AddUnitsForm } from './add-units-form.tsx'
import { type Unit, useUnits } from './facilities.client.ts'
import { OpenUnit } from './open-unit.tsx'
import { useMayChange } from './use-may-change.ts'

const COLUMNS: readonly Column<Unit>[] = [
  {
    key: 'name',
    head: 'Đơn vị',
    names: true,
    cell: unit => unit.name,
  },
  { key: 'short', head: 'Viết tắt', width: 130, cell: unit => unit.short_name ?? '–' },
  { key: 'kind', head: 'Loại', width: 150, cell: unit => unitKindWords[unit.kind] },
  {
    key: 'head',
    head: 'Người đứng đầu',
    cell: unit => unit.head_name ?? <span className="lt-tone-near">Chưa chọn</span>,
  },
  { key: 'staff', head: 'Viên chức', kind: 'number', width: 90, cell: unit => unit.staff_count },
  {
    key: 'since',
    head: 'Hoạt động',
    width: 190,
    cell: unit =>
      unit.closed_on === null ? (
        <span className="lt-num">từ {formatDay(unit.opened_on)}</span>
      ) : (
        <StateBadge state="waived">Thôi từ {formatDay(unit.closed_on)}</StateBadge>
      ),
  },
]

/** Units: open ones unless asked for the others, by kind; a row opens its names, head and end. */
export function UnitsTab() {
  const query = useUnits()
  const address = useAddress()
  const may = useMayChange()
  const adding = address.get('them') !== undefined && may.structure
  return (
    <div className="lt-stack">
      {adding && (
        <Sheet title="Lập đơn vị">
          <AddUnitsForm onDone={() => address.set({ them: undefined })} />
        </Sheet>
      )}
      <QueryState query={query} failed="Chưa mở được danh sách đơn vị">
        {units => (
          <UnitList units={units} onAdd={may.structure && !adding ? () => address.set({ them: '1' }) : undefined} />
        )}
      </QueryState>
    </div>
  )
}

function UnitList({ units, onAdd }: { units: readonly Unit[]; onAdd: (() => void) | undefined }) {
  const address = useAddress()
  const kinds = address.all('loai')
  const withClosed = kinds.includes('da-thoi')
  const wanted = (unit: Unit) =>
    (withClosed ? !unit.is_open : unit.is_open) &&
    (kinds.filter(kind => kind !== 'da-thoi').length === 0 || kinds.includes(unit.kind))
  const shown = units.filter(wanted)
  const count = (kind: UnitKind) => units.filter(unit => unit.is_open && unit.kind === kind).length
  const closed = units.filter(unit => !unit.is_open).length
  const chips = [
    ...UNIT_KINDS.filter(kind => count(kind) > 0).map(kind => ({
      value: kind,
      label: unitKindWords[kind],
      count: count(kind),
    })),
    ...(closed > 0 ? [{ value: 'da-thoi', label: 'Đã thôi hoạt động', count: closed }] : []),
  ]
  const add = onAdd && (
    <Button small icon={IconPlus} onClick={onAdd}>
      Lập đơn vị
    </Button>
  )
  const open = address.get('mo')
  return (
    <>
      {chips.length > 1 && <FilterChips name="loai" label="Loại đơn vị" chips={chips} />}
      <Sheet
        title={`${units.filter(unit => unit.is_open).length} đơn vị đang hoạt động`}
        facts="Văn bản, kỳ việc của ngày nào giữ tên đơn vị của ngày ấy."
        action={add}
        flush
      >
        <DataTable
          caption="Đơn vị"
          columns={COLUMNS}
          rows={shown}
          rowKey={unit => unit.id}
          onOpen={unit => address.set({ mo: open === unit.id ? undefined : unit.id })}
          opened={unit => open === unit.id && <OpenUnit key={unit.row_version} unit={unit} />}
          empty={
            <EmptyState title={units.length === 0 ? 'Chưa có đơn vị' : 'Không có đơn vị nào khớp'} action={add}>
              Khoa, phòng, trạm y tế, tổ, ban chỉ đạo: mỗi dòng kế hoạch sẽ gắn với các đơn vị này.
            </EmptyState>
          }
        />
      </Sheet>
    </>
  )
}
