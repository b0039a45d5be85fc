/** What every field of a form takes. Label above, hint under it, error between hint and box. */
export interface FieldProps<Value> {
  id?: string
  label: string
  hint?: string
  error?: string | undefined
  value: Value
  onChange: (value: Value) => void
  /** Save on blur where it can be undone. */
  onBlur?: () => void
  disabled?: boolean
  /** Read from a document, and not surely: turmeric box and this note. */
  unsure?: string | undefined
}

/** The part that goes to Mantine as it stands. */
export function shared({
  id,
  label,
  hint,
  error,
  onBlur,
  disabled,
  unsure,
}: Omit<FieldProps<unknown>, 'value' | 'onChange'>) {
  return {
    label,
    ...(id !== undefined && { id }),
    ...(hint !== undefined && { description: hint }),
    ...(error !== undefined && { error }),
    ...(onBlur !== undefined && { onBlur }),
    ...(disabled !== undefined && { disabled }),
    ...(unsure !== undefined && { className: 'lt-unsure' }),
  }
}
