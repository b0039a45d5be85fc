import type { Day } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { type PlanVersion, planTargets, versionsOfPlan } from '../../plans/plans.api.ts'
import { periodWords } from '../tasks.words.ts'
import { loadTargets, type TargetLine } from './load-targets.ts'
import { type ListedTarget, loadMeasuring, measuredBy } from './measured-by.ts'
import { saysOf, VERDICT_WORDS } from './targets.words.ts'

export { keeps } from './forecast.ts'
export { periodsOfTarget, type TargetPer } from './target-periods.ts'
export { figuresOfPart } from './target-row.ts'

/** A promise of the plan with the figure that measures it. */
export interface MeasuredTarget extends Pick<ListedTarget, 'text' | 'op' | 'value' | 'unit' | 'per'> {
  /** None: nothing in the ledger measures it. */
  readonly code: string | null
  /** How many units owe it: the promise is of all of them together. */
  readonly bearers: number
  readonly only_kind: string | null
}

/** Mục tiêu của một bản kế hoạch, mỗi mục tiêu đo bằng chỉ tiêu nào, và ngày kế hoạch ban hành lần đầu. */
export async function promisesOfPlan(
  reader: Reader,
  version: Pick<PlanVersion, 'id' | 'plan_id' | 'year'>,
): Promise<{ targets: MeasuredTarget[]; issued_on: Day }> {
  const listed = await planTargets(reader, version.id)
  const measuring = await loadMeasuring(reader, version)
  const targets = listed.map(target => {
    const { figure, bearers, only } = measuredBy(target, measuring)
    const { text, op, value, unit, per } = target
    return { text, op, value, unit, per, code: figure?.code ?? null, bearers, only_kind: only }
  })
  const issued = (await versionsOfPlan(reader, version.plan_id)).flatMap(one => one.issued_on ?? [])
  return { targets, issued_on: issued.toSorted()[0] ?? `${version.year}-01-01` }
}

/** A target that is lost or at risk, worst first: what a leader looks at. */
export interface TargetAtRisk {
  readonly id: string
  readonly text: string
  readonly verdict: 'lost' | 'at_risk'
  readonly verdict_words: string
  /** "Tháng 2: hết kỳ ngày 28/02/2026, còn thiếu 1 tin/bài." */
  readonly says: string
  readonly promise: number
  readonly done: number | null
  readonly unit: string
  /** Below the base. */
  readonly href: string
}

/** Mục tiêu không kịp hoặc có nguy cơ của kế hoạch đang thực hiện. */
export async function targetsAtRisk(reader: Reader, year?: number): Promise<TargetAtRisk[]> {
  const { targets } = await loadTargets(reader, year)
  return (['lost', 'at_risk'] as const).flatMap(verdict =>
    targets.filter(target => target.verdict === verdict).map(target => atRisk(target, verdict)),
  )
}

function atRisk(target: TargetLine, verdict: 'lost' | 'at_risk'): TargetAtRisk {
  const unit = target.figure?.unit ?? target.unit
  const line = target.periods.findLast(period => period.verdict === verdict)
  return {
    id: target.id,
    text: target.text,
    verdict,
    verdict_words: VERDICT_WORDS[verdict],
    says: line ? `${periodWords(line.code)}: ${saysOf(line, unit)}` : '',
    promise: target.promise,
    done: target.done,
    unit,
    href: `/quan-tri/chi-tieu?mo=${target.id}`,
  }
}
