import { Link } from '@tanstack/react-router'

interface Props {
  /** The row number as the plan writes it: "5", "01", "2a". */
  tt: string
  to?: string
  current?: boolean
  /** Only the number, where a column head already says TT. */
  bare?: boolean
}

/** The plan's row number is the address of a task: it goes with the task wherever it appears. */
export function TaskTag({ tt, to, current = false, bare = false }: Props) {
  const look = current ? 'lt-tag lt-tag-current' : 'lt-tag'
  const text = bare ? tt : `TT\u00a0${tt}`
  const label = bare ? { 'aria-label': `TT ${tt}` } : {}
  if (to === undefined) {
    return (
      <span className={look} {...(bare && { role: 'img' })} {...label}>
        {text}
      </span>
    )
  }
  return (
    <Link className={look} to={to} {...label}>
      {text}
    </Link>
  )
}
