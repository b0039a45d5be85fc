import { IconPlus, IconX } from '@tabler/icons-react'
import { addDays, type Day, weekday } from '#platform/day.ts'
import { Button } from '#ui/office/button.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import type { Inspection } from './inspections.client.ts'
import type { Minutes } from './minutes.ts'

interface Props {
  view: Inspection
  /** The unit whose results are being written: a new line is for it. */
  unit: string
  minutes: Minutes
  onChange: (minutes: Minutes) => void
}

const TWO_WEEKS = 14
const SATURDAY = 6

/** A proposal only; it never falls on a weekend. */
function inTwoWeeks(today: Day): Day {
  const day = addDays(today, TWO_WEEKS)
  return weekday(day) < SATURDAY ? day : addDays(day, 8 - weekday(day))
}

/** What has to be done after the inspection: by whom, until when. */
export function FollowUpLines({ view, unit, minutes, onChange }: Props) {
  const { follow_ups: all } = minutes
  const set = (at: number, change: Partial<Minutes['follow_ups'][number]>) =>
    onChange({ ...minutes, follow_ups: all.map((one, i) => (i === at ? { ...one, ...change } : one)) })
  const name = (id: string): string => view.units.find(one => one.unit_id === id)?.name ?? ''
  const unmet = minutes.findings.find(one => one.unit_id === unit && one.verdict === 'not_met')
  return (
    <section className="lt-stack" aria-label="Kiến nghị">
      <div className="lt-row">
        <h3>Kiến nghị</h3>
        <Button
          small
          icon={IconPlus}
          onClick={() =>
            onChange({
              ...minutes,
              follow_ups: [
                ...all,
                { unit_id: unit, line_id: unmet?.line_id ?? null, words: '', due_on: inTwoWeeks(view.today) },
              ],
            })
          }
        >
          Thêm kiến nghị cho {name(unit)}
        </Button>
      </div>
      {all.length === 0 && <p className="lt-muted">Chưa có kiến nghị nào. Nội dung chưa đạt nên có một kiến nghị.</p>}
      {all.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name until it is saved
        <fieldset key={at} className="in-line">
          <legend>
            Kiến nghị {at + 1}: {name(one.unit_id)}
          </legend>
          <TextField
            id={`follow-words-${at}`}
            label="Việc phải làm"
            value={one.words}
            onChange={words => set(at, { words })}
          />
          <SelectField
            id={`follow-unit-${at}`}
            label="Đơn vị"
            value={one.unit_id}
            onChange={value => value !== null && set(at, { unit_id: value })}
            choices={view.units.map(({ unit_id, name: label }) => ({ value: unit_id, label }))}
          />
          <DayField
            id={`follow-due-${at}`}
            label="Khắc phục xong trước hoặc vào ngày"
            value={one.due_on || null}
            onChange={due => set(at, { due_on: due ?? '' })}
          />
          <div>
            <Button
              small
              kind="quiet"
              icon={IconX}
              onClick={() => onChange({ ...minutes, follow_ups: all.filter((_, i) => i !== at) })}
            >
              Bỏ kiến nghị {at + 1}
            </Button>
          </div>
        </fieldset>
      ))}
    </section>
  )
}
