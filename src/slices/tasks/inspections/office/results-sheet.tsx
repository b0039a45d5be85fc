import { DataTable } from '#ui/office/data-table.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { VERDICT_WORDS } from '../inspections.words.ts'
import type { Inspection } from './inspections.client.ts'

/** What was found, a table for each unit, and the conclusions. */
export function ResultsSheet({ view }: { view: Inspection }) {
  const of = (unit: string, line: string) => view.findings.find(one => one.unit_id === unit && one.line_id === line)
  return (
    <>
      {view.units.map(unit => (
        <Sheet
          key={unit.unit_id}
          flush
          title={unit.name}
          facts={unit.met_with ? `Làm việc với đoàn: ${unit.met_with}` : undefined}
        >
          <DataTable
            caption={`Kết quả kiểm tra ${unit.name}`}
            rows={view.lines}
            rowKey={line => line.id}
            columns={[
              {
                key: 'no',
                head: 'TT',
                kind: 'tt',
                cell: line => (line.task_no ? <TaskTag tt={line.task_no} to={`/nhiem-vu/${line.task_id}`} /> : '–'),
              },
              { key: 'words', head: 'Nội dung', names: true, cell: line => line.words },
              {
                key: 'verdict',
                head: 'Kết quả',
                width: 120,
                cell: line => {
                  const found = of(unit.unit_id, line.id)
                  return found ? <b>{VERDICT_WORDS[found.verdict]}</b> : 'Chưa ghi'
                },
              },
              { key: 'note', head: 'Ghi chú', cell: line => of(unit.unit_id, line.id)?.note || '–' },
            ]}
          />
        </Sheet>
      ))}
      {view.conclusions !== '' && (
        <Sheet title="Kết luận">
          <p className="in-words">{view.conclusions}</p>
        </Sheet>
      )}
    </>
  )
}
