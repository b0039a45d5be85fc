import { useEffect } from 'react'

/** The browser tab says the page first, then the product. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Lan Tỏa`
  }, [title])
}
