import { plain } from '#platform/fold.ts'
import { findUnit } from '../staff-sheet.ts'
import { type GroupColumn, HEAD_OF } from './import-columns.ts'
import type { CheckedLines, Known, Note, Tally } from './plan-import.ts'

export interface GroupDraft {
  readonly name: string
  readonly existing: string | null
  /** Units that are not in the group yet. */
  readonly joins: readonly string[]
}

/** Groups with the units that join them: a line names one unit, or several with semicolons between. Nobody leaves a group. */
export function readGroups(
  lines: CheckedLines | undefined,
  { directory }: Known,
  { note, tally }: { note: Note; tally: Tally },
): GroupDraft[] {
  if (!lines) return []
  const columns = lines.head.cells.map(HEAD_OF.groups)
  const headOf = (column: GroupColumn): string | null => lines.head.cells[columns.indexOf(column)] || null
  const drafts = new Map<string, { name: string; existing: string | null; members: Set<string> }>()
  for (const { line, cells } of lines.body) {
    const cell = (column: GroupColumn): string => cells[columns.indexOf(column)] ?? ''
    const name = cell('name')
    const units = cell('unit')
      .split(';')
      .map(word => word.trim())
      .filter(Boolean)
    const unknown = units.filter(unit => findUnit(unit, directory) === null)
    if (name === '') note('import.group-no-name', line, headOf('name'))
    if (name.length > 200) note('import.long', line, headOf('name'), '200')
    if (units.length === 0) note('import.group-no-unit', line, headOf('unit'))
    for (const unit of unknown) note('import.group-unit', line, headOf('unit'), unit)
    if (name === '' || name.length > 200 || units.length === 0 || unknown.length > 0 || lines.bad.has(line)) {
      tally.bad++
      continue
    }
    const old = directory.groups.find(group => plain(group.name) === plain(name))
    const draft = drafts.get(plain(name)) ?? { name, existing: old?.id ?? null, members: new Set<string>() }
    for (const unit of units) draft.members.add(findUnit(unit, directory) ?? '')
    drafts.set(plain(name), draft)
  }
  return [...drafts.values()].map(({ name, existing, members }) => {
    const inside = new Set(directory.groups.find(group => group.id === existing)?.unit_ids)
    const joins = [...members].filter(unit => !inside.has(unit))
    tally[existing === null ? 'add' : joins.length > 0 ? 'change' : 'same']++
    return { name, existing, joins }
  })
}
