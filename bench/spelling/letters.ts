/** Letters of a syllable with the tone taken off, the tone itself, and the letter that bore it. */
export interface Letters {
  bare: string[]
  tone: string
  at: number
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u

/** Keys of the tones: Telex s f r x j, VNI 1 2 3 4 5. */
export const TELEX: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
}
export const VNI: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
}

export function readLetters(word: string): Letters {
  const letters: Letters = { bare: [], tone: '', at: -1 }
  for (const letter of word.normalize('NFC')) {
    const open = letter.normalize('NFD')
    const tone = TONE.exec(open)?.[0]
    if (tone) {
      letters.tone += tone
      letters.at = letters.bare.length
    }
    letters.bare.push(tone ? open.replace(TONE, '').normalize('NFC') : letter)
  }
  return letters
}

export const putTone = (bare: readonly string[], tone: string, at: number): string =>
  bare.map((letter, index) => (index === at ? (letter + tone).normalize('NFC') : letter)).join('')

export const isVowel = (letter: string): boolean => /[aăâeêioôơuưy]/iu.test(letter)

const ONSET = /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|nh|ng|ngh|p|ph|qu|r|s|t|th|tr|v|x|)$/u
const CODA = /^(?:c|ch|m|n|ng|nh|p|t|)$/u
const NUCLEI = new Set(
  (
    'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu iêu oa oă oai oao oay oe oeo oi oo ôi ơi ua uâ uây uê ui uô ' +
    'uôi uơ uy uya uyê uyu ưa ươ ưi ươi ươu ưu yê yêu'
  ).split(' '),
)

/**
 * Whether a word breaks the pattern of every Vietnamese syllable: a letter that the alphabet lacks, consonants that open or
 * close no syllable, vowels that never stand together, a stop without its acute or heavy tone, two tones. Weaker than the
 * linter's own model on purpose: what fails here is beyond dispute.
 */
export function breaksPattern(word: string): boolean {
  const { bare, tone } = readLetters(word.toLowerCase())
  const letters = bare.join('')
  if (tone.length > 1 || !/^[aăâbcdđeêghiklmnoôơpqrstuưvxy]+$/u.test(letters)) return true
  const match = /^([^aăâeêioôơuưy]*)(.*?)([^aăâeêioôơuưy]*)$/u.exec(letters)
  let [onset = '', nucleus = '', coda = ''] = match?.slice(1) ?? []
  if (onset === 'q' && nucleus.startsWith('u')) [onset, nucleus] = ['qu', nucleus.slice(1)]
  else if (onset === 'g' && /^i[aăâeêioôơuưy]/u.test(nucleus)) [onset, nucleus] = ['gi', nucleus.slice(1)]
  if (onset === 'gi' && nucleus.startsWith('ê')) nucleus = `i${nucleus}`
  if (onset === 'q' || !ONSET.test(onset) || !CODA.test(coda) || !NUCLEI.has(nucleus)) return true
  if (/^(?:iê|uô|ươ|yê|uyê|uâ|oă|ă|â)$/u.test(nucleus) && coda === '') return nucleus !== 'uơ'
  return /^(?:c|ch|p|t)$/u.test(coda) && tone !== '\u0301' && tone !== '\u0323'
}
