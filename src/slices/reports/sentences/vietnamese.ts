import { writeCount } from '../write-numbers.ts'

/** The small grammar of administrative Vietnamese that the rules share. */

/** How many names a sentence bears before the rest are only counted. */
const NAMED = 5

/** "A, B và C"; a long list is cut: "A, B, C, D, E và 03 đơn vị khác". */
export function cutList(names: readonly string[], what: string, most = NAMED): string {
  const left = names.length - most
  // One name less than a line is no gain: "và 01 đơn vị khác" is as long as the name.
  if (left > 1) return `${names.slice(0, most).join(', ')} và ${writeCount(left)} ${what} khác`
  return joinAnd(names)
}

export const joinAnd = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`

/** First letter small, unless the word is a name in capitals: "Video, phóng sự" → "video, phóng sự"; "QR" stays. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
