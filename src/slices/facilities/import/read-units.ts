import type { Day } from '#platform/day.ts'
import { fold, plain } from '#platform/fold.ts'
import type { UnitKind } from '../facilities.words.ts'
import { readDay } from '../staff-sheet.ts'
import { HEAD_OF, type UnitColumn } from './import-columns.ts'
import type { CheckedLines, Known, Note, Tally } from './plan-import.ts'
import type { StaffDraft } from './read-staff.ts'

export interface UnitDraft {
  readonly line: number
  /** The unit's id, or a name for this file only where it is new. */
  readonly key: string
  readonly existing: string | null
  readonly name: string
  readonly short_name: string | null
  readonly kind: UnitKind
  readonly opened_on: Day
  /** As written: a code or a name; '' when nobody is named. */
  readonly head: string
  /** The key of the person, once found. */
  readonly head_key: string | null
}

interface At {
  readonly note: Note
  readonly tally: Tally
}

const KIND_WORDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(ban giam doc|board)/, 'board'],
  [/^(ban |hoi dong|ban chi dao)/, 'committee'],
  [/^(tram|tyt)/, 'station'],
  [/^khoa/, 'ward'],
  [/^phong/, 'office'],
  [/^(to|doi|bo phan)( |$)/, 'team'],
]
const kindIn = (words: string): UnitKind | undefined =>
  KIND_WORDS.find(([pattern]) => pattern.test(`${fold(words)} `))?.[1]

/** A name as written with another dash or blank is the same; one that is only like it is another unit. */
const same = (a: string, b: string): boolean => letters(a) === letters(b)
const letters = (name: string): string =>
  plain(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Units of the sheet that can be taken: new ones, and those that are here already. */
export function readUnits(lines: CheckedLines | undefined, known: Known, { note, tally }: At): UnitDraft[] {
  if (!lines) return []
  const columns = lines.head.cells.map(HEAD_OF.units)
  const headOf = (column: UnitColumn): string => lines.head.cells[columns.indexOf(column)] ?? ''
  const drafts: UnitDraft[] = []
  for (const { line, cells } of lines.body) {
    const cell = (column: UnitColumn): string => cells[columns.indexOf(column)] ?? ''
    let bad = lines.bad.has(line)
    const refuse = (code: string, column: UnitColumn, value = cell(column)) => {
      note(code, line, headOf(column) || null, value)
      bad = true
    }
    const name = cell('name')
    const old = known.directory.units.find(unit => [unit.name, unit.short_name].some(one => one && same(one, name)))
    const existing = old?.id ?? null
    const kind = kindIn(cell('kind')) ?? (cell('kind') === '' ? (old?.kind ?? kindIn(name)) : undefined)
    const opened_on = cell('opened_on') === '' ? known.day : readDay(cell('opened_on'))
    if (name === '') refuse('import.unit-no-name', 'name')
    else if (name.length > 200) refuse('import.long', 'name', '200')
    if (cell('short_name').length > 60) refuse('import.long', 'short_name', '60')
    if (name !== '' && kind === undefined) refuse('import.unit-kind', 'kind')
    if (opened_on === null) refuse('import.bad-day', 'opened_on')
    const twin = drafts.find(draft => same(draft.name, name) || (existing && draft.existing === existing))
    if (name !== '' && twin) refuse('import.unit-twice', 'name', String(twin.line))
    if (old && kind && old.kind !== kind) note('import.unit-kind-kept', line, headOf('kind'), '', false)
    if (bad || kind === undefined || opened_on === null) tally.bad++
    else
      drafts.push({
        line,
        key: existing ?? `new unit ${line}`,
        existing,
        name,
        short_name: cell('short_name') || null,
        kind,
        opened_on,
        head: cell('head'),
        head_key: null,
      })
  }
  return drafts
}

/** Finds the heads among those who work here and those of the file; a head nobody knows leaves the unit without. */
export function readHeads(
  drafts: readonly UnitDraft[],
  staff: readonly StaffDraft[],
  known: Known,
  { note, tally }: At,
): UnitDraft[] {
  const people = [
    ...staff.map(({ key, code, full_name, unit_key }) => ({ key, code, full_name, unit: unit_key })),
    ...known.people
      .filter(person => person.is_here && !staff.some(draft => draft.existing === person.id))
      .map(({ id, code, full_name, unit_id }) => ({ key: id, code, full_name, unit: unit_id })),
  ]
  return drafts.map(draft => {
    const named = people.filter(person => person.code === draft.head || plain(person.full_name) === plain(draft.head))
    const own = named.filter(person => person.unit === draft.key)
    const found = named.length === 1 ? named[0] : own.length === 1 ? own[0] : undefined
    if (draft.head !== '' && !found)
      note(named.length === 0 ? 'import.head-unknown' : 'import.head-unclear', draft.line, 'Người đứng đầu', draft.head)
    const head_key = found?.key ?? null
    if (draft.head !== '' && !found) tally.bad++
    else if (draft.existing === null) tally.add++
    else if (head_key !== null && head_key !== known.heads.get(draft.existing)) tally.change++
    else tally.same++
    return { ...draft, head_key }
  })
}
