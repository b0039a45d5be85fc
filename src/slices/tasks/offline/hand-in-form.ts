import { el, tellSize } from './dom.ts'
import type { Draft, QueuedFile } from './queue.ts'
import { shrinkPhoto } from './shrink-photo.ts'

/** Which duty a form of /viec hands in for, by its address. */
export const dutyOf = (path: string): string | undefined => /\/viec\/nop\/([0-9a-f-]{36})$/.exec(path)?.[1]

/** The hand-in as the form says it, its photos made small, its files hashed; the server gives its own key no chance to be used twice. */
export async function readDraft(form: HTMLFormElement, duty: string): Promise<Draft> {
  const data = new FormData(form)
  const isDocument = (box: string): boolean => box === 'danh-sach' || data.get('anh-tai-lieu') === 'co'
  // Drawn anew, a picture no longer knows where it was taken.
  const keepsPlace = data.get('giu-noi-chup') === 'co'
  const fields: [string, string][] = []
  const files: (QueuedFile & { bytes: ArrayBuffer })[] = []
  for (const [name, value] of data) {
    if (typeof value === 'string') fields.push([name, value])
    else if (value.size > 0)
      files.push(
        await readFile(name, keepsPlace ? value : await shrinkPhoto(value, isDocument(name) ? 'document' : 'scene')),
      )
  }
  return { duty, title: titleOf(), fields: fields.filter(([name]) => name !== 'ma'), files }
}

async function readFile(field: string, file: File): Promise<QueuedFile & { bytes: ArrayBuffer }> {
  const bytes = await file.arrayBuffer()
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')
  return { field, name: file.name, type: file.type, size: bytes.byteLength, sha256, bytes }
}

/** "TT 5 · Kỳ tháng 3: Viết tin, bài": as the head of the form says it. */
function titleOf(): string {
  const subject = document.querySelector('.subject')
  const [no = '', period = ''] = (subject?.querySelector('p')?.textContent ?? '').split(' · ')
  return `${no} · ${period}: ${subject?.querySelector('b')?.textContent ?? ''}`
}

/** A saved form asks for what the server asks for; without a line nobody else would. */
export function missingIn(draft: Draft): string | undefined {
  const said = new Map(draft.fields)
  const nothing =
    said.get('khong-phat-sinh') === 'co' ||
    said.get('lien-ket')?.trim() ||
    said.has('hoat-dong') ||
    draft.files.length > 0
  return nothing ? undefined : 'Chưa có ảnh, tệp hoặc liên kết. Thêm ít nhất một minh chứng.'
}

/** A page saved yesterday does not know of today. */
export function letTodayIn(): void {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
  for (const box of document.querySelectorAll<HTMLInputElement>('input[type=date][max]'))
    if (box.max < today) box.max = today
}

export function showRefusal(form: HTMLFormElement, text: string): void {
  document.querySelector('main .errors')?.remove()
  const box = el(
    'div',
    { class: 'errors', role: 'alert', tabindex: '-1' },
    el('b', {}, 'Chưa gửi được.'),
    el('ul', {}, el('li', {}, text)),
  )
  document.querySelector('main .card-head')?.after(box)
  box.scrollIntoView({ block: 'center' })
  box.focus()
  freeButtons(form)
}

export function freeButtons(form: HTMLFormElement): void {
  delete form.dataset.sent
  for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled')
}

/** The line over the main button: that there is no line, or how far it is. */
export function noteOver(form: HTMLFormElement): (text: string) => void {
  const bar = form.querySelector('.send')
  const note = el('p', { role: 'status' })
  bar?.prepend(note)
  return text => {
    note.textContent = text
  }
}

export const progressWords = (sent: number, all: number): string =>
  all === 0 ? 'Đang gửi…' : `Đang gửi ${tellSize(sent)} / ${tellSize(all)}`
