import { hc, type InferResponseType } from 'hono/client'
import { answer } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import type { LayoutCheckRoutes } from '../layout-check.routes.ts'

const checks = hc<LayoutCheckRoutes>(apiAt('layout-check'))

export type Checked = InferResponseType<typeof checks.index.$post>
export type Finding = Checked['findings'][number]

/** Sends the file as it is; the answer is all there is of it. */
export const checkFile = (file: File): Promise<Checked> =>
  answer(
    checks.index.$post(undefined, {
      init: { body: file, headers: { 'content-type': 'application/octet-stream' } },
    }),
  )
