import { daysBetween } from '#platform/day.ts'
import { formatDay, formatNumber, keepTogether } from '#ui/format.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { FigureLink } from '#ui/office/figure-link.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { ChaseButton } from '../../reminders/office/chase-dialog.tsx'
import type { YearOnePage } from './views.client.ts'

type Holder = YearOnePage['holders'][number]

/** Who holds what is late: a name beside every number. */
export function HoldersSheet({ year }: { year: YearOnePage }) {
  if (year.holders.length === 0)
    return (
      <Sheet title="Đang trễ">
        <p>Không có kỳ nào trễ.</p>
      </Sheet>
    )
  const late = year.holders.reduce((sum, holder) => sum + holder.overdue + holder.returned, 0)
  return (
    <Sheet
      flush
      title={`Đang trễ ${formatNumber(late)} kỳ, ${formatNumber(year.holders.length)} người giữ`}
      action={
        <span className="lt-row">
          <ButtonLink small to="/nhiem-vu?xem=danh-sach&tre=1">
            Mở cả danh sách
          </ButtonLink>
          {year.plan && <ChaseButton year={year.plan.year} unit={undefined} />}
        </span>
      }
    >
      <DataTable
        caption="Người đang giữ việc trễ"
        columns={columnsOf(year.today)}
        rows={year.holders}
        rowKey={h => h.staff_id}
      />
    </Sheet>
  )
}

/** How far the escalation has come: "Lãnh đạo 2 kỳ, điều phối 3 kỳ". */
function toldWords({ coordinator, leader }: Holder['told']): string {
  const words = [leader > 0 && `lãnh đạo ${leader} kỳ`, coordinator > 0 && `điều phối ${coordinator} kỳ`]
    .filter(Boolean)
    .join(', ')
  return words === '' ? 'Chưa báo' : words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}

const columnsOf = (today: string): Column<Holder>[] => [
  { key: 'name', head: 'Người trả lời', names: true, cell: holder => holder.name },
  { key: 'units', head: 'Đơn vị', cell: holder => keepTogether(holder.units.join('; ')) },
  {
    key: 'overdue',
    head: 'Quá hạn',
    kind: 'number',
    cell: holder =>
      holder.overdue === 0 ? (
        '0'
      ) : (
        <FigureLink
          label={`mở các kỳ quá hạn của ${holder.name}`}
          to={`/nhiem-vu?xem=danh-sach&trang-thai=qua-han&nguoi=${holder.staff_id}`}
        >
          {formatNumber(holder.overdue)}
        </FigureLink>
      ),
  },
  { key: 'returned', head: 'Trả lại, trễ', kind: 'number', cell: holder => formatNumber(holder.returned) },
  {
    key: 'since',
    head: 'Trễ nhất',
    cell: holder => `${daysBetween(holder.since, today)} ngày, hạn ${formatDay(holder.since)}`,
  },
  { key: 'told', head: 'Đã báo lên', cell: holder => toldWords(holder.told) },
  { key: 'tasks', head: 'Việc', cell: holder => keepTogether(holder.tasks.map(no => `TT ${no}`).join(', ')) },
]
