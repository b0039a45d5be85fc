import { z } from 'zod'

/** A month `2026-03`, a quarter `2026-Q1` or a year `2026`. */
export const sheetPeriod = z.string().regex(/^20\d\d(-(0[1-9]|1[0-2])|-Q[1-4])?$/, 'Kỳ chưa đọc được.')

export const dutySheetInput = z.object({ 'don-vi': z.uuid().optional(), ky: sheetPeriod.optional() })
export const feedForm = z.object({ don_vi: z.union([z.uuid(), z.literal('')]).default('') })
export const revokeForm = z.object({ id: z.uuid() })
