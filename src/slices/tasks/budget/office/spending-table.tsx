import { useState } from 'react'
import { formatDay, formatInstant, formatNumber } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import { WordTag } from '#ui/office/word-tag.tsx'
import { budgetWords } from '../budget.words.ts'
import { type Budget, budgetClient, budgetKeys, evidenceAddress, type SpendingLine } from './budget.client.ts'
import { SpendingForm } from './spending-form.tsx'

/** Every entry, the latest first; what was replaced or retracted stays, said so. */
export function SpendingTable({ budget }: { budget: Budget }) {
  const address = useAddress()
  const opened = address.get('chi')
  const page = Number(address.get('trang') ?? '1')
  return (
    <Sheet flush title="Các khoản chi">
      <DataTable
        caption="Các khoản chi, mới nhất trước"
        columns={COLUMNS}
        rows={budget.spending.slice((page - 1) * PAGE, page * PAGE)}
        rowKey={entry => entry.id}
        onOpen={entry => address.set({ chi: entry.id === opened ? undefined : entry.id })}
        opened={entry => entry.id === opened && <OpenEntry entry={entry} budget={budget} />}
        page={{ page, total: budget.spending.length, size: PAGE }}
        empty={
          <EmptyState title="Chưa có khoản chi nào">
            Mỗi khoản chi ghi ở đây được tính ngay vào chỉ tiêu 16 của báo cáo.
          </EmptyState>
        }
      />
    </Sheet>
  )
}

const PAGE = 50

const COLUMNS: readonly Column<SpendingLine>[] = [
  { key: 'day', head: 'Ngày', kind: 'number', width: 104, cell: entry => formatDay(entry.spent_on) },
  {
    key: 'purpose',
    head: 'Chi việc gì',
    names: true,
    cell: entry => (
      <>
        {entry.purpose} {entry.ended && <WordTag>{entry.ended.replaced ? 'Đã thay' : 'Đã rút'}</WordTag>}
      </>
    ),
  },
  { key: 'task', head: 'TT', kind: 'tt', cell: entry => (entry.task_no ? <TaskTag tt={entry.task_no} /> : 'Chung') },
  { key: 'source', head: 'Nguồn', cell: entry => entry.source },
  { key: 'document', head: 'Chứng từ', cell: entry => entry.document_number ?? '–' },
  {
    key: 'amount',
    head: 'Số tiền, đồng',
    kind: 'number',
    cell: entry => (entry.ended ? <s>{formatNumber(entry.amount, 0)}</s> : formatNumber(entry.amount, 0)),
  },
]

function OpenEntry({ entry, budget }: { entry: SpendingLine; budget: Budget }) {
  const [form, setForm] = useState<'correct' | 'retract'>()
  return (
    <div className="lt-stack">
      <p>
        {entry.entered_by} ghi lúc {formatInstant(entry.entered_at)}.{' '}
        {entry.evidence_id && <a href={evidenceAddress(entry.evidence_id)}>Mở chứng từ</a>}
        {entry.ended &&
          ` ${entry.ended.by} ${entry.ended.replaced ? 'thay' : 'rút'} lúc ${formatInstant(entry.ended.at)}: ${entry.ended.reason}`}
      </p>
      {budget.may_enter && entry.ended === null && form === undefined && (
        <div className="lt-row">
          <Button small onClick={() => setForm('correct')}>
            Thay khoản chi
          </Button>
          <Button small onClick={() => setForm('retract')}>
            Rút khoản chi
          </Button>
        </div>
      )}
      {form === 'correct' && (
        <SpendingForm budget={budget} year={budget.plan?.year ?? 0} corrects={entry} onEnd={() => setForm(undefined)} />
      )}
      {form === 'retract' && <RetractForm entry={entry} onEnd={() => setForm(undefined)} />}
    </div>
  )
}

function RetractForm({ entry, onEnd }: { entry: SpendingLine; onEnd: () => void }) {
  const [reason, setReason] = useState('')
  const command = useCommand({
    run: (json: { request_key: string; reason: string }) =>
      answer(budgetClient.spending[':id'].retract.$post({ param: { id: entry.id }, json })),
    done: () => 'Đã rút khoản chi.',
    refresh: [budgetKeys.all],
    words: budgetWords,
    onDone: onEnd,
  })
  return (
    <CommandForm
      command={command}
      name="retract"
      action="Rút khoản chi này"
      onSend={() => command.send({ reason })}
      onCancel={onEnd}
    >
      <TextField
        id="retract-reason"
        label="Vì sao rút"
        value={reason}
        onChange={setReason}
        error={command.errorAt('reason')}
      />
    </CommandForm>
  )
}
