import { IconX } from '@tabler/icons-react'
import { Button } from '#ui/office/button.tsx'
import { type Choice, SelectField } from '#ui/office/fields/select-field.tsx'

interface Props {
  id: string
  label: string
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  error?: string | undefined
}

/** Several of a long list: chosen one after the other, each with its own way out. */
export function ChosenList({ id, label, choices, chosen, onChange, error }: Props) {
  return (
    <div className="lt-stack">
      <SelectField
        id={id}
        label={label}
        error={error}
        value={null}
        onChange={value => value !== null && onChange([...chosen, value])}
        choices={choices.filter(choice => !chosen.includes(choice.value))}
      />
      {chosen.length > 0 && (
        <ul className="in-chosen">
          {chosen.map(value => {
            const name = choices.find(choice => choice.value === value)?.label ?? ''
            return (
              <li key={value}>
                <span>{name}</span>
                <Button small kind="quiet" icon={IconX} onClick={() => onChange(chosen.filter(one => one !== value))}>
                  Bỏ<span className="lt-hidden"> {name}</span>
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
