import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { GOES_INTO, INPUT_TEXT_NAMES } from '../inputs.words.ts'
import { attributed, joinSentence, sentencesOf } from '../unit-sentences.policy.ts'
import { useUnitsOfPeriod } from './inputs.client.ts'
import './inputs.css'

interface Props {
  period: string
  /** The box of the assessment that these words go into. */
  box: string
  text: string
  /** Takes the box's whole text with the sentence put at its end. */
  onText: (text: string) => void
}

/** Ý kiến của đơn vị cạnh ô đánh giá: each sentence goes in by one press, with the unit's name or without. The unit's own words stay as they are. */
export function UnitWords({ period, box, text, onText }: Props) {
  const query = useUnitsOfPeriod(period, true)
  const [isNamed, setNamed] = useState(true)
  const field = INPUT_TEXT_NAMES.find(name => GOES_INTO[name] === box)
  if (field === undefined || query.data === undefined) return null
  const lines = query.data.units.flatMap(unit =>
    sentencesOf(unit.input?.words?.[field] ?? '').map(words => ({ name: unit.name, words })),
  )
  // What several units wrote in the same words stands once, with all of them.
  const said = [...Map.groupBy(lines, line => line.words)].map(([words, from]) => ({
    words,
    names: from.map(line => line.name).join('; '),
  }))
  if (said.length === 0) return null
  return (
    <details className="ri-words" open>
      <summary>
        Đơn vị viết: <span className="lt-num">{said.length}</span> ý
      </summary>
      <CheckField label="Ghi tên đơn vị sau câu" value={isNamed} onChange={setNamed} />
      <ul>
        {said.map(({ names, words }) => {
          const sentence = isNamed ? attributed(words, names) : words
          const isIn = text.includes(words.replace(/[.;]$/u, ''))
          return (
            <li key={words}>
              <span>
                {words} <span className="lt-muted">({names})</span>
              </span>
              <Button small icon={IconPlus} disabled={isIn} onClick={() => onText(joinSentence(text, sentence))}>
                {isIn ? 'Đã đưa vào' : 'Đưa vào'}
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
