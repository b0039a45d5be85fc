import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { sheetOf, writeWorkbook } from '#platform/xlsx/write-workbook.ts'
import { listGroups, listStaff, listUnits } from '../facilities.queries.ts'
import { unitKindWords } from '../facilities.words.ts'
import { SHEET_NAMES, type SheetKind, TEMPLATE_HEADS } from './import-columns.ts'

const WIDTHS: Record<SheetKind, readonly number[]> = {
  units: [44, 20, 20, 28, 16],
  groups: [44, 44],
  staff: [32, 44, 24, 16, 32, 18, 16],
}
const DAY_AT: Partial<Record<SheetKind, number>> = { units: 4, staff: 6 }
const HINTS: Record<SheetKind, string> = {
  units:
    'Mỗi dòng một đơn vị. Loại: Phòng, Khoa, Trạm y tế, Tổ, Ban chỉ đạo, Ban giám đốc. Người đứng đầu: họ tên hoặc mã viên chức.',
  groups: 'Mỗi dòng một nhóm và một đơn vị của nhóm.',
  staff: 'Mỗi dòng một người. Có mã thì nhận ra theo mã, không thì theo họ tên và đơn vị. Ngày viết như 05/3/2026.',
}

type Row = readonly (string | null)[]

/** Tệp mẫu để điền đơn vị, nhóm, viên chức: để trống, hoặc có sẵn danh sách hiện nay. */
export async function makeTemplate(reader: Reader, isFilled: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const rows = isFilled ? await currentRows(reader) : { units: [], groups: [], staff: [] }
  const kinds: SheetKind[] = ['units', 'groups', 'staff']
  return writeWorkbook(
    kinds.map(kind =>
      sheetOf<Row>(
        SHEET_NAMES[kind],
        HINTS[kind],
        TEMPLATE_HEADS[kind].map((head, i) => ({
          head,
          width: WIDTHS[kind][i] ?? 20,
          kind: DAY_AT[kind] === i ? 'day' : 'text',
          cell: (row: Row) => row[i],
        })),
        rows[kind],
      ),
    ),
  )
}

async function currentRows(reader: Reader): Promise<Record<SheetKind, Row[]>> {
  const day = dayOf(reader.now())
  const people = (await listStaff(reader)).filter(person => person.at_work)
  const codes = new Map(people.map(person => [person.id, person.code ?? person.full_name]))
  const units = (await listUnits(reader, day)).filter(unit => unit.is_open)
  return {
    units: units.map(unit => [
      unit.name,
      unit.short_name,
      unitKindWords[unit.kind],
      codes.get(unit.head_staff_id ?? '') ?? null,
      unit.opened_on,
    ]),
    groups: (await listGroups(reader, day)).flatMap(group => group.members.map(unit => [group.name, unit.name])),
    staff: people.map(({ full_name, unit, position, code, email, phone, starts_on }) => [
      full_name,
      unit,
      position,
      code,
      email,
      phone,
      starts_on,
    ]),
  }
}
