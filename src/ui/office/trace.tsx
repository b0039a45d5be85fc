import { Link } from '@tanstack/react-router'

export interface TraceStep {
  before?: string
  /** The part in bold: "TT 5", "20", "−1". */
  value?: string
  after?: string
  to?: string
  current?: boolean
  correction?: boolean
}

/** Đường dấu vết: from the plan's row to the line of the report. Never an ornament. */
export function Trace({ steps, label = 'Đường dấu vết' }: { steps: readonly TraceStep[]; label?: string }) {
  return (
    <ol className="lt-trace" aria-label={label}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the path is what a step is
        <li key={index} aria-current={step.current ? 'step' : undefined}>
          <Box step={step} />
        </li>
      ))}
    </ol>
  )
}

function Box({ step }: { step: TraceStep }) {
  const kind = step.current ? ' lt-trace-current' : step.correction ? ' lt-trace-correction' : ''
  const inside = (
    <>
      {step.before} {step.value !== undefined && <b>{step.value}</b>} {step.after}
    </>
  )
  if (step.to === undefined) return <span className={`lt-trace-box${kind}`}>{inside}</span>
  return (
    <Link className={`lt-trace-box${kind}`} to={step.to}>
      {inside}
    </Link>
  )
}
