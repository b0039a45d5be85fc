import { useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import type { PlanLife } from './life.client.ts'
import type { Later } from './use-plan-life.ts'

/** The number and the day that came after signing; they are filled in once. */
export function PlanNumber({ life, later }: { life: PlanLife; later: Later }) {
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<string | null>(null)
  if (!life.may.number) return null
  const dated = day ?? life.today
  return (
    <Sheet title="Điền số và ngày" facts="Kế hoạch đã có hiệu lực, số đến sau khi ký">
      <form
        className="lt-stack"
        onSubmit={event => {
          event.preventDefault()
          later.mutate({ does: 'number', number: number.trim() || null, dated })
        }}
      >
        <div className="pl-issue">
          <TextField
            label="Số, ký hiệu"
            hint="Để trống thì lấy số kế tiếp trong sổ văn bản"
            value={number}
            onChange={setNumber}
          />
          <DayField
            label="Ngày trên văn bản"
            hint="Chỉ điền được một lần"
            value={dated}
            max={life.today}
            onChange={setDay}
          />
        </div>
        <div>
          <Button kind="primary" type="submit" busy={later.isPending}>
            Điền số và ngày
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
