import { Hono } from 'hono'
import { ensure } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import {
  ALL_FIGURES,
  type Figure,
  type FigureWords,
  fedByWords,
  keptPeriods,
  madeWords,
} from '#slices/activities/figures.api.ts'
import { canSeeReports } from '../reports.policy.ts'
import { reportsOnTime } from './reports-on-time.ts'

const MADE_OTHERWISE: readonly (FigureWords & { made: string; fed_by: string })[] = [
  {
    ...keptPeriods,
    made: 'Từng tháng (tuần, quý) một: số liệu của kỳ ấy so với mức hứa của kế hoạch, các đơn vị cùng hứa thì cộng lại.',
    fed_by: 'chỉ tiêu mà kế hoạch hứa',
  },
  {
    ...reportsOnTime,
    made: 'Ngày gửi của từng báo cáo so với ngày đến hạn của kỳ.',
    fed_by: 'các báo cáo đã gửi trong năm',
  },
]

const opened = ({ rule, row, code, no, name, unit, definition, source }: Figure) => ({
  row,
  code,
  no,
  name,
  unit,
  definition,
  source,
  made: madeWords(rule),
  fed_by: fedByWords(rule),
  opens: true,
})

/** The catalogue: every figure's name, unit, definition, source and rule. The same for every facility. */
const CATALOGUE = [
  ...ALL_FIGURES.map(opened),
  ...MADE_OTHERWISE.map(({ fed_by, ...figure }) => ({ row: 0, ...figure, fed_by: [fed_by], opens: false })),
]

/** JSON of the catalogue of figures, under /api/figures. */
export const figuresRoutes = new Hono<Env>().use(requirePerson).get('/', c => {
  ensure(canSeeReports(c.var.scope.actor), 'report.see')
  return c.json({ figures: CATALOGUE })
})

export type FiguresRoutes = typeof figuresRoutes
