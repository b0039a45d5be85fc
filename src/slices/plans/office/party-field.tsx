import { IconX } from '@tabler/icons-react'
import { Button } from '#ui/office/button.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import type { PartyContent } from '../plan-content.ts'
import { partyRoleWords } from '../plans.words.ts'
import { answererChoices, needsAnswerer, partyChoices, partyValue, tied } from './party-choices.ts'
import type { Choices } from './plans.client.ts'

interface Props {
  party: PartyContent
  choices: Choices
  unsure: string | undefined
  onChange: (party: PartyContent) => void
  onRemove?: () => void
}

/** One party of a part: the plan's words, whom they mean, and who answers for it. */
export function PartyField({ party, choices, unsure, onChange, onRemove }: Props) {
  const role = partyRoleWords[party.role]
  return (
    <div className="pl-party">
      <SelectField
        label={`${role}: “${party.words}”`}
        value={partyValue(party)}
        choices={partyChoices(choices)}
        searchable
        unsure={unsure}
        onChange={value => value !== null && onChange(tied(party, value, choices))}
      />
      {needsAnswerer(party) && (
        <SelectField
          label="Người chịu trách nhiệm trả lời"
          value={party.answers_staff_id}
          choices={answererChoices(choices)}
          searchable
          clearable
          placeholder="Chưa chọn"
          unsure={
            party.answers_staff_id === null ? 'Chưa có ai trả lời cho bên này, nên chưa ban hành được.' : undefined
          }
          onChange={answers_staff_id => onChange({ ...party, answers_staff_id })}
        />
      )}
      {party.role !== 'lead' && (
        <CheckField
          label="Giao kỳ riêng cho bên này"
          value={party.has_duty}
          onChange={has_duty => onChange({ ...party, has_duty })}
        />
      )}
      {onRemove !== undefined && (
        <Button small kind="quiet" icon={IconX} onClick={onRemove}>
          Bỏ bên này
        </Button>
      )}
    </div>
  )
}
