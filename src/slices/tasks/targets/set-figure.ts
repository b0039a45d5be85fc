import { ensure, problem } from '#platform/errors.ts'
import { isId, newId } from '#platform/ids.ts'
import { type Reader, type Scope, type Writer, write } from '#platform/scope.ts'
import { figureOf } from '../../activities/figures.api.ts'
import { measures } from './load-targets.ts'
import type { SetFigure } from './targets.input.ts'
import { canSetFigure } from './targets.policy.ts'

/** Chọn chỉ tiêu đo một mục tiêu, hoặc để mục tiêu "chưa đo được"; lựa chọn trước vẫn còn. */
export const setFigure = (scope: Scope, id: string, { request_key: key, ...input }: SetFigure) =>
  write(
    scope,
    { action: 'target.measure', subject: id, key, input: { id, ...input } },
    async (tx: Writer<'target_figure'>) => {
      const target = await lockTarget(tx, id)
      ensure(canSetFigure(tx.actor), 'target.measure')
      const figure = input.figure_code === null ? undefined : figureOf(input.figure_code)
      if (input.figure_code !== null && (!figure || !measures(figure, target.unit)))
        throw problem('invalid', 'target.figure')
      const last = await lastChoice(tx, target)
      if ((last?.id ?? null) !== input.after) throw problem('stale', 'target.stale')

      const choice = newId<'target_figure'>()
      await tx.db
        .insertInto('target_figure')
        .values({
          facility_id: tx.actor.facility,
          id: choice,
          plan_id: target.plan_id,
          words: target.text,
          unit: target.unit,
          figure_code: input.figure_code,
          set_by: tx.actor.id ?? '',
          set_at: tx.now(),
        })
        .execute()
      return { id: choice }
    },
  )

/** A target of a plan in force; locked through its version, so that two choices do not cross. */
async function lockTarget(tx: Reader, id: string) {
  const found = isId(id)
    ? await tx.db
        .selectFrom('plan_target')
        .innerJoin('plan_version', join =>
          join
            .onRef('plan_version.facility_id', '=', 'plan_target.facility_id')
            .onRef('plan_version.id', '=', 'plan_target.version_id'),
        )
        .select(['plan_target.text', 'plan_target.unit', 'plan_version.plan_id'])
        .where('plan_target.facility_id', '=', tx.actor.facility)
        .where('plan_target.id', '=', id)
        .where('plan_version.state', '=', 'issued')
        .forUpdate('plan_target')
        .executeTakeFirst()
    : undefined
  if (!found) throw problem('not_found', 'target.not-found')
  return found
}

const lastChoice = (tx: Reader, target: { plan_id: string; text: string; unit: string }) =>
  tx.db
    .selectFrom('target_figure')
    .select('id')
    .where('facility_id', '=', tx.actor.facility)
    .where('plan_id', '=', target.plan_id)
    .where('words', '=', target.text)
    .where('unit', '=', target.unit)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
