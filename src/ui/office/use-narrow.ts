import { useSyncExternalStore } from 'react'

/** Whether the window is at most so wide, kept up to date. */
export function useNarrow(width: number): boolean {
  const query = `(max-width: ${width}px)`
  return useSyncExternalStore(
    tell => {
      const list = window.matchMedia(query)
      list.addEventListener('change', tell)
      return () => list.removeEventListener('change', tell)
    },
    () => window.matchMedia(query).matches,
    () => false,
  )
}
