import { Worker } from 'node:worker_threads'
import { problem } from '../../errors.ts'
import type { PrintAnswer } from './print-worker.ts'
import type { PrintedDocument } from './printed-tree.ts'

/** A printer that nobody used for so long ends, and gives its memory back. */
const IDLE = 60_000
/** A print that takes longer hangs; the thread is ended, and the next print opens another. */
const TIMEOUT = 60_000

/** From source the worker is a .ts file that Node strips; from a bundle it stands beside it as .js. */
const entry = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './print-worker.ts' : './print-worker.js', import.meta.url)

interface Waiting {
  readonly give: (bytes: Buffer) => void
  readonly fail: (error: Error) => void
}

interface Printer {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
  idle: NodeJS.Timeout | undefined
}

let printer: Printer | undefined
let asked = 0

/** One thread prints for the whole process: a long document holds up the next print, never the server. */
function openPrinter(): Printer {
  const worker = new Worker(entry())
  const opened: Printer = { worker, waiting: new Map(), idle: undefined }
  const close = (error: Error) => {
    if (printer === opened) printer = undefined
    for (const { fail } of opened.waiting.values()) fail(error)
    opened.waiting.clear()
    clearTimeout(opened.idle)
  }
  worker.on('message', (answer: PrintAnswer) => {
    const waiting = opened.waiting.get(answer.id)
    opened.waiting.delete(answer.id)
    if ('bytes' in answer) waiting?.give(Buffer.from(answer.bytes))
    else waiting?.fail(failureOf(answer))
    if (opened.waiting.size === 0) rest(opened)
  })
  worker.on('error', close)
  worker.on('exit', code => close(new Error(`The printer ended with ${code}`)))
  return opened
}

/** A machine without the native library can still give the Word file, and is told so. */
export const failureOf = (answer: Exclude<PrintAnswer, { bytes: Uint8Array }>): Error =>
  'missing' in answer ? problem('unavailable', 'document.no-printer') : new Error(answer.failed)

function rest(resting: Printer): void {
  resting.worker.unref()
  resting.idle = setTimeout(() => {
    if (printer === resting) printer = undefined
    void resting.worker.terminate()
  }, IDLE).unref()
}

/** The PDF of a printed tree, made in a thread of its own. */
export function compileInWorker(document: PrintedDocument): Promise<Buffer> {
  printer ??= openPrinter()
  const used = printer
  clearTimeout(used.idle)
  used.worker.ref()
  asked += 1
  const id = asked
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => void used.worker.terminate(), TIMEOUT)
    used.waiting.set(id, {
      give: bytes => {
        clearTimeout(late)
        resolve(bytes)
      },
      fail: error => {
        clearTimeout(late)
        reject(error)
      },
    })
    used.worker.postMessage({ id, document })
  })
}
