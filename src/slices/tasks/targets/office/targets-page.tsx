import { useQuery } from '@tanstack/react-query'
import { formatNumber, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { FigureCard } from '#ui/office/figure-card.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useYear } from '#ui/office/use-year.ts'
import { FORMULA_WORDS, targetsWords, VERDICT_WORDS } from '../targets.words.ts'
import { OpenTarget } from './open-target.tsx'
import { barOf, targetSays, unitOf } from './target-words.ts'
import { type Target, type Targets, targetKeys, targetsClient, VERDICT_STATES } from './targets.client.ts'
import './targets.css'

/** Mục tiêu của kế hoạch: hứa, đã đạt, dự báo, từng kỳ, và cách tính. */
export function TargetsPage() {
  const { year } = useYear()
  const query = useQuery({
    queryKey: targetKeys.year(year),
    queryFn: () => answer(targetsClient.index.$get({ query: year ? { year: String(year) } : {} })),
  })
  return (
    <QueryState isPage query={query} failed="Chưa mở được mục tiêu" loading="Đang tính mục tiêu" words={targetsWords}>
      {loaded => (loaded.targets.length === 0 ? <NoTargets loaded={loaded} /> : <Year loaded={loaded} />)}
    </QueryState>
  )
}

function NoTargets({ loaded }: { loaded: Targets }) {
  return (
    <>
      <PageHeader title="Mục tiêu" />
      <EmptyState
        title={loaded.plan ? 'Kế hoạch này không ghi mục tiêu nào có số' : 'Chưa có kế hoạch nào được ban hành'}
        action={
          <ButtonLink kind="primary" to="/ke-hoach">
            Mở Kế hoạch
          </ButtonLink>
        }
      >
        Mục tiêu có số trong kế hoạch đã ban hành hiện ở đây cùng tiến độ và dự báo.
      </EmptyState>
    </>
  )
}

function Year({ loaded }: { loaded: Targets }) {
  const address = useAddress()
  const { targets, plan } = loaded
  const opened = targets.find(target => target.id === address.get('mo')) ?? targets.toSorted(byWorry)[0]
  const worries = targets.filter(({ verdict }) => verdict === 'lost' || verdict === 'at_risk').length
  const unmeasured = targets.filter(target => target.figure === null).length
  return (
    <>
      <PageHeader
        title={worries > 0 ? `${formatNumber(worries)} mục tiêu cần xem` : 'Mục tiêu đang đúng tiến độ'}
        facts={keepTogether(
          [
            plan?.number && `Kế hoạch số ${plan.number}`,
            `${formatNumber(targets.length)} mục tiêu`,
            unmeasured > 0 && `${formatNumber(unmeasured)} mục tiêu chưa đo được`,
          ]
            .filter(Boolean)
            .join(' · '),
        )}
      />
      <div className="lt-stack">
        <div className="tg-cards">
          {targets.map(target => (
            <Card key={target.id} target={target} to={address.with({ mo: target.id })} isOpen={target === opened} />
          ))}
        </div>
        {opened && <OpenTarget key={opened.id} target={opened} loaded={loaded} />}
        <Sheet title="Cách tính">
          <ul>
            {FORMULA_WORDS.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Sheet>
      </div>
    </>
  )
}

const WORRY: readonly Target['verdict'][] = ['lost', 'at_risk', 'on_track', 'reached', 'not_begun', 'unmeasured']
const byWorry = (a: Target, b: Target): number => WORRY.indexOf(a.verdict) - WORRY.indexOf(b.verdict)

function Card({ target, to, isOpen }: { target: Target; to: string; isOpen: boolean }) {
  const bar = barOf(target)
  const unit = unitOf(target)
  // What is not measured has no periods to sum over: the plan's own number stands for it.
  const promise = target.promise || target.value
  return (
    <section className="lt-sheet tg-card" aria-current={isOpen ? 'true' : undefined}>
      <p className="tg-verdict">
        <StateBadge state={VERDICT_STATES[target.verdict]}>
          {target.figure ? VERDICT_WORDS[target.verdict] : 'Chưa đo được'}
        </StateBadge>
      </p>
      <FigureCard
        name={target.text}
        value={target.done === null ? '–' : formatNumber(target.done)}
        promise={unit === '%' ? `%, hứa ${formatNumber(promise)} %` : `/ ${formatNumber(promise)} ${unit}`}
        to={to}
        {...(bar && { bar })}
        says={targetSays(target)}
      />
    </section>
  )
}
