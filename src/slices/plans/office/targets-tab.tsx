import { formatNumber } from '#ui/format.ts'
import { DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { perWords } from '../plans.words.ts'
import type { ListTabProps } from './citations-tab.tsx'
import type { Review } from './plans.client.ts'

type Target = Review['targets'][number]

const OPS: Record<Target['op'], string> = { '>=': '≥', '>': '>', '=': '=', '<=': '≤', '<': '<' }

/** What the plan promises, as numbers. */
export function TargetsTab({ review, chosen, choose }: ListTabProps) {
  const { targets } = review
  return (
    <DataTable
      caption="Mục tiêu của kế hoạch"
      rows={targets}
      rowKey={target => target.id}
      selected={target => target.id === chosen}
      onOpen={target => choose(target.id)}
      empty={
        <div className="pl-pad">
          <EmptyState title="Kế hoạch không có mục tiêu bằng số">Báo cáo sẽ ghi “–” ở cột kế hoạch.</EmptyState>
        </div>
      }
      columns={[
        { key: 'no', head: 'TT', kind: 'tt', cell: target => targets.indexOf(target) + 1 },
        { key: 'text', head: 'Câu trong văn bản', names: true, cell: target => target.text },
        { key: 'scope', head: 'Ở đâu, cho ai', cell: target => target.scope ?? '–' },
        { key: 'value', head: 'Mức', kind: 'number', cell: promiseOf },
      ]}
    />
  )
}

const promiseOf = ({ op, value, unit, per }: Target): string =>
  `${OPS[op]} ${formatNumber(value, 2)}\u00a0${unit}${per === null ? '' : `/${perWords[per]}`}`
