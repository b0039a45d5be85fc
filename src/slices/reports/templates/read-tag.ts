export interface Tag {
  /** `{#x}` opens a loop, `{^x}` what stands when a loop is empty, `{/x}` closes either; anything else is a field. */
  readonly kind: 'field' | 'open' | 'open-empty' | 'close'
  readonly name: string
}

const KINDS: Readonly<Record<string, Tag['kind']>> = { '#': 'open', '^': 'open-empty', '/': 'close' }

/** `{TEN_DON_VI}`: what comes out is in capitals too. */
export const inCapitals = (words: string): boolean => /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)

/** The words between braces, as a clerk may have typed them: blanks, no-break spaces and capitals do not matter. */
export function readTag(words: string): Tag {
  const tidy = words
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .toLowerCase()
  const kind = KINDS[tidy.charAt(0)]
  return kind ? { kind, name: tidy.slice(1) } : { kind: 'field', name: tidy }
}
