import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import { facilities, KEYS, type Position, usePositions } from './facilities.client.ts'
import { useMayChange } from './use-may-change.ts'

const COLUMNS: readonly Column<Position>[] = [
  { key: 'name', head: 'Chức vụ', names: true, cell: position => position.name },
  { key: 'count', head: 'Người giữ', kind: 'number', width: 110, cell: position => position.staff_count },
]

/** Positions: a plan may name "Giám đốc"; a person holds one. */
export function PositionsTab() {
  const query = usePositions()
  const address = useAddress()
  const may = useMayChange()
  const open = address.get('mo')
  return (
    <QueryState query={query} failed="Chưa mở được danh sách chức vụ">
      {positions => (
        <div className="lt-two">
          <Sheet title={`${positions.length} chức vụ`} flush>
            <DataTable
              caption="Chức vụ"
              columns={COLUMNS}
              rows={positions}
              rowKey={position => position.id}
              {...(may.structure && {
                onOpen: (row: Position) => address.set({ mo: open === row.id ? undefined : row.id }),
                opened: (row: Position) => open === row.id && <PositionForm key={row.row_version} position={row} />,
              })}
              empty={<EmptyState title="Chưa có chức vụ">Thêm Giám đốc, Trưởng khoa, Trưởng phòng…</EmptyState>}
            />
          </Sheet>
          {may.structure && (
            <Sheet title="Thêm chức vụ">
              <PositionForm />
            </Sheet>
          )}
        </div>
      )}
    </QueryState>
  )
}

function PositionForm({ position }: { position?: Position }) {
  const address = useAddress()
  const [name, setName] = useState(position?.name ?? '')
  const close = () => address.set({ mo: undefined })
  const add = useCommand({
    run: (input: { request_key: string; name: string }) => answer(facilities.positions.$post({ json: input })),
    done: () => `Đã thêm chức vụ ${name}.`,
    refresh: [KEYS.positions],
    onDone: () => setName(''),
  })
  const rename = useCommand({
    run: (input: { request_key: string; row_version: number; name: string }) =>
      answer(facilities.positions[':id'].$put({ param: { id: position?.id ?? '' }, json: input })),
    done: () => 'Đã sửa tên chức vụ.',
    refresh: [KEYS.positions, KEYS.staff],
    onDone: close,
  })
  const field = position === undefined ? 'position' : 'position-change'
  return (
    <CommandForm
      command={position === undefined ? add : rename}
      name={field}
      action={position === undefined ? 'Thêm chức vụ' : 'Lưu tên chức vụ'}
      onSend={() =>
        position === undefined ? add.send({ name }) : rename.send({ name, row_version: position.row_version })
      }
      {...(position !== undefined && { onCancel: close })}
    >
      <TextField
        id={`${field}-name`}
        label="Tên chức vụ"
        value={name}
        onChange={setName}
        error={(position === undefined ? add : rename).errorAt('name')}
      />
    </CommandForm>
  )
}
