import type { FetchPage } from '#platform/guarded-fetch/guarded-fetch.ts'
import { read } from '#platform/scope.ts'
import { checkLink } from '#slices/activities/links/check-link.ts'
import type { Cast } from './run-year.ts'

const SHOWN = 12

/** The latest links are looked at once: they are kept as the invented house would show them, and one of them is gone. */
export async function lookAtLinks(cast: Cast): Promise<void> {
  const scope = await cast.at(cast.coordinator, cast.until)
  const job = { ...scope, actor: cast.system.actor }
  const links = await read(job, reader =>
    reader.db
      .selectFrom('link')
      .select('url')
      .where('facility_id', '=', reader.actor.facility)
      .orderBy('noted_at', 'desc')
      .orderBy('url')
      .limit(SHOWN)
      .execute(),
  )
  for (const [n, { url }] of links.entries()) await checkLink(job, cast.files, inventedPage(n === 3 ? 404 : 200), url)
}

const inventedPage =
  (status: number): FetchPage =>
  async url => {
    const words = new URL(url).pathname.split('/').at(-1)?.replaceAll('-', ' ') ?? ''
    const html = `<title>Cải cách hành chính: ${words}</title><p>Bài viết minh họa của Trung tâm Y tế khu vực An Bình.</p>`
    return { url, status, type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(html) }
  }
