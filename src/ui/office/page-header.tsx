import type { ReactNode } from 'react'
import { useTitle } from './use-title.ts'

interface Props {
  /** Says the count or the subject: "8 việc cần quyết". */
  title: string
  facts?: ReactNode
  actions?: ReactNode
}

/** The head of a room: H1, one line of facts, actions on the right. */
export function PageHeader({ title, facts, actions }: Props) {
  useTitle(title)
  return (
    <div className="lt-head">
      <div className="lt-head-words">
        <h1>{title}</h1>
        {facts !== undefined && <p className="lt-head-facts">{facts}</p>}
      </div>
      {actions !== undefined && <div className="lt-head-acts">{actions}</div>}
    </div>
  )
}
