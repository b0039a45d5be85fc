import { type Draw, pick } from './draw.ts'
import { breaksPattern, isVowel, putTone, readLetters, TELEX, VNI } from './letters.ts'

/** One way of mistyping a syllable into one that cannot exist; undefined where it does not apply to this syllable. */
export interface TypingSlip {
  name: string
  /** What is typed instead of `word`; `next` is the word behind it, for slips of the space bar. */
  type(word: string, next: string, draw: Draw): string | undefined
}

const chars = (word: string): string[] => [...word.normalize('NFC')]
const broken = (candidates: readonly string[], word: string, draw: Draw): string | undefined =>
  pick(
    draw,
    candidates.filter(candidate => candidate !== word && breaksPattern(candidate)),
  )

/** "thựcj": the key of the tone was hit once more. */
const toneKeyTwice: TypingSlip = {
  name: 'tone-key-twice',
  type(word) {
    const key = TELEX[readLetters(word).tone]
    return key ? word + key : undefined
  },
}

/** "hanhf": the Telex key of the tone stands where the tone should be. */
const toneKeyLeft: TypingSlip = {
  name: 'tone-key-left',
  type(word) {
    const { bare, tone } = readLetters(word)
    const key = TELEX[tone]
    return key ? bare.join('') + key : undefined
  },
}

/** "hanh2": the same with the digits of VNI. */
const toneDigitLeft: TypingSlip = {
  name: 'tone-digit-left',
  type(word) {
    const { bare, tone } = readLetters(word)
    const key = VNI[tone]
    return key ? bare.join('') + key : undefined
  },
}

/** "thuwcj", "hieejn": the keys of a vowel's mark stand as letters. */
const markKeyLeft: TypingSlip = {
  name: 'mark-key-left',
  type(word, _next, draw) {
    const { bare, tone, at } = readLetters(word)
    const spelt: Readonly<Record<string, string>> = { â: 'aa', ê: 'ee', ô: 'oo', ă: 'aw', ơ: 'ow', ư: 'uw', đ: 'dd' }
    const places = bare.flatMap((letter, index) => (spelt[letter] ? [index] : []))
    const made = places.map(place => {
      const typed = bare.map((letter, index) =>
        index === place ? (spelt[letter] ?? letter) : index === at ? putTone([letter], tone, 0) : letter,
      )
      return typed.join('') + (place === at ? (TELEX[tone] ?? '') : '')
    })
    return broken(made, word, draw)
  },
}

/** "thưc", "hoat": a stop without its tone. */
const toneMissing: TypingSlip = {
  name: 'tone-missing-on-stop',
  type(word, _next, draw) {
    return broken([readLetters(word).bare.join('')], word, draw)
  },
}

const WITHOUT_MARK: Readonly<Record<string, string>> = { â: 'a', ă: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' }

/** "hiẹn", "đuợc": the mark of a vowel is missing. */
const markMissing: TypingSlip = {
  name: 'mark-missing',
  type(word, _next, draw) {
    const { bare, tone, at } = readLetters(word)
    const made = bare.flatMap((letter, index) =>
      WITHOUT_MARK[letter]
        ? [
            putTone(
              bare.map((one, other) => (other === index ? (WITHOUT_MARK[one] ?? one) : one)),
              tone,
              at,
            ),
          ]
        : [],
    )
    return broken(made, word, draw)
  },
}

/** "tíên", "cuả", "họat": the tone stands on another vowel than it may. Open oa, oe, uy may bear it on either. */
const toneMisplaced: TypingSlip = {
  name: 'tone-misplaced',
  type(word, _next, draw) {
    const { bare, tone, at } = readLetters(word)
    const letters = bare.join('').toLowerCase()
    if (!tone || /(?:o[ae]|uy)$/u.test(letters) || /^(?:gi|qu)/u.test(letters)) return undefined
    const made = bare.flatMap((letter, index) => (index !== at && isVowel(letter) ? [putTone(bare, tone, index)] : []))
    return pick(draw, made)
  },
}

/** "nhgiệp", "trìhn": two letters in the wrong order. */
const transposed: TypingSlip = {
  name: 'transposed',
  type(word, _next, draw) {
    const letters = chars(word)
    const made = letters.slice(1).map((letter, index) => {
      const out = [...letters]
      out[index + 1] = out[index] as string
      out[index] = letter
      return out.join('')
    })
    return broken(made, word, draw)
  },
}

/** "ngiệp", "qyết": a letter is missing. */
const letterMissing: TypingSlip = {
  name: 'letter-missing',
  type(word, _next, draw) {
    const letters = chars(word)
    const made = letters.map((_, index) => letters.filter((_, other) => other !== index).join(''))
    return broken(
      made.filter(one => one.length > 1),
      word,
      draw,
    )
  },
}

/** "thựcc", "nnội": a letter stands twice. */
const letterDoubled: TypingSlip = {
  name: 'letter-doubled',
  type(word, _next, draw) {
    const letters = chars(word)
    const made = letters.map((letter, index) =>
      [...letters.slice(0, index + 1), letter, ...letters.slice(index + 1)].join(''),
    )
    return broken(made, word, draw)
  },
}

/** "thwực", "bệnhj": a stray key in between. */
const strayLetter: TypingSlip = {
  name: 'stray-letter',
  type(word, _next, draw) {
    const letters = chars(word)
    const at = Math.floor(draw() * (letters.length + 1))
    const stray = pick(draw, ['w', 'j', 'f', 'z', 'w', 'j', 'f', 'q', 'k', 'l']) ?? 'w'
    return broken([[...letters.slice(0, at), stray, ...letters.slice(at)].join('')], word, draw)
  },
}

/** "thựchiện": the space bar was missed. */
const joined: TypingSlip = {
  name: 'joined',
  type(word, next, draw) {
    return /^\p{Ll}{2,}$/u.test(next) ? broken([word + next], word, draw) : undefined
  },
}

export const TYPING_SLIPS: readonly TypingSlip[] = [
  toneKeyTwice,
  toneKeyLeft,
  toneDigitLeft,
  markKeyLeft,
  toneMissing,
  markMissing,
  toneMisplaced,
  transposed,
  letterMissing,
  letterDoubled,
  strayLetter,
  joined,
]
