import type pg from 'pg'
import type { Site } from './env.ts'

interface Row extends Site {
  readonly host: string | null
}

/** Which facility an address belongs to, and what of the path is only its name. */
export interface Located {
  readonly site: Site | undefined
  /** '' or '/<slug>' */
  readonly base: string
  /** The path without the base. */
  readonly path: string
}

export interface Sites {
  /** Reads the addresses anew when what is known is older than a moment. */
  refresh(): Promise<void>
  reload(): Promise<void>
  locate(host: string, path: string): Located
  all(): readonly Site[]
}

/** The addresses of the facilities, kept in memory: every request asks. */
export function keepSites(auth: pg.Pool, maxAgeMs = 2000): Sites {
  let rows: readonly Row[] = []
  let readAt = Number.NEGATIVE_INFINITY
  const reload = async () => {
    const answer = await auth.query<Row>('select slug, host, facility_id from auth.site order by created_at, slug')
    rows = answer.rows
    readAt = performance.now()
  }
  return {
    reload,
    refresh: async () => {
      if (performance.now() - readAt >= maxAgeMs) await reload()
    },
    locate: (host, path) => locate(rows, host, path),
    all: () => rows,
  }
}

/** By host name, else by the first part of the path, else the only facility there is. */
export function locate(rows: readonly Row[], host: string, path: string): Located {
  const name = host.replace(/:\d+$/, '')
  const byHost = rows.find(row => row.host === name || row.host === host)
  if (byHost) return { site: byHost, base: '', path }
  const slug = path.split('/', 2)[1] ?? ''
  const bySlug = rows.find(row => row.slug === slug)
  if (bySlug) return { site: bySlug, base: `/${slug}`, path: path.slice(slug.length + 1) || '/' }
  return { site: rows.length === 1 ? rows[0] : undefined, base: '', path }
}
