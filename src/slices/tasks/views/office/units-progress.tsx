import { formatNumber, formatPercent } from '#ui/format.ts'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { FigureLink } from '#ui/office/figure-link.tsx'
import { ProgressBar } from '#ui/office/progress-bar.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import type { YearOnePage } from './views.client.ts'

type Unit = YearOnePage['units'][number]

/** How each unit stands, the most worrying first: accepted of the year, on time of what has fallen due. */
export function UnitsProgress({ year }: { year: YearOnePage }) {
  return (
    <Sheet flush title="Từng đơn vị" facts="Vạch trên thanh: phần của năm đã tới hạn">
      <DataTable caption="Tiến độ từng đơn vị" columns={COLUMNS} rows={year.units} rowKey={unit => unit.key} />
    </Sheet>
  )
}

const COLUMNS: readonly Column<Unit>[] = [
  { key: 'name', head: 'Đơn vị', names: true, cell: unit => unit.name },
  {
    key: 'overdue',
    head: 'Quá hạn',
    kind: 'number',
    cell: unit =>
      unit.overdue === 0 || unit.unit_id === null ? (
        formatNumber(unit.overdue)
      ) : (
        <FigureLink
          label={`mở các kỳ quá hạn của ${unit.name}`}
          to={`/nhiem-vu?xem=danh-sach&trang-thai=qua-han&don-vi=${unit.unit_id}`}
        >
          {formatNumber(unit.overdue)}
        </FigureLink>
      ),
  },
  {
    key: 'on_time',
    head: 'Đúng hạn',
    kind: 'number',
    cell: unit =>
      unit.due === 0
        ? '–'
        : `${unit.on_time}/${unit.due} (${formatPercent(Math.round((unit.on_time / unit.due) * 100))})`,
  },
  { key: 'done', head: 'Đã duyệt', kind: 'number', cell: unit => `${unit.done}/${unit.total}` },
  {
    key: 'bar',
    head: 'Tiến độ năm',
    width: 200,
    cell: unit =>
      unit.total === 0 ? '–' : <ProgressBar done={unit.done / unit.total} promise={unit.due / unit.total} />,
  },
]
