import { formatNumber, keepTogether } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { DutyCard } from '#ui/public/duty-card.tsx'
import { type Tab, ViecPage } from '#ui/public/viec-page.tsx'
import type { Duty } from '../../duties.queries.ts'
import { lookOf, standInWords, stateWordsOf, whenOf } from '../../duty.words.ts'
import { periodInText } from '../../tasks.words.ts'
import type { Supervised } from '../supervised.queries.ts'

interface Props extends Supervised {
  base: string
  names: { facility: string; unit: string }
  tabs: readonly Tab[]
}

/** Giám sát: các kỳ của đơn vị khác mà mình theo dõi; chỉ xem. */
export function SupervisedPage({ base, names, tabs, duties, today, total, late, page, pages }: Props) {
  const overdue = duties.filter(duty => lookOf(duty, today) === 'overdue')
  const rest = duties.filter(duty => !overdue.includes(duty))
  return (
    <ViecPage
      title="Giám sát"
      base={base}
      facility={{ name: names.facility }}
      unit={names.unit}
      tabs={tabs}
      current="/viec"
    >
      <div className="week">
        <h1>
          {total === 0 ? 'Giám sát' : `Giám sát: ${formatNumber(total)} kỳ`}
          {late > 0 && <span> {formatNumber(late)} quá hạn</span>}
        </h1>
      </div>
      <div>
        <p className="panel">
          <a href={`${base}/viec`}>Về việc tuần này</a>
        </p>
        {duties.length > 0 && (
          <p className="panel">
            Việc kế hoạch giao đơn vị khác làm và giao đơn vị này giám sát. Mở từng kỳ để xem minh chứng; chỉ xem, không
            duyệt.
          </p>
        )}
        <Cards name="Quá hạn" base={base} duties={overdue} today={today} />
        <Cards name="Đang thực hiện, đã nộp" base={base} duties={rest} today={today} />
        {pages > 1 && <Pager base={base} page={page} pages={pages} />}
        {duties.length === 0 && (
          <div className="empty">
            <b>Không có kỳ nào để giám sát</b>
            <p>Khi kế hoạch giao đơn vị giám sát một việc, các kỳ của việc ấy hiện ở đây.</p>
          </div>
        )}
      </div>
    </ViecPage>
  )
}

function Pager({ base, page, pages }: { base: string; page: number; pages: number }) {
  const to = (other: number): string => `${base}/viec/giam-sat?trang=${other}`
  return (
    <nav className="panel" aria-label="Các trang">
      <p>
        Trang {page} trong {pages}
      </p>
      <div className="acts">
        {page > 1 && (
          <ButtonLink icon="previous" href={to(page - 1)}>
            Trang trước
          </ButtonLink>
        )}
        {page < pages && (
          <ButtonLink icon="next" href={to(page + 1)}>
            Trang sau
          </ButtonLink>
        )}
      </div>
    </nav>
  )
}

interface CardsProps {
  name: string
  base: string
  duties: readonly Duty[]
  today: string
}

function Cards({ name, base, duties, today }: CardsProps) {
  if (duties.length === 0) return null
  return (
    <section>
      <h2 className="group">{name}</h2>
      {duties.map(duty => {
        const words = stateWordsOf(duty, today)
        return (
          <DutyCard
            key={duty.id}
            tt={duty.no}
            state={lookOf(duty, today)}
            {...(words !== undefined && { stateWords: words })}
            when={whenOf(duty, today)}
            title={keepTogether(duty.title)}
            href={`${base}/viec/giam-sat/${duty.id}`}
            facts={
              <>
                {duty.unit_name} · Kỳ {periodInText(duty.period_code)} · Người trả lời:{' '}
                {standInWords(duty) ?? duty.answers_name}
              </>
            }
          />
        )
      })}
    </section>
  )
}
