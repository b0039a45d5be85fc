import { useState } from 'react'
import { dayOf } from '#platform/day.ts'
import { Button } from '#ui/office/button.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import type { Review } from './plans.client.ts'
import type { Life } from './use-life.ts'
import { useChoices } from './use-review.ts'

/** The number and the day that the plan goes out with. */
export function IssueForm({ review, life }: { review: Review; life: Life }) {
  const { version, may } = review
  const choices = useChoices(may.edit)
  const [hereToday] = useState(() => dayOf(new Date()))
  const today = choices.data?.today ?? hereToday
  const written = /^\d/.test(version.number ?? '') ? (version.number ?? '') : ''
  const [number, setNumber] = useState(written)
  const [day, setDay] = useState<string | null>(null)
  const [numberLater, setNumberLater] = useState(false)
  const issued_on = day ?? today
  return (
    <form
      className="lt-stack"
      onSubmit={event => {
        event.preventDefault()
        life.mutate({
          does: 'issue',
          issued_on,
          number: numberLater ? null : number.trim() || null,
          number_later: numberLater,
        })
      }}
    >
      <div className="pl-issue">
        <TextField
          label="Số, ký hiệu"
          hint="Để trống thì lấy số kế tiếp trong sổ văn bản"
          value={numberLater ? '' : number}
          onChange={setNumber}
          disabled={numberLater}
        />
        <DayField
          label="Ngày ban hành"
          hint="Kỳ đầu tiên là kỳ kết thúc từ ngày này"
          value={issued_on}
          max={today}
          onChange={setDay}
        />
      </div>
      <CheckField label="Đã ký, chưa có số. Điền số và ngày sau" value={numberLater} onChange={setNumberLater} />
      <div>
        <Button kind="primary" type="submit" busy={life.isPending}>
          Ban hành kế hoạch năm {version.year}
        </Button>
      </div>
    </form>
  )
}
