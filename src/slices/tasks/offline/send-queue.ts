import { bytesOf, changeItem, type Device, forgetItem, itemsOf, type Queue, type QueueItem } from './queue.ts'
import { ask, type Fetch, Unsent, uploadFile } from './upload-file.ts'

export interface Sending {
  readonly queue: Queue
  /** The account that is signed in: only its own items go out. */
  readonly owner: string
  readonly base: string
  readonly device: Device
  readonly fetch: Fetch
  readonly onProgress?: (item: QueueItem, sent: number, all: number) => void
}

/** How far a run came, and what stopped it: no line or a server in trouble (`later`), or nobody signed in. */
export interface Run {
  readonly sent: number
  readonly refused: number
  readonly stopped: 'later' | 'signed-out' | undefined
}

/** The sign-in ran out, is somebody else's, or still owes its second factor: the item waits for its own person. */
const SIGNED_OUT = new Set(['sign-in.required', 'device.other-account', 'sign-in.second-factor-required'])
/** What the server no longer has is brought again. */
const LOST_UPLOAD = /^upload\.(gone|hash|not-found|unfinished)$/
const TRIES = 3

/**
 * Sends what waits, one after the other in the order of the numbers, and keeps each answer. A refusal does not hold up what
 * comes after; a broken line does. Whatever is cut off in the middle is sent again under the same key and counts once.
 */
export async function sendQueue(sending: Sending): Promise<Run> {
  const run = { sent: 0, refused: 0, stopped: undefined as Run['stopped'] }
  for (const item of await itemsOf(sending.queue, sending.owner)) {
    try {
      if (item.state === 'removed') await tellRemoved(sending, item)
      if (item.state !== 'waiting') continue
      await sendItem(sending, item)
      await changeItem(sending.queue, item.id, { state: 'sent' })
      run.sent++
    } catch (error) {
      if (!(error instanceof Unsent)) throw error
      if (SIGNED_OUT.has(error.code)) return { ...run, stopped: 'signed-out' }
      if (!isRefused(error)) return { ...run, stopped: 'later' }
      if (item.state === 'removed') {
        await forgetItem(sending.queue, item.id)
        continue
      }
      await changeItem(sending.queue, item.id, { state: 'refused', code: error.code, said: error.said })
      run.refused++
    }
  }
  return run
}

/** Refused is what the server looked at and said no to; trouble of the server or of the line is not. */
const isRefused = ({ status, code }: Unsent): boolean =>
  status >= 400 && status < 500 && ![408, 425, 429].includes(status) && !LOST_UPLOAD.test(code)

async function sendItem(sending: Sending, item: QueueItem): Promise<void> {
  const bytes = await bytesOf(sending.queue, item)
  for (let tries = 1; ; tries++) {
    try {
      return await handIn(sending, item, await bringOver(sending, item, bytes))
    } catch (error) {
      if (!(error instanceof Unsent && LOST_UPLOAD.test(error.code)) || tries === TRIES) throw error
    }
  }
}

async function bringOver(sending: Sending, item: QueueItem, bytes: readonly ArrayBuffer[]): Promise<string[]> {
  const all = item.files.reduce((sum, file) => sum + file.size, 0)
  const ids: string[] = []
  let before = 0
  for (const [n, file] of item.files.entries()) {
    const onSent = (sent: number) => sending.onProgress?.(item, before + sent, all)
    ids.push(await uploadFile(sending.fetch, sending.base, file, bytes[n] ?? new ArrayBuffer(0), onSent))
    before += file.size
  }
  return ids
}

async function handIn({ fetch, base, device, owner }: Sending, item: QueueItem, uploads: readonly string[]) {
  const form = new FormData()
  for (const [name, value] of item.fields) form.append(name, value)
  form.set('ma', item.id)
  form.set('nguoi', owner)
  form.set('may', device.id)
  form.set('may-so', String(item.no))
  form.set('may-ten', device.label)
  form.set('may-luc', item.queued_at)
  for (const [n, file] of item.files.entries()) form.append(uploadedAs(file.field), uploads[n] ?? '')
  const answer = await ask(fetch, `${base}/viec/nop/${item.duty}`, { method: 'POST', body: form }).catch(asReceived)
  if (!answer) return
  const told: unknown = await answer.json().catch(() => undefined)
  if (typeof told !== 'object' || told === null || !('state' in told) || told.state !== 'received') throw new Unsent(0)
}

/** Boxes with a meaning of their own keep it: what was chosen in `anh` or `tep` is just a file. */
const uploadedAs = (field: string): string => (['anh', 'tep'].includes(field) ? 'tai-len' : `tai-len-${field}`)

/** The key is this item's alone: taken already, it was taken by this item, whose answer was lost on the way. */
function asReceived(error: unknown): undefined {
  if (error instanceof Unsent && error.code === 'request.key-reused') return
  throw error
}

async function tellRemoved({ queue, fetch, base, device }: Sending, item: QueueItem): Promise<void> {
  const told = { ...device, no: item.no, queued_at: item.queued_at }
  await ask(fetch, `${base}/api/devices/removed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ request_key: item.id, device: told }),
  })
  await forgetItem(queue, item.id)
}

/** One run at a time on this phone: what another tab or the worker is sending is not sent beside it. */
export async function sendAlone(sending: Sending): Promise<Run> {
  if (!('locks' in navigator)) return sendQueue(sending)
  return navigator.locks.request(`lantoa-gui-${sending.owner}`, () => sendQueue(sending))
}
