interface Props {
  name: string
  label: string
  checked?: boolean
  error?: string | undefined
  required?: boolean
  value?: string
}

/** A tick with its sentence; the whole line is the target. */
export function CheckBox({ name, label, checked = false, error, required, value = 'co' }: Props) {
  return (
    <div className={error === undefined ? 'tick' : 'tick bad'}>
      <label>
        <input
          type="checkbox"
          id={`o-${name}`}
          name={name}
          value={value}
          defaultChecked={checked}
          required={required}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `o-${name}-error`}
        />
        <span>{label}</span>
      </label>
      {error !== undefined && (
        <span className="why" id={`o-${name}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}
