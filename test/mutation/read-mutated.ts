import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { groupMemory } from '#platform/programs/group-memory.ts'
import type { PlanFile } from './mutate-case.ts'
import type { CaseEnd } from './reading-child.ts'

/** Those of the house's reading process; the time is what it works, since a busy machine may let it wait. */
const CASE_LIMITS = { timeout: 20_000, memory: 640, heap: 352 }
/** Waiting included, nothing takes this long but what hangs. */
const HANGS = 120_000

/** How a case ended and what it took: milliseconds, and megabytes that the process held at its most. */
export type CaseResult = (CaseEnd | { end: 'too-slow' | 'too-large' | 'died'; why: string }) & {
  took: number
  held: number
}

const ENTRY = new URL('./reading-child.ts', import.meta.url)
const WATCH_EVERY = 50

/** Reads damaged files one after another in one process within the house's limits; a process that broke is replaced. */
export class MutatedReader {
  #child: ChildProcess | null = null
  #read = 0
  readonly #entry: string

  constructor(entry: URL = ENTRY) {
    this.#entry = fileURLToPath(entry)
  }

  #start(): ChildProcess {
    const execArgv = [
      `--max-old-space-size=${CASE_LIMITS.heap}`,
      '--max-semi-space-size=16',
      '--expose-gc',
      '--disable-warning=ExperimentalWarning',
    ]
    const child = fork(this.#entry, [], {
      execArgv,
      serialization: 'advanced',
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#child = child
    this.#read = 0
    return child
  }

  stop(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  /** Whether the process has read other cases before: a case that broke is to be tried again in a fresh one. */
  get used(): boolean {
    return this.#read > 0
  }

  read({ name, bytes }: PlanFile): Promise<CaseResult> {
    const child = this.#child ?? this.#start()
    this.#read++
    const from = performance.now()
    let held = 0
    let complaint = ''
    return new Promise(resolve => {
      const hear = (chunk: Buffer): void => {
        complaint = (complaint + chunk.toString()).slice(-2_000)
      }
      const settle = (result: CaseEnd | { end: 'too-slow' | 'too-large' | 'died'; why: string }): void => {
        clearTimeout(clock)
        clearInterval(watch)
        child.off('message', answer).off('exit', died).stderr?.off('data', hear)
        if (!['read', 'refused'].includes(result.end)) this.stop()
        resolve({ ...result, took: performance.now() - from, held })
      }
      const answer = (message: unknown): void => settle(message as CaseEnd)
      const died = (code: number | null): void =>
        settle({
          end: /heap out of memory|Allocation failed/.test(complaint) ? 'too-large' : 'died',
          why: `ended with ${code}: ${complaint}`,
        })
      const clock = setTimeout(() => settle({ end: 'too-slow', why: `no answer in ${HANGS} ms` }), HANGS)
      const watch = setInterval(async () => {
        const now = child.pid === undefined ? 0 : await groupMemory(child.pid)
        held = Math.max(held, now)
        if (now > CASE_LIMITS.memory) settle({ end: 'too-large', why: `held ${now.toFixed(0)} MB` })
      }, WATCH_EVERY)
      child.on('message', answer).on('exit', died).stderr?.on('data', hear)
      child.send({ bytes, name, limit: CASE_LIMITS.timeout })
    })
  }
}

/** What no damaged file may do. */
export const isFault = ({ end }: CaseResult): boolean => end !== 'read' && end !== 'refused'

/** Reads a case; a fault in a process that had read others before is tried once more in a fresh one, which decides. */
export async function readCase(reader: MutatedReader, file: PlanFile): Promise<CaseResult> {
  const { used } = reader
  const result = await reader.read(file)
  return isFault(result) && used ? reader.read(file) : result
}
