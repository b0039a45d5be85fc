import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { Command } from './use-command.ts'

interface Props {
  command: Pick<Command<never>, 'busy' | 'refused' | 'errors'>
  /** What stands before a field's path in its id: `unit` for `unit-name`. */
  name: string
  /** Names the object: "Lập 3 đơn vị". */
  action: string
  onSend: () => void
  onCancel?: () => void
  children: ReactNode
}

/** A form of one command: what was refused at the top, fields in one column, its buttons. */
export function CommandForm({ command, name, action, onSend, onCancel, children }: Props) {
  const errors = command.errors.map(error => named(`${name}-${error.path}`, error.message))
  return (
    <form
      className="lt-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSend()
      }}
    >
      <ErrorSummary errors={errors} />
      {command.refused !== undefined && (
        <p role="alert" className="lt-errors">
          {command.refused}
        </p>
      )}
      {children}
      <div className="lt-form-acts">
        <Button kind="primary" type="submit" busy={command.busy}>
          {action}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>Để lại</Button>}
      </div>
    </form>
  )
}

/** "Trích yếu: Chưa điền.": an error in the summary says which field it is about. */
function named(field: string, message: string) {
  const label = document.querySelector(`label[for="${CSS.escape(field)}"]`)?.textContent
  return { field, text: label ? `${label}: ${message}` : message }
}
