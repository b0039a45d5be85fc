import { useCallback, useState } from 'react'

export interface Kept<Content> {
  content: Content
  /** The version of the thing it was typed over. */
  row_version: number
  /** When it was typed, in milliseconds. */
  at: number
}

/** Half-typed words stay on this machine until they are sent or thrown away: a closed page, a lost line cost nothing. */
export function useKept<Content>(name: string, rowVersion: number) {
  const key = `lantoa.plan.${name}`
  const [found] = useState(() => readKept<Content>(key))
  const keep = useCallback(
    (content: Content | undefined) => {
      if (content === undefined) forget(key)
      else store(key, { content, row_version: rowVersion, at: Date.now() })
    },
    [key, rowVersion],
  )
  return { found, keep }
}

function readKept<Content>(key: string): Kept<Content> | undefined {
  const text = localStorage.getItem(key)
  if (text === null) return undefined
  try {
    return JSON.parse(text) as Kept<Content>
  } catch {
    forget(key)
    return undefined
  }
}

function store(key: string, kept: Kept<unknown>): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // A full or forbidden store: what is typed stays on the page alone, as it did before.
  }
}

const forget = (key: string): void => localStorage.removeItem(key)
