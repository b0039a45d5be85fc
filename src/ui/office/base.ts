/** '' or '/<slug>': what stands before every address of this facility; the server writes it into the page. */
export const base: string =
  typeof document === 'undefined' ? '' : (document.querySelector<HTMLMetaElement>('meta[name="base"]')?.content ?? '')

/** The address that a slice's typed client starts from: `hc<typeof plansRoutes>(apiAt('plans'))`. */
export const apiAt = (slice: string): string => `${base}/api/${slice}`
