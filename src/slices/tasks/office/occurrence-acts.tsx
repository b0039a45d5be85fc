import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { useHolds } from '#ui/office/use-me.ts'
import { REQUEST_WORDS, stateWordsOf as requestStateWords } from '../requests/duty-request.words.ts'
import { tasksWords } from '../tasks.words.ts'
import { HandOverForm } from '../unit-changes/office/hand-over-form.tsx'
import { askAddress, type Duty, openedOccurrence, tasks } from './tasks.client.ts'
import { TieDialog } from './tie-dialog.tsx'
import { useTaskCommand } from './use-task-command.ts'
import { WaitingTies } from './waiting-ties.tsx'

/** Under an opened occurrence: both due days, what is asked, and what those who steer may change. */
export function OccurrenceActs({ duty, today }: { duty: Duty; today: string }) {
  const [act, setAct] = useState<'extend' | 'waive' | 'hand-over' | 'tie'>()
  const steers = useHolds('coordinator', 'leader')
  const isOpen = ['upcoming', 'open', 'returned'].includes(duty.now)
  const { data: opened } = useQuery(openedOccurrence(duty.id))
  return (
    <div className="lt-stack">
      <p className="lt-small">
        Cần nộp: {duty.proof}. Hạn theo kế hoạch <span className="lt-num">{formatDay(duty.due_on)}</span>
        {duty.extended_to !== null && (
          <>
            , gia hạn đến <b className="lt-num">{formatDay(duty.extended_to)}</b>
          </>
        )}
        .{duty.state_reason !== null && ` Lý do: “${duty.state_reason}”`}
      </p>
      {duty.request !== null && (
        <p className="lt-small">
          {REQUEST_WORDS[duty.request.kind]}: “{duty.request.words}” <b>{requestStateWords(duty.request)}</b>
          {duty.request.answer !== null && `: “${duty.request.answer}”`}{' '}
          <Link to={`/de-nghi?${duty.request.state === 'open' ? '' : 'xem=da-tra-loi&'}mo=${duty.request.id}`}>
            Mở đề nghị
          </Link>
        </p>
      )}
      <WaitingTies id={duty.id} ties={opened?.proposed ?? []} />
      {steers && (isOpen || duty.now === 'submitted') && (act === undefined || act === 'tie') && (
        <div className="lt-row">
          <Button small onClick={() => setAct('tie')}>
            Gắn hoạt động
          </Button>
          {isOpen && opened?.may_relieve && (
            <>
              <Button small onClick={() => setAct('extend')}>
                Gia hạn
              </Button>
              <Button small onClick={() => setAct('waive')}>
                Miễn kỳ này
              </Button>
            </>
          )}
          {isOpen && (
            <Button small onClick={() => setAct('hand-over')}>
              Giao đơn vị khác
            </Button>
          )}
        </div>
      )}
      {steers && isOpen && opened?.may_relieve === false && act === undefined && duty.request?.state !== 'open' && (
        <p className="lt-small">
          {tasksWords['occurrence.own-relief']} <a href={askAddress(duty.id)}>Gửi đề nghị</a>
        </p>
      )}
      <TieDialog duty={duty} opened={act === 'tie'} onClose={() => setAct(undefined)} />
      {act === 'extend' && <Extend duty={duty} today={today} onEnd={() => setAct(undefined)} />}
      {act === 'hand-over' && <HandOverForm duty={duty} onEnd={() => setAct(undefined)} />}
      {act === 'waive' && <Waive duty={duty} onEnd={() => setAct(undefined)} />}
    </div>
  )
}

function Extend({ duty, today, onEnd }: { duty: Duty; today: string; onEnd: () => void }) {
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const command = useTaskCommand({
    run: (json: { request_key: string; due_on: string; reason: string }) =>
      answer(tasks.occurrences[':id'].extend.$post({ param: { id: duty.id }, json })),
    done: () => 'Đã gia hạn. Hạn cũ vẫn hiện.',
    onDone: onEnd,
  })
  return (
    <CommandForm
      command={command}
      name="extend"
      action="Gia hạn kỳ này"
      onSend={() => command.send({ due_on: dueOn ?? '', reason })}
      onCancel={onEnd}
    >
      <DayField
        id="extend-due_on"
        label="Hạn mới"
        min={today}
        value={dueOn}
        onChange={setDueOn}
        error={command.errorAt('due_on')}
      />
      <TextField
        id="extend-reason"
        label="Lý do"
        value={reason}
        onChange={setReason}
        error={command.errorAt('reason')}
      />
    </CommandForm>
  )
}

function Waive({ duty, onEnd }: { duty: Duty; onEnd: () => void }) {
  const [reason, setReason] = useState('')
  const command = useTaskCommand({
    run: (json: { request_key: string; row_version: number; reason: string }) =>
      answer(tasks.occurrences[':id'].waive.$post({ param: { id: duty.id }, json })),
    done: () => 'Đã miễn kỳ này.',
    onDone: onEnd,
  })
  return (
    <CommandForm
      command={command}
      name="waive"
      action="Miễn kỳ này"
      onSend={() => command.send({ row_version: duty.row_version, reason })}
      onCancel={onEnd}
    >
      <TextField
        id="waive-reason"
        label="Vì sao không phải làm"
        value={reason}
        onChange={setReason}
        error={command.errorAt('reason')}
      />
    </CommandForm>
  )
}
