import { Checkbox } from '@mantine/core'
import { type FieldProps, shared } from './field-props.ts'

export function CheckField({ value, onChange, ...rest }: FieldProps<boolean>) {
  return <Checkbox {...shared(rest)} checked={value} onChange={event => onChange(event.currentTarget.checked)} />
}
