import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import { budgetWords, SOURCES } from '../budget.words.ts'
import { type Budget, budgetClient, budgetKeys, type SpendingLine, sendSpending } from './budget.client.ts'

const COMMON = 'chung'
const OTHER = 'khac'

interface Props {
  budget: Budget
  year: number
  /** The entry that this one takes the place of. */
  corrects?: SpendingLine
  onEnd: () => void
}

/** A new spending entry, or one in the place of a wrong one. */
export function SpendingForm({ budget, year, corrects, onEnd }: Props) {
  const known = [...new Set<string>([...SOURCES, ...budget.sources.map(one => one.source)])]
  const [task, setTask] = useState(corrects?.task_id ?? (corrects ? COMMON : null))
  const [day, setDay] = useState<string | null>(corrects?.spent_on ?? budget.today)
  const [amount, setAmount] = useState<number | null>(corrects?.amount ?? null)
  const [source, setSource] = useState<string>(corrects?.source ?? known[0] ?? OTHER)
  const [otherSource, setOtherSource] = useState('')
  const [purpose, setPurpose] = useState(corrects?.purpose ?? '')
  const [document, setDocument] = useState(corrects?.document_number ?? '')
  const [reason, setReason] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const command = useCommand({
    run: (said: Said & { request_key: string }) =>
      corrects
        ? answer(budgetClient.spending[':id'].correct.$post({ param: { id: corrects.id }, json: { ...said, reason } }))
        : sendSpending({ ...said, year }, files),
    done: () => (corrects ? 'Đã thay khoản chi.' : 'Đã ghi khoản chi vào sổ.'),
    refresh: [budgetKeys.all],
    words: budgetWords,
    onDone: onEnd,
  })
  const field = (path: string) => ({ id: `spending-${path}`, error: command.errorAt(path) })
  return (
    <Sheet title={corrects ? 'Thay khoản chi' : 'Ghi khoản chi'}>
      <CommandForm
        command={command}
        name="spending"
        action={corrects ? 'Thay khoản chi này' : 'Ghi khoản chi'}
        onSend={() =>
          command.send({
            task_id: task === COMMON ? null : (task ?? ''),
            spent_on: day ?? '',
            amount: amount ?? 0,
            source: source === OTHER ? otherSource : source,
            purpose,
            document_number: document || null,
          })
        }
        onCancel={onEnd}
      >
        <SelectField
          {...field('task_id')}
          label="Nhiệm vụ"
          value={task}
          onChange={setTask}
          choices={[
            { value: COMMON, label: 'Chi chung, không của riêng nhiệm vụ nào' },
            ...budget.tasks.map(one => ({ value: one.task_id, label: `TT ${one.no}. ${one.title}` })),
          ]}
        />
        <DayField {...field('spent_on')} label="Ngày chi" max={budget.today} value={day} onChange={setDay} />
        <NumberField {...field('amount')} label="Số tiền" unit="đồng" value={amount} onChange={setAmount} />
        <SelectField
          {...field(source === OTHER ? 'source_choice' : 'source')}
          label="Nguồn kinh phí"
          value={source}
          onChange={value => setSource(value ?? OTHER)}
          choices={[...known.map(value => ({ value, label: value })), { value: OTHER, label: 'Nguồn khác' }]}
        />
        {source === OTHER && (
          <TextField {...field('source')} label="Tên nguồn" value={otherSource} onChange={setOtherSource} />
        )}
        <TextField {...field('purpose')} label="Chi việc gì" value={purpose} onChange={setPurpose} />
        <TextField {...field('document_number')} label="Số chứng từ (nếu có)" value={document} onChange={setDocument} />
        {corrects ? (
          <TextField
            {...field('reason')}
            label="Vì sao thay"
            hint="Dòng cũ vẫn còn để xem, tệp chứng từ đi theo dòng mới."
            value={reason}
            onChange={setReason}
          />
        ) : (
          <label className="lt-stack">
            <b>Tệp chứng từ (nếu có)</b>
            <input type="file" onChange={event => setFiles([...(event.currentTarget.files ?? [])])} />
          </label>
        )}
      </CommandForm>
    </Sheet>
  )
}

interface Said {
  task_id: string | null
  spent_on: string
  amount: number
  source: string
  purpose: string
  document_number: string | null
}
