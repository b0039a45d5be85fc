import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { RHYTHM_WORDS, RHYTHMS } from '../tasks.words.ts'
import { type Part, tasks } from './tasks.client.ts'
import { useTaskCommand } from './use-task-command.ts'

type Rhythm = (typeof RHYTHMS)[number]
const isRhythm = (text: string | null): text is Rhythm => RHYTHMS.some(rhythm => rhythm === text)

/** A rhythm for what the plan leaves open; periods that have begun stay as they are. */
export function RhythmForm({ part, onEnd }: { part: Part; onEnd: () => void }) {
  const [rhythm, setRhythm] = useState<Rhythm>(part.rhythm_in_force ?? 'monthly')
  const [reason, setReason] = useState('')
  const command = useTaskCommand({
    run: (json: { request_key: string; rhythm: Rhythm; reason: string }) =>
      answer(tasks.parts[':id'].rhythm.$post({ param: { id: part.id }, json })),
    done: ({ added, removed }) => `Đã đặt nhịp: thêm ${added} kỳ, bỏ ${removed} kỳ chưa bắt đầu.`,
    onDone: onEnd,
  })
  return (
    <CommandForm
      command={command}
      name="rhythm"
      action="Đặt nhịp này"
      onSend={() => command.send({ rhythm, reason })}
      onCancel={onEnd}
    >
      <SelectField
        id="rhythm-rhythm"
        label="Nhịp"
        hint="Kỳ đã bắt đầu giữ nguyên, kỳ sau theo nhịp mới."
        value={rhythm}
        onChange={chosen => isRhythm(chosen) && setRhythm(chosen)}
        choices={RHYTHMS.map(value => ({ value, label: RHYTHM_WORDS[value] }))}
      />
      <TextField id="rhythm-reason" label="Vì sao (nếu có)" value={reason} onChange={setReason} />
    </CommandForm>
  )
}

/** Something happened that makes this part due once. */
export function EventForm({ part, today, onEnd }: { part: Part; today: string; onEnd: () => void }) {
  const [title, setTitle] = useState('')
  const [happenedOn, setHappenedOn] = useState<string | null>(today)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const command = useTaskCommand({
    run: (json: { request_key: string; title: string; happened_on: string; due_on: string }) =>
      answer(tasks.parts[':id'].event.$post({ param: { id: part.id }, json })),
    done: ({ added }) => `Đã báo sự việc, lập ${added} kỳ.`,
    onDone: onEnd,
  })
  return (
    <CommandForm
      command={command}
      name="event"
      action="Báo sự việc"
      onSend={() => command.send({ title, happened_on: happenedOn ?? '', due_on: dueOn ?? '' })}
      onCancel={onEnd}
    >
      <TextField id="event-title" label="Sự việc" value={title} onChange={setTitle} error={command.errorAt('title')} />
      <DayField
        id="event-happened_on"
        label="Xảy ra ngày"
        max={today}
        value={happenedOn}
        onChange={setHappenedOn}
        error={command.errorAt('happened_on')}
      />
      <DayField
        id="event-due_on"
        label="Phải xong trước hoặc vào ngày"
        value={dueOn}
        onChange={setDueOn}
        error={command.errorAt('due_on')}
      />
    </CommandForm>
  )
}
