import type { Day } from '#platform/day.ts'
import { fillWords } from '#platform/fill-words.ts'
import type { ReadLine, ReadSheet } from '#platform/xlsx/read-workbook.ts'
import type { Directory } from '../directory.api.ts'
import { facilitiesWords } from '../facilities.words.ts'
import { importWords } from './import.words.ts'
import { findHead, kindOfSheet, SHEET_NAMES, type SheetKind, TEMPLATE_HEADS } from './import-columns.ts'
import { type GroupDraft, readGroups } from './read-groups.ts'
import { type KnownPerson, readStaff, type StaffDraft } from './read-staff.ts'
import { readHeads, readUnits, type UnitDraft } from './read-units.ts'

/** What is wrong or worth a look, and where: one sentence for each. What `blocks` keeps its line from being taken. */
export interface ImportRemark {
  readonly sheet: string
  readonly line: number | null
  readonly column: string | null
  readonly text: string
  readonly blocks: boolean
}

/** Notes a remark at a line; the column by its head. */
export type Note = (code: string, line: number | null, column: string | null, value?: string, blocks?: boolean) => void

export interface Tally {
  add: number
  change: number
  same: number
  bad: number
}
export type Tallies = Record<SheetKind, Tally>

/** The facility as it stands, on the day from which new things hold. */
export interface Known {
  readonly day: Day
  readonly directory: Directory
  readonly heads: ReadonlyMap<string, string | null>
  readonly people: readonly KnownPerson[]
}

export interface ImportPlan {
  readonly remarks: readonly ImportRemark[]
  readonly tallies: Tallies
  readonly units: readonly UnitDraft[]
  readonly staff: readonly StaffDraft[]
  readonly groups: readonly GroupDraft[]
}

const ALL: Record<string, string> = { ...facilitiesWords, ...importWords }
const noTally = (): Tally => ({ add: 0, change: 0, same: 0, bad: 0 })

/** Reads a workbook against the facility. Pure: nothing is saved, every line that cannot be taken says why. */
export function planImport(sheets: readonly ReadSheet[], known: Known): ImportPlan {
  const remarks: ImportRemark[] = []
  const noteIn =
    (sheet: string): Note =>
    (code, line, column, value = '', blocks = true) => {
      remarks.push({ sheet, line, column, text: fillWords(ALL[code] ?? code, { value }), blocks })
    }
  const found = chooseSheets(sheets, noteIn)
  if (found.size === 0) noteIn('')('import.no-sheet', null, null)
  const lines = (kind: SheetKind) => {
    const sheet = found.get(kind)
    return sheet ? linesOf(kind, sheet, noteIn(sheet.name)) : undefined
  }
  const tallies: Tallies = { units: noTally(), groups: noTally(), staff: noTally() }
  const at = (kind: SheetKind) => ({ note: noteIn(found.get(kind)?.name ?? SHEET_NAMES[kind]), tally: tallies[kind] })
  const unitDrafts = readUnits(lines('units'), known, at('units'))
  const directory = withUnits(known.directory, unitDrafts)
  const staff = readStaff(lines('staff'), { ...known, directory }, at('staff'))
  const units = readHeads(unitDrafts, staff, known, at('units'))
  const groups = readGroups(lines('groups'), { ...known, directory }, at('groups'))
  return { remarks, tallies, units, staff, groups }
}

/** Units of the file are units for the rest of the file. */
const withUnits = (directory: Directory, drafts: readonly UnitDraft[]): Directory => ({
  ...directory,
  units: [
    ...directory.units,
    ...drafts
      .filter(draft => draft.existing === null)
      .map(({ key, kind, name, short_name }) => ({ id: key, kind, name, short_name })),
  ],
})

function chooseSheets(sheets: readonly ReadSheet[], noteIn: (sheet: string) => Note): Map<SheetKind, ReadSheet> {
  const found = new Map<SheetKind, ReadSheet>()
  const seen = sheets.filter(sheet => {
    if (sheet.isHidden) noteIn(sheet.name)('import.hidden-sheet', null, null, '', false)
    return !sheet.isHidden
  })
  for (const sheet of seen) {
    // A lone sheet of staff may have any name.
    const alone = seen.length === 1 && findHead('staff', sheet) ? 'staff' : undefined
    const kind = kindOfSheet(sheet.name) ?? alone
    if (kind === undefined) {
      if (sheet.lines.length > 0) noteIn(sheet.name)('import.unknown-sheet', null, null, '', false)
    } else if (!found.has(kind)) found.set(kind, sheet)
  }
  return found
}

export interface CheckedLines {
  readonly head: ReadLine
  readonly body: readonly ReadLine[]
  /** Lines that are bad for what they look like, whatever they say. */
  readonly bad: ReadonlySet<number>
}

function linesOf(kind: SheetKind, sheet: ReadSheet, note: Note): CheckedLines | undefined {
  const headed = findHead(kind, sheet)
  if (!headed) {
    if (sheet.lines.length > 0) note('import.no-header', null, null, TEMPLATE_HEADS[kind].join(', '))
    return undefined
  }
  const bad = new Set<number>()
  for (const line of headed.body) {
    if (line.merged !== undefined) note('import.merged', line.line, null, line.merged)
    for (const column of line.formulas) note('import.formula', line.line, headed.head.cells[column] ?? null)
    if (line.merged !== undefined || line.formulas.length > 0) bad.add(line.line)
  }
  return { ...headed, bad }
}
