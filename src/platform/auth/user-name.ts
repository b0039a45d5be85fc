import { toSlug } from '../to-slug.ts'

const NAME = /^[a-z0-9]+([._-][a-z0-9]+)*$/
export const isUserName = (name: string): boolean => name.length >= 2 && name.length <= 40 && NAME.test(name)

export const tidyUserName = (typed: string): string => typed.trim().normalize('NFC').toLowerCase()

/**
 * A user name lives within its facility: what is stored carries the facility's id, so that no facility learns from a
 * name being taken that another one has it.
 */
export const storedName = (facility: string, name: string): string => `${tidyUserName(name)}@${facility}`
export const shownName = (stored: string): string => stored.split('@', 1)[0] ?? stored

/** 'Nguyễn Thị Lan' → 'lan.nguyen', then 'lan.nguyen2' … when others have it. */
export function proposeUserName(fullName: string, taken: ReadonlySet<string>): string {
  const parts = fullName.trim().split(/\s+/).map(toSlug).filter(Boolean)
  const given = parts.at(-1) ?? 'tai-khoan'
  const family = parts.length > 1 ? parts[0] : undefined
  const plain = (family ? `${given}.${family}` : given).slice(0, 36)
  for (let n = 1; ; n++) {
    const name = n === 1 ? plain : `${plain}${n}`
    if (name.length >= 2 && !taken.has(name)) return name
  }
}
