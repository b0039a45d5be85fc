import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from '#platform/db/tables.ts'
import { kindWords } from './activity-kinds.words.ts'
import { figureOf } from './figures/catalogue.ts'

type Build = ExpressionBuilder<
  Tables & { activity: Tables['activity']; programme: Tables['programme'] },
  'activity' | 'programme'
>

/** What `feeds` says of one fact, as a question to the ledger; a code that no figure has takes nothing. */
export const feedsFigure = (code: string) => (where: Build) => {
  const rule = figureOf(code)?.rule
  const counts = where('programme.counts', '=', true)
  const has = (measure: string) =>
    sql<SqlBool>`exists (select from app.activity_measure m where m.facility_id = activity.facility_id
      and m.activity_id = activity.id and m.measure = ${measure})`
  if (!rule) return where.lit(false)
  switch (rule.how) {
    case 'sum':
      return where.and([
        counts,
        where.or(
          rule.from.map(({ kind, channels }) =>
            where.and([
              where('activity.kind', '=', kind),
              has(rule.measure === 'main' ? kindWords(kind).measures[0] : rule.measure),
              ...(channels ? [where('activity.channel', 'in', [...channels])] : []),
            ]),
          ),
        ),
      ])
    case 'share':
      return where.and([counts, where('activity.kind', '=', rule.kind), has(rule.denominator)])
    case 'each':
      return where.and([
        counts,
        where('activity.kind', 'in', [...rule.kinds]),
        has(rule.numerator),
        has(rule.denominator),
      ])
    default:
      return where.and([counts, where('activity.kind', '=', rule.kind), where('activity.denominator', 'is not', null)])
  }
}
