import { z } from 'zod'

/** What zod says of a wrong field, where a schema has no sentence of its own. Holds for the whole process. */
export const speakVietnamese = (): void => {
  const { localeError } = z.locales.vi()
  z.config({ localeError: issue => (isEmptyChoice(issue) ? 'Chưa chọn.' : localeError(issue)) })
}

/** People never type the identifier of a thing: a field without one is a list nothing was chosen from. */
const isEmptyChoice = (issue: z.core.$ZodRawIssue): boolean =>
  issue.code === 'invalid_format' && issue.format === 'uuid' && issue.input === ''
