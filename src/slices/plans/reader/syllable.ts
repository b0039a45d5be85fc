import { canBe, canBeSpelt, readSyllable, takeTone } from '../lint/spelling/syllable-model.ts'

/** Syllables without an onset that are words of their own; others hardly ever stand alone in official texts. */
const BARE = new Set(
  `a à ai ái am ám an án ạn anh ảnh ánh ao áo ảo áp ác ách ăn ắt âm ấm ẩm ấn ẩn ân âu ấu ấp ấy em êm ép ế ếch in ích ít im ỉ oai oan oanh óc
  ong ô ổ ốm ôn ổn ông ống ôi ố ở ơ ơi ơn ớt u ủ uân uất úc um ung úp út uy ủy uỷ úy uyên uyển uống ưa ưng ứng ước ướp ưu ướt y ý ỷ yêm yên yến yếm
  yêu yếu yết ẩu ạ ò ồ ừ ư ứ`.split(/\s+/),
)

/** Whether a word can be a Vietnamese syllable, tone and all. */
export const isSyllable = (word: string): boolean => canBe(word.toLowerCase())

/** The same for words typed without their marks. */
export const hasSyllableLetters = (word: string): boolean => canBeSpelt(takeTone(word.toLowerCase()).letters)

const standing = new Map<string, boolean>()

/** A syllable that may well stand by itself: one with an onset, or one of the few without. */
export function standsAlone(word: string): boolean {
  const known = standing.get(word)
  if (known !== undefined) return known
  const folded = word.toLowerCase()
  const verdict = canBe(folded) && (BARE.has(folded) || readSyllable(folded)?.onset !== '')
  if (standing.size > 20_000) standing.clear()
  standing.set(word, verdict)
  return verdict
}
