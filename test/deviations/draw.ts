/** Random numbers that are the same for the same seed. */
export interface Draw {
  below(limit: number): number
  pick<T>(things: readonly T[]): T | undefined
}

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, pick: things => things[below(things.length)] }
}
