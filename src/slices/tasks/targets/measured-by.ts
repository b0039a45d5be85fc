import type { Reader } from '#platform/scope.ts'
import { type Figure, figureOf } from '../../activities/figures.api.ts'
import { staffNames } from '../../facilities/staff.api.ts'
import { type PlanRow, type PlanVersion, planRows, type planTargets } from '../../plans/plans.api.ts'
import { bearersByPart } from '../bearers.api.ts'
import { proposeFigure } from './propose-figure.ts'
import { figuresOfPart, partOfTarget } from './target-row.ts'

export type ListedTarget = Awaited<ReturnType<typeof planTargets>>[number]

interface Choice {
  readonly id: string
  readonly code: string | null
  readonly by: string
  readonly at: Date
}

/** What decides which figure measures a target. */
export interface Measuring {
  readonly rows: readonly PlanRow[]
  readonly bearers: ReadonlyMap<string, number>
  readonly choices: ReadonlyMap<string, Choice>
}

export const loadMeasuring = async (
  reader: Reader,
  version: Pick<PlanVersion, 'id' | 'plan_id'>,
): Promise<Measuring> => ({
  rows: await planRows(reader, version.id),
  bearers: await bearersByPart(reader, version.id),
  choices: await choicesOf(reader, version.plan_id),
})

export interface MeasuredBy {
  readonly choice: Choice | undefined
  readonly proposed: string | null
  readonly figure: Figure | undefined
  /** How many units owe it. */
  readonly bearers: number
  /** Only facts of this kind count. */
  readonly only: string | null
}

/** The figure that measures a target: somebody's choice, else the rule's proposal. Pure. */
export function measuredBy(target: ListedTarget, { rows, bearers, choices }: Measuring): MeasuredBy {
  const choice = choices.get(keyOf(target.text, target.unit))
  const part = target.unit.trim() === '%' ? undefined : partOfTarget(target, rows)
  const proposed = part ? (figuresOfPart(part)[0] ?? null) : proposeFigure(target)
  const figure = figureOf((choice ? choice.code : proposed) ?? '')
  return {
    choice,
    proposed,
    figure,
    bearers: part ? (bearers.get(part.id) ?? 1) : 1,
    only: part && figure?.code === proposed ? part.activity_kind : null,
  }
}

const keyOf = (words: string, unit: string): string => `${words}\n${unit}`

/** The latest choice for each target of a plan, by its words: they outlive an amendment. */
async function choicesOf(reader: Reader, planId: string): Promise<Measuring['choices']> {
  const rows = await reader.db
    .selectFrom('target_figure')
    .select(['id', 'words', 'unit', 'figure_code', 'set_by', 'set_at'])
    .where('facility_id', '=', reader.actor.facility)
    .where('plan_id', '=', planId)
    .orderBy('set_at')
    .orderBy('id')
    .execute()
  const names = rows.length > 0 ? await staffNames(reader) : new Map<string, string>()
  return new Map(
    rows.map(row => [
      keyOf(row.words, row.unit),
      { id: row.id, code: row.figure_code, by: names.get(row.set_by) ?? '', at: row.set_at },
    ]),
  )
}
