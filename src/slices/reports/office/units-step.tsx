import { DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { FigureLink } from '#ui/office/figure-link.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { UnitInputs } from '../inputs/office/unit-inputs.tsx'
import type { ReportView } from './reports.client.ts'

/** Who may read what units said: those who compile and those who sign. */
const coordinates = ({ may }: ReportView): boolean => may.write || may.decide

type UnitsLine = NonNullable<ReportView['snapshot']['units']>

/** Đơn vị gửi: who has not handed in, then every task of the plan against what fell due in the period. */
export function UnitsStep({ view }: { view: ReportView }) {
  const { snapshot, is_frozen: frozen, report, may } = view
  return (
    <div className="rp-pad lt-stack">
      {(frozen || !coordinates(view)) && snapshot.units !== undefined && (
        <Units units={snapshot.units} isFrozen={frozen} />
      )}
      {coordinates(view) && <UnitInputs period={report.period_id} mayWrite={may.write} />}
      <Sheet flush title="Từng nhiệm vụ trong kỳ" facts="Như phụ lục 1 của báo cáo">
        <Tasks tasks={snapshot.tasks} />
      </Sheet>
    </div>
  )
}

function Units({ units, isFrozen }: { units: UnitsLine; isFrozen: boolean }) {
  const { asked, behind } = units
  const then = isFrozen ? ' khi ký' : ''
  return (
    <Sheet
      flush
      title={behind.length === 0 ? `Không đơn vị nào còn nợ${then}` : `${behind.length} đơn vị chưa gửi đủ${then}`}
      facts={
        asked === 0 ? 'Chưa có kỳ nào đến hạn' : `${asked - behind.length}/${asked} đơn vị đã gửi đủ các kỳ đến hạn`
      }
    >
      {behind.length > 0 && (
        <DataTable
          caption="Đơn vị chưa gửi đủ"
          rows={behind}
          rowKey={unit => unit.unit_id}
          columns={[
            { key: 'name', head: 'Đơn vị', names: true, cell: unit => unit.name },
            {
              key: 'count',
              head: 'Kỳ chưa nộp',
              kind: 'number',
              // What is owed now is another matter than what was owed then.
              cell: unit =>
                isFrozen ? (
                  unit.count
                ) : (
                  <FigureLink label={`mở kỳ chưa nộp của ${unit.name}`} to={`/nhiem-vu?don-vi=${unit.unit_id}`}>
                    {unit.count}
                  </FigureLink>
                ),
            },
          ]}
        />
      )}
    </Sheet>
  )
}

function Tasks({ tasks }: { tasks: ReportView['snapshot']['tasks'] }) {
  if (tasks.length === 0)
    return (
      <EmptyState title="Chưa có nhiệm vụ nào">Ban hành kế hoạch năm thì nhiệm vụ và kỳ hạn hiện ở đây.</EmptyState>
    )
  const total = (pick: (task: (typeof tasks)[number]) => number) => tasks.reduce((sum, task) => sum + pick(task), 0)
  return (
    <DataTable
      caption="Nhiệm vụ trong kỳ"
      rows={tasks}
      rowKey={task => `${task.no} ${task.title}`}
      columns={[
        { key: 'no', head: 'TT', kind: 'tt', cell: task => <TaskTag tt={task.no} bare /> },
        { key: 'title', head: 'Nhiệm vụ', names: true, cell: task => task.title, total: 'Cộng' },
        { key: 'leads', head: 'Chủ trì', cell: task => <span className="lt-muted">{task.leads.join('; ')}</span> },
        {
          key: 'promised',
          head: 'Đến hạn',
          kind: 'number',
          cell: task => task.promised,
          total: total(t => t.promised),
        },
        {
          key: 'accepted',
          head: 'Đã duyệt',
          kind: 'number',
          cell: task => task.accepted,
          total: total(t => t.accepted),
        },
        { key: 'waiting', head: 'Chờ duyệt', kind: 'number', cell: task => task.waiting, total: total(t => t.waiting) },
        {
          key: 'late',
          head: 'Quá hạn',
          kind: 'number',
          cell: task =>
            task.late > 0 ? (
              <StateBadge state="overdue" plain>
                {task.late}
              </StateBadge>
            ) : (
              0
            ),
          total: total(t => t.late),
        },
      ]}
    />
  )
}
