import { type Part, parseSentence, printSentence } from '../sentence-text.policy.ts'

/** A sentence for editing: boxes of words with a figure between each two. There is always a box before and after a figure. */
export interface Boxes {
  /** One more than there are figures. */
  readonly words: readonly string[]
  readonly keys: readonly string[]
}

export function boxesOf(text: string): Boxes {
  const words = ['']
  const keys: string[] = []
  for (const part of parseSentence(text)) {
    if (part.kind === 'text') words[words.length - 1] += part.text
    else {
      keys.push(part.key)
      words.push('')
    }
  }
  return { words, keys }
}

export const textOfBoxes = ({ words, keys }: Boxes): string =>
  printSentence(
    words.flatMap((text, at): Part[] => {
      const key = keys[at]
      const parts: Part[] = text === '' ? [] : [{ kind: 'text', text }]
      return key === undefined ? parts : [...parts, { kind: 'field', key }]
    }),
  )

export const typeIn = ({ words, keys }: Boxes, box: number, text: string): Boxes => ({
  words: words.map((old, at) => (at === box ? text : old)),
  keys,
})

/** Puts a figure where the caret stands, with a space on either side where words touch it. */
export function insertFigure({ words, keys }: Boxes, box: number, caret: number, key: string): Boxes {
  const text = words[box] ?? ''
  const [before, after] = [text.slice(0, caret), text.slice(caret)]
  return {
    words: [
      ...words.slice(0, box),
      /[^\s(/“-]$/u.test(before) ? `${before} ` : before,
      /^[\p{L}\p{N}]/u.test(after) ? ` ${after}` : after,
      ...words.slice(box + 1),
    ],
    keys: [...keys.slice(0, box), key, ...keys.slice(box)],
  }
}

/** Takes a figure out: the words around it become one box. */
export const removeFigure = ({ words, keys }: Boxes, figure: number): Boxes => ({
  words: [
    ...words.slice(0, figure),
    `${words[figure] ?? ''}${words[figure + 1] ?? ''}`.replace(/ {2,}/g, ' '),
    ...words.slice(figure + 2),
  ],
  keys: keys.filter((_key, at) => at !== figure),
})
