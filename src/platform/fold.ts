/** Text for comparing and searching: small letters, no tones, `đ` as `d`, one blank between words. */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Small letters with their tones, composed: two spellings of the same words are equal. */
export const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** How well a text answers a search: 2 with its exact tones, 1 without them, 0 not at all. */
export function rankMatch(text: string, query: string): 0 | 1 | 2 {
  if (plain(text).includes(plain(query))) return 2
  return fold(text).includes(fold(query)) ? 1 : 0
}
