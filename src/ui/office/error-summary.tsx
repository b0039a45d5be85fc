import { useEffect, useRef } from 'react'

export interface FieldError {
  /** The id of the field. */
  field: string
  text: string
}

/** At the top of a form that was refused: what to change, each line a way to its field. Takes the focus. */
export function ErrorSummary({ title, errors }: { title?: string; errors: readonly FieldError[] }) {
  const box = useRef<HTMLDivElement>(null)
  const key = errors.map(error => error.field).join()
  useEffect(() => {
    if (key !== '') box.current?.focus()
  }, [key])
  if (errors.length === 0) return null
  return (
    <div className="lt-errors" role="alert" tabIndex={-1} ref={box}>
      <b>{title ?? `Chưa lưu được. Sửa ${errors.length} chỗ:`}</b>
      <ul>
        {errors.map(error => (
          <li key={error.field}>
            <a
              href={`#${error.field}`}
              onClick={event => {
                event.preventDefault()
                document.getElementById(error.field)?.focus()
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
