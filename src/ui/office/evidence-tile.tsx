import { IconActivity, IconFileText, IconLink, IconPhoto } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type EvidenceKind = 'photo' | 'file' | 'link' | 'activity'

interface Props {
  kind: EvidenceKind
  title: string
  /** The address of the picture, for photos. */
  picture?: string
  /** Usually a StateBadge. */
  state: ReactNode
  /** One line each: unit · TT · kỳ; taken when · size; "Bản đã nhận còn nguyên". */
  facts: readonly ReactNode[]
  /** The twin of a duplicate, a link that no longer opens. */
  warning?: ReactNode
  /** The reason of a return, quoted. */
  said?: ReactNode
  actions?: ReactNode
  selected?: boolean
}

const KINDS = {
  photo: { icon: IconPhoto, word: 'Ảnh' },
  file: { icon: IconFileText, word: 'Tệp' },
  link: { icon: IconLink, word: 'Liên kết' },
  activity: { icon: IconActivity, word: 'Hoạt động' },
}

/** Picture or type, title, state, and the facts that make it proof. */
export function EvidenceTile({ kind, title, picture, state, facts, warning, said, actions, selected = false }: Props) {
  return (
    <article className={selected ? 'lt-evidence lt-evidence-selected' : 'lt-evidence'}>
      <div className="lt-evidence-picture">
        {picture === undefined ? (
          <span className="lt-evidence-kind">
            <Icon of={KINDS[kind].icon} />
            {KINDS[kind].word}
          </span>
        ) : (
          <img src={picture} alt={title} loading="lazy" />
        )}
      </div>
      <div className="lt-evidence-words">
        <h3>{title}</h3>
        {state}
        {facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have an order and no other name
          <p key={index} className="lt-evidence-fact">
            {fact}
          </p>
        ))}
        {warning !== undefined && <p className="lt-evidence-fact lt-evidence-warn">{warning}</p>}
        {said !== undefined && <blockquote className="lt-said">{said}</blockquote>}
        {actions !== undefined && <div className="lt-evidence-acts">{actions}</div>}
      </div>
    </article>
  )
}
