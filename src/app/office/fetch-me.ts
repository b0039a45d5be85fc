import { Refused } from '#ui/office/answer.ts'
import { base } from '#ui/office/base.ts'
import type { Me } from '#ui/office/use-me.ts'

/** Who is at the desk; without a session the way leads to signing in, and back here afterwards. */
export async function fetchMe(): Promise<Me> {
  const response = await fetch(`${base}/api/me`, { headers: { accept: 'application/json' } })
  if (response.status === 401) {
    const here = window.location.pathname + window.location.search
    window.location.assign(`${base}/dang-nhap?ve=${encodeURIComponent(here)}`)
    return new Promise(() => undefined)
  }
  if (!response.ok) throw new Refused(response.status, {}, response.headers.get('x-request-id') ?? undefined)
  return (await response.json()) as Me
}
