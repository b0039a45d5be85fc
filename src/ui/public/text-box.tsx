import { formatLongDay } from '#ui/format.ts'
import { FormField } from './form-field.tsx'

interface Props {
  name: string
  label: string
  hint?: string
  error?: string | undefined
  value?: string | undefined
  type?: 'text' | 'password' | 'email' | 'tel' | 'url' | 'date'
  unit?: string
  /** Digits only, with the phone's number pad. */
  digits?: boolean
  autoComplete?: string
  required?: boolean
  min?: string
  max?: string
  /** More than one line. */
  rows?: number
}

/** A one-line box, or with `rows` a tall one. A day is told in words too: browsers disagree on its order. */
export function TextBox(props: Props) {
  const box = <Box {...props} />
  if (props.type !== 'date') return box
  return (
    <>
      {box}
      <p className="day-words" data-day-of={`o-${props.name}`}>
        {props.value ? formatLongDay(props.value) : ''}
      </p>
    </>
  )
}

function Box({ value, type = 'text', digits = false, rows, autoComplete, required, min, max, ...field }: Props) {
  return (
    <FormField {...field}>
      {box =>
        rows === undefined ? (
          <input
            {...box}
            type={type}
            defaultValue={value}
            inputMode={digits ? 'numeric' : undefined}
            autoComplete={autoComplete ?? 'off'}
            required={required}
            min={min}
            max={max}
          />
        ) : (
          <textarea {...box} rows={rows} defaultValue={value} required={required} />
        )
      }
    </FormField>
  )
}
