import { useQuery } from '@tanstack/react-query'
import { keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { LateSheet } from '../../office/late-sheet.tsx'
import { keys, type Matrix, type MatrixTask, tasks } from '../../office/tasks.client.ts'
import { YearMatrix } from '../../office/year-matrix.tsx'
import { TargetsCard } from '../../targets/office/targets-card.tsx'
import { tasksWords } from '../../tasks.words.ts'
import { statesIn } from '../views.input.ts'
import { FilterBar } from './filter-bar.tsx'
import { OpenedSheet } from './opened-sheet.tsx'
import type { Choices } from './views.client.ts'

const FIELDS = ['don-vi'] as const

/** Task × month, then what is late and how the targets stand. */
export function MatrixView({ year, choices, asTable }: { year: number; choices: Choices; asTable: boolean }) {
  const unit = useAddress().get('don-vi')
  const found = useQuery({
    queryKey: keys.matrix(year, unit),
    queryFn: () => answer(tasks.matrix.$get({ query: { year: String(year), ...(unit && { unit }) } })),
    placeholderData: previous => previous,
  })
  return (
    <QueryState query={found} failed="Chưa mở được bảng nhiệm vụ" loading="Đang mở bảng nhiệm vụ" words={tasksWords}>
      {matrix => {
        const isYear = matrix.today.startsWith(String(year))
        return (
          <>
            <FilterBar counts={matrix.counts} choices={choices} fields={FIELDS} note="Số nhỏ: đơn vị xong / phải làm" />
            <div className="lt-stack">
              {asTable ? (
                <MatrixTable matrix={matrix} />
              ) : (
                <YearMatrix matrix={matrix} month={isYear ? Number(matrix.today.slice(5, 7)) : undefined} />
              )}
              <Opened matrix={matrix} year={year} unit={unit} />
              <LateSheet year={year} />
              <TargetsCard year={year} />
            </div>
          </>
        )
      }}
    </QueryState>
  )
}

function Opened({ matrix, year, unit }: { matrix: Matrix; year: number; unit: string | undefined }) {
  const [id = '', month = ''] = useAddress().get('o')?.split('.') ?? []
  const task = matrix.tasks.find(one => one.task_id === id)
  if (task === undefined) return null
  return (
    <OpenedSheet
      title={`TT ${task.no}, tháng ${month}`}
      facts={task.title}
      query={{ nam: String(year), 'nhiem-vu': id, thang: month, ...(unit && { 'don-vi': unit }) }}
      isOfOneTask
    />
  )
}

const MONTHS = Array.from({ length: 12 }, (_, n) => n + 1)

/** Done of all in a month, in figures. */
function inMonth(task: MatrixTask, month: number): string {
  const cell = task.months[month]
  if (cell === undefined) return '–'
  const all = Object.values(cell).reduce((sum, count) => sum + count, 0) - cell.waived
  return `${cell.accepted}/${all}`
}

/** The same tasks and months in figures alone. */
function MatrixTable({ matrix }: { matrix: Matrix }) {
  const chosen = statesIn(useAddress().all('trang-thai'))
  const rows = matrix.tasks.filter(
    task => chosen.length === 0 || Object.values(task.months).some(cell => chosen.some(state => cell[state] > 0)),
  )
  const columns: Column<MatrixTask>[] = [
    { key: 'tt', head: 'TT', kind: 'tt', cell: task => <TaskTag tt={task.no} bare to={`/nhiem-vu/${task.task_id}`} /> },
    { key: 'title', head: 'Nhiệm vụ', names: true, cell: task => keepTogether(task.title) },
    ...MONTHS.map(
      (month): Column<MatrixTask> => ({
        key: String(month),
        head: `T${month}`,
        kind: 'number',
        cell: task => inMonth(task, month),
      }),
    ),
    {
      key: 'done',
      head: 'Xong',
      kind: 'number',
      cell: task => (task.total > 0 ? `${task.done}/${task.total}` : '–'),
      total: `${rows.reduce((sum, task) => sum + task.done, 0)}/${rows.reduce((sum, task) => sum + task.total, 0)}`,
    },
  ]
  return (
    <div className="vw-wide">
      <Sheet flush>
        <DataTable
          caption="Nhiệm vụ theo tháng"
          columns={columns}
          rows={rows}
          rowKey={task => task.task_id}
          keepShape
        />
      </Sheet>
    </div>
  )
}
