import { formatNumber } from '#ui/format.ts'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import type { ImportRemark, Tallies, Tally } from '../plan-import.ts'

interface TallyRow extends Tally {
  name: string
}
const NAMES: Record<keyof Tallies, string> = { units: 'Đơn vị', groups: 'Nhóm', staff: 'Viên chức' }
const figure = (key: keyof Tally, head: string): Column<TallyRow> => ({
  key,
  head,
  kind: 'number',
  cell: row => formatNumber(row[key]),
})
const TALLY: readonly Column<TallyRow>[] = [
  { key: 'name', head: 'Trang', names: true, cell: row => row.name },
  figure('add', 'Thêm'),
  figure('change', 'Sửa'),
  figure('same', 'Như cũ'),
  figure('bad', 'Chưa đúng'),
]

export const TallyTable = ({ tallies }: { tallies: Tallies }) => (
  <DataTable
    caption="Số dòng theo trang"
    columns={TALLY}
    rows={(Object.keys(NAMES) as (keyof Tallies)[]).map(kind => ({ name: NAMES[kind], ...tallies[kind] }))}
    rowKey={row => row.name}
  />
)

const REMARKS: readonly Column<ImportRemark>[] = [
  { key: 'sheet', head: 'Trang', cell: remark => remark.sheet || '–' },
  { key: 'line', head: 'Dòng', kind: 'tt', cell: remark => remark.line ?? '–' },
  { key: 'column', head: 'Cột', cell: remark => remark.column ?? '–' },
  {
    key: 'text',
    head: 'Điều cần xem',
    names: true,
    cell: remark => <span className={remark.blocks ? 'lt-tone-late' : undefined}>{remark.text}</span>,
  },
]

/** What blocks first: it stands between the file and its being taken. */
export const RemarkTable = ({ remarks }: { remarks: readonly ImportRemark[] }) => (
  <DataTable
    caption="Điều cần xem trong tệp"
    columns={REMARKS}
    rows={remarks.toSorted((a, b) => Number(b.blocks) - Number(a.blocks))}
    rowKey={remark => `${remark.sheet} ${remark.line} ${remark.column} ${remark.text}`}
  />
)
