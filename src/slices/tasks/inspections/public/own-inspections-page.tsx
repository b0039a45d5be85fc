import type { Day } from '#platform/day.ts'
import { deadlinePhrase, formatDays, keepTogether } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { StateMark } from '#ui/public/state-mark.tsx'
import { type Tab, ViecPage } from '#ui/public/viec-page.tsx'
import type { ShownState } from '#ui/state.ts'
import type { FollowUpView } from '../follow-up.queries.ts'
import { FOLLOW_UP_WORDS, INSPECTION_STATE_WORDS, VERDICT_WORDS } from '../inspections.words.ts'
import type { OwnInspections } from '../own-inspections.queries.ts'

interface Props {
  base: string
  names: { facility: string; unit: string }
  own: OwnInspections
  tabs: readonly Tab[]
  done?: string | undefined
}

const LOOK = { open: 'open', answered: 'submitted', closed: 'accepted' } as const
export const lookOf = ({ state, late }: FollowUpView): ShownState => (late ? 'overdue' : LOOK[state])

/** Kiểm tra, đôn đốc, như đơn vị thấy: kiến nghị phải trả lời, lịch sắp tới, kết quả đã có. */
export function OwnInspectionsPage({ base, names, own, tabs, done }: Props) {
  const open = own.follow_ups.filter(one => one.state === 'open')
  const rest = own.follow_ups.filter(one => one.state !== 'open')
  return (
    <ViecPage
      title="Kiến nghị sau kiểm tra"
      base={base}
      facility={{ name: names.facility }}
      unit={names.unit}
      tabs={tabs}
      current="/viec/kien-nghi"
      {...(done !== undefined && { done })}
    >
      <div className="week">
        <h1>Kiểm tra, đôn đốc</h1>
      </div>
      <div>
        <h2 className="group">Kiến nghị chờ trả lời</h2>
        {open.map(one => (
          <Card key={one.id} base={base} one={one} today={own.today} />
        ))}
        {open.length === 0 && <p className="panel">Không có kiến nghị nào chờ trả lời.</p>}
        {rest.length > 0 && (
          <section>
            <h2 className="group">Đã trả lời</h2>
            {rest.map(one => (
              <Card key={one.id} base={base} one={one} today={own.today} />
            ))}
          </section>
        )}
        {own.inspections.length > 0 && (
          <section>
            <h2 className="group">Các cuộc kiểm tra</h2>
            {own.inspections.map(one => (
              <Inspection key={`${one.id}${one.unit_id}`} one={one} />
            ))}
          </section>
        )}
      </div>
    </ViecPage>
  )
}

function Card({ base, one, today }: { base: string; one: FollowUpView; today: Day }) {
  const href = `${base}/viec/kien-nghi/${one.id}`
  const when = deadlinePhrase({ dueOn: one.due_on, today })
  const returned = one.steps.findLast(step => step.kind === 'return')
  const look = lookOf(one)
  return (
    <article className={`duty duty-${look}`}>
      <p className="duty-marks">
        <StateMark state={look}>{one.late ? 'Quá hạn trả lời' : FOLLOW_UP_WORDS[one.state]}</StateMark>
        {one.state === 'open' && <span className={`duty-when ${when.tone}`}>{when.text}</span>}
      </p>
      <h3>
        <a href={href}>{keepTogether(one.words)}</a>
      </h3>
      <p className="duty-facts">
        {one.title} · {one.unit_name}
      </p>
      {one.state === 'open' && returned && (
        <blockquote className="duty-said">
          “{returned.words}” <cite>{returned.by}</cite>
        </blockquote>
      )}
      <div className="duty-acts">
        {one.state === 'open' ? (
          <ButtonLink kind="primary" href={href}>
            Trả lời kiến nghị
          </ButtonLink>
        ) : (
          <ButtonLink href={href}>Xem câu trả lời</ButtonLink>
        )}
      </div>
    </article>
  )
}

function Inspection({ one }: { one: OwnInspections['inspections'][number] }) {
  return (
    <details className="panel" open={one.state === 'scheduled'}>
      <summary>
        {one.title}, {formatDays(one.from_day, one.to_day)}: {INSPECTION_STATE_WORDS[one.state]}
      </summary>
      <p className="mut">
        Trưởng đoàn: {one.lead_name}
        {one.state_reason !== null && `. Lý do hủy: ${one.state_reason}`}
      </p>
      <ul>
        {one.lines.map(line => (
          <li key={line.words}>
            {line.words}
            {line.verdict !== null && (
              <>
                : <b>{VERDICT_WORDS[line.verdict]}</b>
                {line.note !== '' && `. ${line.note}`}
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
