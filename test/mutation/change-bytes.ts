import type { Dice } from './dice.ts'

type Change = (bytes: Buffer, dice: Dice) => Buffer

/** A stretch of the bytes, mostly short. */
function stretch(bytes: Buffer, dice: Dice): [number, number] {
  const from = dice.below(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + dice.below(dice.chance(0.7) ? 64 : 8192))]
}

export const BYTE_CHANGES: Record<string, Change> = {
  'flip-bits': (bytes, dice) => {
    const out = Buffer.from(bytes)
    for (let left = 1 + dice.below(24); left > 0; left--) {
      const at = dice.below(out.length)
      out[at] = (out[at] ?? 0) ^ (1 << dice.below(8))
    }
    return out
  },
  truncate: (bytes, dice) => bytes.subarray(0, 1 + dice.below(bytes.length)),
  'cut-out': (bytes, dice) => {
    const [from, to] = stretch(bytes, dice)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  double: (bytes, dice) => {
    const [from, to] = stretch(bytes, dice)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  'swap-chunks': (bytes, dice) => {
    const [from, to] = stretch(bytes, dice)
    const at = dice.below(Math.max(1, bytes.length - (to - from)))
    const out = Buffer.from(bytes)
    bytes.copy(out, at, from, to)
    bytes.copy(out, from, at, at + (to - from))
    return out
  },
  noise: (bytes, dice) => {
    const [from, to] = stretch(bytes, dice)
    const fill = dice.pick([() => 0, () => 255, () => dice.below(256), () => 40 + dice.below(30)])
    const noise = Buffer.from(Array.from({ length: to - from }, fill))
    return Buffer.concat([bytes.subarray(0, from), noise, bytes.subarray(dice.chance(0.5) ? from : to)])
  },
}
