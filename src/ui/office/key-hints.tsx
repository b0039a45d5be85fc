import type { ReactNode } from 'react'

export interface KeyHint {
  keys: readonly string[]
  does: string
}

/** The row of keys at the foot of a work screen; gone where there is no keyboard. */
export function KeyHints({ hints, note }: { hints: readonly KeyHint[]; note?: ReactNode }) {
  return (
    <ul className="lt-keys" aria-label="Phím tắt">
      {hints.map(hint => (
        <li key={hint.does}>
          {hint.keys.map(key => (
            <kbd key={key} className="lt-kbd">
              {key}
            </kbd>
          ))}
          {hint.does}
        </li>
      ))}
      {note !== undefined && <li className="lt-keys-note">{note}</li>}
    </ul>
  )
}
