import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '#ui/format.ts'
import { readNumber } from '#ui/read-number.ts'
import { type FieldProps, shared } from './field-props.ts'
import { UnsureNote } from './unsure-note.tsx'

interface Props extends FieldProps<number | null> {
  /** "điểm", "người": stands inside the box, on the right. */
  unit?: string
}

/** A number as it is written here: "1.234,5". What is not a number stays in the box and is `null`. */
export function NumberField({ value, onChange, unit, ...rest }: Props) {
  const [typed, setTyped] = useState<string>()
  const shown =
    typed !== undefined && readNumber(typed) === value ? typed : value === null ? (typed ?? '') : formatNumber(value, 3)
  return (
    <div>
      <TextInput
        {...shared(rest)}
        inputMode="decimal"
        autoComplete="off"
        classNames={{ input: 'lt-num' }}
        value={shown}
        rightSectionWidth="auto"
        rightSectionPointerEvents="none"
        rightSection={unit === undefined ? null : <span className="lt-muted lt-field-unit">{unit}</span>}
        onChange={event => {
          setTyped(event.currentTarget.value)
          onChange(readNumber(event.currentTarget.value))
        }}
      />
      <UnsureNote text={rest.unsure} />
    </div>
  )
}
