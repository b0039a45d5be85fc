import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

interface Look {
  kind?: 'primary' | 'plain'
  icon?: IconName
  /** The one main button at the foot of a phone page. */
  main?: boolean
  children: ReactNode
}

const lookOf = ({ kind = 'plain', main = false }: Look): string =>
  ['btn', kind === 'primary' && 'p', main && 'main'].filter(Boolean).join(' ')

interface ButtonProps extends Look {
  /** Sent with the form: which of its buttons was pressed. */
  name?: string
  value?: string
  formAction?: string
  /** "Gửi {n} ảnh": how many files will go, once some are chosen. */
  countWords?: string
}

/** Sends its form. It names its object and its count: "Gửi 2 ảnh". */
export function Button({ name, value, formAction, countWords, ...look }: ButtonProps) {
  return (
    <button
      className={lookOf(look)}
      type="submit"
      name={name}
      value={value}
      formAction={formAction}
      data-count={countWords}
    >
      {look.icon !== undefined && <Icon name={look.icon} />}
      <span>{look.children}</span>
    </button>
  )
}

export function ButtonLink({ href, ...look }: Look & { href: string }) {
  return (
    <a className={lookOf(look)} href={href}>
      {look.icon !== undefined && <Icon name={look.icon} />}
      <span>{look.children}</span>
    </a>
  )
}
