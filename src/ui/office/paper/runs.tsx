import type { ReactNode } from 'react'
import type { FigureRun, Run } from '#platform/document/layout.ts'
import type { FigureLook } from './figure-look.ts'

/** The words of a line; a figure is a button to its proof where the page can open it. */
export function Runs({ runs, figures }: { runs: readonly Run[]; figures: FigureLook }) {
  return (
    <>
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs are told apart by their place alone
        <OneRun key={index} run={run} figures={figures} />
      ))}
    </>
  )
}

function OneRun({ run, figures }: { run: Run; figures: FigureLook }): ReactNode {
  if ('small' in run && run.small) return <small>{inked(run, figures)}</small>
  return inked(run, figures)
}

function inked(run: Run, figures: FigureLook): ReactNode {
  if (run.kind === 'link') return <u>{run.text}</u>
  const inside = run.kind === 'figure' ? <Figure run={run} figures={figures} /> : run.text
  const leaning = run.italic ? <em>{inside}</em> : inside
  return run.bold ? <b>{leaning}</b> : leaning
}

function Figure({ run, figures }: { run: FigureRun; figures: FigureLook }) {
  const { onOpen, changed, opened } = figures
  const marked = changed?.has(run.key) || opened === run.key
  const look = marked ? 'lt-paper-figure lt-paper-figure-changed' : 'lt-paper-figure'
  if (onOpen === undefined) return <span className={marked ? look : undefined}>{run.text}</span>
  return (
    <button type="button" className={look} aria-expanded={opened === run.key} onClick={() => onOpen(run.key)}>
      {run.text}
    </button>
  )
}
