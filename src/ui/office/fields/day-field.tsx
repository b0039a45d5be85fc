import { TextInput } from '@mantine/core'
import { formatLongDay } from '#ui/format.ts'
import { type FieldProps, shared } from './field-props.ts'
import { UnsureNote } from './unsure-note.tsx'

interface Props extends FieldProps<string | null> {
  min?: string
  max?: string
}

/** A day as 'YYYY-MM-DD', picked with the browser's own calendar and told in words: browsers disagree on its order. */
export function DayField({ value, onChange, min, max, ...rest }: Props) {
  return (
    <div>
      <TextInput
        {...shared(rest)}
        type="date"
        classNames={{ input: 'lt-num' }}
        value={value ?? ''}
        {...(min !== undefined && { min })}
        {...(max !== undefined && { max })}
        onChange={event => onChange(event.currentTarget.value || null)}
      />
      {value !== null && <p className="lt-muted lt-small lt-num">{formatLongDay(value)}</p>}
      <UnsureNote text={rest.unsure} />
    </div>
  )
}
