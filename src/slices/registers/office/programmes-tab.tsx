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
import { KEYS, type Programme, registers, useMayChange, useProgrammes } from './registers.client.ts'

const COLUMNS: readonly Column<Programme>[] = [
  { key: 'code', head: 'Mã', width: 110, cell: programme => programme.code },
  { key: 'name', head: 'Chương trình', names: true, cell: programme => programme.name },
  {
    key: 'counts',
    head: 'Số liệu',
    width: 260,
    cell: programme => (programme.counts ? 'Tính vào số liệu, báo cáo' : 'Không tính ở đây'),
  },
]

/** Programmes: only administrative reform counts in this product's figures. */
export function ProgrammesTab() {
  const query = useProgrammes()
  const address = useAddress()
  const may = useMayChange()
  const open = address.get('mo')
  return (
    <QueryState query={query} failed="Chưa mở được danh sách chương trình">
      {programmes => (
        <div className="lt-two">
          <Sheet
            title={`${programmes.length} chương trình`}
            facts="Hoạt động của chương trình khác được ghi lại nhưng không vào số liệu cải cách hành chính."
            flush
          >
            <DataTable
              caption="Chương trình"
              columns={COLUMNS}
              rows={programmes}
              rowKey={programme => programme.id}
              {...(may && {
                onOpen: (row: Programme) => address.set({ mo: open === row.id ? undefined : row.id }),
                opened: (row: Programme) => open === row.id && <RenameForm key={row.row_version} programme={row} />,
              })}
              empty={
                <EmptyState title="Chưa có chương trình">
                  Chương trình cải cách hành chính có sẵn khi lập cơ sở.
                </EmptyState>
              }
            />
          </Sheet>
          {may && (
            <Sheet title="Thêm chương trình khác">
              <AddForm />
            </Sheet>
          )}
        </div>
      )}
    </QueryState>
  )
}

function AddForm() {
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const command = useCommand({
    run: (input: { request_key: string; code: string; name: string }) =>
      answer(registers.programmes.$post({ json: input })),
    done: () => `Đã thêm chương trình ${name}.`,
    refresh: [KEYS.programmes],
    onDone: () => {
      setCode('')
      setName('')
    },
  })
  return (
    <CommandForm
      command={command}
      name="programme"
      action="Thêm chương trình"
      onSend={() => command.send({ code, name })}
    >
      <TextField id="programme-code" label="Mã" value={code} onChange={setCode} error={command.errorAt('code')} />
      <TextField id="programme-name" label="Tên" value={name} onChange={setName} error={command.errorAt('name')} />
    </CommandForm>
  )
}

function RenameForm({ programme }: { programme: Programme }) {
  const address = useAddress()
  const [name, setName] = useState(programme.name)
  const close = () => address.set({ mo: undefined })
  const command = useCommand({
    run: (input: { request_key: string; row_version: number; name: string }) =>
      answer(registers.programmes[':id'].$put({ param: { id: programme.id }, json: input })),
    done: () => 'Đã lưu chương trình.',
    refresh: [KEYS.programmes],
    onDone: close,
  })
  return (
    <CommandForm
      command={command}
      name="programme-change"
      action="Lưu tên chương trình"
      onSend={() => command.send({ row_version: programme.row_version, name })}
      onCancel={close}
    >
      <TextField
        id="programme-change-name"
        label="Tên"
        value={name}
        onChange={setName}
        error={command.errorAt('name')}
      />
    </CommandForm>
  )
}
