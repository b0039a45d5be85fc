import type { Citation, PlanDraft } from '../reader/plan-draft.ts'
import type { LintContext, Standing } from './context.ts'
import { earliestDay, latestDay, sayDay } from './plan-days.ts'

/** Without a date, a plan is taken to be issued from the last quarter of the year before to the end of its year. */
const firstDay = (draft: PlanDraft): string | null =>
  earliestDay(draft) ?? (draft.year ? `${draft.year - 1}-10-01` : null)

/** The standing of a document that was certainly not in force when the plan was issued; null for all others. */
export function notInForce(draft: PlanDraft, citation: Citation, { lookUp }: LintContext): Standing | null {
  const [first, last] = [firstDay(draft), latestDay(draft)]
  if (!lookUp || !first || !last) return null
  const early = lookUp(citation, first)
  if (early?.match === 'found' && early.validity === 'expired') return early
  const late = lookUp(citation, last)
  return late?.match === 'found' && late.validity === 'not_yet' ? late : null
}

/** "đã hết hiệu lực từ 01/07/2025, thay bằng 118/2025/NĐ-CP" */
export function sayStanding({ validity, effectiveFrom, effectiveTo, replacedBy }: Standing): string {
  if (validity === 'not_yet')
    return `chưa có hiệu lực khi ban hành kế hoạch${effectiveFrom ? ` (có hiệu lực từ ${sayDay(effectiveFrom)})` : ''}`
  const since = effectiveTo ? ` từ ${sayDay(effectiveTo)}` : ''
  const instead = replacedBy.length > 0 ? `, thay bằng ${replacedBy.join(', ')}` : ''
  return `đã hết hiệu lực${since}${instead}`
}

export const nameOf = ({ type, number, name }: Citation): string => (number ? `${type} ${number}` : (name ?? type))
