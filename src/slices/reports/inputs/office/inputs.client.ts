import { useQuery } from '@tanstack/react-query'
import { hc, type InferResponseType } from 'hono/client'
import { answer } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import type { InputsRoutes } from '../inputs.routes.ts'

export const inputs = hc<InputsRoutes>(apiAt('report-inputs'))

export type UnitsOfPeriod = InferResponseType<typeof inputs.index.$get>
export type UnitRow = UnitsOfPeriod['units'][number]

export const KEYS = { all: ['report-inputs'], of: (period: string) => ['report-inputs', period] } as const

/** What every unit did and said for a period; asked for only by who may see it. */
export const useUnitsOfPeriod = (period: string, isShown: boolean) =>
  useQuery({
    queryKey: KEYS.of(period),
    queryFn: () => answer(inputs.index.$get({ query: { ky: period } })),
    enabled: isShown,
  })
