import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { ChangePeriod } from '../registers.input.ts'
import { registersWords } from '../registers.words.ts'
import { KEYS, type Period, registers } from './registers.client.ts'

const DAYS = [
  ['from_day', 'Số liệu từ ngày', 'Khung của quy định: mở ngày 15, đóng ngày 14. Chỉ sửa khi cấp trên đặt khung khác.'],
  ['to_day', 'Đến hết ngày', undefined],
  ['cut_off', 'Chốt số liệu đến hết ngày', 'Thường là một ngày trước hạn gửi.'],
  ['due_on', 'Hạn gửi: trước ngày', 'Ngày ghi trong kế hoạch; gửi chậm nhất là ngày làm việc liền trước.'],
  ['unit_due_on', 'Đơn vị gửi điều phối: trước ngày', 'Để trống thì là 3 ngày làm việc trước ngày gửi cuối cùng.'],
  ['parent_due_on', 'Hạn Sở Y tế đặt', 'Để trống nếu Sở không đặt hạn riêng.'],
] as const
type DayName = (typeof DAYS)[number][0]
const MAY_BE_EMPTY: readonly DayName[] = ['unit_due_on', 'parent_due_on']

/** Days of one period, and why they change; what is signed is only told. */
export function PeriodForm({ period }: { period: Period }) {
  const address = useAddress()
  const [name, setName] = useState(period.name)
  const [why, setWhy] = useState('')
  const [isAsked, setIsAsked] = useState(period.is_asked)
  const [days, setDays] = useState<Record<DayName, string | null>>(period)
  const close = () => address.set({ mo: undefined })
  const command = useCommand({
    run: (input: ChangePeriod) => answer(registers.periods[':id'].$put({ param: { id: period.id }, json: input })),
    done: () => `Đã lưu kỳ ${name}.`,
    refresh: [KEYS.periods, ['reports'], ['home']],
    onDone: close,
  })
  if (period.is_fixed)
    return <InlineNotice calm>{registersWords['period.fixed']?.replace('{period}', period.name)}</InlineNotice>
  const send = () => {
    const { from_day, to_day, cut_off, due_on, unit_due_on, parent_due_on } = days
    if (from_day === null || to_day === null || cut_off === null || due_on === null) return
    const told = { from_day, to_day, cut_off, due_on, unit_due_on, parent_due_on, is_asked: isAsked }
    command.send({ row_version: period.row_version, name, ...told, why })
  }
  return (
    <CommandForm command={command} name="period" action="Lưu kỳ báo cáo" onSend={send} onCancel={close}>
      <TextField id="period-name" label="Tên kỳ" value={name} onChange={setName} error={command.errorAt('name')} />
      {DAYS.map(([field, label, hint]) => (
        <DayField
          key={field}
          id={`period-${field}`}
          label={label}
          {...(hint !== undefined && { hint })}
          value={days[field]}
          onChange={day => setDays(now => ({ ...now, [field]: day }))}
          error={days[field] === null && !MAY_BE_EMPTY.includes(field) ? 'Chưa chọn ngày.' : command.errorAt(field)}
        />
      ))}
      <CheckField
        label="Có báo cáo của kỳ này"
        hint="Bỏ chọn thì kỳ chỉ dùng để tính lũy kế, không nhắc hạn."
        value={isAsked}
        onChange={setIsAsked}
      />
      <TextField
        id="period-why"
        label="Vì sao sửa"
        hint="Ví dụ: Sở Y tế dặn gửi sớm hai ngày."
        value={why}
        onChange={setWhy}
        error={command.errorAt('why')}
      />
    </CommandForm>
  )
}
