import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ButtonLink } from './button.tsx'
import { useTitle } from './use-title.ts'

interface Props {
  back: { to: string; label: string }
  title: string
  progress?: ReactNode
  /** A short word before the buttons: "Tự lưu lúc 08:42". */
  note?: ReactNode
  actions?: ReactNode
}

/** The 52 px bar of a work screen, which has no side menu: way back, progress, one primary action. */
export function WorkHeader({ back, title, progress, note, actions }: Props) {
  useTitle(title)
  return (
    <div className="lt-workbar">
      <ButtonLink kind="quiet" to={back.to} icon={IconArrowLeft}>
        {back.label}
      </ButtonLink>
      <h1>{title}</h1>
      {progress !== undefined && <div className="lt-workbar-progress">{progress}</div>}
      <div className="lt-workbar-acts">
        {note !== undefined && <span className="lt-muted lt-small">{note}</span>}
        {actions}
      </div>
    </div>
  )
}
