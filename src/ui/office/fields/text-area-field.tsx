import { Textarea } from '@mantine/core'
import { type FieldProps, shared } from './field-props.ts'
import { UnsureNote } from './unsure-note.tsx'

export function TextAreaField({ value, onChange, rows = 4, ...rest }: FieldProps<string> & { rows?: number }) {
  return (
    <div>
      <Textarea {...shared(rest)} rows={rows} value={value} onChange={event => onChange(event.currentTarget.value)} />
      <UnsureNote text={rest.unsure} />
    </div>
  )
}
