import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface Props {
  /** The number as it is read, already formatted. */
  children: ReactNode
  /** What a screen reader hears after the number: "mở 19 bài của chỉ tiêu 2". */
  label: string
  to?: string
  onOpen?: () => void
  opened?: boolean
}

/** Every number opens: a dashed underline, to its records in place or on a page. */
export function FigureLink({ children, label, to, onOpen, opened }: Props) {
  if (to !== undefined) {
    return (
      <Link className="lt-figure-link" to={to}>
        {children}
        <span className="lt-hidden">, {label}</span>
      </Link>
    )
  }
  return (
    <button type="button" className="lt-figure-link" aria-expanded={opened} onClick={onOpen}>
      {children}
      <span className="lt-hidden">, {label}</span>
    </button>
  )
}
