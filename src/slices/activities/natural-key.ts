/** Parameters that only say where a reader came from: the article is the same without them. */
const TRACKING = /^(utm_\w+|fbclid|gclid|zarsrc|mibextid|rdid|si|feature|igshid)$/i

/** The address in one form, so that the same page handed in twice is seen as one; undefined when it is no web address. */
export function normalizeLink(text: string): string | undefined {
  const written = /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`
  if (!URL.canParse(written)) return undefined
  const url = new URL(written)
  if (!/^https?:$/.test(url.protocol) || !url.hostname.includes('.') || url.username || url.password) return undefined
  const host = url.hostname.replace(/^(www|m|mobile|web)\./, '')
  if (host === 'youtu.be') return `https://youtube.com/watch?v=${url.pathname.slice(1)}`
  const params = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const query = params.length ? `?${new URLSearchParams(params)}` : ''
  const path = url.pathname.replace(/\/+$/, '')
  return `https://${host}${url.port ? `:${url.port}` : ''}${path}${query}`
}

export const linkKey = (normalized: string): string => `link:${normalized}`
export const fileKey = (sha256: string): string => `file:${sha256}`
