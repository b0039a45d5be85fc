import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon, type IconPart } from './icon.tsx'

interface Look {
  kind?: 'primary' | 'plain' | 'quiet'
  small?: boolean
  icon?: IconPart
  /** The key that does the same, shown on the button in work screens. */
  hotkey?: string
  children: ReactNode
}

function lookOf({ kind = 'plain', small = false }: Look): string {
  return ['lt-btn', kind !== 'plain' && `lt-btn-${kind}`, small && 'lt-btn-small'].filter(Boolean).join(' ')
}

function Inside({ icon, hotkey, children }: Look) {
  return (
    <>
      {icon !== undefined && <Icon of={icon} small />}
      {children}
      {hotkey !== undefined && (
        <kbd className="lt-kbd" aria-hidden>
          {hotkey}
        </kbd>
      )}
    </>
  )
}

interface ButtonProps extends Look {
  onClick?: () => void
  type?: 'button' | 'submit'
  /** The request is under way: the button stays in place and takes no second click. */
  busy?: boolean
  disabled?: boolean
  pressed?: boolean
  label?: string
}

/** One solid button a decision; it names its object: "Nhận dòng 5", never "OK". */
export function Button({
  onClick,
  type = 'button',
  busy = false,
  disabled = false,
  pressed,
  label,
  ...look
}: ButtonProps) {
  const off = busy || disabled
  return (
    <button
      className={lookOf(look)}
      type={type}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      aria-label={label}
      onClick={event => {
        if (off) event.preventDefault()
        else onClick?.()
      }}
    >
      <Inside {...look} />
    </button>
  )
}

interface ButtonLinkProps extends Look {
  to: string
  current?: boolean
}

/** Looks like a button, goes somewhere inside the desk. */
export function ButtonLink({ to, current, ...look }: ButtonLinkProps) {
  return (
    <Link className={lookOf(look)} to={to} aria-current={current || undefined}>
      <Inside {...look} />
    </Link>
  )
}

/** Looks like a button, leaves the desk or fetches a file. */
export function ButtonAnchor({ href, download, ...look }: Look & { href: string; download?: string | true }) {
  return (
    <a className={lookOf(look)} href={href} download={download}>
      <Inside {...look} />
    </a>
  )
}
