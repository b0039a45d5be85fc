import { Hono } from 'hono'
import { z } from 'zod'
import { ensure } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { isId } from '#platform/ids.ts'
import { read } from '#platform/scope.ts'
import { readForm, readFormInput, readSentFiles } from '../../activities/activities.api.ts'
import {
  budgetFilter,
  correctSpendingInput,
  enterSpendingInput,
  retractSpendingInput,
  setEstimateInput,
} from './budget.input.ts'
import { canEnterMoney, canReadBudget } from './budget.policy.ts'
import { loadBudget } from './load-budget.ts'
import { setEstimate } from './set-estimate.ts'
import { correctSpending, enterSpending, retractSpending } from './spending.commands.ts'

const idParam = valid('param', z.object({ id: z.string().refine(isId) }))

/** JSON of the budget, under /api/budget. */
export const budgetRoutes = ({ files }: { files: FileStore }) =>
  new Hono<Env>()
    .use(requirePerson)
    .get('/', valid('query', budgetFilter), async c => {
      ensure(canReadBudget(c.var.scope.actor), 'budget.read')
      const budget = await read(c.var.scope, reader => loadBudget(reader, c.req.valid('query').year))
      return c.json({ ...budget, may_enter: canEnterMoney(c.var.scope.actor) })
    })
    .post('/tasks/:id/estimate', idParam, valid('json', setEstimateInput), async c =>
      c.json(await setEstimate(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/spending', async c => {
      const form = await readForm(c.req.raw)
      const input = readFormInput(form, enterSpendingInput)
      return c.json(await enterSpending(c.var.scope, files, input, await readSentFiles(form, ['files'])))
    })
    .post('/spending/:id/correct', idParam, valid('json', correctSpendingInput), async c =>
      c.json(await correctSpending(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )
    .post('/spending/:id/retract', idParam, valid('json', retractSpendingInput), async c =>
      c.json(await retractSpending(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
    )

export type BudgetRoutes = ReturnType<typeof budgetRoutes>
