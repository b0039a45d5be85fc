const MINUTE = 60_000

/** Minutes to the next attempt, by how many there were; after the last one it is given up. */
const DELAYS = [5, 30, 120, 240] as const

/** When to try again, or undefined once it is enough. A server may ask for more patience, at most a day of it. */
export function nextAttempt(attempts: number, now: Date, askedMs = 0): Date | undefined {
  const delay = DELAYS[attempts - 1]
  if (delay === undefined) return undefined
  return new Date(now.getTime() + Math.max(delay * MINUTE, Math.min(askedMs, 24 * 60 * MINUTE)))
}
