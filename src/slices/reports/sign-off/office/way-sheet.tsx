import './sign-off.css'
import { formatInstant } from '#ui/format.ts'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateIcon } from '#ui/state-icon.tsx'
import type { ReportView } from '../../office/reports.client.ts'
import { STEP_WORDS, stationsOf, whoOf } from '../sign-off.words.ts'

/** Đường trình ký: ba người, ai đã xong, đang chờ ai; bên dưới là từng bước đã qua. */
export function WaySheet({ view: { report, sign_off } }: { view: ReportView }) {
  const { steps } = sign_off
  return (
    <Sheet title="Đường trình ký">
      <ol className="so-way">
        {stationsOf({ ...report, ...sign_off }).map(({ part, title, look, words, step }) => (
          <li key={part}>
            <StateIcon state={look} />
            <b>{title}</b>
            <span>{words}</span>
            {step && <span className="lt-muted lt-num">{formatInstant(step.at)}</span>}
            {step?.kind === 'give_back' && step.reason && <q>{step.reason}</q>}
          </li>
        ))}
      </ol>
      {steps.length > 1 && (
        <details>
          <summary className="lt-small">{`Xem cả ${steps.length} bước`}</summary>
          <ul className="so-log">
            {steps.map(step => (
              <li key={step.id}>
                <span className="lt-num lt-muted">{formatInstant(step.at)}</span>
                <span>
                  <b>{whoOf(step)}</b> {STEP_WORDS[step.kind]}
                  {step.reason && `: ${step.reason}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  )
}
