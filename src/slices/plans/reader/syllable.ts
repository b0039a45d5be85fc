/** What a written Vietnamese syllable can be: an onset, a rhyme and one tone, and which of them go together. */

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'
  .split(' ')
  .sort((a, b) => b.length - a.length)
const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt
  uơ uơt uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu`.split(/\s+/),
)
/** Behind "qu" the rounded vowel is already written. */
const RHYMES_OF_QU = new Set(
  `a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec en eo et ê êch ên ênh êt êu i it
  ôc ơ ơi ơn ơt y ych yn ynh yt yên yêt`.split(/\s+/),
)
const NARROW = /^[eêiy]/u
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu
const STOPPED = /(?:[ptc]|ch)$/u
const SHARP_OR_HEAVY = new Set(['\u0301', '\u0323'])

/** A word without its tone, and the tones that it had. */
export function withoutTone(word: string): { letters: string; tones: string[] } {
  const open = word.normalize('NFD')
  return { letters: open.replace(TONE, '').normalize('NFC'), tones: open.match(TONE) ?? [] }
}

function fits(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return RHYMES_OF_QU.has(rhyme)
  if (!RHYMES.has(rhyme)) return false
  if (onset === '') return !rhyme.startsWith('iê')
  if (rhyme.startsWith('y')) return rhyme === 'y'
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return NARROW.test(rhyme)
  if (onset === 'c' || onset === 'ng') return !NARROW.test(rhyme)
  return onset !== 'g' || !/^[eê]/u.test(rhyme)
}

function isWellFormed(letters: string): boolean {
  if (fits('', letters)) return true
  return ONSETS.some(onset => letters.startsWith(onset) && fits(onset, letters.slice(onset.length)))
}

/** Syllables without an onset that are words of their own; others hardly ever stand alone in official texts. */
const BARE = new Set(
  `a à ai ái am ám an án ạn anh ảnh ánh ao áo ảo áp ác ách ăn ắt âm ấm ẩm ấn ẩn ân âu ấu ấp ấy em êm ép ế ếch ểm in ích ít im ỉ oai oan oanh óc
  ong ô ổ ốm ôn ổn ông ống ôi ố ở ơ ơi ơn ớt u ủ uân uất úc um ung úp út uy ủy uỷ úy uỷ uyên uyển uống ưa ưng ứng ước ướp ưu ướt y ý ỷ ỵ yêm yên yến yếm
  yêu yếu yết ấu ẩu ạ ò ồ ừ ư ứ ụ ú ù ồn ụt`.split(/\s+/),
)

interface Verdict {
  /** The letters can be a syllable's, whatever the tone. */
  letters: boolean
  full: boolean
  standsAlone: boolean
}

/** A syllable without an onset that is none of the usual ones is hardly ever a word. */
function judge(word: string): Verdict {
  const small = word.toLowerCase()
  const { letters, tones } = withoutTone(small)
  const wellFormed = tones.length <= 1 && isWellFormed(letters)
  const full = wellFormed && (!STOPPED.test(letters) || SHARP_OR_HEAVY.has(tones[0] ?? ''))
  return { letters: wellFormed, full, standsAlone: full && (BARE.has(small) || !fits('', letters)) }
}

const LONGEST = 7
const NONE: Verdict = { letters: false, full: false, standsAlone: false }
const judged = new Map<string, Verdict>()

function judgeOnce(word: string): Verdict {
  if (word.length > LONGEST) return NONE
  const known = judged.get(word)
  if (known) return known
  const verdict = judge(word)
  if (judged.size > 20_000) judged.clear()
  judged.set(word, verdict)
  return verdict
}

/** Whether a word can be a Vietnamese syllable, tone and all. */
export const isSyllable = (word: string): boolean => judgeOnce(word).full

/** The same for words typed without their marks. */
export const hasSyllableLetters = (word: string): boolean => judgeOnce(word).letters

/** A syllable that may well stand by itself: one with an onset, or one of the few without. */
export const standsAlone = (word: string): boolean => judgeOnce(word).standsAlone
