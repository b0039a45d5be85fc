import { CONTEXT_RULES } from './context-rules.ts'
import type { Severity } from './finding.ts'
import { LAYOUT_RULE } from './lint-layout.ts'
import { RULES } from './rules.ts'

export interface RuleText {
  code: string
  severity: Severity
  title: string
  about: string
}

/** Every rule of the linter with what it looks for and why, for whoever asks. */
export const listRules = (): RuleText[] =>
  [...RULES, ...CONTEXT_RULES, LAYOUT_RULE].map(({ code, severity, title, about }) => ({
    code,
    severity,
    title,
    about,
  }))

const BY_CODE = new Map(listRules().map(rule => [rule.code, rule]))

/** The rule behind a finding's code; findings on layout carry a code of their own behind that of the rule. */
export const ruleOf = (code: string): RuleText | undefined =>
  BY_CODE.get(code) ?? (code.startsWith(`${LAYOUT_RULE.code}-`) ? BY_CODE.get(LAYOUT_RULE.code) : undefined)
