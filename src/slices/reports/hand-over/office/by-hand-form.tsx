import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { type ReportView, reports } from '../../office/reports.client.ts'
import { useDeed } from '../../office/use-deed.ts'
import { WAY_WORDS } from '../hand-over.words.ts'

const HAND_WAYS = ['axis', 'paper', 'other'] as const
type HandWay = (typeof HAND_WAYS)[number]

/** Ghi việc đã gửi bằng tay: trục văn bản, bản giấy, cách khác. */
export function ByHandForm({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report, snapshot, deadline } = view
  const [to, setTo] = useState(snapshot.facility.parent_agency)
  const [way, setWay] = useState<HandWay>('axis')
  const [day, setDay] = useState<string | null>(deadline.today)
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  const sending = useDeed(
    report.id,
    (place: string) => {
      const json = { request_key: crypto.randomUUID(), row_version: rowVersion, to: place, way, sent_on: day, note }
      return answer(reports[':id']['hand-over'].$post({ param: { id: report.id }, json }))
    },
    'Đã ghi việc gửi báo cáo.',
  )
  return (
    <form
      className="lt-form"
      onSubmit={event => {
        event.preventDefault()
        const place = to.trim()
        setError(place.length < 2 ? 'Ghi nơi nhận, ví dụ: Sở Y tế' : undefined)
        if (place.length >= 2) sending.run(place)
      }}
    >
      <SelectField
        label="Cách gửi"
        value={way}
        onChange={value => setWay(HAND_WAYS.find(one => one === value) ?? 'other')}
        choices={HAND_WAYS.map(value => ({ value, label: WAY_WORDS[value] }))}
      />
      <TextField label="Nơi nhận" value={to} onChange={setTo} error={error} />
      <DayField label="Ngày gửi" value={day} onChange={setDay} max={deadline.today} />
      <TextField
        label="Ghi chú"
        hint="Mã gửi trên trục văn bản, người ký nhận; có thể để trống."
        value={note}
        onChange={setNote}
      />
      {sending.trouble && <InlineNotice>Chưa ghi được. {sending.trouble}</InlineNotice>}
      <div className="lt-form-acts">
        <Button type="submit" busy={sending.isBusy}>
          Ghi đã gửi
        </Button>
      </div>
    </form>
  )
}
