import { useId } from 'react'
import { initials } from '#ui/format.ts'
import { Icon, type IconPart } from './icon.tsx'

export interface AccountEntry {
  label: string
  icon: IconPart
  onChoose: () => void
  /** Gone where there is no keyboard. */
  keyboard?: boolean
}

/** Who is at the desk; the browser's own popover holds the ways out. */
export function AccountMenu({ person, entries }: { person: string; entries: readonly AccountEntry[] }) {
  const id = useId()
  return (
    <>
      <button type="button" className="lt-top-person" popoverTarget={id}>
        <span className="lt-initials" aria-hidden>
          {initials(person)}
        </span>
        <span className="lt-top-name">
          <span className="lt-hidden">Tài khoản của </span>
          {person}
        </span>
      </button>
      <ul className="lt-popover" id={id} popover="auto">
        {entries.map(entry => (
          <li key={entry.label} className={entry.keyboard ? 'lt-keyboard-only' : undefined}>
            <button type="button" popoverTarget={id} popoverTargetAction="hide" onClick={entry.onChoose}>
              <Icon of={entry.icon} small />
              {entry.label}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
