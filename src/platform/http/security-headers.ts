import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

export type PageKind = 'public' | 'desk' | 'print'

const COMMON = [
  `default-src 'none'`,
  `img-src 'self' data: blob:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `media-src 'self' blob:`,
  `manifest-src 'self'`,
  `worker-src 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
]

/** Nothing inline anywhere, save on the desk, whose parts library sets styles as it runs, and one rule of a printed page. */
export function contentSecurityPolicy(kind: PageKind, nonce: string): string {
  return [...COMMON, ...OWN[kind](nonce)].join('; ')
}

const OWN: Record<PageKind, (nonce: string) => readonly string[]> = {
  public: () => [`script-src 'self'`, `style-src 'self'`],
  desk: nonce => [`script-src 'self' 'nonce-${nonce}'`, `style-src 'self' 'unsafe-inline'`],
  // The foot of a printed page says when it was printed: its rule stands in the page.
  print: nonce => [`script-src 'none'`, `style-src 'self' 'nonce-${nonce}'`],
}

const isDesk = (path: string): boolean => path === '/quan-tri' || path.startsWith('/quan-tri/')

/** Scripts, looks and letters of the build: rules for documents are half of their weight on a bad line. A drawing may be opened as one. */
const isOwnPart = (path: string): boolean => path.startsWith('/assets/') && !path.endsWith('.svg')

const FIXED: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()'],
]

/** Headers of every answer; one that already carries a policy of its own (a downloaded file) keeps it. */
export const securityHeaders =
  (secure: boolean): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next()
    const { headers } = c.res
    if (c.res.status === 200 && isOwnPart(c.req.path)) {
      headers.set('x-content-type-options', 'nosniff')
      return
    }
    for (const [name, value] of FIXED) headers.set(name, value)
    if (!headers.has('content-security-policy'))
      headers.set('content-security-policy', contentSecurityPolicy(isDesk(c.req.path) ? 'desk' : 'public', c.var.nonce))
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
    if (secure) headers.set('strict-transport-security', 'max-age=31536000')
  }
