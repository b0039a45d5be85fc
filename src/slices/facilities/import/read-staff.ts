import { plain } from '#platform/fold.ts'
import { readStaffLines, type SheetRow } from '../staff-sheet.ts'
import type { CheckedLines, Known, Note, Tally } from './plan-import.ts'

export interface KnownPerson {
  readonly id: string
  readonly code: string | null
  readonly full_name: string
  readonly unit_id: string | null
  readonly position: string | null
  readonly email: string | null
  readonly phone: string | null
  /** Works here on the day. A code stays its holder's after they left. */
  readonly is_here: boolean
}

export interface StaffDraft extends Omit<SheetRow, 'problems' | 'cautions' | 'unit_id' | 'unit'> {
  readonly key: string
  readonly existing: string | null
  /** A unit's id, or its name for this file; null where none is written. */
  readonly unit_key: string | null
  readonly changes: boolean
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  'staff-sheet.no-name': 'Họ và tên',
  'staff-sheet.long-name': 'Họ và tên',
  'staff-sheet.twice': 'Họ và tên',
  'staff-sheet.bad-day': 'Ngày bắt đầu',
  'staff-sheet.bad-email': 'Thư điện tử',
  'staff-sheet.bad-phone': 'Điện thoại',
  'staff-sheet.unknown-unit': 'Đơn vị',
  'staff-sheet.no-unit': 'Đơn vị',
  'staff-sheet.code-taken': 'Mã viên chức',
  'staff-sheet.new-position': 'Chức vụ',
}

/** People of the sheet that can be taken: new ones, and those here already, found by code, else by name and unit. */
export function readStaff(
  lines: CheckedLines | undefined,
  { day, directory, people }: Known,
  { note, tally }: { note: Note; tally: Tally },
): StaffDraft[] {
  if (!lines) return []
  const { rows } = readStaffLines([lines.head, ...lines.body], day, directory, [])
  const drafts: StaffDraft[] = []
  for (const { problems, cautions, unit: _unit, unit_id, ...row } of rows) {
    const person = personOf(row, unit_id, people)
    const all =
      person && !person.is_here ? [...problems, { code: 'staff-sheet.code-taken', value: row.code ?? '' }] : problems
    for (const { code, value } of all) note(code, row.line, COLUMN_OF[code] ?? null, value)
    for (const { code, value } of cautions) note(code, row.line, COLUMN_OF[code] ?? null, value, false)
    if (all.length > 0 || lines.bad.has(row.line)) {
      tally.bad++
      continue
    }
    const changes = person !== undefined && differs(row, unit_id, person)
    tally[person === undefined ? 'add' : changes ? 'change' : 'same']++
    const key = person?.id ?? `new staff ${row.line}`
    drafts.push({ ...row, key, existing: person?.id ?? null, unit_key: unit_id, changes })
  }
  return drafts
}

type Row = Pick<SheetRow, 'code' | 'full_name' | 'position' | 'email' | 'phone'>

function personOf(row: Row, unit: string | null, people: readonly KnownPerson[]): KnownPerson | undefined {
  const byCode = row.code === null ? undefined : people.find(person => person.code === row.code)
  if (byCode) return byCode
  return people.find(
    person =>
      person.is_here &&
      person.unit_id === unit &&
      plain(person.full_name) === plain(row.full_name) &&
      (row.code === null || person.code === null),
  )
}

/** An empty cell takes nothing away: it says nothing of its side. */
const differs = (row: Row, unit: string | null, person: KnownPerson): boolean =>
  row.full_name !== person.full_name ||
  (unit !== null && unit !== person.unit_id) ||
  (row.position !== '' && plain(row.position) !== plain(person.position ?? '')) ||
  (row.code !== null && row.code !== person.code) ||
  (row.email !== null && row.email !== person.email) ||
  (row.phone !== null && row.phone !== person.phone)
