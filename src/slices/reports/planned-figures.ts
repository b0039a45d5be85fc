import { type PlanRow, promisedPerYear } from '#slices/plans/plans.api.ts'
import type { AmendedPromises } from '#slices/tasks/amended-promises.api.ts'
import { figuresOfPart, type MeasuredTarget } from '#slices/tasks/targets/targets.api.ts'

type Part = PlanRow['parts'][number]
/** A promise with the figure that measures it. */
type Target = Pick<MeasuredTarget, 'value' | 'unit' | 'code'>

/**
 * The column KH: for each figure the sum of the year's promised minimums of the parts whose facts feed it, once for every
 * party that bears the duty ("01 buổi/tháng" of eleven stations is 132 a year), and for rates the promised rate in percent
 * (the highest, where a plan names several). A figure nobody promised has no entry. `bearers` counts parties by part id;
 * `amended` says what an amended plan promised over its versions.
 * Source of the rule: PRODUCT.md, Period.
 */
export function plannedFigures(
  rows: readonly Pick<PlanRow, 'parts'>[],
  targets: readonly Target[],
  bearers: ReadonlyMap<string, number>,
  amended: Pick<AmendedPromises, 'totals' | 'left'> = { totals: new Map(), left: [] },
): Map<string, number> {
  const planned = new Map<string, number>()
  const promise = (part: Part, promised: number) => {
    for (const code of figuresOfPart(part)) planned.set(code, (planned.get(code) ?? 0) + promised)
  }
  for (const part of rows.flatMap(row => row.parts)) {
    const each = promisedPerYear(part)
    if (each !== null) promise(part, amended.totals.get(part.id) ?? each * (bearers.get(part.id) ?? 1))
  }
  for (const { part, promised } of amended.left) promise(part, promised)
  for (const target of targets) {
    const code = target.unit.trim() === '%' ? target.code : null
    if (code !== null) planned.set(code, Math.max(planned.get(code) ?? 0, target.value))
  }
  return planned
}
