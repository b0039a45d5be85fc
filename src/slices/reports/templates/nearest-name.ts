import { fold } from '#platform/fold.ts'

const tidy = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9.]+/gu, '_')
    .replace(/^_+|_+$/gu, '')

/** The known name that a wrong one most likely stands for; undefined when none is near. */
export function nearestName(wrong: string, names: Iterable<string>): string | undefined {
  const wanted = tidy(wrong).slice(0, 80)
  let best: string | undefined
  let least = Math.max(2, Math.floor(wanted.length / 4)) + 1
  for (const name of names) {
    const far = name.startsWith(`${wanted}.`) ? 1 : distance(wanted, name, least)
    if (far < least) [best, least] = [name, far]
  }
  return best
}

/** How many letters are to be put in, left out or changed; `enough` or more is not counted out. */
function distance(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    row = next
  }
  return row.at(-1) ?? enough
}
