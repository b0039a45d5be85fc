import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatDay, formatNumber, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { FilterChips } from '#ui/office/filter-chips.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useYear } from '#ui/office/use-year.ts'
import { TargetsCard } from '../targets/office/targets-card.tsx'
import { tasksWords } from '../tasks.words.ts'
import { CellSheet } from './cell-sheet.tsx'
import { LateSheet } from './late-sheet.tsx'
import { OccurrencesSheet } from './occurrences-sheet.tsx'
import { stateChips } from './state-filter.ts'
import { keys, type Matrix, tasks } from './tasks.client.ts'
import './tasks.css'
import { YearMatrix } from './year-matrix.tsx'

/** Nhiệm vụ cả năm: bảng nhiệm vụ theo tháng, và bản danh sách của chính nó. */
export function YearPage() {
  const { year } = useYear()
  const address = useAddress()
  const unit = address.get('don-vi')
  const query = useQuery({
    queryKey: keys.matrix(year, unit),
    queryFn: () => answer(tasks.matrix.$get({ query: { ...(year && { year: String(year) }), ...(unit && { unit }) } })),
  })
  return (
    <QueryState query={query} failed="Chưa mở được bảng nhiệm vụ" loading="Đang mở bảng nhiệm vụ" words={tasksWords}>
      {matrix => (matrix.plan === null ? <NoPlan /> : <Year matrix={matrix} plan={matrix.plan} />)}
    </QueryState>
  )
}

function NoPlan() {
  return (
    <>
      <PageHeader title="Nhiệm vụ cả năm" />
      <EmptyState
        title="Chưa có kế hoạch nào được ban hành"
        action={
          <ButtonLink kind="primary" to="/ke-hoach">
            Mở Kế hoạch
          </ButtonLink>
        }
      >
        Khi kế hoạch được ban hành, các kỳ thực hiện của từng đơn vị hiện ở đây.
      </EmptyState>
    </>
  )
}

function Year({ matrix, plan }: { matrix: Matrix; plan: NonNullable<Matrix['plan']> }) {
  const address = useAddress()
  const isList = address.get('xem') === 'danh-sach'
  const total = Object.values(matrix.counts).reduce((sum, count) => sum + count, 0)
  const isYear = matrix.today.startsWith(String(plan.year))
  return (
    <>
      <PageHeader
        title="Nhiệm vụ cả năm"
        facts={keepTogether(
          [
            plan.number && `Kế hoạch số ${plan.number}`,
            plan.issued_on && `ngày ${formatDay(plan.issued_on)}`,
            `${formatNumber(matrix.tasks.length)} nhiệm vụ`,
            `${formatNumber(total)} kỳ`,
          ]
            .filter(Boolean)
            .join(' · '),
        )}
        actions={<Views isList={isList} />}
      />
      <div className="tk-bar">
        <FilterChips
          name="trang-thai"
          label="Lọc theo trạng thái"
          chips={stateChips(matrix.counts)}
          note={isList ? undefined : 'Số nhỏ: đơn vị xong / phải làm'}
        />
        <UnitFilter units={matrix.units} />
      </div>
      {isList ? (
        <OccurrencesSheet year={plan.year} />
      ) : (
        <div className="lt-stack">
          <YearMatrix matrix={matrix} month={isYear ? Number(matrix.today.slice(5, 7)) : undefined} />
          <CellSheet year={plan.year} tasks={matrix.tasks} />
          <LateSheet year={plan.year} />
          <TargetsCard year={plan.year} />
        </div>
      )}
    </>
  )
}

function Views({ isList }: { isList: boolean }) {
  const address = useAddress()
  return (
    <>
      <ButtonLink small current={!isList} to={address.with({ xem: undefined, trang: undefined })}>
        Bảng năm
      </ButtonLink>
      <ButtonLink small current={isList} to={address.with({ xem: 'danh-sach', o: undefined })}>
        Danh sách
      </ButtonLink>
      <Button icon={IconPrinter} onClick={() => window.print()}>
        In A3
      </Button>
    </>
  )
}

function UnitFilter({ units }: { units: Matrix['units'] }) {
  const address = useAddress()
  return (
    <div className="tk-unit">
      <SelectField
        id="don-vi"
        label="Đơn vị"
        clearable
        placeholder="Tất cả đơn vị"
        value={address.get('don-vi') ?? null}
        onChange={unit => address.set({ 'don-vi': unit ?? undefined, trang: undefined, o: undefined })}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  )
}
