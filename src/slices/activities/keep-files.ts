import { createHash } from 'node:crypto'
import type { Day } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import { type FileStore, keepBytes, type StoredFile } from '#platform/files/store-file.ts'
import { acceptFile, harmlessName, isRedrawn, MAX_FILES } from './accept-file.ts'
import { hasSecondFace } from './intake/check-second-face.ts'
import { type PictureUse, preparePicture } from './intake/prepare-picture.ts'
import { type Place, readExif, wipePlace } from './intake/read-exif.ts'

/** What a sent picture is of: a scene, a document whose words must stay legible, the list that people signed. */
export type SentAs = PictureUse | 'sign_sheet'

/** A file as it was sent. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Not said: a scene. */
  readonly as?: SentAs
}

/** A file whose bytes lie safe on the disk; its row follows in the transaction of what it proves. */
export interface KeptFile extends StoredFile {
  readonly media_type: string
  readonly name: string
  /** What arrived, where a smaller copy of it is what is kept. */
  readonly received?: StoredFile
  readonly thumbnail?: StoredFile
  readonly look?: string
  readonly taken_on?: Day
  readonly place?: Place
  readonly role?: 'sign_sheet'
}

/** The hash of what arrived: the same file handed in twice is found by it, however it is kept. */
export const receivedHash = ({ received, sha256 }: KeptFile): string => (received ?? { sha256 }).sha256

interface Checked extends SentFile {
  readonly media_type: string
}

async function checkFiles(files: readonly SentFile[]): Promise<Checked[]> {
  if (files.length > MAX_FILES) throw problem('too_large', 'evidence.too-many', { limit: MAX_FILES })
  const checked: Checked[] = []
  for (const file of files) {
    const name = cleanName(file.name)
    const media_type = await acceptFile(file.bytes, name)
    checked.push({ ...file, name: harmlessName(name, media_type), media_type })
  }
  return checked
}

/** Looks at each file, then stores all as they came: nothing is kept when one of them is refused. */
export async function keepFiles(store: FileStore, facility: string, files: readonly SentFile[]): Promise<KeptFile[]> {
  const checked = await checkFiles(files)
  const kept = new Map<string, KeptFile>()
  for (const { bytes, name, media_type } of checked)
    if (hasSecondFace(bytes, media_type)) throw problem('invalid', 'evidence.two-faced', { name })
  for (const { bytes, name, media_type } of checked) {
    const stored = await keepBytes(store, facility, bytes)
    kept.set(stored.sha256, { ...stored, media_type, name })
  }
  return [...kept.values()]
}

interface Wishes {
  /** "Giữ nơi chụp": without it no place of a picture is kept anywhere. */
  readonly keep_place?: boolean
}
interface Prepared extends Checked {
  readonly kept: Uint8Array
  readonly small?: Uint8Array
  readonly look?: string
  readonly taken_on?: Day
  readonly place?: Place
}

/**
 * Keeps files as evidence: pictures smaller and without what the camera wrote into them, everything else as it came. All are
 * looked at and prepared before the first is stored, so that nothing is kept when one of them is refused.
 */
export async function keepProofs(
  store: FileStore,
  facility: string,
  files: readonly SentFile[],
  wishes: Wishes = {},
): Promise<KeptFile[]> {
  const prepared: Prepared[] = []
  for (const file of await checkFiles(files)) prepared.push(await prepare(file, wishes))
  const kept = new Map<string, KeptFile>()
  for (const file of prepared) {
    const received = { sha256: createHash('sha256').update(file.bytes).digest('hex'), size: file.bytes.byteLength }
    if (!kept.has(received.sha256)) kept.set(received.sha256, await keepOne(store, facility, file, received))
  }
  return [...kept.values()]
}

async function prepare(file: Checked, { keep_place = false }: Wishes): Promise<Prepared> {
  const { media_type, bytes, name, as = 'scene' } = file
  if (isRedrawn(media_type)) {
    const made = await preparePicture(bytes, as === 'scene' ? 'scene' : 'document')
    if (typeof made === 'string') throw problem('invalid', made, { name })
    const { bytes: kept, thumbnail: small, place, ...facts } = made
    const ending = name.replace(/\.[a-z0-9]{2,5}$/i, '')
    return {
      ...file,
      ...facts,
      ...(keep_place && place && { place }),
      name: `${ending || name}.jpg`,
      media_type: 'image/jpeg',
      kept,
      small,
    }
  }
  if (!/^image\/hei[cf]$/.test(media_type)) return { ...file, kept: bytes }
  // No server of ours can draw it anew: it is kept as it came, its place wiped.
  const { place, ...facts } = readExif(bytes)
  return { ...file, ...facts, ...(keep_place && place && { place }), kept: keep_place ? bytes : wipePlace(bytes) }
}

async function keepOne(store: FileStore, facility: string, file: Prepared, received: StoredFile): Promise<KeptFile> {
  const { name, media_type, look, taken_on, place } = file
  return {
    ...(await keepBytes(store, facility, file.kept)),
    name,
    media_type,
    received,
    ...(file.small && { thumbnail: await keepBytes(store, facility, file.small) }),
    ...(look !== undefined && { look }),
    ...(taken_on !== undefined && { taken_on }),
    ...(place && { place }),
    ...(file.as === 'sign_sheet' && { role: 'sign_sheet' as const }),
  }
}

/** A name to show and to save under: no folders, no control characters, none that turn the writing round, not endless. */
export function cleanName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Bidi_Control}"<>|:*?]/gu, ' ').trim()
  return plain.length > 0 ? plain.slice(-120).toWellFormed() : 'tệp'
}
