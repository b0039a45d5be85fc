import { TextInput } from '@mantine/core'
import { type FieldProps, shared } from './field-props.ts'
import { UnsureNote } from './unsure-note.tsx'

interface Props extends FieldProps<string> {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  autoComplete?: string
}

export function TextField({ value, onChange, type = 'text', autoComplete = 'off', ...rest }: Props) {
  return (
    <div>
      <TextInput
        {...shared(rest)}
        type={type}
        autoComplete={autoComplete}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
      />
      <UnsureNote text={rest.unsure} />
    </div>
  )
}
