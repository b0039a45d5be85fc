import { useEffect, useMemo, useState } from 'react'
import { sayValue } from './figure-words.ts'
import type { FigureLine } from './reports.client.ts'

const MARKS = ['period', 'cumulative', 'percent'] as const

/** Keys of the figures that are not what they were when this browser last left the report: they are tinted on the paper. */
export function useChangedFigures(report: string, lines: readonly FigureLine[]): ReadonlySet<string> {
  const place = `lantoa.report.${report}`
  const [before] = useState(() => readKept(place))
  const now = useMemo(() => new Map(lines.flatMap(marksOf)), [lines])
  useEffect(() => {
    localStorage.setItem(place, JSON.stringify([...now]))
  }, [place, now])
  return useMemo(
    () => new Set([...now].filter(([key, text]) => before.has(key) && before.get(key) !== text).map(([key]) => key)),
    [now, before],
  )
}

function marksOf(line: FigureLine): [string, string][] {
  const texts = {
    period: sayValue(line.period.value, line.is_rate),
    cumulative: sayValue(line.cumulative.value, line.is_rate),
    percent: sayValue(line.percent, true),
  }
  return MARKS.map(mark => [`${line.code}.${mark}`, texts[mark]])
}

/** What another version of the page kept, or nobody, is no reason to fail. */
function readKept(place: string): Map<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return new Map(Array.isArray(kept) ? (kept as [string, string][]) : [])
  } catch {
    return new Map()
  }
}
