import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

interface Props {
  title: ReactNode
  facts?: ReactNode
  picture?: string
  icon?: IconName
  action?: ReactNode
}

/** A line of evidence on a phone: picture or type, title, facts, one action. */
export function EvidenceRow({ title, facts, picture, icon = 'file', action }: Props) {
  return (
    <div className="evi">
      {picture === undefined ? (
        <span className="evi-kind">
          <Icon name={icon} />
        </span>
      ) : (
        <img src={picture} alt="" width={64} height={64} loading="lazy" />
      )}
      <div>
        <b>{title}</b>
        {facts !== undefined && <p>{facts}</p>}
      </div>
      {action}
    </div>
  )
}
