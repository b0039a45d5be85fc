import { type CompiledQuery, SelectQueryNode } from 'kysely'
import type pg from 'pg'

export type AskNow = () => Promise<pg.QueryResult>

/** Longer answers are not kept: an export reads a year in groups and would hold all of it at once. */
const MOST_ROWS = 2000

/**
 * A reading transaction sees one moment, so the same question has the same answer: it is asked once, however many rooms of a page
 * want the units' names or the calendar. What reads no table (`set_config`) is done each time.
 */
export function rememberAnswers(): (query: CompiledQuery, askNow: AskNow) => Promise<pg.QueryResult> {
  const answers = new Map<string, Promise<pg.QueryResult>>()
  return (query, askNow) => {
    if (!SelectQueryNode.is(query.query) || query.query.from === undefined) return askNow()
    const question = `${query.sql}\n${JSON.stringify(query.parameters)}`
    const known = answers.get(question)
    if (known) return known
    const asked = askNow()
    answers.set(question, asked)
    asked.then(
      ({ rows }) => rows.length > MOST_ROWS && answers.delete(question),
      () => answers.delete(question),
    )
    return asked
  }
}
