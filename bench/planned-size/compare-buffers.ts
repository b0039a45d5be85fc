import { printFigure } from '../print-figure.ts'
import type { Reading } from './count-buffers.ts'

const GROWTH = 1.1

/** Says which statements read more than 1.1 times as much among many facilities, one more per index descent let through. */
export function compareBuffers(
  alone: ReadonlyMap<string, readonly Reading[]>,
  among: ReadonlyMap<string, readonly Reading[]>,
): void {
  let statements = 0
  const worst = new Map<string, { share: number; line: string }>()
  for (const [path, before] of alone) {
    const after = [...(among.get(path) ?? [])]
    for (const reading of before) {
      const at = after.findIndex(one => one.sql === reading.sql)
      const [now] = at < 0 ? [] : after.splice(at, 1)
      if (!now) {
        // Nothing to compare it with: told, so that half an hour's other figures are not lost for it.
        process.stdout.write(`OVER ${path} does not ask any more: ${reading.sql.slice(0, 300)}\n`)
        continue
      }
      statements++
      const allowed = GROWTH * reading.buffers + now.descents
      const share = now.buffers / Math.max(1, allowed)
      const line = `${path}: ${reading.buffers} → ${now.buffers} buffers, ${now.descents} descents: ${reading.sql.slice(0, 300)}`
      if (share > (worst.get(reading.sql)?.share ?? 0)) worst.set(reading.sql, { share, line })
    }
  }
  const over = [...worst.values()].filter(one => one.share > 1).sort((a, b) => b.share - a.share)
  for (const { line } of over) process.stdout.write(`     ${line}\n`)
  const most = Math.max(...[...worst.values()].map(one => one.share))
  printFigure(
    `buffers of ${statements} statements (${worst.size} different), most against what is allowed`,
    most,
    1,
    '×',
  )
}
