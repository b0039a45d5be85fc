import { fold } from '#platform/fold.ts'
import type { ReadLine, ReadSheet } from '#platform/xlsx/read-workbook.ts'
import { headerOf } from '../staff-sheet.ts'

export type SheetKind = 'units' | 'groups' | 'staff'
export const SHEET_NAMES: Record<SheetKind, string> = { units: 'Đơn vị', groups: 'Nhóm', staff: 'Viên chức' }

/** The heads of the template, the one without which a sheet is not read first. */
export const TEMPLATE_HEADS: Record<SheetKind, readonly string[]> = {
  units: ['Tên đơn vị', 'Tên viết tắt', 'Loại', 'Người đứng đầu', 'Ngày thành lập'],
  groups: ['Tên nhóm', 'Đơn vị'],
  staff: ['Họ và tên', 'Đơn vị', 'Chức vụ', 'Mã viên chức', 'Thư điện tử', 'Điện thoại', 'Ngày bắt đầu'],
}

const TABS: Record<SheetKind, readonly string[]> = {
  units: ['don vi', 'khoa phong', 'danh sach don vi'],
  groups: ['nhom', 'nhom don vi'],
  staff: ['vien chuc', 'nhan su', 'can bo', 'nhan vien', 'danh sach vien chuc'],
}
const words = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

export const kindOfSheet = (name: string): SheetKind | undefined =>
  (Object.entries(TABS) as [SheetKind, readonly string[]][]).find(([, names]) => names.includes(words(name)))?.[0]

export type UnitColumn = 'name' | 'short_name' | 'kind' | 'head' | 'opened_on'
const UNIT_HEADS: Record<UnitColumn, readonly string[]> = {
  name: ['ten don vi', 'don vi', 'ten khoa phong', 'khoa phong', 'ten'],
  short_name: ['ten viet tat', 'viet tat', 'ten ngan'],
  kind: ['loai', 'loai don vi'],
  head: ['nguoi dung dau', 'truong don vi', 'phu trach', 'truong khoa phong', 'ma nguoi dung dau'],
  opened_on: ['ngay thanh lap', 'thanh lap', 'tu ngay', 'ngay bat dau'],
}
export type GroupColumn = 'name' | 'unit'
const GROUP_HEADS: Record<GroupColumn, readonly string[]> = {
  name: ['ten nhom', 'nhom'],
  unit: ['don vi', 'ten don vi', 'cac don vi', 'thanh vien'],
}

const headIn =
  <Column extends string>(heads: Record<Column, readonly string[]>) =>
  (cell: string): Column | null =>
    (Object.entries(heads) as [Column, readonly string[]][]).find(([, all]) => all.includes(words(cell)))?.[0] ?? null

export const HEAD_OF = {
  units: headIn(UNIT_HEADS),
  groups: headIn(GROUP_HEADS),
  staff: headerOf,
} as const
const NEEDED = { units: ['name'], groups: ['name', 'unit'], staff: ['full_name'] } as const
/** A title and a line that says what to do may stand above the heads. */
const HIGHEST_HEAD = 10

export interface HeadedSheet {
  readonly head: ReadLine
  readonly body: readonly ReadLine[]
}

/** Finds the line of heads; undefined when no line near the top has the heads that are needed. */
export function findHead(kind: SheetKind, sheet: ReadSheet): HeadedSheet | undefined {
  const at = sheet.lines.slice(0, HIGHEST_HEAD).findIndex(line => {
    const columns: readonly (string | null)[] = line.cells.map(HEAD_OF[kind])
    return NEEDED[kind].every(needed => columns.includes(needed))
  })
  const head = sheet.lines[at]
  return head && { head, body: sheet.lines.slice(at + 1) }
}
