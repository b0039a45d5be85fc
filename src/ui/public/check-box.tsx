import type { ReactNode } from 'react'

interface Props {
  name: string
  /** Of several boxes of one name. */
  id?: string
  label: ReactNode
  checked?: boolean
  error?: string | undefined
  required?: boolean
  value?: string
}

/** A tick with its sentence; the whole line is the target. */
export function CheckBox({ name, label, checked = false, error, required, value = 'co', id = `o-${name}` }: Props) {
  return (
    <div className={error === undefined ? 'tick' : 'tick bad'}>
      <label>
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          required={required}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
        />
        <span>{label}</span>
      </label>
      {error !== undefined && (
        <span className="why" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}
