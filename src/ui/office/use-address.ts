import { useNavigate, useParams, useRouterState } from '@tanstack/react-router'

export interface Address {
  path: string
  /** A value after the `?`: filters, tabs, pages and opened rows all live there. */
  get: (name: string) => string | undefined
  /** All values of a name that may be chosen several times, written with commas. */
  all: (name: string) => string[]
  /** The same page with some values changed; `undefined` takes one away. */
  with: (change: Record<string, string | undefined>) => string
  set: (change: Record<string, string | undefined>) => void
}

/** The address bar as the memory of a page: what is filtered, sorted, opened. */
export function useAddress(): Address {
  const navigate = useNavigate()
  const location = useRouterState({ select: state => state.location })
  const search = new URLSearchParams(location.searchStr)
  const changed = (change: Record<string, string | undefined>): string => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined || value === '') next.delete(name)
      else next.set(name, value)
    }
    const text = next.toString().replaceAll('%2C', ',')
    return text === '' ? location.pathname : `${location.pathname}?${text}`
  }
  return {
    path: location.pathname,
    get: name => search.get(name) ?? undefined,
    all: name => search.get(name)?.split(',').filter(Boolean) ?? [],
    with: changed,
    set: change => void navigate({ to: changed(change), replace: true, resetScroll: false }),
  }
}

/** A part of the path: `/ke-hoach/$id` gives `usePathPart('id')`. */
export function usePathPart(name: string): string {
  const parts: Record<string, string | undefined> = useParams({ strict: false })
  return parts[name] ?? ''
}
