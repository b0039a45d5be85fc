import { Menu } from '@mantine/core'
import { initials } from '#ui/format.ts'
import { Icon, type IconPart } from './icon.tsx'

export interface AccountEntry {
  label: string
  icon: IconPart
  onChoose: () => void
}

export function AccountMenu({ person, entries }: { person: string; entries: readonly AccountEntry[] }) {
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button type="button" className="lt-top-person">
          <span className="lt-initials" aria-hidden>
            {initials(person)}
          </span>
          <span className="lt-top-name">
            <span className="lt-hidden">Tài khoản của </span>
            {person}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(entry => (
          <Menu.Item key={entry.label} leftSection={<Icon of={entry.icon} small />} onClick={entry.onChoose}>
            {entry.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
