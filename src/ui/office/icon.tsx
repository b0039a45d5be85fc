import type { Icon as TablerIcon } from '@tabler/icons-react'

export type IconPart = TablerIcon

/** A Tabler outline in our size and weight; always beside a word, so it is hidden from screen readers. */
export function Icon({ of: Part, small = false }: { of: IconPart; small?: boolean }) {
  return <Part className={small ? 'lt-icon-small' : 'lt-icon'} stroke={1.75} size={small ? 16 : 20} aria-hidden />
}
