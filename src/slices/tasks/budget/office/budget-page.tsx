import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatMoney, formatNumber, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { FigureCard } from '#ui/office/figure-card.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useYear } from '#ui/office/use-year.ts'
import { budgetWords } from '../budget.words.ts'
import { type Budget, budgetClient, budgetKeys } from './budget.client.ts'
import { SpendingForm } from './spending-form.tsx'
import { SpendingTable } from './spending-table.tsx'
import { TaskMoneyTable } from './task-money-table.tsx'
import './budget.css'

/** Kinh phí: dự toán, đã chi, còn lại theo nhiệm vụ, nguồn, quý; từng khoản chi. */
export function BudgetPage() {
  const { year } = useYear()
  const query = useQuery({
    queryKey: budgetKeys.year(year),
    queryFn: () => answer(budgetClient.index.$get({ query: year ? { year: String(year) } : {} })),
  })
  return (
    <QueryState isPage query={query} failed="Chưa mở được kinh phí" loading="Đang mở kinh phí" words={budgetWords}>
      {budget => (budget.plan === null ? <NoPlan /> : <Year budget={budget} plan={budget.plan} />)}
    </QueryState>
  )
}

function NoPlan() {
  return (
    <>
      <PageHeader title="Kinh phí" />
      <EmptyState
        title="Chưa có kế hoạch nào được ban hành"
        action={
          <ButtonLink kind="primary" to="/ke-hoach">
            Mở Kế hoạch
          </ButtonLink>
        }
      >
        Dự toán ghi trong kế hoạch và các khoản chi hiện ở đây khi kế hoạch được ban hành.
      </EmptyState>
    </>
  )
}

function Year({ budget, plan }: { budget: Budget; plan: NonNullable<Budget['plan']> }) {
  const address = useAddress()
  const { total, sources, quarters } = budget
  const isAdding = address.get('nhap') === 'moi'
  const over = budget.tasks.filter(task => (task.remaining ?? 0) < 0).length
  return (
    <>
      <PageHeader
        title={titleOf(total)}
        facts={keepTogether(
          [
            over > 0 && `${formatNumber(over)} nhiệm vụ vượt dự toán`,
            plan.number && `Kế hoạch số ${plan.number}`,
            plan.source && `Nguồn theo kế hoạch: ${plan.source}`,
            plan.total !== null && `tổng ghi trong kế hoạch ${formatMoney(plan.total)}`,
          ]
            .filter(Boolean)
            .join(' · '),
        )}
        actions={
          budget.may_enter &&
          !isAdding && (
            <Button kind="primary" icon={IconPlus} onClick={() => address.set({ nhap: 'moi' })}>
              Ghi khoản chi
            </Button>
          )
        }
      />
      <div className="lt-stack">
        {isAdding && budget.may_enter && (
          <SpendingForm budget={budget} year={plan.year} onEnd={() => address.set({ nhap: undefined })} />
        )}
        <div className="bg-cards">
          <Sheet>
            <FigureCard
              name="Đã chi"
              value={formatNumber(total.spent, 0)}
              to="/hoat-dong?loai=spending&tinh=da-tinh"
              promise={total.estimate === null ? 'chưa có dự toán' : `/ ${formatMoney(total.estimate)}`}
              {...(total.estimate ? { bar: barOf(total.spent, total.estimate) } : {})}
              says={leftWords(total.remaining)}
            />
          </Sheet>
          <Sums title="Theo nguồn" lines={sources.map(one => [one.source, one.spent])} />
          <Sums title="Theo quý" lines={quarters.map(one => [`Quý ${QUARTERS[one.quarter - 1] ?? ''}`, one.spent])} />
        </div>
        <TaskMoneyTable budget={budget} />
        <SpendingTable budget={budget} />
      </div>
    </>
  )
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const

const titleOf = ({ remaining, spent }: Budget['total']): string => {
  if (remaining === null) return spent === 0 ? 'Kinh phí' : `Đã chi ${formatMoney(spent)}`
  return remaining < 0 ? `Kinh phí vượt dự toán ${formatMoney(-remaining)}` : `Kinh phí còn ${formatMoney(remaining)}`
}

const barOf = (spent: number, estimate: number) => {
  const whole = Math.max(spent, estimate) * 1.05
  return { done: spent / whole, promise: estimate / whole }
}

const leftWords = (remaining: number | null): string => {
  if (remaining === null) return 'Kế hoạch chưa ghi số dự toán nào. Đổi dự toán ở từng nhiệm vụ bên dưới.'
  return remaining < 0 ? `Vượt dự toán ${formatMoney(-remaining)}.` : `Còn lại ${formatMoney(remaining)}.`
}

function Sums({ title, lines }: { title: string; lines: readonly (readonly [string, number])[] }) {
  return (
    <Sheet title={title}>
      {lines.length === 0 && <p className="lt-muted">Chưa có khoản chi nào.</p>}
      <dl className="bg-sums">
        {lines.map(([name, spent]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="lt-num">{formatNumber(spent, 0)} đồng</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
