/** How a syllable of Vietnamese is built: onset, rhyme, tone, and the letter that bears the tone. */

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const ACUTE = '\u0301'
const HEAVY = '\u0323'

/** Every rhyme, by its vowels: what may close them ('-' is nothing). A rounded a, ă, e opens with o; â, ê, ơ, y with u. */
const RHYMES: Readonly<Record<string, string>> = {
  a: '- c ch m n ng nh p t i o u y',
  ă: 'c m n ng p t',
  â: 'c m n ng p t u y',
  e: '- c m n ng p t o',
  ê: '- ch m n nh p t u',
  i: '- ch m n nh p t u a',
  iê: 'c m n ng p t u',
  o: '- c i m n ng p t',
  oo: 'c ng n',
  ô: '- c i m n ng p t',
  ơ: '- i m n p t',
  u: '- c i m n ng p t a',
  uô: 'c i m n ng t',
  ư: '- c i m n ng t u a',
  ươ: 'c i m n ng p t u',
  y: '-',
  yê: 'm n ng t u',
  oa: '- c ch i m n ng nh p t o y',
  oă: 'c m n ng t',
  oe: '- n o t',
  uâ: 'n ng t y',
  uê: '- ch nh u',
  uơ: '-',
  uy: '- ch n nh t p u a',
  uyê: 'n t',
}
const CLOSED = new Set(
  Object.entries(RHYMES).flatMap(([vowels, codas]) =>
    codas.split(' ').map(coda => (coda === '-' ? vowels : vowels + coda)),
  ),
)

/** Behind "qu" the u is the onset's: what may follow it. */
const AFTER_QU = new Set(
  (
    'a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê êch ên ênh êt êu i it y ych yn ynh ' +
    'yt yp yên yêt yu ơ ôc ân in'
  ).split(' '),
)
const PLAIN = new Set('b ch d đ h l m n nh ph r s t th tr v x p'.split(' '))
const Y_ALONE = /^(?:h|k|l|m|s|t|v|th|)$/u

export interface Built {
  onset: string
  rhyme: string
  tone: string
}

function splitOnset(letters: string): [string, string] {
  if (letters.startsWith('qu')) return ['qu', letters.slice(2)]
  if (/^gi[aăâeoôơuư]/u.test(letters) && letters !== 'gia') return ['gi', letters.slice(2)]
  if (letters === 'gia') return ['gi', 'a']
  if (letters.startsWith('gi')) return ['gi', letters.slice(1)]
  const onset = /^(?:ngh|ng|nh|ch|gh|kh|ph|th|tr|[bcdđghklmnprstvx])?/u.exec(letters)?.[0] ?? ''
  return [onset, letters.slice(onset.length)]
}

function fits(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return AFTER_QU.has(rhyme)
  if (!CLOSED.has(rhyme)) return false
  const front = /^[eêiy]/u.test(rhyme)
  if (rhyme === 'y') return Y_ALONE.test(onset)
  if (rhyme.startsWith('yê')) return onset === ''
  if (rhyme === 'ia' || rhyme.startsWith('iê')) if (onset === '') return rhyme === 'ia'
  if (/^(?:k|gh|ngh)$/u.test(onset)) return front
  if (/^(?:c|g|ng)$/u.test(onset)) return !front
  if (onset === 'kh' || onset === '') return true
  return onset === 'gi' ? true : PLAIN.has(onset)
}

/** Letters of a rhyme (with the onset's own vowels taken off) that may bear its tone: old and new habit both count. */
function bearers(rhyme: string): number[] {
  const marked = [...rhyme].findLastIndex(letter => /[ăâêôơ]/u.test(letter))
  if (marked >= 0) return [marked]
  const horn = rhyme.indexOf('ư')
  if (horn >= 0) return [horn]
  if (/^(?:oa|oe|uy)$/u.test(rhyme)) return [0, 1]
  if (/^(?:o[ae]|uy|oo)/u.test(rhyme)) return [1]
  return [0]
}

/** Letters without their tone, and the tone with the place of the letter that bears it. */
export function takeTone(folded: string): { letters: string; tone: string; at: number } {
  let [letters, tone, at] = ['', '', -1]
  for (const letter of folded) {
    const open = letter.normalize('NFD')
    const mark = TONE.exec(open)?.[0]
    if (mark) {
      tone += mark
      at = letters.length
    }
    letters += mark ? open.replace(TONES, '').normalize('NFC') : letter
  }
  return { letters, tone, at }
}

/** Whether letters without a tone can be a syllable's, whichever tone it had. */
export function canBeSpelt(letters: string): boolean {
  if (letters.length > 7) return false
  const [onset, rhyme] = splitOnset(letters)
  return rhyme !== '' && fits(onset, rhyme)
}

/** The parts of a syllable that can exist, in small letters; undefined for all else. */
export function readSyllable(folded: string): Built | undefined {
  if (folded.length > 7) return undefined
  const { letters, tone, at } = takeTone(folded)
  if (tone.length > 1) return undefined
  const [onset, rhyme] = splitOnset(letters)
  if (rhyme === '' || !fits(onset, rhyme)) return undefined
  if (/(?:c|ch|p|t)$/u.test(rhyme) && tone !== ACUTE && tone !== HEAVY) return undefined
  const from = letters.length - rhyme.length
  if (tone && !bearers(rhyme).some(bearer => from + bearer === at)) return undefined
  return { onset, rhyme, tone }
}

const known = new Map<string, boolean>()

/** Whether letters can be a syllable of Vietnamese at all. */
export function canBe(folded: string): boolean {
  const seen = known.get(folded)
  if (seen !== undefined) return seen
  const can = readSyllable(folded) !== undefined
  if (known.size < 20_000) known.set(folded, can)
  return can
}
