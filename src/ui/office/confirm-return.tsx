import { useId, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextAreaField } from './fields/text-area-field.tsx'

interface Props {
  opened: boolean
  /** "Trả lại 2 minh chứng" */
  title: string
  /** Six ready sentences that say what to do next, never who is to blame. */
  reasons: readonly string[]
  /** Who will read the reason. */
  told?: string
  /** Names the object and its count: "Trả lại 2 minh chứng". */
  action: string
  busy?: boolean
  onClose: () => void
  onReturn: (reason: string) => void
}

const OWN = ''

/** Asks for the reason of a return: one of the ready sentences, or own words. */
export function ConfirmReturn({ opened, title, onClose, ...rest }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Reasons onClose={onClose} {...rest} />
    </Dialog>
  )
}

function Reasons({
  reasons,
  told = 'Đơn vị đọc được nguyên văn lý do này.',
  action,
  busy = false,
  onClose,
  onReturn,
}: Omit<Props, 'opened' | 'title'>) {
  const name = useId()
  const [chosen, choose] = useState<string>()
  const [own, setOwn] = useState('')
  const [error, setError] = useState<string>()
  const send = () => {
    const reason = (chosen === OWN ? own : chosen)?.trim()
    if (reason) onReturn(reason)
    else setError(chosen === OWN ? 'Viết lý do, ví dụ: thiếu số người dự' : 'Chọn một lý do hoặc viết lý do khác')
  }
  return (
    <form
      className="lt-stack"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <fieldset className="lt-ready" style={{ border: 0, margin: 0, padding: 0 }}>
        <legend className="lt-muted lt-small">{told}</legend>
        {[...reasons, OWN].map(reason => (
          <label key={reason}>
            <input type="radio" name={name} checked={chosen === reason} onChange={() => choose(reason)} />
            <span>{reason === OWN ? 'Lý do khác' : reason}</span>
          </label>
        ))}
      </fieldset>
      {chosen === OWN && <TextAreaField label="Lý do" value={own} onChange={setOwn} error={error} rows={3} />}
      {chosen !== OWN && error !== undefined && (
        <p role="alert" className="lt-tone-late">
          {error}
        </p>
      )}
      <div className="lt-form-acts">
        <Button kind="primary" type="submit" busy={busy}>
          {action}
        </Button>
        <Button onClick={onClose}>Để lại</Button>
      </div>
    </form>
  )
}
