import { fileURLToPath } from 'node:url'
import { problem } from '#platform/errors.ts'
import { runLimited } from '#platform/programs/run-limited.ts'
import type { checkWithText } from '../check-layout.ts'

const MEMORY_MB = 512
const TIMEOUT_MS = 15_000
const LARGEST_ANSWER = 16_000_000

/** From source it is a .ts file that Node strips; from a bundle it stands beside this one as .js. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './layout-checker.ts' : './layout-checker.js', import.meta.url)

/** Those that wait: files that take long take it from each other, not from the house. */
let last: Promise<unknown> = Promise.resolve()

/**
 * What `checkWithText` tells, of a file that somebody sent: measured in a process of its own, one at a time, so that a hostile
 * file takes neither the server's time nor its memory. Throws `document.unreadable` for what is no Word file and
 * `document.too-heavy` for what cannot be measured within the limits.
 */
export function checkApart(bytes: Uint8Array, { timeout = TIMEOUT_MS } = {}): ReturnType<typeof checkWithText> {
  const checked = last.then(() => checkOne(bytes, timeout))
  last = checked.catch(() => undefined)
  return checked
}

async function checkOne(bytes: Uint8Array, timeout: number): ReturnType<typeof checkWithText> {
  const { stopped, code, output } = await runLimited({
    file: process.execPath,
    args: ['--max-old-space-size=300', '--disable-warning=ExperimentalWarning', fileURLToPath(entry)],
    input: [bytes],
    memory: MEMORY_MB,
    timeout,
  })
  if (stopped || code !== 0 || output.length > LARGEST_ANSWER) throw problem('invalid', 'document.too-heavy')
  const told: Awaited<ReturnType<typeof checkWithText>> | null = JSON.parse(output.toString('utf8'))
  if (!told) throw problem('invalid', 'document.unreadable', { why: 'word' })
  return told
}
