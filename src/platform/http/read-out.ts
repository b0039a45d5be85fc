import type { IncomingMessage, Server } from 'node:http'

export interface ReadOutLimits {
  /** A sender of more than this is cut off. */
  readonly bytes: number
  /** So is one who falls silent for this long; both are looked at this often. */
  readonly silentMs: number
}
const LIMITS: ReadOutLimits = { bytes: 1024 ** 3, silentMs: 5_000 }

/**
 * Reads on what is still being sent once the answer is known, and throws it away. A browser looks at an answer only when it
 * has sent everything: cut off before that, it shows a broken connection instead of the page that says what was wrong.
 */
export function readOut(incoming: IncomingMessage, limits: ReadOutLimits = LIMITS): Promise<void> {
  if (incoming.complete || incoming.destroyed) return Promise.resolve()
  return new Promise(resolve => {
    const { socket } = incoming
    const before = socket.bytesRead
    let last = before
    const watch = setInterval(() => {
      const now = socket.bytesRead
      if (now === last || now - before > limits.bytes) socket.destroy()
      last = now
    }, limits.silentMs)
    const end = () => {
      clearInterval(watch)
      resolve()
    }
    incoming.once('end', end)
    incoming.once('close', end)
    // Whoever began to read the body would hold it back once a buffer is full.
    incoming.removeAllListeners('data')
    incoming.resume()
  })
}

/** Every answer of this server is followed by reading the rest of its request. */
export function readOutRequests(server: Server, limits: ReadOutLimits = LIMITS): void {
  server.on('request', (incoming, outgoing) => outgoing.once('finish', () => void readOut(incoming, limits)))
}

/** Node closes such a connection with the last byte of the answer: the request must have been read by then. */
export const closesWithAnswer = (incoming: IncomingMessage): boolean =>
  incoming.httpVersion === '1.0' || incoming.headers.connection?.toLowerCase() === 'close'
