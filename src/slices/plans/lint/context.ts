import type { DefectKind, PlanDraft } from '../reader/plan-draft.ts'
import type { Finding } from './finding.ts'
import type { Found, LintRule } from './rule.ts'

export interface CitedDocument {
  number: string | null
  name: string | null
  /** YYYY-MM-DD, YYYY-MM or YYYY, as far as the plan says. */
  date: string | null
}

/** What a register of legal documents says of one, on a day. */
export interface Standing {
  /** `other_day`: known under another day of that year; `several`: known, but the plan does not say of which year. */
  match: 'found' | 'other_day' | 'several'
  number: string
  issuedOn: string | null
  validity: 'in_force' | 'expired' | 'partly' | 'unknown' | 'not_yet'
  effectiveFrom: string | null
  effectiveTo: string | null
  replacedBy: readonly string[]
  /** Read in the official text or in one that cites it; else it is only remembered. */
  trusted: boolean
}

/** What is known beyond the plan's own words. Whatever is left out is not asked about. */
export interface LintContext {
  /** Null when the register holds no document of that number. */
  lookUp?: (cited: CitedDocument, day: string) => Standing | null
  units?: {
    /** The facility's units that carry out work. */
    list: readonly { id: string; name: string }[]
    /** Units that some words of the plan mean: one, those of a group, none; null when nobody knows the words. */
    meant: (words: string) => readonly string[] | null
  }
}

/** A rule that needs to know more than the plan's own words. */
export interface ContextRule extends Omit<LintRule, 'find'> {
  find(draft: PlanDraft, context: LintContext): Finding[]
}

interface ContextRuleDefinition extends Omit<ContextRule, 'find'> {
  kind: DefectKind
  look(draft: PlanDraft, context: LintContext): readonly Found[]
}

/** As `defineRule`: judgement is a remark and never certain; all else is certain. */
export function defineContextRule({ kind, look, ...rule }: ContextRuleDefinition): ContextRule {
  const { code, severity } = rule
  const certain = severity !== 'remark'
  return {
    ...rule,
    find: (draft, context) =>
      look(draft, context).map(found => ({ code, severity, certain, kind, quotes: [], ...found })),
  }
}
