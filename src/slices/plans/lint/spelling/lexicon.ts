import { COMPOUNDS } from './compounds.ts'
import { WORDS_1 } from './lexicon/words-1.ts'
import { WORDS_2 } from './lexicon/words-2.ts'
import { WORDS_3 } from './lexicon/words-3.ts'
import { WORDS_4 } from './lexicon/words-4.ts'
import { WORDS_5 } from './lexicon/words-5.ts'
import { WORDS_6 } from './lexicon/words-6.ts'
import { WORDS_MORE } from './lexicon/words-more.ts'
import { BINDING_WORDS, MEANING_WORDS } from './lone-words.ts'
import { PHRASES } from './phrases.ts'
import { readSyllable } from './syllable-model.ts'

const spelt = new Map<string, string>()

/** One spelling for the habits of spelling: hoá and hóa, kỹ and kĩ, quí and quý are the same. */
export function oneSpelling(folded: string): string {
  const seen = spelt.get(folded)
  if (seen !== undefined) return seen
  const built = readSyllable(folded)
  const rhyme = built?.onset === 'qu' && built.rhyme === 'i' ? 'y' : built?.rhyme
  const out = built
    ? `${built.onset}${built.onset && built.onset !== 'qu' && rhyme === 'y' ? 'i' : rhyme}${built.tone}`
    : folded
  if (spelt.size < 20_000) spelt.set(folded, out)
  return out
}

/** Words of two syllables from both ends, as they are written; the one spelling of a list is made when it is first asked for. */
interface Lexicon {
  after: Map<string, string[]>
  before: Map<string, string[]>
}

function put(into: Map<string, string[]>, key: string, word: string): void {
  const words = into.get(key)
  if (words) words.push(word)
  else into.set(key, [word])
}

function readLexicon(): Lexicon {
  const lexicon: Lexicon = { after: new Map(), before: new Map() }
  const add = (first: string, second: string): void => {
    put(lexicon.after, oneSpelling(first), second)
    put(lexicon.before, oneSpelling(second), first)
  }
  for (const list of [WORDS_1, WORDS_2, WORDS_3, WORDS_4, WORDS_5, WORDS_6, WORDS_MORE])
    for (const entry of list.split(/[\n|]/u)) {
      const [head, ...tails] = entry.split(' ')
      if (head) for (const tail of tails) add(head, tail)
    }
  for (const phrase of [...PHRASES, ...COMPOUNDS]) {
    const words = phrase.split(' ')
    words.slice(1).forEach((word, index) => void add(words[index] ?? '', word))
  }
  return lexicon
}

type Written = ReadonlyMap<string, string>
const NONE: Written = new Map()
const asked = { after: new Map<string, Written>(), before: new Map<string, Written>() }
let lexicon: Lexicon | undefined

function ask(side: 'after' | 'before', key: string): Written {
  const seen = asked[side].get(key)
  if (seen) return seen
  lexicon ??= readLexicon()
  const words = lexicon[side].get(key)
  const written = words ? new Map(words.map(word => [oneSpelling(word), word])) : NONE
  if (written !== NONE || asked[side].size < 20_000) asked[side].set(key, written)
  return written
}

/** Syllables that make a word with `first` before them: their one spelling, and how they are usually written. */
export const seconds = (first: string): Written => ask('after', first)
export const firsts = (second: string): Written => ask('before', second)
export const isPair = (first: string, second: string): boolean => seconds(first).has(second)
export const isKnown = (syllable: string): boolean => seconds(syllable).size > 0 || firsts(syllable).size > 0

const BINDING = new Set([...BINDING_WORDS].map(oneSpelling))
const MEANING = new Set([...MEANING_WORDS].map(oneSpelling))
export const isBinding = (syllable: string): boolean => BINDING.has(syllable)
export const isLoneWord = (syllable: string): boolean => BINDING.has(syllable) || MEANING.has(syllable)
