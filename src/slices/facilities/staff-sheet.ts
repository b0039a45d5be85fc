import { type Day, isDay } from '#platform/day.ts'
import { fold, plain } from '#platform/fold.ts'
import type { Directory } from './directory.api.ts'
import { isSure, resolveParty } from './parties.api.ts'
import { readCells, type SheetLine } from './sheet-cells.input.ts'

export const SHEET_COLUMNS = ['full_name', 'unit', 'position', 'code', 'email', 'phone', 'starts_on'] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

/** A family-name column beside a given-name column makes one full name. */
type ReadColumn = SheetColumn | 'family_name'

const HEADERS: Record<ReadColumn, readonly string[]> = {
  full_name: ['ho va ten', 'ho ten', 'ten vien chuc', 'ho va ten vien chuc', 'ten', 'ho va ten nguoi lao dong'],
  family_name: ['ho', 'ho dem', 'ho va ten dem', 'ho lot', 'ho va chu dem'],
  unit: ['don vi', 'khoa phong', 'phong khoa', 'bo phan', 'noi cong tac', 'don vi cong tac', 'khoa phong tram'],
  position: ['chuc vu', 'chuc danh', 'chuc vu chuc danh'],
  code: ['ma', 'ma vien chuc', 'ma nv', 'ma nhan vien', 'ma so', 'ma can bo', 'so hieu', 'ma vc'],
  email: ['email', 'e mail', 'thu dien tu', 'hop thu'],
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'dt', 'di dong', 'dtdd'],
  starts_on: ['ngay bat dau', 'ngay vao lam', 'tu ngay', 'bat dau', 'ngay vao don vi'],
}

/** What is wrong with a row (it cannot be saved) or worth a look (it can); the code is a key of the slice's words. */
export interface RowRemark {
  readonly code: string
  readonly value: string
}

export interface SheetRow {
  readonly line: number
  readonly full_name: string
  readonly unit_id: string | null
  readonly unit: string
  readonly position: string
  readonly code: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly starts_on: Day
  readonly problems: readonly RowRemark[]
  readonly cautions: readonly RowRemark[]
}

export interface StaffSheet {
  /** What was taken from which column; without a known header line, the usual order. */
  readonly columns: readonly (SheetColumn | null)[]
  readonly has_header: boolean
  readonly rows: readonly SheetRow[]
}

/** Who works here already, by what the sheet could repeat. */
export interface KnownStaff {
  readonly code: string | null
  readonly full_name: string
  readonly unit_id: string | null
}

export const headerOf = (cell: string): ReadColumn | null => {
  const word = fold(cell)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
  const known = Object.entries(HEADERS) as [ReadColumn, readonly string[]][]
  return known.find(([, spellings]) => spellings.includes(word))?.[0] ?? null
}

/** Reads a pasted sheet against the facility's directory. Pure: nothing is saved, every row says what is wrong with it. */
export function readStaffSheet(
  text: string,
  startsOn: Day,
  directory: Directory,
  known: readonly KnownStaff[],
): StaffSheet {
  return readStaffLines(readCells(text), startsOn, directory, known)
}

/** The same from lines that are cells already, whatever they come from. */
export function readStaffLines(
  lines: readonly SheetLine[],
  startsOn: Day,
  directory: Directory,
  known: readonly KnownStaff[],
): StaffSheet {
  const header = (lines[0]?.cells ?? []).map(headerOf)
  const has_header = header.includes('full_name')
  const columns: readonly (ReadColumn | null)[] = has_header ? header : SHEET_COLUMNS
  const rows = lines
    .slice(has_header ? 1 : 0)
    .map(line => readRow(line, columns, startsOn, directory))
    .map((row, i, all) => withTwins(row, all.slice(0, i), known))
  return { columns: columns.map(column => (column === 'family_name' ? 'full_name' : column)), has_header, rows }
}

function readRow(
  { line, cells }: SheetLine,
  columns: readonly (ReadColumn | null)[],
  startsOn: Day,
  directory: Directory,
): SheetRow {
  const cell = (column: ReadColumn): string => cells[columns.indexOf(column)] ?? ''
  const full_name = `${cell('family_name')} ${cell('full_name')}`.trim()
  const written = cell('starts_on')
  const starts_on = written === '' ? startsOn : readDay(written)
  const problems: RowRemark[] = []
  const cautions: RowRemark[] = []
  if (!/\p{L}/u.test(full_name)) problems.push({ code: 'staff-sheet.no-name', value: full_name })
  else if (full_name.length > 100) problems.push({ code: 'staff-sheet.long-name', value: full_name })
  if (starts_on === null) problems.push({ code: 'staff-sheet.bad-day', value: written })
  const email = cell('email')
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    problems.push({ code: 'staff-sheet.bad-email', value: email })
  const phone = cell('phone')
  if (phone !== '' && !/^\+?[\d .()-]{8,20}$/.test(phone))
    problems.push({ code: 'staff-sheet.bad-phone', value: phone })
  const unit = cell('unit')
  const unit_id = findUnit(unit, directory)
  if (unit === '') cautions.push({ code: 'staff-sheet.no-unit', value: '' })
  else if (unit_id === null) problems.push({ code: 'staff-sheet.unknown-unit', value: unit })
  const position = cell('position')
  if (position !== '' && !directory.positions.some(known => plain(known.name) === plain(position)))
    cautions.push({ code: 'staff-sheet.new-position', value: position })
  return {
    line,
    full_name,
    unit,
    unit_id,
    position,
    code: cell('code') || null,
    email: email || null,
    phone: phone || null,
    starts_on: starts_on ?? startsOn,
    problems,
    cautions,
  }
}

export function findUnit(words: string, directory: Directory): string | null {
  const party = resolveParty(words, { ...directory, groups: [], positions: [], staff: [] })
  return (party.kind === 'unit' || party.kind === 'committee') && isSure(party) ? party.id : null
}

/** `05/3/2026`, `5-3-2026` or `2026-03-05`; null when it is no day. */
export function readDay(text: string): Day | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : text
  return isDay(day) ? day : null
}

/** A sheet pasted twice must not make everyone twice. Two people of one name in one unit need codes. */
function withTwins(row: SheetRow, above: readonly SheetRow[], known: readonly KnownStaff[]): SheetRow {
  const problems = [...row.problems]
  const isTwin = (other: KnownStaff): boolean =>
    plain(other.full_name) === plain(row.full_name) &&
    other.unit_id === row.unit_id &&
    (row.code === null || other.code === null)
  if (row.code !== null && known.some(other => other.code === row.code))
    problems.push({ code: 'staff-sheet.code-taken', value: row.code })
  else if (known.some(isTwin)) problems.push({ code: 'staff-sheet.already-there', value: row.full_name })
  const twin = above.find(other => isTwin(other) || (row.code !== null && other.code === row.code))
  if (twin) problems.push({ code: 'staff-sheet.twice', value: `${twin.line}` })
  return { ...row, problems }
}
