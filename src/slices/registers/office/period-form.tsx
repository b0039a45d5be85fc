import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { ChangePeriod } from '../registers.input.ts'
import { KEYS, type Period, registers } from './registers.client.ts'

/** Cut-off and due day of one period; the window is the decree's and stays. */
export function PeriodForm({ period }: { period: Period }) {
  const address = useAddress()
  const [name, setName] = useState(period.name)
  const [cutOff, setCutOff] = useState<string | null>(period.cut_off)
  const [due, setDue] = useState<string | null>(period.due_on)
  const [parentDue, setParentDue] = useState(period.parent_due_on)
  const [isAsked, setIsAsked] = useState(period.is_asked)
  const close = () => address.set({ mo: undefined })
  const command = useCommand({
    run: (input: ChangePeriod) => answer(registers.periods[':id'].$put({ param: { id: period.id }, json: input })),
    done: () => `Đã lưu kỳ ${name}.`,
    refresh: [KEYS.periods],
    onDone: close,
  })
  const send = () => {
    if (cutOff === null || due === null) return
    const days = { cut_off: cutOff, due_on: due, parent_due_on: parentDue }
    command.send({ row_version: period.row_version, name, ...days, is_asked: isAsked })
  }
  return (
    <CommandForm command={command} name="period" action="Lưu kỳ báo cáo" onSend={send} onCancel={close}>
      <TextField id="period-name" label="Tên kỳ" value={name} onChange={setName} error={command.errorAt('name')} />
      <DayField
        id="period-cut_off"
        label="Chốt số liệu đến hết ngày"
        value={cutOff}
        onChange={setCutOff}
        min={period.from_day}
        max={period.to_day}
        error={cutOff === null ? 'Chưa chọn ngày.' : command.errorAt('cut_off')}
      />
      <DayField
        id="period-due_on"
        label="Hạn gửi"
        hint="Ngày ghi trong kế hoạch: báo cáo gửi trước ngày này."
        value={due}
        onChange={setDue}
        error={due === null ? 'Chưa chọn ngày.' : command.errorAt('due_on')}
      />
      <DayField
        id="period-parent_due_on"
        label="Hạn Sở Y tế đặt"
        hint="Để trống nếu Sở không đặt hạn riêng."
        value={parentDue}
        onChange={setParentDue}
        error={command.errorAt('parent_due_on')}
      />
      <CheckField
        label="Có báo cáo của kỳ này"
        hint="Bỏ chọn thì kỳ chỉ dùng để tính lũy kế, không nhắc hạn."
        value={isAsked}
        onChange={setIsAsked}
      />
    </CommandForm>
  )
}
