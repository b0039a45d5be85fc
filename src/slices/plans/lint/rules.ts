import type { LintRule } from './rule.ts'
import { annexUnmentioned } from './rules/annex-unmentioned.ts'
import { basisDatedTooEarly } from './rules/basis-dated-too-early.ts'
import { basisForHalfYear } from './rules/basis-for-half-year.ts'
import { basisIssuerMissing } from './rules/basis-issuer-missing.ts'
import { basisListEnd } from './rules/basis-list-end.ts'
import { channelWithoutTask } from './rules/channel-without-task.ts'
import { citationAfterPlan } from './rules/citation-after-plan.ts'
import { citationDatesDiffer } from './rules/citation-dates-differ.ts'
import { citationTitlesDiffer } from './rules/citation-titles-differ.ts'
import { citationUndated } from './rules/citation-undated.ts'
import { columnBlank } from './rules/column-blank.ts'
import { continuousWithoutCount } from './rules/continuous-without-count.ts'
import { dateBlank } from './rules/date-blank.ts'
import { dateImpossible } from './rules/date-impossible.ts'
import { dayLineMalformed } from './rules/day-line-malformed.ts'
import { districtLevelGone } from './rules/district-level-gone.ts'
import { doubtfulWord } from './rules/doubtful-word.ts'
import { dutyWithoutUnit } from './rules/duty-without-unit.ts'
import { facilityNamesDiffer } from './rules/facility-names-differ.ts'
import { formBlank } from './rules/form-blank.ts'
import { formsUncountable } from './rules/forms-uncountable.ts'
import { goalExceedsTable } from './rules/goal-exceeds-table.ts'
import { goalsUnmeasured } from './rules/goals-unmeasured.ts'
import { headingDisagrees } from './rules/heading-disagrees.ts'
import { itemSkipped } from './rules/item-skipped.ts'
import { leadWithoutDuty } from './rules/lead-without-duty.ts'
import { listEnd } from './rules/list-end.ts'
import { misspeltWord } from './rules/misspelt-word.ts'
import { mottoHyphen } from './rules/motto-hyphen.ts'
import { noAudience } from './rules/no-audience.ts'
import { noBasis } from './rules/no-basis.ts'
import { noBudget } from './rules/no-budget.ts'
import { noRecipients } from './rules/no-recipients.ts'
import { noSigner } from './rules/no-signer.ts'
import { noTargets } from './rules/no-targets.ts'
import { nothingDated } from './rules/nothing-dated.ts'
import { numberBlank } from './rules/number-blank.ts'
import { numberMalformed } from './rules/number-malformed.ts'
import { numberRepeated } from './rules/number-repeated.ts'
import { ownSymbolDiffers } from './rules/own-symbol-differs.ts'
import { paragraphWithoutUnit } from './rules/paragraph-without-unit.ts'
import { placeBlank } from './rules/place-blank.ts'
import { planDateOdd } from './rules/plan-date-odd.ts'
import { pointSkipped } from './rules/point-skipped.ts'
import { replacesUnnumbered } from './rules/replaces-unnumbered.ts'
import { reportAbsent } from './rules/report-absent.ts'
import { reportBeforePeriod } from './rules/report-before-period.ts'
import { reportBeforePlan } from './rules/report-before-plan.ts'
import { reportWithoutAddressee } from './rules/report-without-addressee.ts'
import { reportsUndated } from './rules/reports-undated.ts'
import { rowNumberStyle } from './rules/row-number-style.ts'
import { rowRepeated } from './rules/row-repeated.ts'
import { rowSkipped } from './rules/row-skipped.ts'
import { rowWithoutLead } from './rules/row-without-lead.ts'
import { rowsOverlap } from './rules/rows-overlap.ts'
import { rowsUncountable } from './rules/rows-uncountable.ts'
import { scheduleYearStale } from './rules/schedule-year-stale.ts'
import { schemeUnnumbered } from './rules/scheme-unnumbered.ts'
import { sectionSkipped } from './rules/section-skipped.ts'
import { sentenceRepeated } from './rules/sentence-repeated.ts'
import { sixClear } from './rules/six-clear.ts'
import { sixColumns } from './rules/six-columns.ts'
import { staleYear } from './rules/stale-year.ts'
import { subitemSkipped } from './rules/subitem-skipped.ts'
import { superiorPlanNotBasis } from './rules/superior-plan-not-basis.ts'
import { surveyUnplanned } from './rules/survey-unplanned.ts'
import { symbolWithBlanks } from './rules/symbol-with-blanks.ts'
import { targetsContradict } from './rules/targets-contradict.ts'
import { taskBeforePlan } from './rules/task-before-plan.ts'
import { taskPeriodPast } from './rules/task-period-past.ts'
import { titleMisquoted } from './rules/title-misquoted.ts'
import { titleMissing } from './rules/title-missing.ts'
import { unitNamesDiffer } from './rules/unit-names-differ.ts'
import { weekdayWrong } from './rules/weekday-wrong.ts'
import { yearDisagrees } from './rules/year-disagrees.ts'

/** Every rule, in the order in which their findings are told. */
export const RULES: readonly LintRule[] = [
  titleMissing,
  numberBlank,
  dateBlank,
  placeBlank,
  dayLineMalformed,
  numberMalformed,
  mottoHyphen,
  sectionSkipped,
  itemSkipped,
  subitemSkipped,
  pointSkipped,
  numberRepeated,
  rowSkipped,
  rowRepeated,
  staleYear,
  yearDisagrees,
  scheduleYearStale,
  dateImpossible,
  weekdayWrong,
  basisDatedTooEarly,
  basisForHalfYear,
  citationDatesDiffer,
  citationAfterPlan,
  taskBeforePlan,
  reportBeforePlan,
  rowWithoutLead,
  dutyWithoutUnit,
  paragraphWithoutUnit,
  nothingDated,
  reportsUndated,
  rowsUncountable,
  formsUncountable,
  surveyUnplanned,
  basisListEnd,
  listEnd,
  symbolWithBlanks,
  titleMisquoted,
  misspeltWord,
  sixClear,
  sixColumns,
  columnBlank,
  formBlank,
  rowNumberStyle,
  rowsOverlap,
  goalExceedsTable,
  targetsContradict,
  goalsUnmeasured,
  continuousWithoutCount,
  taskPeriodPast,
  leadWithoutDuty,
  channelWithoutTask,
  reportAbsent,
  reportBeforePeriod,
  reportWithoutAddressee,
  planDateOdd,
  replacesUnnumbered,
  basisIssuerMissing,
  superiorPlanNotBasis,
  citationUndated,
  citationTitlesDiffer,
  schemeUnnumbered,
  ownSymbolDiffers,
  facilityNamesDiffer,
  unitNamesDiffer,
  districtLevelGone,
  sentenceRepeated,
  annexUnmentioned,
  headingDisagrees,
  doubtfulWord,
  noBasis,
  noTargets,
  noBudget,
  noAudience,
  noSigner,
  noRecipients,
]
