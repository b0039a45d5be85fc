import { Link } from '@tanstack/react-router'
import { formatNumber } from '#ui/format.ts'
import { Icon, type IconPart } from './icon.tsx'

export interface MenuEntry {
  to: string
  label: string
  icon: IconPart
  count?: number
  /** Red only for what waits for this person. */
  mine?: boolean
  /** A hairline above. */
  apart?: boolean
  /** The home page is current only at its very address. */
  exact?: boolean
}

export function SideMenu({ entries, onGo }: { entries: readonly MenuEntry[]; onGo?: () => void }) {
  return (
    <nav className="lt-menu" aria-label="Các mục">
      <ul>
        {entries.map(entry => (
          <li key={entry.to} className={entry.apart ? 'lt-menu-apart' : undefined}>
            <Link to={entry.to} activeOptions={{ exact: entry.exact ?? false, includeSearch: false }} onClick={onGo}>
              <Icon of={entry.icon} />
              {entry.label}
              {entry.count !== undefined && entry.count > 0 && (
                <span className={entry.mine ? 'lt-count lt-count-mine' : 'lt-count'}>{formatNumber(entry.count)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
