import { z } from 'zod'

export const targetsFilter = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() })

/** `figure_code` null leaves the target unmeasured; `after` is the choice this one was made upon, null for the first. */
export const setFigureInput = z.object({
  request_key: z.uuid(),
  figure_code: z.string().min(1).max(60).nullable(),
  after: z.uuid().nullable(),
})
export type SetFigure = z.output<typeof setFigureInput>
