import { IconCheck } from '@tabler/icons-react'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { Icon } from './icon.tsx'

const SHOWN_FOR_MS = 6000

export interface Toast {
  /** "Đã duyệt 5 minh chứng." Only ever a success; trouble stands where it happened. */
  text: string
  /** The second command that takes the first one back. */
  undo?: () => void
}

const Toasts = createContext<(toast: Toast) => void>(() => undefined)

/** `const toast = useToast()`, then `toast({ text, undo })`. */
export const useToast = () => useContext(Toasts)

interface Shown extends Toast {
  id: number
}

/** Holds the toasts, bottom left, 6 seconds; resting the pointer or the focus on them keeps them. */
export function ToastArea({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([])
  const last = useRef(0)
  const drop = useCallback((id: number) => setShown(now => now.filter(toast => toast.id !== id)), [])
  const show = useCallback((toast: Toast) => {
    last.current += 1
    const id = last.current
    setShown(now => [...now.slice(-2), { ...toast, id }])
  }, [])
  const area = useMemo(() => shown.map(toast => <OneToast key={toast.id} toast={toast} drop={drop} />), [shown, drop])
  return (
    <Toasts value={show}>
      {children}
      <output className="lt-toasts">{area}</output>
    </Toasts>
  )
}

function OneToast({ toast, drop }: { toast: Shown; drop: (id: number) => void }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stop = () => clearTimeout(timer.current)
  const start = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => drop(toast.id), SHOWN_FOR_MS)
  }, [drop, toast.id])
  const attach = useCallback(
    (element: HTMLSpanElement | null) => {
      if (element !== null) start()
      return () => clearTimeout(timer.current)
    },
    [start],
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: resting on it only stops the clock
    <span className="lt-toast" ref={attach} onMouseEnter={stop} onMouseLeave={start} onFocus={stop} onBlur={start}>
      <Icon of={IconCheck} />
      <span>{toast.text}</span>
      {toast.undo !== undefined && (
        <button
          type="button"
          onClick={() => {
            toast.undo?.()
            drop(toast.id)
          }}
        >
          Hoàn tác
        </button>
      )}
    </span>
  )
}
