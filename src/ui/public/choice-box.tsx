import { FormField } from './form-field.tsx'

interface Props {
  name: string
  label: string
  hint?: string
  error?: string | undefined
  value?: string | undefined
  choices: readonly { value: string; label: string }[]
  /** The first line, for nothing chosen yet. */
  none?: string
}

/** One of several: the browser's own list, which every phone knows how to show. */
export function ChoiceBox({ value, choices, none, ...field }: Props) {
  return (
    <FormField {...field}>
      {box => (
        <select {...box} defaultValue={value ?? ''}>
          {none !== undefined && <option value="">{none}</option>}
          {choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}
