import type { TextLine } from '#platform/document/text/text-line.ts'
import { alignTokens, common } from './align-tokens.ts'
import { type Token, tokensOf } from './word-tokens.ts'

/** Something the attached file says otherwise; an empty side says nothing there. */
export interface Difference {
  readonly place: string
  readonly ours: string
  readonly theirs: string
}

/** What comparing the attached file with the signed bytes found; `against` are those bytes by their hash. */
export interface Comparison {
  /** `no_text`: a scan or a picture, nothing to compare; `other`: another document altogether. */
  readonly verdict: 'same' | 'differs' | 'no_text' | 'other'
  readonly against: string
  readonly differences: readonly Difference[]
  /** How many more there are than the ones kept. */
  readonly more: number
  /** What fills our blanks: number and day that the office gave. */
  readonly filled: {
    readonly number?: string | undefined
    readonly day?: string | undefined
    readonly month?: string | undefined
  }
}

export interface Blanks {
  readonly number: boolean
  readonly day: boolean
}

/** More than this is another document; the first ones say enough. */
const MOST = 60
const LEAST_TOKENS = 12
/** Below this share of our words in theirs it is no copy of it. */
const LEAST_SHARED = 0.5

/**
 * What an attached file says otherwise than the signed one. Order of lines, blanks, case and punctuation are no difference; number
 * and day that were left blank may be filled in. `wrapped`: theirs is read off pages, where the words of a cell mix with its neighbours'.
 */
export function compareSigned(
  ours: readonly TextLine[],
  theirs: readonly TextLine[] | undefined,
  { against, blanks, wrapped }: { against: string; blanks: Blanks; wrapped: boolean },
): Comparison {
  const none = { against, differences: [], more: 0, filled: {} }
  const [a, b] = [tokensOf(ours), tokensOf(theirs ?? [])]
  if (b.length < LEAST_TOKENS || b.length * 20 < a.length) return { ...none, verdict: 'no_text' }
  const twin = alignTokens(a, b)
  if (wrapped) {
    tieNumbers(a, b, twin)
    tieNear(a, b, twin)
  }
  const shared = twin.reduce((count, at) => count + (at >= 0 ? 1 : 0), 0)
  if (shared < a.length * LEAST_SHARED) return { ...none, verdict: 'other' }

  const inserted = insertions(a, b, twin)
  const filled = takeFilled(a, inserted, blanks)
  if (wrapped) dropToldAgain(a, twin, inserted, ours)
  const found = differencesOf(a, twin, inserted, ours)
  return {
    against,
    filled,
    verdict: found.length === 0 ? 'same' : 'differs',
    differences: found.slice(0, MOST),
    more: Math.max(0, found.length - MOST),
  }
}

/** On a page a row's numbers stand on another line than its wrapped words, but in the order of the rows. */
function tieNumbers(a: readonly Token[], b: readonly Token[], twin: Int32Array): void {
  const taken = new Set(twin)
  const left = a.flatMap((token, at) => (token.isNumber && twin[at] === -1 ? [{ token, at }] : []))
  const right = b.flatMap((token, at) => (token.isNumber && !taken.has(at) ? [{ token, at }] : []))
  const of = (all: readonly { token: Token }[]): Token[] => all.map(one => one.token)
  for (const [x, y] of common(of(left), of(right), [0, left.length], [0, right.length]))
    twin[left[x]?.at ?? 0] = right[y]?.at ?? -1
}

/**
 * Words and numbers whose twin stands further on or back: cells of a row, read line by line off a page. Where cells are wrapped
 * it is therefore not compared in which order they stand, only which they are.
 */
function tieNear(a: readonly Token[], b: readonly Token[], twin: Int32Array): void {
  const taken = new Set(twin)
  const free = Map.groupBy(
    b.flatMap((token, at) => (taken.has(at) ? [] : [{ token, at }])),
    ({ token }) => token.norm,
  )
  let last = 0
  a.forEach((token, at) => {
    const own = twin[at] ?? -1
    if (own >= 0) last = own
    const places = own >= 0 ? undefined : free.get(token.norm)
    const near = places?.toSorted((x, y) => Math.abs(x.at - last) - Math.abs(y.at - last))[0]
    if (!near) return
    twin[at] = near.at
    places?.splice(places.indexOf(near), 1)
  })
}

/** Words of theirs without a twin, by the word of ours that they follow (-1: before all). */
type Inserted = Map<number, Token[]>

function insertions(a: readonly Token[], b: readonly Token[], twin: Int32Array): Inserted {
  const mine = new Int32Array(b.length).fill(-1)
  a.forEach((_, at) => {
    const there = twin[at] ?? -1
    if (there >= 0) mine[there] = at
  })
  const inserted: Inserted = new Map()
  let after = -1
  b.forEach((token, at) => {
    const own = mine[at] ?? -1
    if (own >= 0) after = own
    else inserted.set(after, [...(inserted.get(after) ?? []), token])
  })
  return inserted
}

/**
 * In the tables of a page stand words that are told again: heads on the next page, the words and numbers of a chart. Where nothing
 * of ours is missing beside them, and all of them stand in our text too, they are no difference.
 */
function dropToldAgain(a: readonly Token[], twin: Int32Array, inserted: Inserted, lines: readonly TextLine[]): void {
  const ours = new Set(a.map(token => token.norm))
  for (const [after, tokens] of inserted) {
    const isAtTable = [after, after + 1].some(at => {
      const line = lines[a[at]?.line ?? -1]
      return line !== undefined && (line.place.startsWith('bảng') || line.text.startsWith('Biểu đồ'))
    })
    const isBesideLoss = twin[after + 1] === -1 && a[after + 1]?.isNumber
    const known = tokens.filter(token => ours.has(token.norm)).length
    if (isAtTable && !isBesideLoss && known >= tokens.length * SHARE_TOLD_AGAIN) inserted.delete(after)
  }
}
const SHARE_TOLD_AGAIN = 0.8

/** Number and day that were blank on our side are the office's to write; they leave the insertions. */
function takeFilled(a: readonly Token[], inserted: Inserted, blanks: Blanks): Comparison['filled'] {
  const filled: { number?: string; day?: string; month?: string } = {}
  for (const [after, tokens] of inserted) {
    const [before, next] = [a[after]?.norm, a[after + 1]?.norm]
    const [first] = tokens
    if (tokens.length !== 1 || !first?.isNumber) continue
    const what =
      before === 'số' && blanks.number
        ? 'number'
        : blanks.day && before === 'ngày' && next === 'tháng'
          ? 'day'
          : blanks.day && before === 'tháng' && next === 'năm'
            ? 'month'
            : undefined
    if (!what) continue
    filled[what] ??= first.norm
    if (filled[what] === first.norm) inserted.delete(after)
  }
  return filled
}

function differencesOf(
  a: readonly Token[],
  twin: Int32Array,
  inserted: Inserted,
  lines: readonly TextLine[],
): Difference[] {
  const found: Difference[] = []
  const first = inserted.get(-1)
  if (first) found.push({ place: 'đầu văn bản', ours: '', theirs: wordsOf(first) })
  for (let at = 0; at < a.length; at++) {
    const start = at
    const lost: Token[] = []
    const line = a[at]?.line ?? 0
    while (at < a.length && twin[at] === -1 && a[at]?.line === line) {
      const token = a[at++]
      if (token) lost.push(token)
    }
    // What they say instead follows the word before ours, or the last of ours that is missing.
    const more = lost.length > 0 ? (inserted.get(start - 1) ?? []) : []
    if (lost.length > 0) {
      if (start > 0 || more.length === 0) inserted.delete(start - 1)
      found.push(differenceAt(a, at, lost, start > 0 ? more : [], lines[line]?.place ?? ''))
      at--
      continue
    }
    const added = inserted.get(at)
    const isNextLost = twin[at + 1] === -1 && a[at + 1]?.line === line
    if (added && !isNextLost) found.push(differenceAt(a, at + 1, [], added, lines[line]?.place ?? ''))
  }
  return found
}

/** A lone number is told with the word that it counts: "18 bài". */
function differenceAt(
  a: readonly Token[],
  after: number,
  lost: readonly Token[],
  added: readonly Token[],
  place: string,
): Difference {
  const next = a[after]
  const line = lost[0]?.line ?? a[after - 1]?.line
  const unit =
    next &&
    !next.isNumber &&
    next.line === line &&
    lost.length <= 1 &&
    added.length <= 1 &&
    (lost[0] ?? added[0])?.isNumber
      ? ` ${next.raw}`
      : ''
  return {
    place,
    ours: lost.length > 0 ? wordsOf(lost) + unit : '',
    theirs: added.length > 0 ? wordsOf(added) + unit : '',
  }
}

const wordsOf = (tokens: readonly Token[]): string => {
  const text = tokens.map(token => token.raw).join(' ')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
