import { useId } from 'react'
import type { Side } from '../split-row.policy.ts'

interface Props {
  words: string
  nos: readonly [string, string]
  side: Side
  noBoth?: boolean
  onChange: (side: Side) => void
}

/** Which of two rows some words go to: three radio buttons in one line, so the arrows move between them. */
export function SideField({ words, nos, side, noBoth = false, onChange }: Props) {
  const name = useId()
  const sides = [
    ['first', `Dòng ${nos[0]}`],
    ...(noBoth ? [] : [['both', 'Cả hai'] as const]),
    ['second', `Dòng ${nos[1]}`],
  ] as const
  return (
    <fieldset className="pl-side">
      <legend>{words}</legend>
      <span className="pl-side-choices">
        {sides.map(([value, label]) => (
          <label key={value} {...(side === value && { 'data-chosen': true })}>
            <input type="radio" name={name} checked={side === value} onChange={() => onChange(value)} />
            {label}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
