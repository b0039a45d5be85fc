/** A stretch of text that two versions share, or that only the old or the new one has. */
export interface Piece {
  readonly is: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Beyond this many words a text is told as replaced whole: the table of pairs grows with the square. */
const LONGEST = 1500

/** Marks what changed between two texts, word by word: what went stands before what came. */
export function markWords(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ is: 'same', text: before }]
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  if (old.length > LONGEST || fresh.length > LONGEST) return joined([gone(old), came(fresh)])
  const start = sharedStart(old, fresh)
  const end = sharedEnd(old.slice(start), fresh.slice(start))
  return joined([
    same(old.slice(0, start)),
    ...between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    same(old.slice(old.length - end)),
  ])
}

/** Words with one blank behind each, so that pieces put together read as text; how many blanks stood there is no change. */
const wordsOf = (text: string): string[] => (text.match(/\S+/g) ?? []).map(word => `${word} `)

const same = (words: readonly string[]): Piece => ({ is: 'same', text: words.join('') })
const gone = (words: readonly string[]): Piece => ({ is: 'gone', text: words.join('') })
const came = (words: readonly string[]): Piece => ({ is: 'new', text: words.join('') })

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

const sharedEnd = (a: readonly string[], b: readonly string[]): number => sharedStart(a.toReversed(), b.toReversed())

/** The longest common run of words, by the usual table. */
function between(old: readonly string[], fresh: readonly string[]): Piece[] {
  const width = fresh.length + 1
  const length = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number): number => length[i * width + j] ?? 0
  const alike = (i: number, j: number): boolean => old[i] === fresh[j]
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      length[i * width + j] = alike(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && alike(i, j)) {
      pieces.push(same([fresh[j] ?? '']))
      i++
      j++
    } else if (i < old.length && (j >= fresh.length || at(i + 1, j) >= at(i, j + 1)))
      pieces.push(gone([old[i++] ?? '']))
    else pieces.push(came([fresh[j++] ?? '']))
  }
  return pieces
}

/** Neighbours of one kind become one piece; between two shared ones, all that went stands before all that came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  let [went, came] = ['', '']
  const flush = () => {
    if (went) out.push({ is: 'gone', text: went })
    if (came) out.push({ is: 'new', text: came })
    went = came = ''
  }
  for (const { is, text } of pieces) {
    if (text === '') continue
    if (is === 'gone') went += text
    else if (is === 'new') came += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.is === 'same') out[out.length - 1] = { is: 'same', text: last.text + text }
      else out.push({ is: 'same', text })
    }
  }
  flush()
  const last = out.pop()
  return last ? [...out, { is: last.is, text: last.text.trimEnd() }] : []
}
