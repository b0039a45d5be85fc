import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'

/** A form in place of the row's facts: the focus goes into it, Esc leaves it from anywhere inside. */
export function RowPanel({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLFormElement>(null)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  })
  useEffect(() => {
    const form = box.current
    if (form === null) return
    form.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
    const listen = (event: KeyboardEvent) => press(event)
    form.addEventListener('keydown', listen)
    return () => form.removeEventListener('keydown', listen)
  }, [])
  return (
    <form className="pl-form" ref={box} onSubmit={event => event.preventDefault()}>
      {children}
    </form>
  )
}
