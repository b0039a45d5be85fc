import type { QueuedFile } from './queue.ts'

/** What a request came to that is no success. Status 0: no line. */
export class Unsent extends Error {
  readonly status: number
  readonly code: string
  readonly said: string

  constructor(status: number, code = '', said = '') {
    super(`${status} ${code}`)
    this.status = status
    this.code = code
    this.said = said
  }
}

export type Fetch = typeof fetch

/** A line that breaks and an answer that is not ours (a hotel's sign-in page) are both "not sent". */
export async function ask(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  let answer: Response
  try {
    const headers = { accept: 'application/json', ...init.headers }
    answer = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch {
    throw new Unsent(0)
  }
  if (answer.ok && !answer.redirected) return answer
  const told: unknown = await answer.json().catch(() => undefined)
  const error = isRefusal(told) ? told.error : undefined
  throw new Unsent(error ? answer.status : 0, error?.code, error?.message)
}

interface Refusal {
  readonly error: { readonly code: string; readonly message: string }
}
const isRefusal = (told: unknown): told is Refusal =>
  typeof told === 'object' &&
  told !== null &&
  'error' in told &&
  typeof told.error === 'object' &&
  told.error !== null &&
  'code' in told.error

/** A piece at 20 kbit/s takes less than this; a line that hangs longer is none. */
const PATIENCE_MS = 150_000
const PIECE = 256 * 1024

/** Brings one file over in pieces and gives the upload's id; what arrived before a broken line is not sent again. */
export async function uploadFile(
  fetch: Fetch,
  base: string,
  file: QueuedFile,
  bytes: ArrayBuffer,
  onSent: (bytes: number) => void = () => undefined,
): Promise<string> {
  const metadata = `filename ${base64(file.name)},sha256 ${base64(file.sha256)}`
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': String(file.size), 'upload-metadata': metadata }
  const made = await ask(fetch, `${base}/api/uploads`, { method: 'POST', headers })
  const at = made.headers.get('location') ?? ''
  const id = at.slice(at.lastIndexOf('/') + 1)
  let offset = offsetOf(made)
  while (offset < file.size) {
    onSent(offset)
    offset = await sendPiece(fetch, at, offset, bytes.slice(offset, offset + PIECE))
  }
  onSent(offset)
  return id
}

async function sendPiece(fetch: Fetch, at: string, offset: number, piece: ArrayBuffer): Promise<number> {
  const headers = {
    'tus-resumable': '1.0.0',
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
  }
  try {
    return offsetOf(await ask(fetch, at, { method: 'PATCH', headers, body: piece }))
  } catch (error) {
    if (!(error instanceof Unsent) || error.code !== 'upload.offset') throw error
    return offsetOf(await ask(fetch, at, { method: 'HEAD' }))
  }
}

/** An answer without the place where to go on is none of ours. */
function offsetOf(answer: Response): number {
  const told = answer.headers.get('upload-offset')
  if (told === null) throw new Unsent(0)
  return Number(told)
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
