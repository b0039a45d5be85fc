import type { ReactNode } from 'react'

/** A word in a box: a product, a channel, a group of units. */
export function WordTag({ children }: { children: ReactNode }) {
  return <span className="lt-word">{children}</span>
}
