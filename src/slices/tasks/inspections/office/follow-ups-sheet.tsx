import { useState } from 'react'
import { formatDay, formatInstant } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { base } from '#ui/office/base.ts'
import { Button } from '#ui/office/button.tsx'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { DecideFollowUp } from '../inspections.input.ts'
import { FOLLOW_UP_WORDS, inspectionsWords, STEP_WORDS } from '../inspections.words.ts'
import {
  evidenceAddress,
  type FollowUp,
  followUpLook,
  type Inspection,
  inspectionKeys,
  inspectionsClient,
} from './inspections.client.ts'

/** What each unit has to do, until when, what it answered; closed or returned here. */
export function FollowUpsSheet({ view }: { view: Inspection }) {
  const address = useAddress()
  const waiting = view.follow_ups.find(one => one.state === 'answered' && one.may_close)
  const opened = address.get('kien-nghi') ?? waiting?.id
  return (
    <Sheet flush title="Kiến nghị">
      <DataTable
        caption="Kiến nghị sau kiểm tra"
        columns={COLUMNS}
        rows={view.follow_ups}
        rowKey={one => one.id}
        onOpen={one => address.set({ 'kien-nghi': one.id === opened ? 'dong' : one.id })}
        opened={one => one.id === opened && <OpenFollowUp one={one} inspection={view.id} />}
        empty={<EmptyState title="Cuộc kiểm tra không có kiến nghị nào">Không còn việc gì phải theo dõi.</EmptyState>}
      />
    </Sheet>
  )
}

const COLUMNS: readonly Column<FollowUp>[] = [
  { key: 'words', head: 'Việc phải làm', names: true, cell: one => one.words },
  { key: 'unit', head: 'Đơn vị', cell: one => one.unit_name },
  { key: 'due', head: 'Hạn', kind: 'number', cell: one => formatDay(one.due_on) },
  {
    key: 'state',
    head: 'Trạng thái',
    cell: one => (
      <StateBadge state={followUpLook(one)}>
        {one.late ? 'Quá hạn, chưa trả lời' : FOLLOW_UP_WORDS[one.state]}
      </StateBadge>
    ),
  },
]

const REASONS = [
  'Chưa thấy ảnh hoặc tài liệu chứng minh đã khắc phục.',
  'Mới khắc phục một phần, còn nội dung chưa làm.',
  'Câu trả lời chưa đúng nội dung kiến nghị.',
  'Ảnh chưa rõ, chụp lại giúp thấy kết quả.',
] as const

function OpenFollowUp({ one, inspection }: { one: FollowUp; inspection: string }) {
  const [isReturning, setReturning] = useState(false)
  const command = useCommand({
    run: (json: DecideFollowUp) =>
      answer(inspectionsClient['follow-ups'][':id'].decide.$post({ param: { id: one.id }, json })),
    done: () => 'Đã ghi quyết định, đơn vị được báo.',
    refresh: [inspectionKeys.one(inspection), inspectionKeys.all],
    words: inspectionsWords,
    onDone: () => setReturning(false),
  })
  const decide = (verdict: 'close' | 'return', words = '') =>
    command.send({ row_version: one.row_version, verdict, words })
  return (
    <div className="lt-stack">
      {one.steps.length === 0 && <p>Đơn vị chưa trả lời.</p>}
      <ul>
        {one.steps.map(step => (
          <li key={step.at}>
            <b>{STEP_WORDS[step.kind]}</b>, {step.by}, {formatInstant(step.at)}
            {step.words !== '' && `: ${step.words}`}
          </li>
        ))}
        {one.evidence.map(file => (
          <li key={file.id}>
            <a href={evidenceAddress(file.id)}>{file.title}</a>
          </li>
        ))}
      </ul>
      {command.refused !== undefined && (
        <p role="alert" className="lt-tone-late">
          {command.refused}
        </p>
      )}
      {one.state === 'answered' && one.may_close && (
        <div className="lt-row">
          <Button kind="primary" busy={command.busy} onClick={() => decide('close')}>
            Đóng kiến nghị
          </Button>
          <Button onClick={() => setReturning(true)}>Trả lại</Button>
        </div>
      )}
      {one.state === 'answered' && !one.may_close && (
        <p className="lt-muted">Người trả lời không tự đóng: cần thành viên đoàn, điều phối viên hoặc lãnh đạo khác.</p>
      )}
      {one.state === 'open' && (
        <p className="lt-muted">
          Đơn vị trả lời trên điện thoại ở trang Kiểm tra. Đơn vị báo bằng cách khác:{' '}
          <a href={`${base}/viec/kien-nghi/${one.id}`}>ghi thay câu trả lời</a>.
        </p>
      )}
      <ConfirmReturn
        opened={isReturning}
        title="Trả lại câu trả lời"
        reasons={REASONS}
        action="Trả lại cho đơn vị"
        busy={command.busy}
        onClose={() => setReturning(false)}
        onReturn={reason => decide('return', reason)}
      />
    </div>
  )
}
