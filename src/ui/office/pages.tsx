import { formatNumber } from '#ui/format.ts'
import { ButtonLink } from './button.tsx'
import { useAddress } from './use-address.ts'

export interface PageOf {
  /** The first is 1; kept in the address as `trang`. */
  page: number
  total: number
  size?: number
}

/** "1–50 của 657", and the way on and back. */
export function Pages({ page, total, size = 50 }: PageOf) {
  const address = useAddress()
  const from = Math.min(total, (page - 1) * size + 1)
  const to = Math.min(total, page * size)
  const at = (next: number) => address.with({ trang: next === 1 ? undefined : String(next) })
  return (
    <nav className="lt-pages" aria-label="Trang">
      <span>
        {formatNumber(from)}–{formatNumber(to)} của {formatNumber(total)}
      </span>
      {page > 1 && (
        <ButtonLink small to={at(page - 1)}>
          Trang trước
        </ButtonLink>
      )}
      {to < total && (
        <ButtonLink small to={at(page + 1)}>
          Trang sau
        </ButtonLink>
      )}
    </nav>
  )
}
