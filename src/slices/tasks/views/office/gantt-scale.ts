import { type Day, daysBetween, endOfMonth, makeDay } from '#platform/day.ts'

/** Days of one year as shares of a line, 0 to 100. */
export interface Scale {
  /** Where a day begins. */
  start(day: Day): number
  /** Where a day ends. */
  end(day: Day): number
  readonly months: readonly { n: number; at: number; width: number }[]
}

export function scaleOf(year: number): Scale {
  const first = makeDay(year, 1, 1)
  const days = daysBetween(first, makeDay(year + 1, 1, 1))
  const at = (n: number): number => (Math.min(Math.max(n, 0), days) / days) * 100
  const start = (day: Day): number => at(daysBetween(first, day))
  const end = (day: Day): number => at(daysBetween(first, day) + 1)
  const months = Array.from({ length: 12 }, (_, i) => {
    const from = start(makeDay(year, i + 1, 1))
    return { n: i + 1, at: from, width: end(endOfMonth(year, i + 1)) - from }
  })
  return { start, end, months }
}

/** Bars that overlap go one below the other: each on the first line that is free. */
export function onLines<Bar extends { from: Day; due: Day }>(bars: readonly Bar[]): Bar[][] {
  const lines: Bar[][] = []
  for (const bar of bars) {
    const free = lines.find(line => (line.at(-1)?.due ?? '') < bar.from)
    if (free) free.push(bar)
    else lines.push([bar])
  }
  return lines
}
