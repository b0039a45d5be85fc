import { useQuery } from '@tanstack/react-query'
import { formatShortDay, formatWeekday, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useNarrow } from '#ui/office/use-narrow.ts'
import { worstOf } from '#ui/state.ts'
import { tasksWords } from '../../tasks.words.ts'
import './calendar.css'
import { CalendarGrid } from './calendar-grid.tsx'
import { FilterBar } from './filter-bar.tsx'
import { OpenedSheet } from './opened-sheet.tsx'
import { type CalendarEntry, type CalendarMonth, type Choices, useViewQuery, viewKeys, views } from './views.client.ts'

const FIELDS = ['don-vi', 'nhiem-vu', 'nguoi', 'tim'] as const

/** A month of due days. */
export function CalendarView({ year, choices, asTable }: { year: number; choices: Choices; asTable: boolean }) {
  const narrow = useNarrow(700)
  const query = useViewQuery(year, ['trang-thai', 'thang', ...FIELDS])
  const address = useAddress()
  const found = useQuery({
    queryKey: viewKeys.of('calendar', query),
    queryFn: () => answer(views.calendar.$get({ query })),
    placeholderData: previous => previous,
  })
  return (
    <QueryState query={found} failed="Chưa mở được lịch tháng" words={tasksWords}>
      {month => {
        const [task, day] = (address.get('o') ?? '').split('~')
        const opened = month.entries.find(entry => entry.task_id === task && entry.day === day)
        return (
          <>
            <FilterBar counts={month.counts} choices={choices} fields={FIELDS} />
            <div className="lt-stack">
              <MonthBar month={month} year={year} />
              {asTable || narrow ? <MonthTable month={month} /> : <CalendarGrid month={month} />}
              {opened && (
                <OpenedSheet
                  title={keepTogether(`TT ${opened.no}, hạn ${formatWeekday(opened.day)}`)}
                  facts={opened.title}
                  query={{ ...query, 'nhiem-vu': opened.task_id, ngay: opened.day }}
                  isOfOneTask
                />
              )}
            </div>
          </>
        )
      }}
    </QueryState>
  )
}

/** "Tháng 3/2026", one month back, one on, and today's. */
function MonthBar({ month, year }: { month: CalendarMonth; year: number }) {
  const address = useAddress()
  const [ofYear = 0, n = 0] = month.month.split('-').map(Number)
  const total = month.entries.reduce((sum, entry) => sum + entry.total, 0)
  return (
    <div className="vw-month">
      <h2>
        Tháng {n}/{ofYear}
      </h2>
      <span className="lt-muted">{total === 0 ? 'Không có kỳ nào đến hạn' : `${total} kỳ đến hạn`}</span>
      <span className="vw-month-acts">
        <ButtonLink small to={address.with({ thang: monthAt(ofYear, n - 1, year), o: undefined, ky: undefined })}>
          {`Tháng ${n === 1 ? 12 : n - 1}`}
        </ButtonLink>
        <ButtonLink small to={address.with({ thang: undefined, o: undefined, ky: undefined })}>
          Tháng này
        </ButtonLink>
        <ButtonLink small to={address.with({ thang: monthAt(ofYear, n + 1, year), o: undefined, ky: undefined })}>
          {`Tháng ${n === 12 ? 1 : n + 1}`}
        </ButtonLink>
      </span>
    </div>
  )
}

/** As it stands in the address: "3" inside the plan's year, "2027-01" outside. */
function monthAt(ofYear: number, n: number, year: number): string {
  const [y, m] = n === 0 ? [ofYear - 1, 12] : n === 13 ? [ofYear + 1, 1] : [ofYear, n]
  return y === year ? String(m) : `${y}-${String(m).padStart(2, '0')}`
}

/** The same month as a list: day, task, how far. */
function MonthTable({ month }: { month: CalendarMonth }) {
  const address = useAddress()
  return (
    <Sheet flush>
      <DataTable
        caption="Các việc đến hạn trong tháng"
        columns={COLUMNS}
        rows={month.entries}
        rowKey={entry => `${entry.task_id}~${entry.day}`}
        onOpen={entry => {
          const name = `${entry.task_id}~${entry.day}`
          address.set({ o: address.get('o') === name ? undefined : name, ky: undefined, trang: undefined })
        }}
        selected={entry => address.get('o') === `${entry.task_id}~${entry.day}`}
        empty={
          <EmptyState title="Không có việc nào đến hạn trong tháng này">
            Chọn tháng khác, hoặc bỏ bớt bộ lọc.
          </EmptyState>
        }
      />
    </Sheet>
  )
}

const COLUMNS: readonly Column<CalendarEntry>[] = [
  { key: 'day', head: 'Hạn', cell: entry => <span className="lt-nowrap lt-num">{formatWeekday(entry.day)}</span> },
  {
    key: 'tt',
    head: 'TT',
    kind: 'tt',
    cell: entry => <TaskTag tt={entry.no} bare to={`/nhiem-vu/${entry.task_id}`} />,
  },
  { key: 'title', head: 'Nhiệm vụ', names: true, cell: entry => keepTogether(entry.title) },
  { key: 'done', head: 'Xong', kind: 'number', cell: entry => `${entry.done}/${entry.total}` },
  { key: 'state', head: 'Đáng lo nhất', cell: entry => <StateBadge state={worstOf(entry.counts)} /> },
  {
    key: 'moved',
    head: 'Gia hạn',
    cell: entry => (entry.was === null ? '–' : `${entry.extended} kỳ, hạn cũ ${formatShortDay(entry.was)}`),
  },
]
