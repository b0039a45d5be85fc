/** Chances that come out the same for the same seed, on every machine. */
export interface Dice {
  /** 0 up to, not including, `limit`. */
  below(limit: number): number
  pick<T>(of: readonly T[]): T
  chance(share: number): boolean
}

/** Mulberry32 over a seed mixed from the run's number and the case's. */
export function throwDice(seed: number, index: number): Dice {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: of => {
      const found = of[below(of.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    chance: share => next() < share,
  }
}
