import type { ReactNode } from 'react'
import { useKeyHelp } from './use-key-help.ts'

export interface KeyHint {
  keys: readonly string[]
  does: string
}

/** The row of keys at the foot of a work screen, gone where there is no keyboard; `?` lists them too. */
export function KeyHints({ hints, note }: { hints: readonly KeyHint[]; note?: ReactNode }) {
  useKeyHelp(hints)
  return (
    <ul className="lt-keys" aria-label="Phím tắt">
      {hints.map(hint => (
        <li key={hint.does}>
          <Keys of={hint.keys} />
          {hint.does}
        </li>
      ))}
      {note !== undefined && <li className="lt-keys-note">{note}</li>}
    </ul>
  )
}

export const Keys = ({ of }: { of: readonly string[] }) =>
  of.map(key => (
    <kbd key={key} className="lt-kbd">
      {key}
    </kbd>
  ))
