import { useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { openWorkWords } from '../life.words.ts'
import type { PlanLife } from './life.client.ts'
import type { Later } from './use-plan-life.ts'

const OPEN = Object.entries(openWorkWords).map(([value, label]) => ({ value, label }))

/** The plan's year is over: nothing new falls due, what is still open is kept or waived. */
export function PlanClose({ year, life, later }: { year: number; life: PlanLife; later: Later }) {
  const [open_work, setOpenWork] = useState<'keep' | 'waive'>('keep')
  const [reason, setReason] = useState('')
  if (!life.may.close) return null
  const lacks = open_work === 'waive' && reason.trim() === ''
  return (
    <Sheet title={`Kết thúc kế hoạch năm ${year}`} facts="Kế hoạch vẫn xem được, vẫn ở trang công khai; mở lại được">
      <form
        className="lt-stack"
        onSubmit={event => {
          event.preventDefault()
          if (!lacks) later.mutate({ does: 'close', open_work, reason: reason.trim() || null })
        }}
      >
        <div className="pl-issue">
          <SelectField
            label="Các kỳ còn mở"
            value={open_work}
            choices={OPEN}
            onChange={value => setOpenWork(value === 'waive' ? 'waive' : 'keep')}
          />
          {open_work === 'waive' && <TextField label="Lý do miễn" value={reason} onChange={setReason} />}
        </div>
        <div>
          <Button type="submit" busy={later.isPending} disabled={lacks}>
            Kết thúc kế hoạch năm {year}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
