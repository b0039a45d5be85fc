import { useQuery } from '@tanstack/react-query'
import { formatDay, formatShortDay, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useNarrow } from '#ui/office/use-narrow.ts'
import { worstOf } from '#ui/state.ts'
import { periodInText, periodWords, tasksWords } from '../../tasks.words.ts'
import { FilterBar } from './filter-bar.tsx'
import { GanttChart } from './gantt-chart.tsx'
import { OpenedSheet } from './opened-sheet.tsx'
import {
  type Choices,
  type Gantt,
  type GanttBar,
  type GanttTask,
  type Query,
  useViewQuery,
  viewKeys,
  views,
} from './views.client.ts'

const FIELDS = ['don-vi', 'nguoi', 'tim'] as const

/** The whole year as bars. */
export function GanttView({ year, choices, asTable }: { year: number; choices: Choices; asTable: boolean }) {
  const narrow = useNarrow(700)
  const query = useViewQuery(year, ['trang-thai', ...FIELDS])
  const found = useQuery({
    queryKey: viewKeys.of('gantt', query),
    queryFn: () => answer(views.gantt.$get({ query })),
    placeholderData: previous => previous,
  })
  return (
    <QueryState query={found} failed="Chưa mở được biểu đồ cả năm" words={tasksWords}>
      {gantt => (
        <>
          <FilterBar
            counts={gantt.counts}
            choices={choices}
            fields={FIELDS}
            note={`Thanh: từ ngày mở đến hạn. Vạch đứng: hôm nay, ${formatShortDay(gantt.today)}`}
          />
          <div className="lt-stack">
            {gantt.tasks.length === 0 ? (
              <EmptyState title="Không có kỳ nào khớp với bộ lọc">Bỏ bớt bộ lọc để xem các việc khác.</EmptyState>
            ) : asTable || narrow ? (
              <GanttTable gantt={gantt} />
            ) : (
              <GanttChart gantt={gantt} />
            )}
            <Opened gantt={gantt} query={query} />
            <Without gantt={gantt} />
          </div>
        </>
      )}
    </QueryState>
  )
}

interface Line {
  task: GanttTask
  product: string | null
  bar: GanttBar
}
const linesOf = (gantt: Gantt): Line[] =>
  gantt.tasks.flatMap(task =>
    task.parts.flatMap(({ product, bars }) =>
      bars.map(bar => ({ task, product: task.parts.length > 1 ? product : null, bar })),
    ),
  )
const nameOf = ({ part_id, period_code }: GanttBar): string => `${part_id}~${period_code}`

function Opened({ gantt, query }: { gantt: Gantt; query: Query }) {
  const name = useAddress().get('o')
  const line = linesOf(gantt).find(({ bar }) => nameOf(bar) === name)
  if (line === undefined) return null
  const { task, bar, product } = line
  return (
    <OpenedSheet
      title={keepTogether(`TT ${task.no}, kỳ ${periodInText(bar.period_code)}`)}
      facts={[task.title, product].filter(Boolean).join('. ')}
      query={{ ...query, 'phan-viec': bar.part_id, 'ma-ky': bar.period_code }}
      isOfOneTask
    />
  )
}

const SIZE = 50

/** The same bars as rows, fifty a page. */
function GanttTable({ gantt }: { gantt: Gantt }) {
  const address = useAddress()
  const lines = linesOf(gantt)
  const page = Math.max(1, Number(address.get('trang') ?? 1) || 1)
  return (
    <Sheet flush>
      <DataTable
        caption="Các kỳ của cả năm"
        columns={COLUMNS}
        rows={lines.slice((page - 1) * SIZE, page * SIZE)}
        rowKey={({ bar }) => nameOf(bar)}
        onOpen={({ bar }) =>
          address.set({ o: address.get('o') === nameOf(bar) ? undefined : nameOf(bar), ky: undefined })
        }
        selected={({ bar }) => address.get('o') === nameOf(bar)}
        page={{ page, total: lines.length, size: SIZE }}
      />
    </Sheet>
  )
}

const COLUMNS: readonly Column<Line>[] = [
  {
    key: 'tt',
    head: 'TT',
    kind: 'tt',
    cell: ({ task }) => <TaskTag tt={task.no} bare to={`/nhiem-vu/${task.task_id}`} />,
  },
  {
    key: 'title',
    head: 'Nhiệm vụ',
    names: true,
    cell: ({ task, product }) => keepTogether([task.title, product].filter(Boolean).join('. ')),
  },
  { key: 'period', head: 'Kỳ', cell: ({ bar }) => <span className="lt-nowrap">{periodWords(bar.period_code)}</span> },
  { key: 'from', head: 'Mở ngày', cell: ({ bar }) => <span className="lt-num">{formatShortDay(bar.from)}</span> },
  {
    key: 'due',
    head: 'Hạn',
    cell: ({ bar }) => (
      <span className="lt-num">
        {formatDay(bar.due)}
        {bar.due > bar.due_on && ` (hạn cũ ${formatShortDay(bar.due_on)})`}
      </span>
    ),
  },
  { key: 'done', head: 'Xong', kind: 'number', cell: ({ bar }) => `${bar.done}/${bar.total}` },
  { key: 'state', head: 'Đáng lo nhất', cell: ({ bar }) => <StateBadge state={worstOf(bar.counts)} /> },
]

const WHY = {
  event: 'Theo sự kiện: có kỳ khi sự việc được báo.',
  rhythm: 'Chưa có nhịp: mở nhiệm vụ để đặt nhịp.',
  none: 'Chưa có kỳ nào.',
} as const

/** Tasks of which nothing falls due: they have no bar, and are not forgotten. */
function Without({ gantt }: { gantt: Gantt }) {
  if (gantt.without.length === 0) return null
  return (
    <Sheet flush title={`${gantt.without.length} nhiệm vụ chưa có kỳ nào`}>
      <DataTable
        caption="Nhiệm vụ chưa có kỳ nào"
        rows={gantt.without}
        rowKey={task => task.task_id}
        columns={[
          {
            key: 'tt',
            head: 'TT',
            kind: 'tt',
            cell: task => <TaskTag tt={task.no} bare to={`/nhiem-vu/${task.task_id}`} />,
          },
          { key: 'title', head: 'Nhiệm vụ', names: true, cell: task => keepTogether(task.title) },
          { key: 'raw', head: 'Thời gian trong kế hoạch', cell: task => task.schedule_raw || '–' },
          { key: 'why', head: 'Vì sao', cell: task => WHY[task.because] },
        ]}
      />
    </Sheet>
  )
}
