import { formatInstant, formatMoney, formatNumber } from '#ui/format.ts'
import { Button } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { WordTag } from '#ui/office/word-tag.tsx'
import type { Budget, TaskMoney } from './budget.client.ts'
import { EstimateForm } from './estimate-form.tsx'

/** Tasks with money; the others by one press, so that an estimate can be given to any. */
export function TaskMoneyTable({ budget }: { budget: Budget }) {
  const address = useAddress()
  const all = address.get('viec') === 'tat-ca'
  const opened = address.get('mo')
  const withMoney = budget.tasks.filter(
    task => task.estimate !== null || task.words !== null || task.spent > 0 || task.task_id === opened,
  )
  const rows = all ? budget.tasks : withMoney
  return (
    <Sheet
      flush
      title="Theo nhiệm vụ"
      facts={`${formatNumber(withMoney.length)}/${formatNumber(budget.tasks.length)} nhiệm vụ có kinh phí`}
      action={
        <Button small onClick={() => address.set({ viec: all ? undefined : 'tat-ca' })}>
          {all ? 'Chỉ nhiệm vụ có kinh phí' : 'Mọi nhiệm vụ'}
        </Button>
      }
    >
      <DataTable
        caption="Dự toán, đã chi, còn lại của từng nhiệm vụ"
        columns={columnsFor(budget)}
        rows={rows}
        rowKey={task => task.task_id}
        onOpen={task => address.set({ mo: task.task_id === opened ? undefined : task.task_id })}
        opened={task => task.task_id === opened && <OpenTask task={task} budget={budget} />}
        empty={
          <EmptyState title="Kế hoạch không ghi kinh phí cho nhiệm vụ nào">
            Mở mọi nhiệm vụ để ghi dự toán cho một nhiệm vụ.
          </EmptyState>
        }
      />
    </Sheet>
  )
}

const money = (value: number | null): string => (value === null ? '–' : formatNumber(value, 0))

const columnsFor = ({ total }: Budget): Column<TaskMoney>[] => [
  { key: 'no', head: 'TT', kind: 'tt', cell: task => <TaskTag tt={task.no} to={`/nhiem-vu/${task.task_id}`} /> },
  { key: 'title', head: 'Nhiệm vụ', names: true, cell: task => task.title, total: 'Cộng' },
  {
    key: 'estimate',
    head: 'Dự toán, đồng',
    kind: 'number',
    cell: task => (task.estimate === null && task.words ? <WordTag>{task.words}</WordTag> : money(task.estimate)),
    total: money(total.estimate),
  },
  { key: 'spent', head: 'Đã chi', kind: 'number', cell: task => money(task.spent), total: money(total.spent) },
  {
    key: 'remaining',
    head: 'Còn lại',
    kind: 'number',
    cell: task => <Left remaining={task.remaining} />,
    total: <Left remaining={total.remaining} />,
  },
]

function Left({ remaining }: { remaining: number | null }) {
  if (remaining === null || remaining >= 0) return money(remaining)
  return <span className="lt-tone-near">vượt {money(-remaining)}</span>
}

function OpenTask({ task, budget }: { task: TaskMoney; budget: Budget }) {
  return (
    <div className="lt-stack">
      <ul>
        <li>
          Kế hoạch ghi:{' '}
          {task.planned === null ? (task.words ? `“${task.words}”` : 'không ghi') : formatMoney(task.planned)}
        </li>
        {task.changes.map(change => (
          <li key={change.id}>
            {formatInstant(change.at)}, {change.by} đổi thành {formatMoney(change.amount)}
            {change.source && ` (${change.source})`}: {change.reason}
          </li>
        ))}
      </ul>
      {budget.may_enter && <EstimateForm task={task} />}
    </div>
  )
}
