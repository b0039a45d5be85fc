import type { Day } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { type FileStore, keepBytes, noteFile } from '#platform/files/store-file.ts'
import { type Id, newId } from '#platform/ids.ts'
import type { Reader, Writer } from '#platform/scope.ts'
import { acceptFile, harmlessName, MAX_FILES } from './accept-file.ts'
import { fileKey, linkKey, normalizeLink } from './natural-key.ts'

/** A file as it was sent. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}
/** A file whose bytes lie safe on the disk; its row follows in the transaction of what it proves. */
export interface KeptFile {
  readonly sha256: string
  readonly size: number
  readonly media_type: string
  readonly name: string
}
export interface KeptEvidence {
  readonly id: Id<'evidence'>
  readonly natural_key: string
  readonly is_link: boolean
}

/** Looks at each file, then stores all: nothing is kept when one of them is refused. */
export async function keepFiles(store: FileStore, facility: string, files: readonly SentFile[]): Promise<KeptFile[]> {
  if (files.length > MAX_FILES) throw problem('too_large', 'evidence.too-many', { limit: MAX_FILES })
  const types: string[] = []
  for (const file of files) types.push(await acceptFile(file.bytes, cleanName(file.name)))
  const kept = new Map<string, KeptFile>()
  for (const [i, file] of files.entries()) {
    const stored = await keepBytes(store, facility, file.bytes)
    kept.set(stored.sha256, { ...stored, media_type: types[i]!, name: harmlessName(cleanName(file.name), types[i]!) })
  }
  return [...kept.values()]
}

/** A name to show and to save under: no folders, no control characters, none that turn the writing round, not endless. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Bidi_Control}"<>|:*?]/gu, ' ').trim()
  return plain.length > 0 ? plain.slice(-120) : 'tệp'
}

/** Each address once, in its normal form; one that is none is refused by name. */
export function readLinks(links: readonly string[]): { url: string; normalized: string }[] {
  const read = links.map(link => {
    const normalized = normalizeLink(link)
    if (!normalized) throw problem('invalid', 'evidence.link', { link: link.slice(0, 80) })
    const url = /^https?:\/\//i.test(link.trim()) ? link.trim() : `https://${link.trim()}`
    return { url, normalized }
  })
  return read.filter((link, i) => read.findIndex(other => other.normalized === link.normalized) === i)
}

type Vault = Writer<'evidence' | 'file'>
interface Receipt {
  readonly unit_id: string | null
  readonly taken_on?: Day | null
}

/** Ghi nhận minh chứng: tệp đã lưu theo mã băm, hoặc địa chỉ trang. */
export async function keepEvidence(
  tx: Vault,
  receipt: Receipt,
  files: readonly KeptFile[],
  links: readonly { url: string; normalized: string }[],
): Promise<KeptEvidence[]> {
  for (const file of files) await noteFile(tx, file, file.media_type)
  const common = {
    facility_id: tx.actor.facility,
    unit_id: receipt.unit_id,
    taken_on: receipt.taken_on ?? null,
    received_by: tx.actor.id ?? null,
    received_at: tx.now(),
  }
  const ofFiles = files.map(file => ({
    ...common,
    id: newId<'evidence'>(),
    kind: 'file' as const,
    title: titleOfFile(file.name),
    sha256: file.sha256,
    file_name: file.name,
    url: null,
  }))
  const ofLinks = links.map(link => ({
    ...common,
    id: newId<'evidence'>(),
    kind: 'link' as const,
    title: link.normalized.slice('https://'.length),
    sha256: null,
    file_name: null,
    url: link.url,
  }))
  const rows = [...ofFiles, ...ofLinks]
  if (rows.length > 0) await tx.db.insertInto('evidence').values(rows).execute()
  return [
    ...ofFiles.map(({ id, sha256 }) => ({ id, natural_key: fileKey(sha256), is_link: false })),
    ...ofLinks.map(({ id }, i) => ({ id, natural_key: linkKey(links[i]?.normalized ?? ''), is_link: true })),
  ]
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
    .where('evidence.sha256', 'in', hashes)
    .orderBy('activity.recorded_at')
    .executeTakeFirst()
}
