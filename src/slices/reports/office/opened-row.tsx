import { useQuery } from '@tanstack/react-query'
import { keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Trace } from '#ui/office/trace.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { reportsWords } from '../reports.words.ts'
import { FactRow } from './fact-row.tsx'
import { type FigureFact, type FigureLine, keys, type OpenedFigure, reports } from './reports.client.ts'
import { traceOf } from './trace-of.ts'

/** How many facts of a group show before "Xem cả". */
const FIRST = 3

/** What stands behind an opened figure: its path, then its facts of the period and those of the cumulative alone. */
export function OpenedRow({ report, line }: { report: string; line: FigureLine }) {
  const query = useQuery({
    queryKey: [...keys.figure(report, line.code), line.cumulative.value],
    queryFn: () => answer(reports[':id'].figures[':code'].$get({ param: { id: report, code: line.code } })),
  })
  return (
    <QueryState query={query} failed={`Chưa mở được chỉ tiêu ${line.number}`} words={reportsWords}>
      {figure => <Opened figure={figure} />}
    </QueryState>
  )
}

function Opened({ figure }: { figure: OpenedFigure }) {
  const address = useAddress()
  const all = address.get('xem') === 'ca'
  const { rows, line } = figure
  const newest = [...rows].reverse()
  const inPeriod = newest.filter(row => row.in_period)
  const before = newest.filter(row => !row.in_period)
  const hidden = rows.length - Math.min(FIRST, inPeriod.length) - Math.min(FIRST, before.length)
  const ids = rows.map(row => row.id).join(',')
  return (
    <>
      <div className="rp-path">
        <Trace steps={traceOf(figure)} />
        <ButtonLink small to={`/hoat-dong?dong=${ids}`}>
          Điều chỉnh ở sổ hoạt động
        </ButtonLink>
      </div>
      <p className="lt-muted lt-small">{figure.definition}</p>
      <Facts title="Kỳ này" rows={all ? inPeriod : inPeriod.slice(0, FIRST)} total={inPeriod.length} unit={line.unit} />
      {before.length > 0 && (
        <Facts
          title="Chỉ trong lũy kế"
          rows={all ? before : before.slice(0, FIRST)}
          total={before.length}
          unit={line.unit}
        />
      )}
      {hidden > 0 && (
        <div className="rp-more">
          <Button kind="quiet" small onClick={() => address.set({ xem: all ? undefined : 'ca' })}>
            {keepTogether(all ? 'Thu gọn' : `Xem cả ${rows.length} việc`)}
          </Button>
        </div>
      )}
    </>
  )
}

interface FactsProps {
  title: string
  rows: readonly FigureFact[]
  total: number
  unit: string
}

function Facts({ title, rows, total, unit }: FactsProps) {
  return (
    <>
      <h3 className="rp-group">
        {title} <span className="lt-num">{total}</span> việc
      </h3>
      {total === 0 && <p className="lt-muted lt-small">Chưa có việc nào được tính trong kỳ.</p>}
      {rows.map(row => (
        <FactRow key={row.id} fact={row} unit={unit} />
      ))}
    </>
  )
}
