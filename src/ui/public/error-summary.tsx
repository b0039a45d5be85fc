export interface FieldError {
  /** The name of the field. */
  field: string
  text: string
}

/** At the top of a refused form: what to change, each line a way to its field. */
export function ErrorSummary({ title, errors }: { title?: string; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div className="errors" role="alert">
      <b>{title ?? `Chưa gửi được. Sửa ${errors.length} chỗ:`}</b>
      <ul>
        {errors.map(error => (
          <li key={error.field}>
            <a href={`#o-${error.field}`}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find(error => error.field === field)?.text
