import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import { activitiesWords } from '../activities.words.ts'
import { type ActivityView, activities, keys } from './activities.client.ts'
import { MeasureFields, type Numbers } from './measure-fields.tsx'

interface Change extends Numbers {
  request_key: string
  reason: string
  happened_on: string
}

/** A wrong line is never edited: a right one takes its place, and both stay to be seen. */
export function SupersedeForm({ fact, onEnd }: { fact: ActivityView; onEnd: () => void }) {
  const [day, setDay] = useState<string | null>(fact.happened_on)
  const [numbers, setNumbers] = useState<Numbers>({
    measures: fact.measures,
    numerator: fact.numerator,
    denominator: fact.denominator,
  })
  const [reason, setReason] = useState('')
  const command = useCommand({
    run: ({ measures, ...json }: Change) =>
      answer(
        activities[':id'].supersede.$post({ param: { id: fact.id }, json: { ...json, measures: { ...measures } } }),
      ),
    done: () => 'Đã thay bằng dòng đúng. Dòng cũ vẫn xem được.',
    refresh: [keys.all],
    words: activitiesWords,
    onDone: onEnd,
  })
  return (
    <CommandForm
      command={command}
      name="right"
      action="Thay bằng dòng này"
      onSend={() => command.send({ ...numbers, reason, happened_on: day ?? '' })}
      onCancel={onEnd}
    >
      <DayField
        id="right-happened_on"
        label="Ngày đúng"
        value={day}
        onChange={setDay}
        error={command.errorAt('happened_on')}
      />
      <MeasureFields kind={fact.kind} name="right" value={numbers} onChange={setNumbers} />
      <TextField
        id="right-reason"
        label="Vì sao thay"
        value={reason}
        onChange={setReason}
        error={command.errorAt('reason')}
      />
    </CommandForm>
  )
}
