import type { ReactNode } from 'react'
import { Button, ButtonLink } from './button.tsx'
import { Notice } from './notice.tsx'
import { RadioList } from './radio-list.tsx'
import { TextBox } from './text-box.tsx'

interface PanelProps {
  /** What became of it, when nothing waits for a decision any more. */
  readonly settled?: string | undefined
  /** Where to go on from there. */
  readonly next: { readonly href: string; readonly words: string }
  /** Why this person may not decide. */
  readonly barred?: string | undefined
  readonly children: ReactNode
}

/** The forms of a decision, or why there is none to take. */
export function DecidePanel({ settled, next, barred, children }: PanelProps) {
  if (settled !== undefined)
    return (
      <section className="panel">
        <p>{settled}</p>
        <div className="acts">
          <ButtonLink href={next.href}>{next.words}</ButtonLink>
        </div>
      </section>
    )
  if (barred !== undefined)
    return (
      <section className="panel">
        <p>{barred}</p>
      </section>
    )
  return <section className="panel">{children}</section>
}

/** In the place of the main button, why it is not there. */
export function NoAccept({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="decide">
      <Notice kind="look" title={title}>
        {children}
      </Notice>
    </div>
  )
}

/** What goes with the form unseen: the request key, the version that was looked at. */
type Hidden = Readonly<Record<string, string | number>>

interface AcceptProps {
  readonly action: string
  readonly title: string
  /** What happens on pressing the button. */
  readonly says: string
  readonly hidden: Hidden
  readonly button: string
}

/** Duyệt, ký hoặc nhận. */
export function AcceptForm({ action, title, says, hidden, button }: AcceptProps) {
  return (
    <form className="decide" method="post" action={action}>
      <h2>{title}</h2>
      <p className="mut">{says}</p>
      <HiddenFields of={hidden} />
      <div className="acts">
        <Button kind="primary" main icon="signature">
          {button}
        </Button>
      </div>
    </form>
  )
}

interface ReturnProps {
  readonly action: string
  readonly legend: string
  readonly reasons: readonly string[]
  readonly hidden: Hidden
  readonly button: string
  /** Why the last try was refused, and the own words it came with. */
  readonly error?: string | undefined
  readonly own?: string | undefined
}

/** Trả lại với một câu có sẵn hoặc lời riêng. */
export function ReturnForm({ action, legend, reasons, hidden, button, error, own }: ReturnProps) {
  return (
    <form className="decide" method="post" action={action}>
      <HiddenFields of={hidden} />
      <RadioList
        name="ready"
        legend={legend}
        choices={reasons.map((reason, at) => ({ value: String(at), label: reason }))}
        error={error}
      />
      <TextBox name="own" label="Hoặc lý do khác" rows={3} value={own} />
      <div className="acts">
        <Button>{button}</Button>
      </div>
    </form>
  )
}

const HiddenFields = ({ of }: { of: Hidden }) =>
  Object.entries(of).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
