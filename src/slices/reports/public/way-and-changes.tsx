import { Fragment } from 'react'
import { formatInstant, formatPercent, formatQuantity } from '#ui/format.ts'
import { Notice } from '#ui/public/notice.tsx'
import { StateMark } from '#ui/public/state-mark.tsx'
import { stationsOf } from '../sign-off/sign-off.words.ts'
import type { ReportView } from './decide-report-page.tsx'

/** Ba người có lời trên đường trình ký: đã xong, đang chờ, hay được bỏ qua. */
export const Way = ({ view: { report, sign_off } }: { view: ReportView }) => (
  <>
    <h2 className="group">Đường trình ký</h2>
    <section className="panel">
      <dl className="facts">
        {stationsOf({ ...report, ...sign_off }).map(({ part, title, look, words, step }) => (
          <Fragment key={part}>
            <dt>{title}</dt>
            <dd>
              <StateMark state={look}>{words}</StateMark>
              {step && <small className="mut n">{` ${formatInstant(step.at)}`}</small>}
              {step?.kind === 'give_back' && step.reason !== null && <q>{step.reason}</q>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  </>
)

/** Điều đã đổi từ lúc trình hay chuyển; người ký thấy trước khi ký. */
export function Changed({ view: { report, sign_off } }: { view: ReportView }) {
  const { changed } = sign_off
  if (report.state !== 'in_review' || changed === null) return null
  const { figures, texts, by, since } = changed
  return (
    <Notice kind="look" title={`Đã đổi từ lúc ${by} trình, ${formatInstant(since)}.`}>
      <ul>
        {figures.map(({ code, name, is_rate: isRate, before, after }) => (
          <li key={code}>
            {`${name}: kỳ này ${fromTo(before[0], after[0], isRate)}, lũy kế ${fromTo(before[1], after[1], isRate)}`}
          </li>
        ))}
        {texts.map(name => (
          <li key={name}>{`Lời văn: ${name}`}</li>
        ))}
        {figures.length + texts.length === 0 && <li>Danh mục minh chứng hoặc đơn vị chưa nộp đã đổi.</li>}
      </ul>
    </Notice>
  )
}

const told = (value: number | null, isRate: boolean): string =>
  value !== null && isRate ? formatPercent(value) : formatQuantity(value, 2)

const fromTo = (before: number | null, after: number | null, isRate: boolean): string =>
  before === after ? told(after, isRate) : `${told(before, isRate)} → ${told(after, isRate)}`
