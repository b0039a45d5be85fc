import { IconHelpSquareRounded } from '@tabler/icons-react'
import { Icon } from '../icon.tsx'

/** "Đọc chưa chắc: …" under a field that the reader was not sure of. */
export function UnsureNote({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p className="lt-unsure-note">
      <Icon of={IconHelpSquareRounded} small />
      <span>{text}</span>
    </p>
  )
}
