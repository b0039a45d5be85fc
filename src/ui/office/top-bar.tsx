import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type AccountEntry, AccountMenu } from './account-menu.tsx'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'

export interface TopBarProps {
  facility: string
  person: string
  account: readonly AccountEntry[]
  /** The years that have a plan; the choice stands in the address as `nam`. */
  years?: readonly number[]
  year?: number
  onYear?: (year: number) => void
  onMenu: () => void
}

export function TopBar({ facility, person, account, years = [], year, onYear, onMenu }: TopBarProps) {
  return (
    <header className="lt-top">
      <button type="button" className="lt-top-burger" aria-label="Các mục" onClick={onMenu}>
        <Icon of={IconMenu2} />
      </button>
      <Link className="lt-top-logo" to="/">
        <Logo />
        Lan Tỏa
      </Link>
      <span className="lt-top-facility">{facility}</span>
      {years.length > 0 && year !== undefined && (
        <select
          className="lt-top-control"
          aria-label="Năm kế hoạch"
          value={year}
          onChange={event => onYear?.(Number(event.currentTarget.value))}
        >
          {years.map(each => (
            <option key={each} value={each}>
              Kế hoạch năm {each}
            </option>
          ))}
        </select>
      )}
      <div className="lt-top-end">
        <AccountMenu person={person} entries={account} />
      </div>
    </header>
  )
}
