import { addDays, type Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { evaluate, factsByDay, figureOf } from '#slices/activities/figures.api.ts'
import type { MonthLine } from './report-snapshot.ts'

/** What is drawn month by month; a fact is in one of these at most. */
const ARTICLES = ['website_articles', 'sent_articles', 'facebook_posts', 'zalo_posts', 'youtube_posts'] as const
const SESSIONS = ['meetings', 'community_sessions'] as const

/** Articles and sessions by calendar month; the first and the last month only as far as the window reaches. */
export async function countMonths(reader: Reader, { from, to }: { from: Day; to: Day }): Promise<MonthLine[]> {
  const starts = monthsFrom(from, to)
  const facts = await factsByDay(reader, { from, to, counted: true, starts })
  const byStart = Map.groupBy(facts, fact => starts.findLast(start => start <= fact.happened_on) ?? from)
  return starts.map(start => {
    const own = byStart.get(start) ?? []
    const count = (codes: readonly string[]): number =>
      codes.reduce((sum, code) => {
        const figure = figureOf(code)
        return sum + (figure ? (evaluate(figure, own).value ?? 0) : 0)
      }, 0)
    return { month: start.slice(0, 7), articles: count(ARTICLES), sessions: count(SESSIONS) }
  })
}

/** The first day, then the first of each month up to the last day. */
function monthsFrom(from: Day, to: Day): Day[] {
  const starts: Day[] = []
  for (let day = from; day <= to; day = firstOfNext(day)) starts.push(day)
  return starts
}

const firstOfNext = (day: Day): Day => `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`
