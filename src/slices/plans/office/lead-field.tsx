import { Button } from '#ui/office/button.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { UnsureNote } from '#ui/office/fields/unsure-note.tsx'
import { WordTag } from '#ui/office/word-tag.tsx'
import type { PartyContent } from '../plan-content.ts'
import { answererChoices, needsAnswerer, partyChoices, partyValue, tied } from './party-choices.ts'
import type { Choices, Unsure } from './plans.client.ts'
import { Letter } from './source-text.tsx'

interface Props {
  party: PartyContent
  choices: Choices | undefined
  doubt: Unsure | undefined
  /** The likeliest of the facility's own, best first. */
  offers: readonly { value: string; name: string }[]
  letter: string | undefined
  onChange: (party: PartyContent) => void
}

/** A lead in one line: whom the words mean, and who answers for it. */
export function LeadField({ party, choices, doubt, offers, letter, onChange }: Props) {
  if (choices === undefined) return <WordTag>{party.words}</WordTag>
  const answers = choices.staff.find(person => person.id === party.answers_staff_id)
  return (
    <>
      <div className="pl-lead">
        <div className={doubt === undefined ? 'pl-unlabelled' : 'pl-unlabelled lt-unsure'}>
          <SelectField
            label={`Chủ trì, văn bản ghi ${party.words}`}
            value={partyValue(party)}
            choices={partyChoices(choices)}
            searchable
            onChange={value => value !== null && onChange(tied(party, value, choices))}
          />
        </div>
        <Letter letter={letter} unsure={doubt !== undefined} />
        <span className="lt-muted lt-small">{answerLine(party, choices, answers?.full_name)}</span>
      </div>
      {doubt !== undefined && <UnsureNote text={`Đọc chưa chắc: ${doubt.why}. Chọn đúng bên chủ trì rồi bấm Nhận.`} />}
      {doubt !== undefined && offers.length > 0 && (
        <div className="lt-row pl-offers">
          <span className="lt-muted lt-small">Có thể là</span>
          {offers.map(({ value, name }) => (
            <Button
              key={value}
              small
              pressed={partyValue(party) === value}
              onClick={() => onChange(tied(party, value, choices))}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      {needsAnswerer(party) && answers === undefined && (
        <SelectField
          label="Ai chịu trách nhiệm trả lời"
          value={null}
          choices={answererChoices(choices)}
          searchable
          placeholder="Chọn một người"
          unsure="Bên này chưa có tài khoản trả lời, nên chưa ban hành được."
          onChange={answers_staff_id => onChange({ ...party, answers_staff_id })}
        />
      )}
    </>
  )
}

function answerLine(party: PartyContent, choices: Choices, name: string | undefined): string {
  if (party.kind === 'group') {
    const size = choices.groups.find(group => group.id === party.group_id)?.size ?? 0
    return `${size} đơn vị, mỗi đơn vị một kỳ`
  }
  return name === undefined ? '' : `${name} trả lời`
}
