import { type ReactNode, useEffect, useRef } from 'react'

/** A form in place of the row's facts: the focus goes into it, Esc leaves it from anywhere inside. */
export function RowPanel({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true }), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is a second way, the last button is the first
    <div
      className="pl-form"
      ref={box}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      {children}
    </div>
  )
}
