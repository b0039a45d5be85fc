/** PostgreSQL binds at most 65 535 values in one statement: many rows go in several, each well below that. */
export function* inGroups<T>(rows: readonly T[], size = 1000): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}
