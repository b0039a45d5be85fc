import type { ReactNode } from 'react'
import type { DeadlineTone } from '#ui/format.ts'
import type { ShownState } from '#ui/state.ts'
import { StateMark } from './state-mark.tsx'
import { Tag } from './tag.tsx'

interface Props {
  /** The plan's row; what is no row of the plan has none. */
  tt?: string
  state: ShownState
  /** Other words for the state: "Chờ duyệt, nộp trễ 2 ngày". */
  stateWords?: string
  /** "Trễ 4 ngày", "Hạn hôm nay, 06/3" */
  when?: { text: string; tone?: DeadlineTone }
  title: string
  href?: string
  /** "Cần nộp: ảnh điểm niêm yết" */
  facts?: ReactNode
  /** The reason of a return, quoted, and who said it when. */
  said?: { words: string; by: string }
  /** The primary first, then at most one more. */
  actions?: ReactNode
}

/** One duty: what, how far, until when, and the button that gets it done. */
export function DutyCard({ tt, state, stateWords, when, title, href, facts, said, actions }: Props) {
  return (
    <article className={`duty duty-${state}`}>
      <p className="duty-marks">
        {tt !== undefined && <Tag tt={tt} />}
        <StateMark state={state}>{stateWords}</StateMark>
        {when !== undefined && <span className={`duty-when ${when.tone ?? 'calm'}`}>{when.text}</span>}
      </p>
      <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
      {facts !== undefined && <p className="duty-facts">{facts}</p>}
      {said !== undefined && (
        <blockquote className="duty-said">
          “{said.words}” <cite>{said.by}</cite>
        </blockquote>
      )}
      {actions !== undefined && <div className="duty-acts">{actions}</div>}
    </article>
  )
}
