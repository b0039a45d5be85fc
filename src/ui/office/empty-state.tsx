import type { ReactNode } from 'react'

/** Says what will be here and the one action; a good empty says so and names the next date. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="lt-empty">
      <h2 className="lt-empty-title">{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className="lt-empty-acts">{action}</div>}
    </div>
  )
}
