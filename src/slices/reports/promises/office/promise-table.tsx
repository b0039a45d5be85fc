import { DataTable } from '#ui/office/data-table.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { NotKept } from '../../office/not-kept.tsx'
import type { PromiseLine } from '../../office/reports.client.ts'
import { besideWords, isKept, promiseWords, standWords } from '../promises.words.ts'

/** Cam kết của kế hoạch: each promise, how often it was kept, and the lowest time. */
export function PromiseTable({ promises }: { promises: readonly PromiseLine[] }) {
  if (promises.length === 0) return null
  return (
    <section>
      <div className="rp-below">
        <h2 className="rp-group">Cam kết của kế hoạch</h2>
        <p className="lt-muted lt-small">
          Mỗi tháng, mỗi buổi xét riêng: đạt khi lần nào cũng đạt; tháng sau làm thêm không bù cho tháng trước.
        </p>
      </div>
      <DataTable
        caption="Cam kết của kế hoạch"
        rows={promises}
        rowKey={line => `${line.code} ${line.text}`}
        columns={[
          { key: 'text', head: 'Cam kết', names: true, cell: line => line.text },
          { key: 'promise', head: 'Mức hứa', cell: promiseWords },
          { key: 'now', head: 'Kỳ này', cell: line => standWords(line, line.period) },
          { key: 'sum', head: 'Lũy kế', cell: line => <SumCell line={line} /> },
          { key: 'kept', head: 'Kết quả', cell: line => <Verdict line={line} /> },
        ]}
      />
    </section>
  )
}

function SumCell({ line }: { line: PromiseLine }) {
  const beside = besideWords(line, line.cumulative)
  return (
    <>
      {standWords(line, line.cumulative)}
      {beside && <span className="lt-muted lt-small rp-beside">{beside}</span>}
    </>
  )
}

function Verdict({ line }: { line: PromiseLine }) {
  const kept = isKept(line)
  if (kept === undefined) return '–'
  if (!kept) return <NotKept />
  return (
    <StateBadge state="accepted" plain>
      Đạt
    </StateBadge>
  )
}
