import { tidy } from './deviation.ts'

/** Without tone and vowel marks, in capitals: words are recognised even where they are misspelt. */
export const bare = (text: string): string =>
  tidy(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/giu, 'D')
    .toUpperCase()

export const isUpper = (text: string): boolean => text === text.toLocaleUpperCase('vi') && /\p{Lu}/u.test(text)
