import { useState } from 'react'
import { formatDay, formatInstant } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { useTaskCommand } from '../../office/use-task-command.ts'
import { tasksWords } from '../../tasks.words.ts'
import type { DecideRequest, Version } from '../duty-request.input.ts'
import { GRANT_WORDS, REFUSAL_REASONS, stateWordsOf } from '../duty-request.words.ts'
import { type RequestItem, requests } from './requests.client.ts'

/** One request: who asks, what was answered, or the answer to give. */
export function OpenRequest({ item }: { item: RequestItem }) {
  const { request, duty } = item
  return (
    <div className="lt-stack">
      <p>
        {request.asked_name}
        {request.asked_for_name !== null && ` thay mặt ${request.asked_for_name}`}, {formatInstant(request.asked_at)}: “
        {request.words}”
        {request.forwarded_at !== null &&
          ` ${request.forwarded_name ?? ''} chuyển lãnh đạo ${formatInstant(request.forwarded_at)}.`}
      </p>
      <p className="lt-muted">
        Hạn theo kế hoạch <span className="lt-num">{formatDay(duty.due_on)}</span>
        {duty.extended_to !== null && `, gia hạn đến ${formatDay(duty.extended_to)}`}.
      </p>
      {request.state !== 'open' && (
        <p>
          <b>{stateWordsOf(request)}</b>
          {request.granted_until !== null && `, hạn mới ${formatDay(request.granted_until)}`}
          {request.answer !== null && `: “${request.answer}”`} {request.decided_name}
          {request.decided_for_name !== null && ` thay mặt ${request.decided_for_name}`}
        </p>
      )}
      {item.may_decide && <Answer item={item} />}
      {!item.may_decide && request.state === 'open' && (
        <p className="lt-muted">
          {tasksWords[request.forwarded_at === null ? 'duty-request.decide' : 'duty-request.leader']}
        </p>
      )}
      <div className="lt-row">
        {item.may_forward && <Forward item={item} />}
        <ButtonLink kind="quiet" to={`/nhiem-vu/${duty.task_id}?ky=${duty.id}`}>
          Mở nhiệm vụ
        </ButtonLink>
      </div>
    </div>
  )
}

function Answer({ item: { request } }: { item: RequestItem }) {
  const [words, setWords] = useState('')
  const [day, setDay] = useState<string | null>(request.wished_on)
  const [refusing, setRefusing] = useState(false)
  const takesDay = request.kind !== 'not_applicable'
  const command = useTaskCommand({
    run: (json: DecideRequest) => answer(requests[':id'].decide.$post({ param: { id: request.id }, json })),
    done: ({ state }) => (state === 'granted' ? 'Đã trả lời, có hiệu lực ngay.' : 'Đã ghi không đồng ý.'),
    onDone: () => setRefusing(false),
  })
  const send = (verdict: 'grant' | 'refuse', said: string) =>
    command.send({
      row_version: request.row_version,
      verdict,
      answer: said,
      due_on: verdict === 'grant' && takesDay ? day : null,
    })
  return (
    <>
      <CommandForm
        command={command}
        name="request"
        action={GRANT_WORDS[request.kind]}
        onSend={() => send('grant', words)}
      >
        {takesDay && (
          <DayField
            id="request-due_on"
            label={request.kind === 'new_date' ? 'Hạn mới' : 'Lùi hạn đến (nếu cần)'}
            value={day}
            onChange={setDay}
            error={command.errorAt('due_on')}
          />
        )}
        <TextAreaField
          id="request-answer"
          label={request.kind === 'difficulty' ? 'Trả lời' : 'Lời nhắn (nếu có)'}
          value={words}
          onChange={setWords}
          error={command.errorAt('answer')}
        />
      </CommandForm>
      <div className="lt-row">
        <Button small onClick={() => setRefusing(true)}>
          Không đồng ý
        </Button>
      </div>
      <ConfirmReturn
        opened={refusing}
        title="Không đồng ý đề nghị này"
        reasons={REFUSAL_REASONS}
        action="Không đồng ý"
        busy={command.busy}
        onClose={() => setRefusing(false)}
        onReturn={reason => send('refuse', reason)}
      />
    </>
  )
}

function Forward({ item: { request } }: { item: RequestItem }) {
  const command = useTaskCommand({
    run: (json: Version) => answer(requests[':id'].forward.$post({ param: { id: request.id }, json })),
    done: () => 'Đã chuyển lãnh đạo.',
  })
  return (
    <>
      {command.refused !== undefined && <p className="lt-errors">{command.refused}</p>}
      <Button small busy={command.busy} onClick={() => command.send({ row_version: request.row_version })}>
        Chuyển lãnh đạo quyết
      </Button>
    </>
  )
}
