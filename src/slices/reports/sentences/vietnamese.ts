import { writeCount } from '../write-numbers.ts'

/** The small grammar of administrative Vietnamese that the rules share. */

/** How many names a sentence bears before the rest are only counted. */
const NAMED = 5

/** "A, B và C"; a long list is cut: "A, B, C, D, E và 03 đơn vị khác". */
export function cutList(names: readonly string[], what: string, most = NAMED): string {
  const left = names.length - most
  // "và 01 đơn vị khác" is no shorter than the one name.
  const shown = left > 1 ? [...names.slice(0, most), `${writeCount(left)} ${what} khác`] : names
  return joinAnd(shown)
}

/** Names that hold commas themselves are told apart by semicolons. */
export function joinAnd(names: readonly string[]): string {
  const mark = names.slice(0, -1).some(name => name.includes(',')) ? '; ' : ', '
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(mark)} và ${names.at(-1)}`
}

/** So long may a task's title be inside a sentence. */
const LONGEST_TITLE = 100

/** A title inside a sentence: without its stop, a long one cut at a word. */
export function titleInText(title: string): string {
  const bare = title.replace(/[\s.,;:]+$/u, '')
  if (bare.length <= LONGEST_TITLE) return bare
  const cut = bare.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s.,;:]+$/u, '')}…`
}

/** First letter small, unless the word is a name in capitals: "Video, phóng sự" → "video, phóng sự"; "QR" stays. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
