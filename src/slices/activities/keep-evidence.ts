import { type Day, dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { noteFile } from '#platform/files/store-file.ts'
import { type Id, newId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import type { KeptFile } from './keep-files.ts'
import { noteLink } from './links/note-link.ts'
import { fileKey, linkKey, normalizeLink } from './natural-key.ts'

export interface KeptEvidence {
  readonly id: Id<'evidence'>
  readonly natural_key: string
  readonly is_link: boolean
}
export interface ReadLink {
  readonly url: string
  readonly normalized: string
}
/** What an index of addresses can hold, in bytes. */
const LONGEST_LINK = 2000

/** Each address once, in its normal form; one that is none is refused by name. */
export function readLinks(links: readonly string[]): ReadLink[] {
  const read = links.map(link => {
    const normalized = normalizeLink(link)
    if (!normalized) throw problem('invalid', 'evidence.link', { link: link.slice(0, 80).toWellFormed() })
    const url = new URL(/^https?:\/\//i.test(link.trim()) ? link.trim() : `https://${link.trim()}`).href
    if (Math.max(url.length, normalized.length) > LONGEST_LINK)
      throw problem('invalid', 'evidence.link-long', { link: link.slice(0, 80).toWellFormed() })
    return { url, normalized }
  })
  return read.filter((link, i) => read.findIndex(other => other.normalized === link.normalized) === i)
}

type Vault = Writer<'evidence' | 'file' | 'evidence_look' | 'link'>
interface Receipt {
  readonly unit_id: string | null
  readonly taken_on?: Day | null
}

/** Ghi nhận minh chứng: tệp đã lưu theo mã băm, hoặc địa chỉ trang. */
export async function keepEvidence(
  tx: Vault,
  receipt: Receipt,
  files: readonly KeptFile[],
  links: readonly ReadLink[],
): Promise<KeptEvidence[]> {
  // In one order everywhere, so that two hand-ins of the same things do not wait for each other in a ring.
  const kept = files.flatMap(file => [
    { ...file, type: file.media_type },
    ...(file.thumbnail ? [{ ...file.thumbnail, type: 'image/jpeg' }] : []),
  ])
  for (const file of kept.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))) await noteFile(tx, file, file.type)
  for (const url of links.map(link => link.url).sort()) await noteLink(tx, url)
  const ofFiles = files.map(file => rowOfFile(tx, receipt, file))
  const ofLinks = links.map(link => rowOfLink(tx, receipt, link))
  const rows = [...ofFiles, ...ofLinks]
  if (rows.length > 0) await tx.db.insertInto('evidence').values(rows).execute()
  await noteLooks(
    tx,
    files.map((file, i) => ({ id: ofFiles[i]?.id ?? newId(), look: file.look })),
  )
  return [
    ...ofFiles.map(({ id, received_sha256 }) => ({ id, natural_key: fileKey(received_sha256), is_link: false })),
    ...ofLinks.map(({ id }, i) => ({ id, natural_key: linkKey(links[i]?.normalized ?? ''), is_link: true })),
  ]
}

const receiptRow = (tx: Vault, { unit_id }: Receipt) => ({
  facility_id: tx.actor.facility,
  id: newId<'evidence'>(),
  unit_id,
  received_by: tx.actor.id ?? null,
  received_at: tx.now(),
})

function rowOfFile(tx: Vault, receipt: Receipt, file: KeptFile) {
  const { received = file } = file
  // A camera whose clock runs ahead tells nothing.
  const shown = file.taken_on !== undefined && file.taken_on <= dayOf(tx.now()) ? file.taken_on : undefined
  return {
    ...receiptRow(tx, receipt),
    kind: 'file' as const,
    title: titleOfFile(file.name),
    sha256: file.sha256,
    file_name: file.name,
    url: null,
    ...takenOn(shown, receipt),
    received_sha256: received.sha256,
    received_size: received.size,
    thumbnail_sha256: file.thumbnail?.sha256 ?? null,
    latitude: file.place?.latitude ?? null,
    longitude: file.place?.longitude ?? null,
    role: file.role ?? null,
  }
}

const takenOn = (shown: Day | undefined, { taken_on: said = null }: Receipt) => ({
  taken_on: shown ?? said,
  taken_on_told_by: shown ? ('picture' as const) : said ? ('person' as const) : null,
})

const rowOfLink = (tx: Vault, receipt: Receipt, link: ReadLink) => ({
  ...receiptRow(tx, receipt),
  kind: 'link' as const,
  title: link.normalized.slice('https://'.length),
  sha256: null,
  file_name: null,
  url: link.url,
  ...takenOn(undefined, receipt),
  received_sha256: null,
  received_size: null,
  thumbnail_sha256: null,
  latitude: null,
  longitude: null,
  role: null,
})

/** How each picture looks, in four bands: two pictures that share three are nearly one. */
async function noteLooks(tx: Vault, files: readonly { id: Id<'evidence'>; look: string | undefined }[]): Promise<void> {
  const bands = files.flatMap(({ id, look }) =>
    look === undefined
      ? []
      : [0, 1, 2, 3].map(band => ({
          facility_id: tx.actor.facility,
          evidence_id: id,
          band,
          bits: Number.parseInt(look.slice(band * 4, band * 4 + 4), 16),
        })),
  )
  if (bands.length > 0) await tx.db.insertInto('evidence_look').values(bands).execute()
}

const titleOfFile = (name: string): string => name.replace(/\.[a-z0-9]{2,5}$/i, '') || name

/** Nối minh chứng với hoạt động; nối lại lần nữa không đổi gì. */
export async function attachEvidence(
  tx: Writer<'activity_evidence'>,
  activityId: string,
  evidenceIds: readonly string[],
): Promise<void> {
  if (evidenceIds.length === 0) return
  await tx.db
    .insertInto('activity_evidence')
    .values(evidenceIds.map(evidence_id => ({ facility_id: tx.actor.facility, activity_id: activityId, evidence_id })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The facts in force that bear one of these keys. */
export const findByKeys = (reader: Reader, naturalKeys: readonly string[]) =>
  reader.db
    .selectFrom('activity')
    .select(['id', 'kind', 'natural_key'])
    .where('facility_id', '=', reader.actor.facility)
    .where('natural_key', 'in', [...naturalKeys])
    .where('ended_at', 'is', null)
    .orderBy('recorded_at')
    .execute()

/** The fact in force of that kind which one of these files or addresses already proves. */
export async function findByEvidence(reader: Reader, kind: string, naturalKeys: readonly string[]) {
  const hashes = naturalKeys.filter(key => key.startsWith('file:')).map(key => key.slice(5))
  if (hashes.length === 0) return undefined
  return reader.db
    .selectFrom('activity')
    .innerJoin('activity_evidence as ae', join =>
      join.onRef('ae.facility_id', '=', 'activity.facility_id').onRef('ae.activity_id', '=', 'activity.id'),
    )
    .innerJoin('evidence', join =>
      join.onRef('evidence.facility_id', '=', 'ae.facility_id').onRef('evidence.id', '=', 'ae.evidence_id'),
    )
    .select(['activity.id', 'activity.happened_on', 'activity.unit_id'])
    .where('activity.facility_id', '=', reader.actor.facility)
    .where('activity.kind', '=', kind)
    .where('activity.ended_at', 'is', null)
    .where('evidence.received_sha256', 'in', hashes)
    .orderBy('activity.recorded_at')
    .executeTakeFirst()
}
