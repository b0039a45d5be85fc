import { formatDay, formatDays } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { today } from '#ui/office/today.ts'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import { useYear } from '#ui/office/use-year.ts'
import { originWords } from '../registers.words.ts'
import { PeriodChanges } from './period-changes.tsx'
import { PeriodForm } from './period-form.tsx'
import { KEYS, type Period, registers, useMayChange, usePeriods } from './registers.client.ts'

const day = (value: string | null) => <span className="lt-num">{value === null ? '–' : formatDay(value)}</span>

const COLUMNS: readonly Column<Period>[] = [
  { key: 'name', head: 'Kỳ', names: true, width: 190, cell: period => period.name },
  {
    key: 'window',
    head: 'Khung số liệu',
    width: 220,
    cell: period => <span className="lt-num">{formatDays(period.from_day, period.to_day)}</span>,
  },
  { key: 'cut', head: 'Chốt số liệu', width: 130, cell: period => day(period.cut_off) },
  { key: 'due', head: 'Hạn gửi', width: 130, cell: period => day(period.due_on) },
  {
    key: 'unit',
    head: 'Đơn vị gửi',
    width: 130,
    // A day left open is not one that is missing: units are asked by a rule then.
    cell: period =>
      period.unit_due_on === null && period.is_asked ? (
        <span className="lt-muted">Tự tính</span>
      ) : (
        day(period.unit_due_on)
      ),
  },
  { key: 'parent', head: 'Hạn của Sở', width: 130, cell: period => day(period.parent_due_on) },
  { key: 'asked', head: 'Báo cáo', cell: period => <Asked period={period} /> },
]

function Asked({ period }: { period: Period }) {
  if (!period.is_asked) return 'Chỉ để tính lũy kế'
  return (
    <span className={period.origin === 'usual' ? 'lt-tone-near' : undefined}>
      {period.is_fixed ? 'Đã ký báo cáo' : originWords[period.origin]}
    </span>
  )
}

/** Report periods of a year: window, cut-off, due day; an issued plan sets its own. */
export function PeriodsTab() {
  const address = useAddress()
  const planYear = useYear().year
  const year = Number(address.get('nam') ?? planYear ?? today().slice(0, 4))
  const query = usePeriods(year)
  const open = address.get('mo')
  const may = useMayChange()
  return (
    <div className="lt-stack">
      <div className="lt-row">
        <ButtonLink small to={address.with({ nam: `${year - 1}`, mo: undefined })}>
          Năm {year - 1}
        </ButtonLink>
        <ButtonLink small to={address.with({ nam: `${year + 1}`, mo: undefined })}>
          Năm {year + 1}
        </ButtonLink>
      </div>
      <QueryState query={query} failed="Chưa mở được các kỳ báo cáo">
        {({ periods, changes }) => (
          <>
            <Sheet
              title={`Năm ${year}: ${periods.filter(period => period.is_asked).length} kỳ có báo cáo`}
              facts="Hạn lấy từ mục báo cáo của kế hoạch đã ban hành; kế hoạch không ghi thì tạm tính theo khung chung. Mở một dòng để sửa."
              flush
            >
              <DataTable
                caption={`Kỳ báo cáo năm ${year}`}
                columns={COLUMNS}
                rows={periods}
                rowKey={period => period.id}
                {...(may && {
                  onOpen: (period: Period) => address.set({ mo: open === period.id ? undefined : period.id }),
                  opened: (period: Period) =>
                    open === period.id && <PeriodForm key={period.row_version} period={period} />,
                })}
                empty={
                  <EmptyState title={`Năm ${year} chưa có kỳ báo cáo`} action={may && <MakePeriods year={year} />}>
                    Khung chung: Quý I, 6 tháng, Quý III, 9 tháng, Năm; mở ngày 15, đóng ngày 14.
                  </EmptyState>
                }
              />
            </Sheet>
            <PeriodChanges changes={changes} periods={periods} />
          </>
        )}
      </QueryState>
    </div>
  )
}

function MakePeriods({ year }: { year: number }) {
  const command = useCommand({
    run: (input: { request_key: string; year: number }) => answer(registers.periods.$post({ json: input })),
    done: () => `Đã lập các kỳ báo cáo năm ${year}.`,
    refresh: [KEYS.periods],
  })
  return (
    <>
      <Button kind="primary" busy={command.busy} onClick={() => command.send({ year })}>
        Lập các kỳ năm {year}
      </Button>
      {command.refused !== undefined && <span role="alert">{command.refused}</span>}
    </>
  )
}
