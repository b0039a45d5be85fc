import { fileURLToPath } from 'node:url'
import { runLimited } from '#platform/programs/run-limited.ts'
import type { TextLine } from './text-line.ts'

const MEMORY_MB = 512
const TIMEOUT_MS = 20_000
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** From source it is a .ts file that Node strips; from a bundle it stands beside this one as .js. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './text-reader.ts' : './text-reader.js', import.meta.url)

/**
 * The lines of a Word file or a PDF that somebody sent, read in a process of its own, so that a hostile file takes neither the
 * server's time nor its memory. Undefined: a kind of file without text, or one that could not be read.
 */
export async function readText(bytes: Uint8Array, mediaType: string): Promise<TextLine[] | undefined> {
  const kind = mediaType === 'application/pdf' ? 'pdf' : mediaType === WORD ? 'word' : undefined
  if (!kind) return undefined
  const { stopped, code, output } = await runLimited({
    file: process.execPath,
    args: ['--max-old-space-size=300', '--disable-warning=ExperimentalWarning', fileURLToPath(entry), kind],
    input: [bytes],
    memory: MEMORY_MB,
    timeout: TIMEOUT_MS,
  })
  if (stopped || code !== 0) return undefined
  const lines: TextLine[] | null = JSON.parse(output.toString('utf8'))
  return lines ?? undefined
}
