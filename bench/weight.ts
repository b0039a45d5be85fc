// What a first visit fetches, out of the build: the desk's script, and all of /viec but its markup.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { printFigure } from './print-figure.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

const built = join(import.meta.dirname, '../dist/office')
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'))

/** An entry and everything it cannot start without. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const needed of manifest[name]?.imports ?? []) withImports(needed, seen)
  return seen
}

/** In KB as sent: fonts are compressed already. */
function sent(name: string): number {
  const bytes = readFileSync(join(built, manifest[name]?.file ?? name))
  return (name.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length) / 1024
}

const sum = (names: Iterable<string>): number => Array.from(names, sent).reduce((all, one) => all + one, 0)

const WEIGHTS = [400, 600]
const fonts = WEIGHTS.flatMap(weight => [
  `src/ui/fonts/pub-latin-${weight}.woff2`,
  `src/ui/fonts/pub-vietnamese-${weight}.woff2`,
  `src/ui/fonts/lan-toa-so-${weight}.woff2`,
])

printFigure('desk, first script', sum(withImports('src/app/office.tsx')), 250, 'KB')
printFigure(
  '/viec, stylesheet, fonts and script (60 with its markup)',
  sum([...fonts, 'src/ui/public/viec.css', ...withImports('src/ui/public/viec-client.ts')]),
  48,
  'KB',
)
