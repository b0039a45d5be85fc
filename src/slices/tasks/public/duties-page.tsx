import { addDays, type Day, dayOf } from '#platform/day.ts'
import { formatDays, formatNumber, formatShortDay, keepTogether } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { DutyCard } from '#ui/public/duty-card.tsx'
import { type Tab, ViecPage } from '#ui/public/viec-page.tsx'
import { WeekBar } from '#ui/public/week-bar.tsx'
import type { Duty, WeekOfDuties } from '../duties.queries.ts'
import { lookOf, standInWords, stateWordsOf, whenOf } from '../duty.words.ts'
import { RequestLine } from '../requests/public/request-line.tsx'
import { periodInText } from '../tasks.words.ts'
import type { ViecCard } from '../viec-cards.ts'

interface Props {
  base: string
  names: { facility: string; unit: string }
  week: WeekOfDuties
  tabs: readonly Tab[]
  done?: string | undefined
  /** Who is away and in whose place this person acts. */
  standsFor?: readonly { readonly id: string; readonly name: string; readonly last_day: string }[]
  /** The plan gives this person's units the work of others to supervise. */
  supervises?: boolean
  /** What other rooms ask of the person's units. */
  cards?: readonly ViecCard[]
  /** A person who answers for several units sees whose duty each is. */
  manyUnits: boolean
}

/** Việc tuần này của một đơn vị: làm trước, trong tuần, đang mở, đã nộp. */
export function DutiesPage({
  base,
  names,
  week,
  tabs,
  done,
  manyUnits,
  standsFor = [],
  supervises = false,
  cards = [],
}: Props) {
  const others = week.is_now ? cards : []
  const todo = others.length + week.first.length + week.this_week.filter(duty => duty.now === 'open').length
  const groups: [string, readonly Duty[]][] = [
    ['Làm trước', week.first],
    [week.is_now ? 'Trong tuần này' : 'Đến hạn trong tuần', week.this_week],
    ['Đang mở, hạn sau tuần này', week.open],
    ['Đã nộp', week.handed_in],
  ]
  const shown = groups.filter(([, duties]) => duties.length > 0)
  const link = (monday: Day): string => `${base}/viec?tuan=${monday}`
  return (
    <ViecPage
      title={week.is_now ? 'Việc tuần này' : `Việc tuần ${formatShortDay(week.monday)}`}
      base={base}
      facility={{ name: names.facility }}
      unit={names.unit}
      tabs={tabs}
      current="/viec"
      {...(done !== undefined && { done })}
    >
      <WeekBar
        title={week.is_now ? `Tuần này: ${formatNumber(todo)} việc cần làm` : `Tuần ${formatShortDay(week.monday)}`}
        days={formatDays(week.monday, week.sunday)}
        earlier={link(addDays(week.monday, -7))}
        later={link(addDays(week.monday, 7))}
      />
      <div>
        {standsFor.map(absent => (
          <p className="panel" key={absent.id}>
            Đang thay mặt <b>{absent.name}</b> đến hết {formatShortDay(absent.last_day)}. Việc làm thay ghi “thay mặt”.
          </p>
        ))}
        {!week.is_now && (
          <p className="panel">
            <a href={`${base}/viec`}>Về tuần này</a>
          </p>
        )}
        {week.is_now && openOf(week) > 1 && (
          <p className="panel">
            <a href={`${base}/viec/nop-chung`}>Nộp chung minh chứng cho nhiều việc</a>
          </p>
        )}
        {others.length > 0 && (
          <section>
            <h2 className="group">Cho báo cáo</h2>
            {others.map(card => (
              <OtherCard key={card.key} base={base} card={card} />
            ))}
          </section>
        )}
        {shown.map(([name, duties]) => (
          <section key={name}>
            <h2 className="group">{name}</h2>
            {duties.map(duty => (
              <Card key={duty.id} base={base} duty={duty} today={week.today} named={manyUnits} />
            ))}
          </section>
        ))}
        {shown.length === 0 && others.length === 0 && <Nothing week={week} />}
        {supervises && (
          <p className="panel">
            <a href={`${base}/viec/giam-sat`}>Việc đơn vị giám sát</a>
          </p>
        )}
        {hasUnit(week) && (
          <p className="panel">
            <a href={`${base}/in/phieu-viec`}>In phiếu việc của đơn vị</a>
          </p>
        )}
        <p className="panel">
          <a href={`${base}/tai-khoan/lich`}>Đưa hạn nộp vào lịch của điện thoại</a>
        </p>
        <p className="panel">
          <a href={`${base}/viec/vang-mat`}>Sắp vắng mặt? Cử người đứng thay</a>
        </p>
      </div>
    </ViecPage>
  )
}

const openOf = ({ first, this_week, open }: WeekOfDuties): number =>
  [...first, ...this_week, ...open].filter(duty => duty.now === 'open' || duty.now === 'returned').length

const hasUnit = ({ first, this_week, open, handed_in }: WeekOfDuties): boolean =>
  [...first, ...this_week, ...open, ...handed_in].some(duty => duty.unit_id !== null)

function Nothing({ week }: { week: WeekOfDuties }) {
  return (
    <div className="empty">
      <b>
        {week.is_now
          ? 'Tuần này không có việc phải nộp'
          : `Không có việc đến hạn trong tuần ${formatDays(week.monday, week.sunday)}`}
      </b>
      {week.is_now && <p>Khi đến kỳ, việc của đơn vị hiện ở đây cùng hạn và điều cần nộp.</p>}
    </div>
  )
}

function OtherCard({ base, card }: { base: string; card: ViecCard }) {
  return (
    <DutyCard
      state={card.state}
      stateWords={card.state_words}
      when={card.when}
      title={keepTogether(card.title)}
      facts={card.facts}
      {...(card.said !== null && { said: card.said })}
      actions={
        <ButtonLink kind="primary" href={`${base}${card.href}`}>
          {card.action}
        </ButtonLink>
      }
    />
  )
}

function Card({ base, duty, today, named }: { base: string; duty: Duty; today: Day; named: boolean }) {
  const words = stateWordsOf(duty, today)
  const result = `${base}/viec/ket-qua/${duty.id}`
  const open = duty.now === 'open' || duty.now === 'returned'
  return (
    <DutyCard
      tt={duty.no}
      state={lookOf(duty, today)}
      {...(words !== undefined && { stateWords: words })}
      when={whenOf(duty, today)}
      title={keepTogether(duty.title)}
      facts={
        <>
          Kỳ {periodInText(duty.period_code)}
          {named && duty.unit_name !== null && ` · ${duty.unit_name}`}
          {open && (
            <>
              {' · Cần nộp: '}
              <b>{duty.proof}</b>
            </>
          )}
          {duty.nothing_arose && ' · Không phát sinh'}
          {duty.request !== null && duty.request.state !== 'withdrawn' && (
            <>
              <br />
              <RequestLine request={duty.request} />
            </>
          )}
          {duty.stand_in !== null && (
            <>
              <br />
              {standInWords(duty)}
            </>
          )}
        </>
      }
      {...(duty.now === 'returned' &&
        duty.state_reason !== null && {
          said: { words: duty.state_reason, by: saidBy(duty) },
        })}
      actions={<Actions base={base} duty={duty} result={result} />}
    />
  )
}

/** A difficulty is told before the day; once something waits for an answer, the way leads to it. */
const askWords = ({ request }: Duty): string => (request?.state === 'open' ? 'Xem đề nghị' : 'Báo khó')

const saidBy = (duty: Duty): string =>
  [duty.decided_name, duty.decided_at && formatShortDay(dayOf(duty.decided_at))].filter(Boolean).join(', ')

function Actions({ base, duty, result }: { base: string; duty: Duty; result: string }) {
  const form = `${base}/viec/nop/${duty.id}`
  if (duty.now === 'open')
    return (
      <>
        <ButtonLink kind="primary" icon="camera" href={form}>
          Nộp minh chứng
        </ButtonLink>
        <ButtonLink href={`${base}/viec/de-nghi/${duty.id}`}>{askWords(duty)}</ButtonLink>
      </>
    )
  if (duty.now === 'returned')
    return (
      <>
        <ButtonLink kind="primary" href={form}>
          Bổ sung
        </ButtonLink>
        <ButtonLink href={result}>Xem bài đã nộp</ButtonLink>
      </>
    )
  if (duty.now === 'upcoming') return null
  return <ButtonLink href={result}>Xem bài đã nộp</ButtonLink>
}
