import type { Token } from './word-tokens.ts'

const GRAM = 4
/** A gap larger than this is not looked at word by word; what was moved is still found. */
const LARGEST_GAP = 4_000_000
/** Words of a moved passage: fewer might be a swap of two numbers. */
const MOVED = 3

/** For each token of ours the place of its twin in theirs, or -1. */
export type Alignment = Int32Array

/**
 * Which words of two texts are the same ones: passages that occur once in both hold the order, between them the longest common
 * sequence, and passages that only moved are found where they went.
 */
export function alignTokens(ours: readonly Token[], theirs: readonly Token[]): Alignment {
  const twin = new Int32Array(ours.length).fill(-1)
  const taken = new Uint8Array(theirs.length)
  const tie = (a: number, b: number): void => {
    twin[a] = b
    taken[b] = 1
  }
  let [fromA, fromB] = [0, 0]
  for (const [a, b] of [...anchors(ours, theirs), [ours.length, theirs.length] as const]) {
    if (a < fromA || b < fromB) continue
    for (const [x, y] of common(ours, theirs, [fromA, a], [fromB, b])) tie(x, y)
    for (let at = 0; at < GRAM && a + at < ours.length && b + at < theirs.length; at++)
      if (twin[a + at] === -1 && !taken[b + at]) tie(a + at, b + at)
    ;[fromA, fromB] = [Math.min(a + GRAM, ours.length), Math.min(b + GRAM, theirs.length)]
  }
  tieMoved(ours, theirs, twin, taken, tie)
  return twin
}

function gramsOf(tokens: readonly Token[], length: number): Map<string, number> {
  const grams = new Map<string, number>()
  for (let at = 0; at + length <= tokens.length; at++) {
    const gram = keyAt(tokens, at, length)
    grams.set(gram, grams.has(gram) ? -1 : at)
  }
  return grams
}
const keyAt = (tokens: readonly Token[], at: number, length: number): string =>
  tokens
    .slice(at, at + length)
    .map(token => token.norm)
    .join(' ')

/** Passages that stand once in either text, those in the same order in both: the longest such run. */
function anchors(ours: readonly Token[], theirs: readonly Token[]): [number, number][] {
  const there = gramsOf(theirs, GRAM)
  const pairs = [...gramsOf(ours, GRAM)].flatMap(([gram, a]): [number, number][] => {
    const b = there.get(gram) ?? -1
    return a >= 0 && b >= 0 ? [[a, b]] : []
  })
  const ends: number[] = []
  const before: number[] = []
  pairs.forEach(([, b], index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  })
  const run: [number, number][] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index]
    if (pair) run.unshift(pair)
  }
  return run
}

/** The longest common sequence of two stretches. */
export function common(
  ours: readonly Token[],
  theirs: readonly Token[],
  [fromA, toA]: readonly [number, number],
  [fromB, toB]: readonly [number, number],
): [number, number][] {
  const [rows, columns] = [toA - fromA, toB - fromB]
  if (rows <= 0 || columns <= 0 || rows * columns > LARGEST_GAP) return []
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  const same = (i: number, j: number): boolean => ours[fromA + i]?.norm === theirs[fromB + j]?.norm
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] = same(i, j)
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(i, j)) pairs.push([fromA + i++, fromB + j++])
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}

/** Passages of some words that stand in both but elsewhere: a line that went up or down is no difference. */
function tieMoved(
  ours: readonly Token[],
  theirs: readonly Token[],
  twin: Alignment,
  taken: Uint8Array,
  tie: (a: number, b: number) => void,
): void {
  const free = new Map<string, number[]>()
  for (let b = 0; b + MOVED <= theirs.length; b++) {
    if (taken[b] || taken[b + 1] || taken[b + 2]) continue
    const gram = keyAt(theirs, b, MOVED)
    free.set(gram, [...(free.get(gram) ?? []), b])
  }
  for (let a = 0; a + MOVED <= ours.length; a++) {
    if (twin[a] !== -1 || twin[a + 1] !== -1 || twin[a + 2] !== -1) continue
    const b = free.get(keyAt(ours, a, MOVED))?.find(at => !taken[at] && !taken[at + 1] && !taken[at + 2])
    if (b === undefined) continue
    for (let at = 0; twin[a + at] === -1 && !taken[b + at] && ours[a + at]?.norm === theirs[b + at]?.norm; at++)
      tie(a + at, b + at)
  }
}
