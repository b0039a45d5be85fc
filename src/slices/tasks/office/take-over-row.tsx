import { DayField } from '#ui/office/fields/day-field.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { periodWords } from '../tasks.words.ts'
import type { TakeOver } from './tasks.client.ts'
import type { Line } from './use-paper-grid.ts'

interface Props {
  row: TakeOver['rows'][number]
  today: string
  line: Line
  onChange: (line: Line) => void
}

/** One period of one party; its fields come once it is said that something was done. */
export function TakeOverRow({ row, today, line, onChange }: Props) {
  const name = `${periodWords(row.period_code)}, ${row.who}`
  return (
    <li>
      <div className="tk-paper-what">
        <SelectField
          label={name}
          value={line.what}
          choices={[
            { value: 'later', label: 'Để sau' },
            ...(row.is_ratio ? [] : [{ value: 'done', label: 'Đã làm' }]),
            { value: 'nothing', label: 'Không phát sinh' },
          ]}
          onChange={what => onChange({ ...line, what: what === 'done' || what === 'nothing' ? what : 'later' })}
        />
      </div>
      {line.what === 'done' && (
        <div className="tk-paper-done">
          <DayField
            label="Ngày thực hiện"
            value={line.happened_on}
            max={today}
            onChange={happened_on => onChange({ ...line, happened_on })}
          />
          <NumberField
            label={`Số ${row.unit}`}
            value={line.quantity}
            onChange={quantity => onChange({ ...line, quantity })}
          />
          <TextField label="Liên kết, nếu có" value={line.link} onChange={link => onChange({ ...line, link })} />
        </div>
      )}
    </li>
  )
}
