import type { Dice } from './dice.ts'
import { longText, oddValue } from './odd-values.ts'

type Change = (lines: string[], dice: Dice) => string[]

const CHANGES: Record<string, Change> = {
  drop: (lines, dice) => lines.toSpliced(dice.below(lines.length), 1 + dice.below(20)),
  duplicate: (lines, dice) => {
    const from = dice.below(lines.length)
    const piece = lines.slice(from, from + 1 + dice.below(30))
    return lines.toSpliced(from, 0, ...Array.from({ length: dice.pick([1, 5, 60]) }, () => piece).flat())
  },
  swap: (lines, dice) => {
    const [a, b] = [dice.below(lines.length), dice.below(lines.length)]
    return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')
  },
  blank: (lines, dice) => lines.map(line => (dice.chance(0.2) ? dice.pick(['', ' ', `${line} `, line.trim()]) : line)),
  unwrap: lines => [lines.join(' ')],
  rewrap: (lines, dice) => lines.join(' ').match(new RegExp(`.{1,${3 + dice.below(60)}}`, 'gsu')) ?? lines,
  words: (lines, dice) => lines.with(dice.below(lines.length), longText(dice)),
  many: (lines, dice) => [
    ...lines,
    ...Array.from(
      { length: dice.pick([10, 500, 5_000]) },
      (_, index) => `${index + 1} ${dice.pick(lines).slice(0, 80)}`,
    ),
  ],
  odd: (lines, dice) => {
    const at = dice.below(lines.length)
    return lines.with(
      at,
      (lines[at] ?? '').replace(/\d+|\S+/u, () => oddValue(dice)),
    )
  },
  header: (lines, dice) =>
    lines.toSpliced(dice.below(lines.length), 0, 'TT', 'Nội dung', 'Thời gian', 'Đơn vị thực hiện', '1'),
  decompose: lines => lines.map(line => line.normalize('NFD')),
}

const ENCODINGS: readonly BufferEncoding[] = ['utf8', 'utf8', 'utf8', 'utf8', 'utf16le', 'latin1']

/** Changes to the lines of a text, and now and then to its encoding. */
export function changeTxt(bytes: Uint8Array, dice: Dice): { bytes: Buffer; how: string } {
  let lines = Buffer.from(bytes).toString('utf8').split('\n')
  const hows: string[] = []
  for (let left = dice.pick([1, 2, 3, 6]); left > 0 && lines.length > 0; left--) {
    const how = dice.pick(Object.keys(CHANGES))
    lines = CHANGES[how]?.(lines, dice) ?? lines
    hows.push(how)
  }
  return { bytes: Buffer.from(lines.join('\n').slice(0, 3_000_000), dice.pick(ENCODINGS)), how: hows.join(', ') }
}
