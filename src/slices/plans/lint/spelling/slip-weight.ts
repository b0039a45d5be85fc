import { takeTone } from './syllable-model.ts'

/** Sounds that dialects run together, at the beginning of a syllable and at its end. */
const ONSETS = [/^[sx](?=[^h]|$)/u, /^(?:ch|tr)/u, /^(?:d|gi|r|v)/u, /^[ln](?=[^gh])/u]
const CODAS = [/(?:ng|nh|n|m)$/u, /(?:ch|c|t)$/u]
const MARKS: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' }

/** How unlikely it is that one syllable was meant and the other typed: 0.5 for a usual slip to 1; undefined for other words. */
export function slipWeight(typed: string, meant: string): number | undefined {
  let known = weights.get(typed)
  if (!known) {
    if (weights.size > 5_000) weights.clear()
    known = new Map()
    weights.set(typed, known)
  }
  const seen = known.get(meant)
  if (seen !== undefined) return seen || undefined
  // Most words are nothing alike: told by their lengths before their letters are looked at.
  const weight = Math.abs(typed.length - meant.length) > 2 ? undefined : weigh(typed, meant)
  known.set(meant, weight ?? 0)
  return weight
}

const weights = new Map<string, Map<string, number>>()
const parts = new Map<string, { letters: string; tone: string }>()

function partsOf(syllable: string): { letters: string; tone: string } {
  const seen = parts.get(syllable)
  if (seen) return seen
  const out = takeTone(syllable.normalize('NFC'))
  if (parts.size < 20_000) parts.set(syllable, out)
  return out
}

const isHookOrTilde = (tone: string): boolean => tone === '\u0309' || tone === '\u0303'
const bare = (letters: string): string => letters.replace(/[ăâêôơưđ]/gu, letter => MARKS[letter] ?? letter)

function weigh(typed: string, meant: string): number | undefined {
  const [a, b] = [partsOf(typed), partsOf(meant)]
  if (a.letters === b.letters) {
    if (a.tone === b.tone) return undefined
    return isHookOrTilde(a.tone) && isHookOrTilde(b.tone) ? 0.5 : 0.9
  }
  if (a.tone !== b.tone) return undefined
  if (a.letters.at(-1) === b.letters.at(-1)) {
    for (const group of ONSETS) {
      const [left, right] = [a.letters.replace(group, '·'), b.letters.replace(group, '·')]
      if (left === right && left.startsWith('·')) return 0.5
    }
  } else if (a.letters[0] === b.letters[0]) {
    for (const group of CODAS) {
      const [left, right] = [a.letters.replace(group, '·'), b.letters.replace(group, '·')]
      if (left === right && left.endsWith('·')) return 0.6
    }
  }
  if (a.letters.length === b.letters.length && bare(a.letters) === bare(b.letters)) return 0.8
  return oneLetter(a.letters, b.letters) ? 1 : undefined
}

/** One letter changed, left out or put in. */
function oneLetter(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return a.length - from - tail <= 1 && b.length - from - tail <= 1
}
