import { DataTable } from '#ui/office/data-table.tsx'
import { FigureLink } from '#ui/office/figure-link.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { AdjustmentList } from '../figures/office/adjustment-list.tsx'
import { PromiseTable } from '../promises/office/promise-table.tsx'
import { sayValue } from './figure-words.ts'
import { NotKept } from './not-kept.tsx'
import { OpenedRow } from './opened-row.tsx'
import type { FigureLine, ReportView } from './reports.client.ts'

/** Số liệu: the statistics table; every number opens to its facts in place, one row at a time. */
export function FiguresStep({ view, isChanged }: { view: ReportView; isChanged: (key: string) => boolean }) {
  const address = useAddress()
  const opened = address.get('dong')
  const open = (line: FigureLine) => address.set({ dong: opened === line.code ? undefined : line.code, xem: undefined })
  const cellOf = (line: FigureLine, which: 'period' | 'cumulative', words: string) => {
    const { value } = line[which]
    if (value === null) return '–'
    const text = sayValue(value, line.is_rate)
    const shown = isChanged(`${line.code}.${which}`) ? <mark className="rp-changed">{text}</mark> : text
    return (
      <FigureLink label={`${words}, mở ${line.name}`} opened={opened === line.code} onOpen={() => open(line)}>
        {shown}
      </FigureLink>
    )
  }
  return (
    <div className="rp-figures">
      <DataTable
        caption={`Số liệu ${view.snapshot.period.name}`}
        rows={view.snapshot.figures}
        rowKey={line => line.code}
        opened={line => (line.code === opened ? <OpenedRow report={view.report.id} line={line} /> : undefined)}
        columns={[
          { key: 'tt', head: 'TT', kind: 'tt', cell: line => line.number },
          { key: 'name', head: 'Chỉ tiêu', names: true, cell: line => <NameCell line={line} /> },
          { key: 'unit', head: 'ĐVT', cell: line => <span className="lt-muted">{line.unit}</span> },
          { key: 'plan', head: 'KH năm', kind: 'number', cell: line => sayValue(line.planned, line.is_rate) },
          { key: 'now', head: 'Kỳ này', kind: 'number', cell: line => cellOf(line, 'period', 'kỳ này') },
          { key: 'sum', head: 'Lũy kế', kind: 'number', cell: line => cellOf(line, 'cumulative', 'lũy kế') },
          {
            key: 'before',
            head: 'Cùng kỳ',
            kind: 'number',
            cell: line => <span className="lt-muted">{sayValue(line.same_period.value, line.is_rate)}</span>,
          },
          { key: 'share', head: '% KH', kind: 'number', cell: line => <ShareCell line={line} /> },
        ]}
      />
      <AdjustmentList adjustments={view.snapshot.adjustments ?? []} />
      <PromiseTable promises={view.snapshot.promises ?? []} />
    </div>
  )
}

function NameCell({ line }: { line: FigureLine }) {
  return (
    <>
      <span>{line.name}</span>
      {line.late > 0 && <span className="rp-late">{`${sayValue(line.late, false)} ghi nhận sau báo cáo trước`}</span>}
      {line.adjusted !== undefined && <span className="rp-late">{adjustedWords(line.adjusted)}</span>}
    </>
  )
}

/** A rate is only said to be otherwise: it cannot be added to. */
const adjustedWords = (amount: number): string =>
  amount === 0
    ? 'Báo cáo trước có điều chỉnh'
    : `${amount < 0 ? '−' : '+'}${sayValue(Math.abs(amount), false)} điều chỉnh báo cáo trước`

/** A count shows its share of the year's promise; a promised rate is kept or not. */
function ShareCell({ line }: { line: FigureLine }) {
  const { planned, cumulative, is_rate: isRate, percent } = line
  if (!isRate || planned === null || cumulative.value === null) return sayValue(percent, true)
  return cumulative.value >= planned ? (
    <StateBadge state="accepted" plain>
      Đạt
    </StateBadge>
  ) : (
    <NotKept />
  )
}
