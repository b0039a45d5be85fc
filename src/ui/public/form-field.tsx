import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface Props {
  /** The name it is sent under; its id is `o-<name>`. */
  name: string
  label: string
  hint?: string
  error?: string | undefined
  /** Stands inside the box, on the right: "người". */
  unit?: string
  children: (box: BoxProps) => ReactNode
}

export interface BoxProps {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** Label above, hint under it, error between hint and box. */
export function FormField({ name, label, hint, error, unit, children }: Props) {
  const id = `o-${name}`
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error === undefined ? 'fld' : 'fld bad'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      {error !== undefined && (
        <span className="why" id={`${id}-error`}>
          <Icon name="alert" small />
          {error}
        </span>
      )}
      <div className={unit === undefined ? 'box' : 'box has-unit'}>
        {children({
          id,
          name,
          ...(described !== '' && { 'aria-describedby': described }),
          ...(error !== undefined && { 'aria-invalid': true }),
        })}
        {unit !== undefined && <span className="unit">{unit}</span>}
      </div>
    </div>
  )
}
