import { IconInfoSquareRounded } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** A finding inside the row or pane it concerns, with its ways out as buttons. */
export function InlineNotice({
  children,
  actions,
  calm = false,
}: {
  children: ReactNode
  actions?: ReactNode
  calm?: boolean
}) {
  return (
    <div className={calm ? 'lt-notice lt-notice-calm' : 'lt-notice'}>
      <Icon of={IconInfoSquareRounded} small />
      <div className="lt-notice-words">{children}</div>
      {actions !== undefined && <div className="lt-row">{actions}</div>}
    </div>
  )
}
