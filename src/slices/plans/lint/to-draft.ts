import type { Defect, Remark } from '../reader/plan-draft.ts'
import type { Finding } from './finding.ts'
import { withAt } from './with-at.ts'

const toDefect = ({ code, kind, where, says, quotes, at, fix, confidence }: Finding): Defect =>
  withAt(
    {
      kind,
      code,
      where,
      what: says,
      quotes,
      fix: fix?.to ?? null,
      ...(confidence === undefined ? {} : { confidence }),
    },
    at,
  )

const toRemark = ({ where, says, at }: Finding): Remark => withAt({ where, what: says }, at)

/** Findings under the names of the contract. */
export const toDraft = (findings: readonly Finding[]): { defects: Defect[]; remarks: Remark[] } => ({
  defects: findings.filter(finding => finding.certain).map(toDefect),
  remarks: findings.filter(finding => !finding.certain).map(toRemark),
})
