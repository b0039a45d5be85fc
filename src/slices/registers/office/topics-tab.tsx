import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { ChangeTopic } from '../registers.input.ts'
import { KEYS, registers, type Topic, useMayChange, useTopics } from './registers.client.ts'

const COLUMNS: readonly Column<Topic>[] = [
  { key: 'name', head: 'Chủ đề', names: true, cell: topic => topic.name },
  { key: 'state', head: 'Dùng', width: 150, cell: topic => (topic.closed_on === null ? 'Đang dùng' : 'Thôi dùng') },
]

/** Topics of communication, in the facility's order. */
export function TopicsTab() {
  const query = useTopics()
  const address = useAddress()
  const may = useMayChange()
  const open = address.get('mo')
  return (
    <QueryState query={query} failed="Chưa mở được danh sách chủ đề">
      {topics => (
        <div className="lt-two">
          <Sheet title={`${topics.filter(topic => topic.closed_on === null).length} chủ đề đang dùng`} flush>
            <DataTable
              caption="Chủ đề tuyên truyền"
              columns={COLUMNS}
              rows={topics}
              rowKey={topic => topic.id}
              {...(may && {
                onOpen: (topic: Topic) => address.set({ mo: open === topic.id ? undefined : topic.id }),
                opened: (topic: Topic) =>
                  open === topic.id && <ChangeTopicForm key={topic.row_version} topic={topic} />,
              })}
              empty={<EmptyState title="Chưa có chủ đề">Thêm các nội dung kế hoạch yêu cầu tuyên truyền.</EmptyState>}
            />
          </Sheet>
          {may && (
            <Sheet title="Thêm chủ đề">
              <AddTopicForm />
            </Sheet>
          )}
        </div>
      )}
    </QueryState>
  )
}

function AddTopicForm() {
  const [name, setName] = useState('')
  const command = useCommand({
    run: (input: { request_key: string; name: string }) => answer(registers.topics.$post({ json: input })),
    done: () => `Đã thêm chủ đề ${name}.`,
    refresh: [KEYS.topics],
    onDone: () => setName(''),
  })
  return (
    <CommandForm command={command} name="topic" action="Thêm chủ đề" onSend={() => command.send({ name })}>
      <TextField id="topic-name" label="Tên chủ đề" value={name} onChange={setName} error={command.errorAt('name')} />
    </CommandForm>
  )
}

function ChangeTopicForm({ topic }: { topic: Topic }) {
  const address = useAddress()
  const [name, setName] = useState(topic.name)
  const [position, setPosition] = useState<number | null>(topic.position)
  const [isClosed, setIsClosed] = useState(topic.closed_on !== null)
  const close = () => address.set({ mo: undefined })
  const command = useCommand({
    run: (input: ChangeTopic) => answer(registers.topics[':id'].$put({ param: { id: topic.id }, json: input })),
    done: () => 'Đã lưu chủ đề.',
    refresh: [KEYS.topics],
    onDone: close,
  })
  return (
    <CommandForm
      command={command}
      name="topic-change"
      action="Lưu chủ đề"
      onSend={() =>
        command.send({ row_version: topic.row_version, name, position: position ?? 0, is_closed: isClosed })
      }
      onCancel={close}
    >
      <TextField
        id="topic-change-name"
        label="Tên chủ đề"
        value={name}
        onChange={setName}
        error={command.errorAt('name')}
      />
      <NumberField
        id="topic-change-position"
        label="Thứ tự"
        value={position}
        onChange={setPosition}
        error={command.errorAt('position')}
      />
      <CheckField label="Thôi dùng" hint="Hoạt động cũ vẫn giữ chủ đề này." value={isClosed} onChange={setIsClosed} />
    </CommandForm>
  )
}
