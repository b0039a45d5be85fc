import { Button } from '#ui/office/button.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { VERDICT_WORDS } from '../inspections.words.ts'
import type { Inspection } from './inspections.client.ts'
import { type Minutes, type Verdict, withFinding } from './minutes.ts'

interface Props {
  view: Inspection
  unit: Inspection['units'][number]
  minutes: Minutes
  onChange: (minutes: Minutes) => void
}

const VERDICTS = ['met', 'not_met', 'advice'] as const satisfies readonly Verdict[]

/** Every line of the checklist at one unit: đạt, chưa đạt, góp ý, and a note. */
export function UnitFindings({ view, unit, minutes, onChange }: Props) {
  const of = (line: string) => minutes.findings.find(one => one.unit_id === unit.unit_id && one.line_id === line)
  const put = (line: string, verdict: Verdict, note: string) =>
    onChange(withFinding(view, minutes, { unit_id: unit.unit_id, line_id: line, verdict, note }))
  const allMet = () =>
    onChange(
      view.lines
        .filter(line => of(line.id) === undefined)
        .reduce(
          (made, line) =>
            withFinding(view, made, { unit_id: unit.unit_id, line_id: line.id, verdict: 'met', note: '' }),
          minutes,
        ),
    )
  return (
    <section className="lt-stack" aria-label={unit.name}>
      <div className="lt-row">
        <h3>{unit.name}</h3>
        <Button small onClick={allMet}>
          Đạt các nội dung chưa ghi
        </Button>
      </div>
      <TextField
        id="minutes-met_with"
        label="Người làm việc với đoàn"
        value={minutes.met_with.find(one => one.unit_id === unit.unit_id)?.words ?? ''}
        onChange={words =>
          onChange({
            ...minutes,
            met_with: minutes.met_with.map(one => (one.unit_id === unit.unit_id ? { ...one, words } : one)),
          })
        }
      />
      {view.lines.map((line, at) => {
        const found = of(line.id)
        return (
          <fieldset key={line.id} className="in-line">
            <legend>
              {at + 1}. {line.words}
              {line.task_no !== null && ` (TT ${line.task_no})`}
            </legend>
            <div className="lt-row">
              {VERDICTS.map(verdict => (
                <label key={verdict} className="in-verdict">
                  <input
                    type="radio"
                    name={`${unit.unit_id}-${line.id}`}
                    checked={found?.verdict === verdict}
                    onChange={() => put(line.id, verdict, found?.note ?? '')}
                  />
                  <span>{VERDICT_WORDS[verdict]}</span>
                </label>
              ))}
            </div>
            {found && (
              <TextField
                id={`note-${line.id}`}
                label="Ghi chú"
                value={found.note}
                onChange={note => put(line.id, found.verdict, note)}
              />
            )}
          </fieldset>
        )
      })}
    </section>
  )
}
