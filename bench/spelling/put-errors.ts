import { CONFUSION_PAIRS } from './confusion-pairs.ts'
import { type Draw, drawFrom, SEED, shuffle } from './draw.ts'
import { LOST_WORDS } from './lost-words.ts'
import { TYPING_SLIPS } from './typing-slips.ts'
import { inCaseOf, type Word, wordsOf } from './words-of.ts'

/** How a number of errors is made up: one half syllables that cannot exist, the other half confusions, most of them pairs. */
const SHARES = { impossible: 0.5, doubled: 0.05, lost: 0.03 }
/** So many words stay untouched between two errors, so that each is judged by what was really there. */
const APART = 4
const REDUPLICATED = /^(?:ngày|nhà|người|luôn|dần|từ|đời|nơi|thường|đều|xa|lâu)$/u

export interface PutError {
  kind: 'impossible' | 'confusion'
  /** The operator or the family of the pair. */
  operator: string
  heldOut: boolean
  right: string
  wrong: string
  text: number
  line: number
  /** Characters of the line with all errors in it. */
  from: number
  to: number
}

interface Slot {
  text: number
  line: number
  index: number
  words: readonly Word[]
}

interface Change {
  slot: Slot
  /** How many words of the line are replaced by `typed`. */
  span: number
  typed: string
  error: Pick<PutError, 'kind' | 'operator' | 'heldOut'>
}

interface Board {
  draw: Draw
  slots: readonly Slot[]
  taken: Map<string, number[]>
  changes: Change[]
}

const lineOf = ({ text, line }: Slot): string => `${text}:${line}`
const isFar = (board: Board, slot: Slot): boolean =>
  (board.taken.get(lineOf(slot)) ?? []).every(index => Math.abs(index - slot.index) > APART)

function put(board: Board, change: Change): void {
  const key = lineOf(change.slot)
  board.taken.set(key, [...(board.taken.get(key) ?? []), change.slot.index])
  board.changes.push(change)
}

/** Goes over the makers in turn, each taking the first free slot that it can use, until enough errors stand. */
function deal(board: Board, count: number, makers: readonly ((slot: Slot) => Change | undefined)[]): void {
  const waiting = makers.map(make => ({ make, from: 0 }))
  let left = count
  while (left > 0 && waiting.length > 0) {
    for (const maker of waiting.filter(() => true)) {
      if (left === 0) break
      const change = nextChange(board, maker)
      if (!change) waiting.splice(waiting.indexOf(maker), 1)
      else {
        put(board, change)
        left--
      }
    }
  }
}

function nextChange(
  board: Board,
  maker: { make: (slot: Slot) => Change | undefined; from: number },
): Change | undefined {
  for (; maker.from < board.slots.length; maker.from++) {
    const slot = board.slots[maker.from] as Slot
    const change = isFar(board, slot) ? maker.make(slot) : undefined
    if (!change) continue
    maker.from++
    return change
  }
  return undefined
}

const wordAt = (slot: Slot, step = 0): Word | undefined => slot.words[slot.index + step]

const slipMakers = (draw: Draw) =>
  TYPING_SLIPS.map(slip => (slot: Slot): Change | undefined => {
    const word = wordAt(slot)
    if (!word || word.folded.length < 2) return undefined
    const next = wordAt(slot, 1)
    const close = next?.free && next.from === word.to + 1 ? next.raw : ''
    const typed = slip.type(word.folded, close, draw)
    if (!typed) return undefined
    const error = { kind: 'impossible', operator: slip.name, heldOut: false } as const
    return { slot, span: slip.name === 'joined' ? 2 : 1, typed: inCaseOf(word.raw, typed), error }
  })

function pairMakers(draw: Draw) {
  const known = shuffle(
    draw,
    CONFUSION_PAIRS.filter(pair => !pair.heldOut),
  )
  const heldOut = shuffle(
    draw,
    CONFUSION_PAIRS.filter(pair => pair.heldOut),
  )
  const turn = heldOut.flatMap((pair, index) => [pair, known[index]]).filter(pair => pair !== undefined)
  return turn.map(pair => (slot: Slot): Change | undefined => {
    const word = wordAt(slot)
    if (word?.folded !== pair.right) return undefined
    const error = { kind: 'confusion', operator: pair.family, heldOut: pair.heldOut } as const
    return { slot, span: 1, typed: inCaseOf(word.raw, pair.wrong), error }
  })
}

function doubled(slot: Slot): Change | undefined {
  const word = wordAt(slot)
  const beside = [wordAt(slot, -1)?.folded, wordAt(slot, 1)?.folded]
  if (!word || word.raw !== word.folded || word.raw.length < 2 || REDUPLICATED.test(word.raw)) return undefined
  if (beside.includes(word.folded)) return undefined
  const error = { kind: 'confusion', operator: 'doubled', heldOut: false } as const
  return { slot, span: 1, typed: `${word.raw} ${word.raw}`, error }
}

const lostMakers = (draw: Draw) =>
  shuffle(draw, LOST_WORDS).map(({ compound, heldOut }) => (slot: Slot): Change | undefined => {
    const [first, second] = [wordAt(slot), wordAt(slot, 1)]
    if (!first || second?.from !== first.to + 1 || `${first.folded} ${second.folded}` !== compound) return undefined
    const error = { kind: 'confusion', operator: 'lost', heldOut } as const
    return { slot, span: 2, typed: first.raw, error }
  })

function readSlots(texts: readonly (readonly string[])[]): Slot[] {
  return texts.flatMap((lines, text) =>
    lines.flatMap((line, number) => {
      const words = wordsOf(line)
      return words.flatMap((word, index) => (word.free ? [{ text, line: number, index, words }] : []))
    }),
  )
}

/** Writes the changes of a line from its end, then counts where each came to stand. */
function writeLine(line: string, changes: readonly Change[]): { line: string; errors: PutError[] } {
  let out = ''
  let done = 0
  const errors: PutError[] = []
  for (const { slot, span, typed, error } of [...changes].sort((a, b) => a.slot.index - b.slot.index)) {
    const [first, last] = [slot.words[slot.index] as Word, slot.words[slot.index + span - 1] as Word]
    out += line.slice(done, first.from)
    const right = line.slice(first.from, last.to)
    errors.push({
      ...error,
      right,
      wrong: typed,
      text: slot.text,
      line: slot.line,
      from: out.length,
      to: out.length + typed.length,
    })
    out += typed
    done = last.to
  }
  return { line: out + line.slice(done), errors }
}

/** Puts `count` errors into texts (each a list of lines); the same texts and seed give the same errors. */
export function putErrors(
  texts: readonly (readonly string[])[],
  count: number,
  seed = SEED,
): { texts: string[][]; errors: PutError[] } {
  const draw = drawFrom(seed)
  const board: Board = { draw, slots: shuffle(draw, readSlots(texts)), taken: new Map(), changes: [] }
  const lost = Math.round(count * SHARES.lost)
  const twice = Math.round(count * SHARES.doubled)
  const impossible = Math.round(count * SHARES.impossible)
  deal(board, lost, lostMakers(draw))
  deal(board, twice, [doubled])
  deal(board, count - impossible - board.changes.length, pairMakers(draw))
  deal(board, count - board.changes.length, slipMakers(draw))

  const errors: PutError[] = []
  const out = texts.map((lines, text) =>
    lines.map((line, number) => {
      const changes = board.changes.filter(({ slot }) => slot.text === text && slot.line === number)
      const written = writeLine(line, changes)
      errors.push(...written.errors)
      return written.line
    }),
  )
  return { texts: out, errors }
}
