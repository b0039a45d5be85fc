import type { DefectKind } from '../reader/plan-draft.ts'
import type { Checked } from './checked.ts'
import type { Finding, Severity } from './finding.ts'

export interface LintRule {
  code: string
  severity: Severity
  /** What the rule looks for, in a few Vietnamese words. */
  title: string
  /** Why it matters, and where the rule comes from. */
  about: string
  find(checked: Checked): Finding[]
}

/** What a rule found; its code, kind and severity are the rule's own. */
export type Found = Pick<Finding, 'where' | 'says'> & Partial<Pick<Finding, 'quotes' | 'at' | 'fix' | 'confidence'>>

interface RuleDefinition extends Omit<LintRule, 'find'> {
  kind: DefectKind
  look(checked: Checked): readonly Found[]
}

/** Judgement is a remark and never certain; all else is certain. */
export function defineRule({ kind, look, ...rule }: RuleDefinition): LintRule {
  const { code, severity } = rule
  const certain = severity !== 'remark'
  return {
    ...rule,
    find: checked => look(checked).map(found => ({ code, severity, certain, kind, quotes: [], ...found })),
  }
}
