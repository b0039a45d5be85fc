import type { FieldSource } from './plan-content.ts'

/** The tasks of the reading that a row was made of: one, or several once rows were merged. */
export const tasksOf = (source: FromTasks): number[] =>
  [source, ...(source.also ?? [])].flatMap(({ task }) => task ?? [])

interface FromTasks {
  task?: number | undefined
  also?: readonly { task?: number | undefined }[] | undefined
}

/** Where a merged row comes from: its own place first, each place once. */
export function joinSources(sources: readonly FieldSource[]): FieldSource {
  const places = sources.flatMap(({ also = [], ...own }) => [own, ...also])
  const [first = {}, ...rest] = places.filter(
    (place, at) => places.findIndex(other => JSON.stringify(other) === JSON.stringify(place)) === at,
  )
  const also = rest.filter(place => Object.keys(place).length > 0)
  return also.length ? { ...first, also } : first
}
