import type { Outline } from './outline/outline.ts'
import type { Leftover, PhraseLink } from './plan-reading.ts'

/** Blocks that no field took, as they stand: nothing a plan says is dropped silently. */
export function findLeftovers(outline: Outline, links: readonly PhraseLink[]): Leftover[] {
  const taken = new Set(links.map(link => link.block))
  const known = new Set([...outline.head, ...outline.title].map(line => line.block))
  const left = new Map<number, string[]>()
  for (const line of outline.lines) {
    if (taken.has(line.block) || known.has(line.block)) continue
    left.set(line.block, [...(left.get(line.block) ?? []), line.text])
  }
  return [...left].map(([block, lines]) => ({ block, text: lines.join('\n') }))
}
