import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface Props {
  /** 'trouble' is red, 'look' is brown, 'calm' is teal. */
  kind?: 'trouble' | 'look' | 'calm'
  title?: string
  children: ReactNode
}

/** What, why, what now; where it happened. */
export function Notice({ kind = 'calm', title, children }: Props) {
  return (
    <div className={`notice ${kind}`} role={kind === 'trouble' ? 'alert' : undefined}>
      <Icon name={kind === 'calm' ? 'info' : 'alert'} />
      <div>
        {title !== undefined && <b>{title}</b>} {children}
      </div>
    </div>
  )
}
