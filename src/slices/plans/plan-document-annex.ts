import { type Annex, cell, type Row, type TableBlock } from '#platform/document/layout.ts'
import type { WrittenPlan, WrittenRow } from './plan-document-content.ts'
import { SHARES, taskRows } from './plan-document-table.ts'
import type { ColumnRole } from './reader/plan-reading.ts'

const HEADS: Readonly<Record<ColumnRole, string>> = {
  no: 'TT',
  title: 'Nhiệm vụ',
  product: 'Kết quả, sản phẩm',
  form: 'Hình thức',
  time: 'Thời gian',
  assignment: 'Phân công',
  lead: 'Đơn vị chủ trì',
  coordinator: 'Đơn vị phối hợp',
  supervisor: 'Đơn vị giám sát',
  budget: 'Kinh phí',
  note: 'Ghi chú',
}

/**
 * The columns that hold anything; number, task, time and who leads always stand. Where several lead, a column for those who
 * help stands as well, so that nobody takes the second for one of them.
 */
function columnsOf(rows: readonly WrittenRow[]): ColumnRole[] {
  const has = (role: 'coordinator' | 'supervisor') =>
    rows.some(row => row.parts.some(part => part.parties.some(party => party.role === role)))
  const columns: readonly (readonly [ColumnRole, boolean])[] = [
    ['no', true],
    ['title', true],
    ['product', rows.some(row => row.products.length > 0 || row.parts.some(part => part.product !== null))],
    ['form', rows.some(row => row.forms.length > 0)],
    ['time', true],
    ['lead', true],
    ['coordinator', has('coordinator') || rows.some(severalLead)],
    ['supervisor', has('supervisor')],
    ['budget', rows.some(row => row.budget !== null)],
  ]
  return columns.filter(([, stands]) => stands).map(([role]) => role)
}

const severalLead = ({ parts }: WrittenRow): boolean =>
  parts.some(({ parties }) => parties.filter(({ role }) => role === 'lead').length > 1)

/** A row over the whole width where a group of tasks begins. */
export const groupRow = (title: string, width: number): Row => ({
  strong: true,
  cells: [cell(title, { span: width, align: 'left' })],
})

export function taskTable(rows: readonly WrittenRow[]): TableBlock {
  const columns = columnsOf(rows)
  let group: string | null = null
  return {
    kind: 'table',
    columns: columns.map(role => ({
      share: SHARES[role],
      align: role === 'no' || role === 'time' ? 'center' : role === 'budget' ? 'right' : 'left',
    })),
    head: [{ cells: columns.map(role => cell(HEADS[role])) }],
    rows: rows.flatMap(row => {
      const begins = row.group_title !== null && row.group_title !== group
      group = row.group_title ?? group
      return [...(begins ? [groupRow(row.group_title ?? '', columns.length)] : []), ...taskRows(row, columns)]
    }),
  }
}

/** The annex of tasks, lying, so that its columns have room. */
export const composeAnnex = ({ rows }: WrittenPlan): Annex[] =>
  rows.length === 0
    ? []
    : [
        {
          title: 'Nhiệm vụ, sản phẩm, thời gian và phân công thực hiện',
          orientation: 'landscape',
          blocks: [taskTable(rows)],
        },
      ]
