import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import type { SetEstimate } from '../budget.input.ts'
import { budgetWords } from '../budget.words.ts'
import { budgetClient, budgetKeys, type TaskMoney } from './budget.client.ts'

/** Another estimate, with its reason; what stood before stays to be seen. */
export function EstimateForm({ task }: { task: TaskMoney }) {
  const [isOpen, setOpen] = useState(false)
  const [amount, setAmount] = useState<number | null>(task.estimate)
  const [source, setSource] = useState(task.changes.at(-1)?.source ?? '')
  const [reason, setReason] = useState('')
  const command = useCommand({
    run: (json: SetEstimate) => answer(budgetClient.tasks[':id'].estimate.$post({ param: { id: task.task_id }, json })),
    done: () => `Đã đổi dự toán của TT ${task.no}.`,
    refresh: [budgetKeys.all],
    words: budgetWords,
    onDone: () => setOpen(false),
  })
  if (!isOpen)
    return (
      <div>
        <Button small onClick={() => setOpen(true)}>
          {task.estimate === null ? 'Ghi dự toán' : 'Đổi dự toán'}
        </Button>
      </div>
    )
  return (
    <CommandForm
      command={command}
      name="estimate"
      action="Ghi dự toán này"
      onSend={() =>
        command.send({ amount: amount ?? -1, source: source || null, reason, after: task.changes.at(-1)?.id ?? null })
      }
      onCancel={() => setOpen(false)}
    >
      <NumberField
        id="estimate-amount"
        label="Dự toán"
        unit="đồng"
        value={amount}
        onChange={setAmount}
        error={command.errorAt('amount')}
      />
      <TextField
        id="estimate-source"
        label="Nguồn kinh phí (nếu có)"
        value={source}
        onChange={setSource}
        error={command.errorAt('source')}
      />
      <TextField
        id="estimate-reason"
        label="Vì sao đổi"
        hint="Số trước và lý do vẫn hiện ở nhiệm vụ."
        value={reason}
        onChange={setReason}
        error={command.errorAt('reason')}
      />
    </CommandForm>
  )
}
