import { isDay } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { readNumber } from '#ui/read-number.ts'
import type { KindWords } from '../activities/activities.api.ts'
import { readDevice } from './devices/devices.input.ts'
import { type HandIn, handInInput } from './tasks.input.ts'

/** What was typed into the form of /viec, by field name, as it was typed: a refused form shows it again. */
export type Typed = Readonly<Record<string, string>>

export const typedOf = (form: FormData): Typed =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])))

/** 2026-03-06 as the browser's box sends it, or 6/3/2026 as people type it where there is no such box. */
export function readDay(text: string): string | undefined {
  if (isDay(text)) return text
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!match) return undefined
  const [, date, month, year] = match
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** What a form may name several times: further duties, activities of the ledger. */
export interface Chosen {
  readonly also: readonly string[]
  readonly activity_ids: readonly string[]
}

export const chosenIn = (form: FormData): Chosen => {
  const all = (name: string) => [...new Set(form.getAll(name).filter(value => typeof value === 'string'))]
  return { also: all('cung'), activity_ids: all('hoat-dong') }
}

/** The command behind a form; a field that cannot be read is refused by name, so that its box says so. */
export function readHandInForm(typed: Typed, kinds: readonly KindWords[], chosen?: Chosen): HandIn {
  const measures: Record<string, number> = {}
  for (const measure of new Set(kinds.flatMap(kind => kind.measures))) {
    const text = typed[`so-${measure}`] ?? ''
    if (text === '') continue
    measures[measure] = numberOf(text, `so-${measure}`)
  }
  const day = typed.ngay ?? ''
  const happened_on = readDay(day) ?? null
  if (day !== '' && happened_on === null) throw problem('invalid', 'hand-in.date-unclear', { field: 'ngay' })
  const parsed = handInInput.safeParse({
    request_key: typed.ma,
    happened_on,
    kind: typed.loai || null,
    measures,
    numerator: typed['tu-so'] ? numberOf(typed['tu-so'], 'tu-so') : null,
    denominator: typed['mau-so'] ? numberOf(typed['mau-so'], 'mau-so') : null,
    links: (typed['lien-ket'] ?? '').split(/\s+/).filter(Boolean),
    note: typed['vi-sao'] ?? typed['ghi-chu'] ?? '',
    nothing_arose: typed['khong-phat-sinh'] === 'co',
    privacy_checked: typed['rieng-tu'] === 'co',
    received_via: typed['gui-qua'] || 'app',
    are_documents: typed['anh-tai-lieu'] === 'co',
    keep_place: typed['giu-noi-chup'] === 'co',
    ...chosen,
    device: readDevice(typed),
  })
  if (!parsed.success) throw problem('invalid', 'hand-in.unreadable')
  return parsed.data
}

function numberOf(text: string, field: string): number {
  const number = readNumber(text)
  if (number === null || number < 0)
    throw problem('invalid', 'hand-in.number-unclear', { field, text: text.slice(0, 20) })
  return number
}

/** The field that a refusal is about, so that the page leads to it. */
export function fieldOf(code: string, params: Readonly<Record<string, unknown>>): string {
  if (typeof params.field === 'string') return params.field
  const fields: Readonly<Record<string, string>> = {
    'hand-in.date-needed': 'ngay',
    'hand-in.date-future': 'ngay',
    'hand-in.date-early': 'ngay',
    'hand-in.evidence-needed': 'tep',
    'hand-in.privacy-needed': 'rieng-tu',
    'hand-in.links-quantity': 'lien-ket',
    'hand-in.ratio-needed': 'tu-so',
    'hand-in.ratio-alone': 'cung',
    'hand-in.one-closed': 'cung',
    'evidence.link': 'lien-ket',
    'evidence.link-long': 'lien-ket',
  }
  return fields[code] ?? (code.startsWith('evidence.') ? 'tep' : code === 'hand-in.quantity' ? 'so' : 'tep')
}
