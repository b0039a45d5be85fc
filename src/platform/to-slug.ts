/** Vietnamese words as plain letters: 'Trung tâm Y tế An Bình' → 'trung-tam-y-te-an-binh'. */
export const toSlug = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
