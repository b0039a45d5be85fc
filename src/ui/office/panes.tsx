import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { useNarrow } from './use-narrow.ts'

interface Pane {
  label: string
  content: ReactNode
  /** A grey desk that documents lie on, instead of a white pane. */
  desk?: boolean
}

type Side = 'left' | 'right'

interface PanesProps {
  left: Pane
  right: Pane
  sourceFirst?: boolean
  /** Which of the two stands where there is room for one; left out, the pane's own buttons say so. */
  shown?: Side
  onShow?: (side: Side) => void
}

/** A pane scrolls by itself on wide screens, so the keyboard must be able to reach it. */
const REACHABLE = { tabIndex: 0 }

/** Two panes side by side; below 1100 px the same two become tabs. */
export function Panes({ left, right, sourceFirst = false, shown: asked, onShow }: PanesProps) {
  const narrow = useNarrow(1100)
  const [own, setOwn] = useState<Side>(sourceFirst ? 'right' : 'left')
  const shown = asked ?? own
  const show = onShow ?? setOwn
  const away = (side: Side) => (narrow && shown !== side ? { 'data-away': true } : {})
  const classOf = (pane: Pane) => (pane.desk ? 'lt-desk' : 'lt-pane')
  return (
    <>
      {narrow && (
        <div className="lt-pane-bar">
          {(['left', 'right'] as const).map(side => (
            <Button key={side} small pressed={shown === side} onClick={() => show(side)}>
              {(side === 'left' ? left : right).label}
            </Button>
          ))}
        </div>
      )}
      <div className={sourceFirst ? 'lt-panes lt-panes-source-first' : 'lt-panes'}>
        <section className={classOf(left)} aria-label={left.label} {...REACHABLE} {...away('left')}>
          {left.content}
        </section>
        <section className={classOf(right)} aria-label={right.label} {...REACHABLE} {...away('right')}>
          {right.content}
        </section>
      </div>
    </>
  )
}
