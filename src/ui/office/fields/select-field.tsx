import { type ComboboxParsedItem, Select } from '@mantine/core'
import { fold } from '#platform/fold.ts'
import { type FieldProps, shared } from './field-props.ts'
import { UnsureNote } from './unsure-note.tsx'

export interface Choice {
  value: string
  label: string
  /** Choices with the same group stand together. */
  group?: string
}

interface Props extends FieldProps<string | null> {
  choices: readonly Choice[]
  /** Typing narrows the list, with or without tones; on where there are more than ten. */
  searchable?: boolean
  clearable?: boolean
  placeholder?: string
}

export function SelectField({ value, onChange, choices, searchable, clearable = false, placeholder, ...rest }: Props) {
  return (
    <div>
      <Select
        {...shared(rest)}
        data={grouped(choices)}
        value={value}
        onChange={onChange}
        searchable={searchable ?? choices.length > 10}
        clearable={clearable}
        allowDeselect={clearable}
        nothingFoundMessage="Chưa có mục nào khớp"
        comboboxProps={{ shadow: 'md' }}
        filter={({ options, search }) => narrowed(options, fold(search))}
        {...(placeholder !== undefined && { placeholder })}
      />
      <UnsureNote text={rest.unsure} />
    </div>
  )
}

function grouped(choices: readonly Choice[]) {
  const bare = ({ value, label }: Choice) => ({ value, label })
  const loose = choices.filter(choice => choice.group === undefined).map(bare)
  const groups = Map.groupBy(
    choices.filter(choice => choice.group !== undefined),
    choice => choice.group ?? '',
  )
  return [...loose, ...Array.from(groups, ([group, items]) => ({ group, items: items.map(bare) }))]
}

function narrowed(options: ComboboxParsedItem[], wanted: string): ComboboxParsedItem[] {
  const found: ComboboxParsedItem[] = []
  for (const option of options) {
    if ('group' in option) {
      const items = option.items.filter(item => fold(item.label).includes(wanted))
      if (items.length > 0) found.push({ ...option, items })
    } else if (fold(option.label).includes(wanted)) found.push(option)
  }
  return found
}
