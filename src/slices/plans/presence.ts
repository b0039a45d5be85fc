/** Someone who has a draft open, and where in it they are. */
export interface Here {
  staff_id: string
  name: string
  row_id: string | null
  editing: boolean
}

/** Without a word for this long, someone is taken to have left. */
const GONE_AFTER_MS = 45_000

/**
 * Ai đang mở bản dự thảo nào. Held by the process, for it is worth nothing after half a minute; `clock` counts
 * milliseconds, whatever the time of day. With several processes each tells of those it serves; no edit leans on it.
 */
export function keepPresence(clock: () => number = () => performance.now()) {
  const places = new Map<string, Map<string, Here & { seen: number }>>()
  const present = (place: string) => {
    const here = places.get(place) ?? new Map<string, Here & { seen: number }>()
    for (const [staff, { seen }] of here) if (clock() - seen > GONE_AFTER_MS) here.delete(staff)
    return here
  }
  return {
    /** Says where one person is, and is told of the others. */
    come(facility: string, versionId: string, person: Here): Here[] {
      const place = `${facility} ${versionId}`
      const here = present(place)
      here.set(person.staff_id, { ...person, seen: clock() })
      places.set(place, here)
      return [...here.values()]
        .filter(other => other.staff_id !== person.staff_id)
        .map(({ seen: _seen, ...other }) => other)
    },
    leave(facility: string, versionId: string, staffId: string): void {
      const place = `${facility} ${versionId}`
      const here = present(place)
      here.delete(staffId)
      if (here.size === 0) places.delete(place)
    },
  }
}
export type Presence = ReturnType<typeof keepPresence>
