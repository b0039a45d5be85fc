/** The seed of the measure. Settled before the rules were written; a run with another seed is another measure. */
export const SEED = 20_261_122

export type Draw = () => number

/** Numbers from 0 to 1, the same row for the same seed on every machine (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const pick = <T>(draw: Draw, items: readonly T[]): T | undefined => items[Math.floor(draw() * items.length)]

export function shuffle<T>(draw: Draw, items: readonly T[]): T[] {
  const out = [...items]
  for (let last = out.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1))
    const held = out[last] as T
    out[last] = out[other] as T
    out[other] = held
  }
  return out
}
