/** Every letter of Vietnamese that bears a mark, with the plain vowels and consonants beside them: 134 with case, and đ. */
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
/** None, huyền, hỏi, ngã, sắc, nặng, as combining marks. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

export const LETTERS: readonly string[] = [...VOWELS.flatMap(vowel => TONES.map(tone => vowel + tone)), 'đ'].flatMap(
  letter => [letter.normalize('NFC'), letter.normalize('NFC').toLocaleUpperCase('vi')],
)

/** Lines of a few letters each, so that every reader gives them back whole. */
export const LETTER_LINES: readonly string[] = Array.from({ length: Math.ceil(LETTERS.length / 12) }, (_, at) =>
  LETTERS.slice(at * 12, at * 12 + 12).join(' '),
)

export const LONG_WORD = `https://anbinh.example.vn/tin-tuc/${'cai-cach-hanh-chinh-'.repeat(12)}2026`
