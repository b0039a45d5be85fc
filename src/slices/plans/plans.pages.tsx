import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { ZodType } from 'zod'
import { dayOf } from '#platform/day.ts'
import { Problem, problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { statusOf } from '#platform/http/problem-status.ts'
import { sayWith } from '#platform/http/words.ts'
import { type Reader, read } from '#platform/scope.ts'
import { letterheadOn } from '#slices/facilities/names.api.ts'
import { renderPage } from '#ui/public/render.ts'
import { approvePlan, returnPlan } from './decide-plan.commands.ts'
import { loadDiff } from './load-diff.ts'
import { loadReview } from './load-review.ts'
import { approvePlanForm, returnPlanForm } from './plans.input.ts'
import { plansWords, returnReasons } from './plans.words.ts'
import { DecidePlanPage, type DecideProps } from './public/decide-plan-page.tsx'

const PAGE = '/viec/duyet/ke-hoach/:id'
const say = sayWith([plansWords])
const DONE: Readonly<Record<string, string>> = {
  duyet: 'Đã duyệt kế hoạch. Điều phối sẽ cấp số và ban hành.',
  'tra-lai': 'Đã trả lại kế hoạch, người soạn thấy lý do.',
}

/** Lãnh đạo đọc và quyết kế hoạch trên điện thoại: biểu mẫu thường, không cần mã lệnh. */
export const plansPages = new Hono<Env>()
  .get(PAGE, requirePerson, c => show(c, { done: DONE[c.req.query('xong') ?? ''] }))
  .post(`${PAGE}/duyet`, requirePerson, c =>
    decide(c, 'duyet', 'plan', async id => {
      await approvePlan(c.var.scope, id, await formOf(c, approvePlanForm))
    }),
  )
  .post(`${PAGE}/tra-lai`, requirePerson, c =>
    decide(c, 'tra-lai', 'reason', async id => {
      const { ready, own, ...input } = await formOf(c, returnPlanForm)
      const reason = own || returnReasons[Number(ready ?? Number.NaN)]
      if (!reason) throw problem('invalid', 'plan.reason-needed')
      await returnPlan(c.var.scope, id, { ...input, reason })
    }),
  )

type Shown = Pick<DecideProps, 'done' | 'refused' | 'own'>

async function show(c: Context<Env>, shown: Shown, status: 200 | 403 | 409 | 412 | 422 = 200): Promise<Response> {
  const { scope, base } = c.var
  const { review, changed, facility } = await read(scope, async reader => {
    const [found, letterhead] = await Promise.all([
      reviewed(reader, c.req.param('id') ?? ''),
      letterheadOn(reader, dayOf(reader.now())),
    ])
    return { ...found, facility: letterhead?.name ?? '' }
  })
  const keys = { approve: randomUUID(), give_back: randomUUID() }
  return c.html(renderPage(<DecidePlanPage {...{ base, facility, review, changed, keys }} {...shown} />), status)
}

/** The version, and what it changes where it goes on from another of its year. */
async function reviewed(reader: Reader, id: string) {
  const review = await loadReview(reader, id)
  const { started_as, from_version_id } = review.version
  const goesOn = from_version_id !== null && started_as !== 'next_year'
  return { review, changed: goesOn ? await loadDiff(reader, id) : undefined }
}

/** Does the decision and shows what came of it; what a person can mend stands on the page as it is now. */
async function decide(
  c: Context<Env>,
  what: string,
  field: 'plan' | 'reason',
  work: (id: string) => Promise<void>,
): Promise<Response> {
  const id = c.req.param('id') ?? ''
  try {
    await work(id)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const status = statusOf(error)
    if (status !== 403 && status !== 409 && status !== 412 && status !== 422) throw error
    const text = say(error.kind, error.code, error.params)
    const { own } = await c.req.parseBody()
    const refused = { field: status === 422 ? field : 'plan', text } as const
    return show(c, { refused, own: typeof own === 'string' ? own : undefined }, status)
  }
  return c.redirect(`${c.var.base}/viec/duyet/ke-hoach/${id}?xong=${what}`, 303)
}

async function formOf<Out>(c: Context<Env>, schema: ZodType<Out>): Promise<Out> {
  const parsed = schema.safeParse(await c.req.parseBody())
  if (!parsed.success) throw problem('invalid', 'request.invalid')
  return parsed.data
}
