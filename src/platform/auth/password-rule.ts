import { toSlug } from '../to-slug.ts'

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

const plain = (text: string): string => toSlug(text).replace(/-/g, '')

/** Length is what makes a password strong; beyond that only the plainest are refused. Gives the code of what is wrong. */
export function passwordFault(password: string, userName: string): string | undefined {
  if ([...password].length < PASSWORD_MIN) return 'password.too-short'
  if (password.length > PASSWORD_MAX) return 'password.too-long'
  const name = plain(userName)
  if (new Set(password).size < 5 || (name.length >= 4 && plain(password).includes(name))) return 'password.too-plain'
  return undefined
}
