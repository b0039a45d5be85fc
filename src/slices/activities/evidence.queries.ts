import { sql } from 'kysely'
import { problem } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { Reader } from '#platform/scope.ts'

const evidenceColumns = [
  'evidence.id',
  'evidence.kind',
  'evidence.title',
  'evidence.sha256',
  'evidence.received_sha256',
  'evidence.received_size',
  'evidence.thumbnail_sha256',
  'evidence.file_name',
  'evidence.url',
  'evidence.taken_on',
  'evidence.taken_on_told_by',
  'evidence.latitude',
  'evidence.longitude',
  'evidence.role',
  'evidence.unit_id',
  'evidence.received_by',
  'evidence.received_at',
  'file.media_type',
  'file.size',
] as const

const evidence = (reader: Reader) =>
  reader.db
    .selectFrom('evidence')
    .leftJoin('file', join =>
      join.onRef('file.facility_id', '=', 'evidence.facility_id').onRef('file.sha256', '=', 'evidence.sha256'),
    )
    .where('evidence.facility_id', '=', reader.actor.facility)
    .select(evidenceColumns)

/** What is known of the addresses among them, each address looked up once. */
async function withLinks<Row extends { readonly url: string | null }>(reader: Reader, rows: readonly Row[]) {
  const urls = [...new Set(rows.flatMap(row => row.url ?? []))]
  const found = urls.length === 0 ? [] : await linksAt(reader, urls)
  const links = new Map(found.map(({ url, ...link }) => [url, link]))
  return rows.map(row => ({ ...row, ...(links.get(row.url ?? '') ?? NO_LINK) }))
}

const linksAt = (reader: Reader, urls: readonly string[]) =>
  reader.db
    .selectFrom('link')
    .select([
      'url',
      'state as link_state',
      'reason as link_reason',
      'title as link_title',
      'checked_at as link_checked_at',
      'alive_at as link_alive_at',
      'kept_at as link_kept_at',
      'copy_sha256 as link_copy_sha256',
      'text_sha256 as link_text_sha256',
    ])
    .where('facility_id', '=', reader.actor.facility)
    .where('url_hash', 'in', urls.map(hashOf))
    .where('url', 'in', urls)
    .execute()

/** The database's own hash, as the column `url_hash` holds it. */
const hashOf = (url: string) => sql<number>`hashtextextended(${url}, 0)`

const NO_LINK = {
  link_state: null,
  link_reason: null,
  link_title: null,
  link_checked_at: null,
  link_alive_at: null,
  link_kept_at: null,
  link_copy_sha256: null,
  link_text_sha256: null,
}

export type EvidenceRow = Awaited<ReturnType<typeof getEvidence>>

export async function getEvidence(reader: Reader, id: string) {
  const rows = isId(id) ? await evidence(reader).where('evidence.id', '=', id).execute() : []
  const [found] = await withLinks(reader, rows)
  if (!found) throw problem('not_found', 'evidence.not-found')
  return found
}

export async function listEvidence(reader: Reader, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await evidence(reader)
    .where('evidence.id', 'in', [...ids])
    .orderBy('evidence.received_at')
    .orderBy('evidence.id')
    .execute()
  return withLinks(reader, rows)
}

export async function evidenceOf(reader: Reader, activityIds: readonly string[]) {
  if (activityIds.length === 0) return []
  const rows = await evidence(reader)
    .innerJoin('activity_evidence as ae', join =>
      join.onRef('ae.facility_id', '=', 'evidence.facility_id').onRef('ae.evidence_id', '=', 'evidence.id'),
    )
    .select('ae.activity_id')
    .where('ae.activity_id', 'in', [...activityIds])
    .orderBy('evidence.received_at')
    .orderBy('evidence.id')
    .execute()
  return withLinks(reader, rows)
}

/** What shows this small picture; the same one may prove several things. */
export const evidenceShownBy = async (reader: Reader, thumbnail: string) =>
  withLinks(reader, await evidence(reader).where('evidence.thumbnail_sha256', '=', thumbnail).limit(20).execute())

export interface Twin {
  /** Of which evidence. */
  readonly id: string
  readonly twin_id: string
  readonly title: string
  readonly unit_id: string | null
  readonly received_at: Date
  /** The same bytes; else a picture that looks the same. */
  readonly is_same: boolean
}

/** The same bytes received elsewhere, or a picture that looks the same: a reviewer sees the twin, nothing is refused. */
export async function twinsOf(reader: Reader, evidenceIds: readonly string[]): Promise<Twin[]> {
  if (evidenceIds.length === 0) return []
  const same = await reader.db
    .selectFrom('evidence as mine')
    .innerJoin('evidence as twin', join =>
      join
        .onRef('twin.facility_id', '=', 'mine.facility_id')
        .onRef('twin.received_sha256', '=', 'mine.received_sha256')
        .onRef('twin.id', '<>', 'mine.id'),
    )
    .select(['mine.id', 'twin.id as twin_id', 'twin.title', 'twin.unit_id', 'twin.received_at'])
    .where('mine.facility_id', '=', reader.actor.facility)
    .where('mine.id', 'in', [...evidenceIds])
    .execute()
  const known = new Set(same.flatMap(twin => [twin.twin_id, twin.id]))
  const alike = (await lookalikesOf(reader, evidenceIds)).filter(twin => !known.has(twin.twin_id))
  return [...same.map(twin => ({ ...twin, is_same: true })), ...alike.map(twin => ({ ...twin, is_same: false }))].sort(
    (a, b) => a.received_at.getTime() - b.received_at.getTime(),
  )
}

/** Pictures that share three of the four bands of how they look: saved again, made smaller, sent through a chat. */
const lookalikesOf = (reader: Reader, evidenceIds: readonly string[]) =>
  reader.db
    .selectFrom('evidence_look as mine')
    .innerJoin('evidence_look as other', join =>
      join
        .onRef('other.facility_id', '=', 'mine.facility_id')
        .onRef('other.band', '=', 'mine.band')
        .onRef('other.bits', '=', 'mine.bits')
        .onRef('other.evidence_id', '<>', 'mine.evidence_id'),
    )
    .innerJoin('evidence as twin', join =>
      join.onRef('twin.facility_id', '=', 'other.facility_id').onRef('twin.id', '=', 'other.evidence_id'),
    )
    .select(['mine.evidence_id as id', 'twin.id as twin_id', 'twin.title', 'twin.unit_id', 'twin.received_at'])
    .where('mine.facility_id', '=', reader.actor.facility)
    .where('mine.evidence_id', 'in', [...evidenceIds])
    .groupBy(['mine.evidence_id', 'twin.id', 'twin.title', 'twin.unit_id', 'twin.received_at'])
    .having(({ fn }) => fn.countAll(), '>=', 3)
    .execute()
