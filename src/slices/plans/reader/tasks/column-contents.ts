import type { Cell, ColumnRole, Table } from '../plan-reading.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { tidy } from '../text.ts'
import { readAmount } from './budget.ts'
import { looksLikeUnit } from './units.ts'

const textOf = (cell: Cell): string => tidy(cell.paragraphs.map(line => line.text).join(' '))

/** What the cells of a column look like, each with the share of them that must. */
const LOOKS: readonly (readonly [ColumnRole, number, (text: string) => boolean])[] = [
  ['no', 0.8, text => /^\d{1,3}[.)]?$/u.test(text)],
  ['lead', 0.6, text => text.length < 90 && looksLikeUnit(text)],
  ['time', 0.6, text => text.length < 60 && readSchedule(text, 2000).kind !== 'unspecified'],
  ['budget', 0.6, text => text.length < 30 && readAmount(text) !== null && /\d/.test(text)],
]

function looksOf(texts: readonly string[]): ColumnRole | null {
  for (const [role, share, fits] of LOOKS) if (texts.filter(fits).length >= texts.length * share) return role
  return null
}

/** Columns whose heading is empty or says nothing are known by what stands in them; a role that is taken is not given twice. */
export function guessRoles(
  table: Table,
  headerRows: number,
  named: ReadonlyMap<number, ColumnRole>,
): Map<number, ColumnRole> {
  const roles = new Map(named)
  const taken = new Set(named.values())
  for (let col = 1; col <= table.colCount; col++) {
    if (roles.has(col)) continue
    const cells = table.cells.filter(
      cell => cell.col === col && cell.colSpan === 1 && cell.row > headerRows && textOf(cell),
    )
    const role = cells.length > 1 ? looksOf(cells.map(textOf)) : null
    const free = role === 'lead' && taken.has('lead') && !taken.has('coordinator') ? 'coordinator' : role
    if (!free || taken.has(free) || (free === 'lead' && taken.has('assignment'))) continue
    roles.set(col, free)
    taken.add(free)
  }
  return roles
}
