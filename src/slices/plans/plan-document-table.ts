import { type Cell, cell, plain, type Row, type Run } from '#platform/document/layout.ts'
import { fold } from '#platform/fold.ts'
import type { PartContent, PartyContent } from './plan-content.ts'
import type { WrittenRow } from './plan-document-content.ts'
import { moneyWords } from './plan-document-sentences.ts'
import type { PartyRole } from './plans.table.ts'
import { scheduleWords } from './plans.words.ts'
import type { ColumnRole } from './reader/plan-reading.ts'
import { periodName, writtenDate } from './schedule.words.ts'

/** What the part's own words are, else what its schedule means. */
export function scheduleText(part: PartContent): string {
  if (part.schedule_raw.trim()) return part.schedule_raw.trim()
  if (part.schedule_kind === 'by_date' && part.dates.length > 0)
    return `${part.before_dates ? 'Trước ngày' : 'Ngày'} ${part.dates.map(writtenDate).join(', ')}`
  if (part.schedule_kind === 'in_period' && part.periods.length > 0) {
    const periods = part.periods.map(periodName).join(', ')
    return periods.charAt(0).toLocaleUpperCase('vi') + periods.slice(1)
  }
  return part.schedule_kind === 'unspecified' ? '' : scheduleWords[part.schedule_kind]
}

/** All words of the rows, folded, for asking whether they say a thing. */
export const wordsOfRows = (rows: readonly WrittenRow[]): string =>
  fold(
    rows
      .flatMap(({ title, products, forms, schedule_raw, parts }) => [
        title,
        schedule_raw,
        ...products,
        ...forms,
        ...parts.flatMap(part => [part.product ?? '', part.schedule_raw, ...part.parties.map(party => party.words)]),
      ])
      .join('\n'),
  )

const once = (words: readonly string[]): string[] =>
  words.filter((word, index) => words.findIndex(other => fold(other) === fold(word)) === index)

const partiesOf = (parts: readonly { parties: readonly PartyContent[] }[], role: PartyRole): string[] =>
  once(parts.flatMap(part => part.parties.filter(party => party.role === role).map(party => party.words)))

const lines = (texts: readonly string[]): Pick<Cell, 'paragraphs'> => ({
  paragraphs: texts.map((text): readonly Run[] => [plain(text)]),
})

/** Several things in a cell stand one a line, each with its dash; one stands bare. */
const listed = (texts: readonly string[]): Pick<Cell, 'paragraphs'> =>
  lines(texts.length > 1 ? texts.map(text => `- ${text}`) : texts)

/** Units side by side in a cell are parted by semicolons: their own names hold commas. */
const named = (units: readonly string[]): Pick<Cell, 'paragraphs'> => lines(units.length > 0 ? [units.join('; ')] : [])

/** One cell for who leads, who helps and who watches, where a table has no columns of their own for them. */
const assigned = (parts: readonly PartContent[], roles: readonly PartyRole[]): Pick<Cell, 'paragraphs'> => {
  const leads = roles.includes('lead') ? partiesOf(parts, 'lead') : []
  const helps = roles.includes('coordinator') ? partiesOf(parts, 'coordinator') : []
  const watches = roles.includes('supervisor') ? partiesOf(parts, 'supervisor') : []
  return lines([
    ...(leads.length > 0 ? [`Chủ trì: ${leads.join('; ')}`] : []),
    ...(helps.length > 0 ? [`Phối hợp: ${helps.join('; ')}`] : []),
    ...(watches.length > 0 ? [`Giám sát: ${watches.join('; ')}`] : []),
  ])
}

/** Who stands in the column of leads or of the assignment: also those who have no column of their own. */
function ownersCell(parts: readonly PartContent[], columns: readonly (ColumnRole | null)[]): Pick<Cell, 'paragraphs'> {
  const without = (['coordinator', 'supervisor'] as const).filter(role => !columns.includes(role))
  const others = without.some(role => partiesOf(parts, role).length > 0)
  if (columns.includes('assignment') || others) return assigned(parts, ['lead', ...without])
  return named(partiesOf(parts, 'lead'))
}

const ROLE_CELLS: Partial<
  Record<
    ColumnRole,
    (parts: readonly PartContent[], columns: readonly (ColumnRole | null)[]) => Pick<Cell, 'paragraphs'>
  >
> = {
  lead: ownersCell,
  assignment: ownersCell,
  coordinator: parts => named(partiesOf(parts, 'coordinator')),
  supervisor: parts => named(partiesOf(parts, 'supervisor')),
}

/** What has no column of its own is said behind the title: nothing of a row is lost. */
function titleText(row: WrittenRow, columns: readonly (ColumnRole | null)[]): string {
  const rest = [
    ...(columns.includes('product') || row.products.length === 0 ? [] : [`sản phẩm: ${row.products.join('; ')}`]),
    ...(columns.includes('form') || row.forms.length === 0 ? [] : [`hình thức: ${row.forms.join('; ')}`]),
    ...(columns.includes('budget') || row.budget === null ? [] : [`kinh phí: ${moneyWords(row.budget)}`]),
  ]
  return rest.length > 0 ? `${row.title} (${rest.join('; ')})` : row.title
}

const productsOf = (row: WrittenRow): string[] =>
  row.products.length > 0 ? row.products : row.parts.flatMap(part => part.product ?? [])

/**
 * A task as rows of a table with these columns: one row, or one for each part that has a product and a time of its own,
 * beside the cells that they share.
 */
export function taskRows(row: WrittenRow, columns: readonly (ColumnRole | null)[]): Row[] {
  const { parts } = row
  if (parts.length < 2) return [{ cells: columns.map(role => cellOf(row, role, columns)) }]
  const apart = (role: ColumnRole | null): boolean =>
    role === 'product' || role === 'time' || (role !== null && role in ROLE_CELLS && differ(role, parts, columns))
  return parts.map((part, index) => ({
    cells: columns.flatMap((role): Cell[] => {
      if (apart(role)) return [partCell(row, part, role, columns)]
      return index === 0 ? [{ ...cellOf(row, role, columns), rows: parts.length }] : []
    }),
  }))
}

const differ = (role: ColumnRole, parts: readonly PartContent[], columns: readonly (ColumnRole | null)[]): boolean =>
  new Set(parts.map(part => JSON.stringify(ROLE_CELLS[role]?.([part], columns)))).size > 1

function partCell(
  row: WrittenRow,
  part: PartContent,
  role: ColumnRole | null,
  columns: readonly (ColumnRole | null)[],
): Cell {
  if (role === 'product') return cell(part.product ?? '')
  return cellOf({ ...row, parts: [part] }, role, columns)
}

function cellOf(row: WrittenRow, role: ColumnRole | null, columns: readonly (ColumnRole | null)[]): Cell {
  switch (role) {
    case 'no':
      return cell(row.no)
    case 'title':
      return cell(titleText(row, columns))
    case 'product':
      return listed(productsOf(row))
    case 'form':
      return listed(row.forms)
    case 'time':
      return cell(row.parts.map(scheduleText).find(Boolean) ?? row.schedule_raw)
    case 'budget':
      return cell(row.budget === null ? '' : moneyWords(row.budget))
    default:
      return (role && ROLE_CELLS[role]?.(row.parts, columns)) ?? cell('')
  }
}

/** How wide a column is, relative to the others. */
export const SHARES: Readonly<Record<ColumnRole, number>> = {
  no: 5,
  title: 26,
  product: 20,
  form: 16,
  time: 14,
  assignment: 24,
  lead: 17,
  coordinator: 17,
  supervisor: 13,
  budget: 12,
  note: 12,
}
