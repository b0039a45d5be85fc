import { createHash, randomUUID } from 'node:crypto'
import { Unsent, uploadFile } from '#slices/tasks/offline/upload-file.ts'
import { command, type Errand } from './client.ts'
import { TYPED } from './fill-house.ts'
import { type Line, packed } from './line.ts'

export interface HandInErrand extends Errand {
  readonly occurrence: string
  readonly sha256: string
}

/** What the house said yes to. */
export interface Acknowledged {
  readonly occurrence: string
  readonly sha256: string
  /** Named in the answer of the JSON commands; the form without script only leads on. */
  readonly hand_in?: string
}

/** The three ways in: the command of the desk, the plain form, the queue of a phone with a resumable upload. */
export const WAYS = ['command', 'form', 'queue'] as const
export type Way = (typeof WAYS)[number]

/** The phone that a queued item lies on, and its number there. */
export interface Place {
  readonly device: string
  readonly no: number
}

const DAY = '2026-12-29'

/** A document that is like no other, of some thousand bytes, so that a line can break in the middle of it. */
function aDocument(words: string): Buffer {
  const filling = Array.from({ length: 400 }, (_, i) => `% ${words} ${i}`).join('\n')
  return Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${filling}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`)
}

interface Parcel {
  readonly occurrence: string
  readonly key: string
  readonly bytes: Buffer
  readonly sha256: string
}
const NAME = 'bien-ban.pdf'
const fileOf = ({ bytes }: Parcel) => new File([new Uint8Array(bytes)], NAME, { type: 'application/pdf' })

/** One hand-in with a file, by one of the three ways. */
export function handInErrand(occurrence: string, way: Way, place: Place): HandInErrand {
  const key = randomUUID()
  const bytes = aDocument(`${occurrence} ${key}`)
  const parcel = { occurrence, key, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  const { sha256 } = parcel
  const name = `hand-in of ${occurrence} by ${way}`
  if (way === 'queue') return { name, occurrence, sha256, attempt: line => byQueue(line, name, parcel, place) }
  return { name, occurrence, sha256, attempt: line => (way === 'form' ? byForm : byCommand)(line, name, parcel) }
}

async function byCommand(line: Line, name: string, parcel: Parcel): Promise<string | undefined> {
  const form = new FormData()
  form.set('input', JSON.stringify({ request_key: parcel.key, happened_on: DAY, privacy_checked: true }))
  form.append('files', fileOf(parcel))
  const path = `/api/tasks/occurrences/${parcel.occurrence}/hand-in`
  const asking = line.ask('POST', path, { body: await packed(form), headers: { accept: 'application/json' } })
  return command(asking, name, ({ status, text }) => (status === 200 ? handInIn(text) : undefined))
}

async function byForm(line: Line, name: string, parcel: Parcel): Promise<string | undefined> {
  const form = plainForm(parcel)
  form.append('tep', fileOf(parcel))
  const body = await packed(form)
  const asking = line.ask('POST', `/viec/nop/${parcel.occurrence}`, { body, headers: { accept: 'text/html' } })
  const result = `/viec/ket-qua/${parcel.occurrence}`
  const isResult = (to: string | null) => to?.includes(result) === true
  return command(asking, name, ({ status, headers }) =>
    status === 303 && isResult(headers.get('location')) ? '' : undefined,
  )
}

/** The phone's own program brings the file over; then the item is sent with its number. */
async function byQueue(line: Line, name: string, parcel: Parcel, place: Place): Promise<string | undefined> {
  const upload = await bringOver(line, parcel)
  if (upload === undefined) return undefined
  const form = plainForm(parcel)
  form.set('may', place.device)
  form.set('may-so', String(place.no))
  form.set('may-ten', 'Điện thoại của trạm')
  form.set('may-luc', '2026-12-29T01:00:00.000Z')
  form.append('tai-len', upload)
  const body = await packed(form)
  const asking = line.ask('POST', `/viec/nop/${parcel.occurrence}`, { body, headers: { accept: 'application/json' } })
  return command(asking, name, ({ status, text }) => (status === 200 ? handInIn(text) : undefined))
}

async function bringOver(line: Line, { bytes, sha256 }: Parcel): Promise<string | undefined> {
  const file = { field: 'tep', name: NAME, type: 'application/pdf', size: bytes.length, sha256 }
  try {
    return await uploadFile(line.fetch, '', file, new Uint8Array(bytes).buffer)
  } catch (error) {
    if (error instanceof Unsent) return undefined
    throw error
  }
}

function plainForm({ key }: Parcel): FormData {
  const form = new FormData()
  form.set('ma', key)
  form.set('ngay', DAY)
  form.set('rieng-tu', 'co')
  return form
}

const handInIn = (text: string): string => String(JSON.parse(text).hand_in_id)

/** A fact that the coordinator types in: a job is to find the duty that it may fulfil. */
export function factErrand(unit: string, n: number): Errand {
  const name = `fact ${n}`
  const title = `Hội nghị số ${n}`
  const links = [`https://anbinh.example.vn/hoi-nghi/${randomUUID()}`]
  const said = { request_key: randomUUID(), kind: TYPED, title, happened_on: DAY, unit_id: unit, links }
  const form = new FormData()
  form.set('input', JSON.stringify({ ...said, measures: { session: 1 } }))
  return {
    name,
    attempt: async line => {
      const asking = line.ask('POST', '/api/activities', {
        body: await packed(form),
        headers: { accept: 'application/json' },
      })
      return command(asking, name, ({ status, text }) => (status === 200 ? String(JSON.parse(text).id) : undefined))
    },
  }
}
