import type { LintRule } from './rule.ts'
import { basisDatedTooEarly } from './rules/basis-dated-too-early.ts'
import { basisForHalfYear } from './rules/basis-for-half-year.ts'
import { citationDatesDiffer } from './rules/citation-dates-differ.ts'
import { citationUndated } from './rules/citation-undated.ts'
import { dateImpossible } from './rules/date-impossible.ts'
import { dutyWithoutUnit } from './rules/duty-without-unit.ts'
import { formsUncountable } from './rules/forms-uncountable.ts'
import { itemSkipped } from './rules/item-skipped.ts'
import { misspeltWord } from './rules/misspelt-word.ts'
import { noAudience } from './rules/no-audience.ts'
import { noBudget } from './rules/no-budget.ts'
import { noTargets } from './rules/no-targets.ts'
import { nothingDated } from './rules/nothing-dated.ts'
import { numberBlank } from './rules/number-blank.ts'
import { paragraphWithoutUnit } from './rules/paragraph-without-unit.ts'
import { reportsUndated } from './rules/reports-undated.ts'
import { rowNumberStyle } from './rules/row-number-style.ts'
import { rowSkipped } from './rules/row-skipped.ts'
import { rowWithoutLead } from './rules/row-without-lead.ts'
import { rowsOverlap } from './rules/rows-overlap.ts'
import { rowsUncountable } from './rules/rows-uncountable.ts'
import { sectionSkipped } from './rules/section-skipped.ts'
import { staleYear } from './rules/stale-year.ts'
import { surveyUnplanned } from './rules/survey-unplanned.ts'
import { symbolWithBlanks } from './rules/symbol-with-blanks.ts'
import { targetsContradict } from './rules/targets-contradict.ts'
import { titleMisquoted } from './rules/title-misquoted.ts'

/** Every rule, in the order in which their findings are told. */
export const RULES: readonly LintRule[] = [
  numberBlank,
  sectionSkipped,
  itemSkipped,
  rowSkipped,
  staleYear,
  dateImpossible,
  basisDatedTooEarly,
  basisForHalfYear,
  citationDatesDiffer,
  rowWithoutLead,
  dutyWithoutUnit,
  paragraphWithoutUnit,
  nothingDated,
  reportsUndated,
  rowsUncountable,
  formsUncountable,
  surveyUnplanned,
  symbolWithBlanks,
  titleMisquoted,
  misspeltWord,
  rowNumberStyle,
  rowsOverlap,
  targetsContradict,
  citationUndated,
  noTargets,
  noBudget,
  noAudience,
]
