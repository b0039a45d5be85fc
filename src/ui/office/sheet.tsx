import { type ReactNode, useId } from 'react'

interface Props {
  title?: string
  facts?: ReactNode
  action?: ReactNode
  /** A table or a list brings its own padding. */
  flush?: boolean
  children: ReactNode
}

/** A flat white sheet with a hairline and, when it has a title, the 2 px rule under it. */
export function Sheet({ title, facts, action, flush = false, children }: Props) {
  const id = useId()
  return (
    <section className="lt-sheet" aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <div className="lt-sheet-head">
          <h2 id={id}>{title}</h2>
          {facts !== undefined && <span className="lt-sheet-facts">{facts}</span>}
          {action !== undefined && <span className="lt-sheet-act">{action}</span>}
        </div>
      )}
      {flush ? children : <div className="lt-sheet-body">{children}</div>}
    </section>
  )
}
