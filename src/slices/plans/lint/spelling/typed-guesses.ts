import { canBe, takeTone } from './syllable-model.ts'

const TELEX: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }
const VNI: Readonly<Record<string, string>> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' }
const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const MARKED: Readonly<Record<string, string>> = {
  a: 'ăâ',
  e: 'ê',
  o: 'ôơ',
  u: 'ư',
  d: 'đ',
  ă: 'aâ',
  â: 'aă',
  ô: 'oơ',
  ơ: 'oô',
  ê: 'e',
  ư: 'u',
}
const KEYS: readonly (readonly [RegExp, string])[] = [
  [/aa/gu, 'â'],
  [/ee/gu, 'ê'],
  [/oo/gu, 'ô'],
  [/aw/gu, 'ă'],
  [/ow/gu, 'ơ'],
  [/uw/gu, 'ư'],
  [/dd/gu, 'đ'],
  [/a6/gu, 'â'],
  [/e6/gu, 'ê'],
  [/o6/gu, 'ô'],
  [/o7/gu, 'ơ'],
  [/u7/gu, 'ư'],
  [/a8/gu, 'ă'],
  [/d9/gu, 'đ'],
]
const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy']

/** Letters and a tone as a syllable, with the tone where it belongs. */
function toned(letters: string, tone: string): string | undefined {
  if (!tone) return canBe(letters) ? letters : undefined
  for (let at = letters.length - 1; at >= 0; at--) {
    if (!/[aăâeêioôơuưy]/u.test(letters[at] ?? '')) continue
    const word = letters.slice(0, at) + ((letters[at] ?? '') + tone).normalize('NFC') + letters.slice(at + 1)
    if (canBe(word)) return word
  }
  return undefined
}

/** The keys of Telex and VNI read as what they stand for. */
function decoded(folded: string): { letters: string; tone: string } {
  const { letters, tone } = takeTone(folded)
  let out = letters
  for (const [keys, letter] of KEYS) out = out.replace(keys, letter)
  out = out.replace(/uơ|ưo/u, 'ươ')
  let found = tone
  const digit = /\d$/u.exec(out)?.[0]
  if (digit) [found, out] = [VNI[digit] ?? found, out.slice(0, -1)]
  const key = /[sfrxj]$/u.exec(out)?.[0]
  if (key && out.length > 1) [found, out] = [TELEX[key] ?? found, out.slice(0, -1)]
  return { letters: out.replace(/[wjfz]/gu, ''), tone: found }
}

/** The syllable that Telex or VNI would have made of the keys. */
export function plain(folded: string): string | undefined {
  const { letters, tone } = decoded(folded)
  return toned(letters, tone)
}

/** Letters one slip away: one left out, two exchanged, one more, one marked otherwise. */
function* oneSlip(letters: string): Generator<string> {
  for (let at = 0; at < letters.length; at++) {
    const [head, here, tail] = [letters.slice(0, at), letters[at] ?? '', letters.slice(at + 1)]
    yield head + tail
    for (const other of MARKED[here] ?? '') yield head + other + tail
    if (tail) yield head + tail[0] + here + tail.slice(1)
  }
  for (let at = 0; at <= letters.length; at++)
    for (const letter of LETTERS) yield letters.slice(0, at) + letter + letters.slice(at)
}

function* split(folded: string): Generator<string> {
  for (let at = 1; at < folded.length; at++) {
    const [first, second] = [folded.slice(0, at), folded.slice(at)]
    if (canBe(first) && canBe(second)) yield `${first} ${second}`
  }
}

const guessed = new Map<string, string[]>()

/** What may have been meant by letters that are no syllable, the likeliest first. */
export function guesses(folded: string): readonly string[] {
  const seen = guessed.get(folded)
  if (seen) return seen
  const out = allGuesses(folded)
  if (guessed.size < 5_000) guessed.set(folded, out)
  return out
}

function allGuesses(folded: string): string[] {
  const out = new Set<string>()
  const { letters, tone } = decoded(folded)
  const typed = takeTone(folded)
  const put = (word: string | undefined): void => {
    if (word && word !== folded) out.add(word)
  }
  put(toned(letters, tone))
  put(toned(typed.letters, typed.tone.slice(0, 1)))
  for (const word of split(folded)) put(word)
  for (const other of TONES) put(toned(typed.letters, other))
  for (const near of oneSlip(letters)) put(toned(near, tone))
  for (const near of oneSlip(typed.letters)) put(toned(near, typed.tone.slice(0, 1)))
  return [...out]
}
