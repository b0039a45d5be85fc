import { z } from 'zod'

/** What zod says of a wrong field, where a schema has no sentence of its own. Holds for the whole process. */
export const speakVietnamese = (): void => {
  z.config(z.locales.vi())
}
