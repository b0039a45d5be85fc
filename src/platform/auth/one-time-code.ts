import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'

// Without 0, 1, I, L, O and U: read out on the telephone, copied from a slip of paper.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 'ABCD-EFGH-JKMN': 58 bits, too many to guess in the few attempts it allows. */
export function makeCode(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)])
  return [0, 4, 8].map(from => letters.slice(from, from + 4).join('')).join('-')
}

const plain = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** Only this is kept. Keyed, so that a stolen database does not give the codes away. */
export const hashCode = (secret: string, code: string): Buffer =>
  createHmac('sha256', secret)
    .update(`one-time code ${plain(code)}`)
    .digest()

export const isCode = (secret: string, code: string, hash: Buffer): boolean => {
  const given = hashCode(secret, code)
  return given.length === hash.length && timingSafeEqual(given, hash)
}
