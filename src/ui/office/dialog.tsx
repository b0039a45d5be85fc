import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from './icon.tsx'

interface Props {
  opened: boolean
  onClose: () => void
  /** Names what is decided: "Trả lại 2 minh chứng". */
  title: string
  /** In the middle, or as a drawer from the left on a phone. */
  from?: 'middle' | 'left'
  children: ReactNode
}

/** The browser's own modal dialog: it keeps the focus inside, Esc closes it, a click behind closes it. */
export function Dialog({ opened, onClose, title, from = 'middle', children }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = box.current
    if (dialog === null) return
    if (opened && !dialog.open) dialog.showModal()
    if (!opened && dialog.open) dialog.close()
  }, [opened])
  return (
    <dialog
      ref={box}
      className={from === 'left' ? 'lt-dialog lt-drawer' : 'lt-dialog'}
      aria-labelledby={id}
      onClose={onClose}
      closedby="any"
    >
      {opened && (
        <div className="lt-dialog-sheet">
          <div className="lt-dialog-head">
            <h2 id={id}>{title}</h2>
            <button type="button" className="lt-dialog-close" aria-label="Đóng" onClick={onClose}>
              <Icon of={IconX} />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
