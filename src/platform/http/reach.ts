/** How the world reached us with a request. */
export interface Reach {
  readonly host: string
  readonly secure: boolean
}

export interface ReachRules {
  readonly publicUrl: string | undefined
  /** X-Forwarded-* are believed only when the one before us is known to set them. */
  readonly trustProxy: boolean
}

export function reachOf(request: Request, rules: ReachRules): Reach {
  const own = rules.publicUrl ? new URL(rules.publicUrl) : undefined
  const url = new URL(request.url)
  const host = rules.trustProxy ? (first(request.headers.get('x-forwarded-host')) ?? url.host) : url.host
  return { host: host.toLowerCase(), secure: own?.protocol === 'https:' }
}

/** The address of the one who asks; the proxy before us writes the last entry of X-Forwarded-For. */
export function addressOf(request: Request, peer: string | undefined, rules: Pick<ReachRules, 'trustProxy'>): string {
  const forwarded = rules.trustProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || peer || 'unknown'
}

const first = (value: string | null): string | undefined => value?.split(',')[0]?.trim() || undefined
