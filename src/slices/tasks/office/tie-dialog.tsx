import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { formatDay, formatNumber } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { Dialog } from '#ui/office/dialog.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { WordTag } from '#ui/office/word-tag.tsx'
import { periodInText, tasksWords } from '../tasks.words.ts'
import { type Candidate, type Duty, keys, tasks } from './tasks.client.ts'
import { useTaskCommand } from './use-task-command.ts'

interface Props {
  duty: Duty
  opened: boolean
  onClose: () => void
}

/** Chooses a fact of the ledger for a duty: tied by hand, it waits for a decision like any other evidence. */
export function TieDialog({ duty, opened, onClose }: Props) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={`Gắn hoạt động với TT ${duty.no}, ${periodInText(duty.period_code)}`}
    >
      <Choice duty={duty} onDone={onClose} />
    </Dialog>
  )
}

function Choice({ duty, onDone }: { duty: Duty; onDone: () => void }) {
  const [typed, type] = useState('')
  const search = useDeferredValue(typed.trim())
  const query = useQuery({
    queryKey: keys.candidates(duty.id, search),
    queryFn: () => answer(tasks.occurrences[':id'].candidates.$get({ param: { id: duty.id }, query: { search } })),
    placeholderData: previous => previous,
  })
  const command = useTaskCommand({
    run: (json: { request_key: string; activity_id: string }) =>
      answer(tasks.occurrences[':id'].tie.$post({ param: { id: duty.id }, json })),
    done: () => 'Đã gắn. Bài chờ duyệt ở Minh chứng.',
    onDone,
  })
  return (
    <div className="lt-stack">
      <TextField id="tie-search" type="search" label="Tìm theo tên, loại việc, đơn vị" value={typed} onChange={type} />
      {command.refused !== undefined && (
        <p role="alert" className="lt-errors">
          {command.refused}
        </p>
      )}
      <QueryState query={query} failed="Chưa mở được sổ hoạt động" words={tasksWords}>
        {({ rows, total, from, to }) => (
          <>
            <p className="lt-muted lt-small" aria-live="polite">
              {countWords(rows.length, total)} từ {formatDay(from)} đến {formatDay(to)}. Người gắn không tự duyệt.
            </p>
            <ul className="tk-choices" aria-label="Hoạt động trong sổ">
              {rows.map(row => (
                <Line key={row.id} row={row} busy={command.busy} onTie={() => command.send({ activity_id: row.id })} />
              ))}
            </ul>
          </>
        )}
      </QueryState>
    </div>
  )
}

function countWords(shown: number, total: number): string {
  if (total === 0) return 'Không có hoạt động nào trong sổ khớp,'
  return total > shown ? `Hiện ${shown} trong ${formatNumber(total)} hoạt động` : `${total} hoạt động trong sổ`
}

function Line({ row, busy, onTie }: { row: Candidate; busy: boolean; onTie: () => void }) {
  return (
    <li>
      <div>
        <b>{row.title}</b>
        <p className="lt-muted lt-small">
          {[formatDay(row.happened_on), row.kind_name, row.channel_name, row.unit_name].filter(Boolean).join(' · ')}
        </p>
        {row.fits && <WordTag>Khớp quy tắc của phần việc</WordTag>}
      </div>
      <Button small disabled={busy} onClick={onTie}>
        Gắn<span className="lt-hidden"> {row.title}</span>
      </Button>
    </li>
  )
}
