import { useState } from 'react'
import { CommandForm } from '#ui/office/command-form.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import type { TypeInFact } from '../activities.input.ts'
import { activitiesWords } from '../activities.words.ts'
import { ACTIVITY_KINDS, CHANNEL_WORDS } from '../activity-kinds.words.ts'
import { keys, type Ledger, sendFact } from './activities.client.ts'
import { MeasureFields, NO_NUMBERS } from './measure-fields.tsx'

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
const KINDS = Object.entries(ACTIVITY_KINDS).map(([value, { name }]) => ({ value, label: name }))

/** A fact typed in until its room exists, or a correction of ± n where no single fact can be named. */
export function TypeInForm({ units, onEnd }: { units: Ledger['units']; onEnd: () => void }) {
  const [kind, setKind] = useState('satisfaction')
  const [title, setTitle] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [channel, setChannel] = useState<string | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const [numbers, setNumbers] = useState(NO_NUMBERS)
  const [links, setLinks] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [isAdjustment, setAdjustment] = useState(false)
  const [reason, setReason] = useState('')
  const command = useCommand({
    run: (input: TypeInFact) => sendFact(input, files),
    done: () => 'Đã ghi vào sổ. Số liệu được tính khi người khác xác nhận.',
    refresh: [keys.all],
    words: activitiesWords,
    onDone: onEnd,
  })
  const send = () =>
    command.send({
      kind,
      title,
      happened_on: day ?? '',
      channel,
      unit_id: unit,
      ...numbers,
      is_adjustment: isAdjustment,
      reason: reason.trim() || null,
      links: links.split(/\s+/).filter(Boolean),
    })
  const field = (name: string) => ({ id: `fact-${name}`, error: command.errorAt(name) })
  return (
    <Sheet title="Nhập tay số liệu" facts="Cần minh chứng. Người khác xác nhận rồi mới được tính.">
      <CommandForm command={command} name="fact" action="Ghi vào sổ" onSend={send} onCancel={onEnd}>
        <SelectField
          {...field('kind')}
          label="Loại"
          choices={KINDS}
          value={kind}
          onChange={chosen => {
            setKind(chosen ?? 'other')
            setNumbers(NO_NUMBERS)
          }}
        />
        <TextField {...field('title')} label="Nội dung" value={title} onChange={setTitle} />
        <DayField {...field('happened_on')} label="Ngày" value={day} onChange={setDay} />
        <SelectField
          {...field('channel')}
          label="Kênh (nếu có)"
          clearable
          choices={choicesOf(CHANNEL_WORDS)}
          value={channel}
          onChange={setChannel}
        />
        <SelectField
          {...field('unit_id')}
          label="Đơn vị (nếu có)"
          clearable
          choices={Object.entries(units).map(([value, { name }]) => ({ value, label: name }))}
          value={unit}
          onChange={setUnit}
        />
        <MeasureFields kind={kind} name="fact" value={numbers} onChange={setNumbers} sumsOnly={isAdjustment} />
        <CheckField
          {...field('is_adjustment')}
          label="Đây là điều chỉnh tăng, giảm (số giảm ghi dấu trừ)"
          value={isAdjustment}
          onChange={setAdjustment}
        />
        {isAdjustment && (
          <TextField {...field('reason')} label="Lý do điều chỉnh" value={reason} onChange={setReason} />
        )}
        <TextAreaField
          {...field('links')}
          label="Liên kết minh chứng"
          hint="Mỗi dòng một liên kết."
          rows={2}
          value={links}
          onChange={setLinks}
        />
        <label className="lt-stack">
          <b>Tệp minh chứng</b>
          <input type="file" multiple onChange={event => setFiles([...(event.currentTarget.files ?? [])])} />
        </label>
      </CommandForm>
    </Sheet>
  )
}
