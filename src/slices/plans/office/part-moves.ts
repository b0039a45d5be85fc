import { joinPart } from '../merge-rows.policy.ts'
import type { PartContent, RowContent } from '../plan-content.ts'

/** A part in two: the first of its products stays, the rest go to a part of their own with the same schedule and parties. */
export function splitPart(content: RowContent, at: number): RowContent {
  const part = content.parts[at]
  if (!part) return content
  const [first = null, ...rest] = wordsOf(part)
  const { id: _id, continues_part_id: _continues, ...copy } = part
  const halves: PartContent[] = [
    { ...part, product: first },
    { ...copy, product: rest.join('; ') || null },
  ]
  return { ...content, parts: content.parts.toSpliced(at, 1, ...halves) }
}

/** Products stand apart by semicolons; where there are none, by commas. */
function wordsOf({ product }: PartContent): string[] {
  const text = product ?? ''
  return text
    .split(text.includes(';') ? ';' : ',')
    .map(words => words.trim())
    .filter(Boolean)
}

/** A part joined to the one above it: its product and parties go there, its own schedule and rule go. */
export function joinToPartAbove(content: RowContent, at: number): RowContent {
  const [above, part] = [content.parts[at - 1], content.parts[at]]
  if (!above || !part) return content
  return { ...content, parts: content.parts.toSpliced(at - 1, 2, joinPart(above, part)) }
}
