import { useEffect, useId } from 'react'
import type { KeyHint } from './key-hints.tsx'

export interface KeyGroup {
  readonly title: string
  readonly hints: readonly KeyHint[]
}

const shown = new Map<string, KeyGroup>()

/** Puts keys on the list that `?` opens, for as long as what they belong to is on the page. */
export function useKeyHelp(hints: readonly KeyHint[], title = 'Trang này'): void {
  const id = useId()
  useEffect(() => {
    shown.set(id, { title, hints })
  }, [id, title, hints])
  useEffect(() => () => void shown.delete(id), [id])
}

/** What `?` lists now: groups of one title together, each key once. */
export const keyGroups = (): KeyGroup[] => joinGroups([...shown.values()])

export function joinGroups(groups: readonly KeyGroup[]): KeyGroup[] {
  const seen = new Set<string>()
  const joined = new Map<string, KeyHint[]>()
  for (const { title, hints } of groups)
    for (const hint of hints) {
      const keys = hint.keys.join(' ')
      if (seen.has(keys)) continue
      seen.add(keys)
      joined.set(title, [...(joined.get(title) ?? []), hint])
    }
  return [...joined].map(([title, hints]) => ({ title, hints }))
}
