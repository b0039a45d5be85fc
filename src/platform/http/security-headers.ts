import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

export type PageKind = 'public' | 'desk'

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

/** Nothing inline anywhere, save on the desk, whose parts library sets styles as it runs. */
export function contentSecurityPolicy(kind: PageKind, nonce: string): string {
  const own =
    kind === 'desk'
      ? [`script-src 'self' 'nonce-${nonce}'`, `style-src 'self' 'unsafe-inline'`]
      : [`script-src 'self'`, `style-src 'self'`]
  return [...COMMON, ...own].join('; ')
}

const isDesk = (path: string): boolean => path === '/quan-tri' || path.startsWith('/quan-tri/')

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
    for (const [name, value] of FIXED) headers.set(name, value)
    if (!headers.has('content-security-policy'))
      headers.set('content-security-policy', contentSecurityPolicy(isDesk(c.req.path) ? 'desk' : 'public', c.var.nonce))
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
    if (secure) headers.set('strict-transport-security', 'max-age=31536000')
  }
