import { problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { isId, newId } from '#platform/ids.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'
import { MAX_FILES, MAX_UPLOAD } from '../accept-file.ts'
import { cleanName, type SentFile } from '../keep-files.ts'
import { type Promised, readUpload, throwAway } from './upload-bytes.ts'

const MB = 1_000_000
/** The heaviest kind of proof is a clip; its own limit is checked again when it is handed in. */
const MAX_SIZE = 60 * MB
const MAX_WAITING = 60
const MAX_WAITING_BYTES = 400 * MB
const DAY = 86_400_000
export const KEPT_DAYS = 7
/** A hand-in whose answer was lost comes again and names its uploads again. */
const KEPT_DAYS_USED = 1

const COLUMNS = ['id', 'name', 'size', 'sha256', 'created_at'] as const
export type Upload = Promised & { readonly created_at: Date }

export type NewUpload = Omit<Promised, 'id'>

/** Mở một lần tải lên; cùng người, cùng tệp thì nối tiếp lần đang có. */
export async function createUpload(scope: Scope, told: NewUpload): Promise<Upload> {
  const name = cleanName(told.name)
  if (told.size > MAX_SIZE) throw problem('too_large', 'upload.size', { name, limit: MAX_SIZE / MB })
  const { same, waiting } = await read(scope, async reader => ({
    same: await findSame(reader, told),
    waiting: await countWaiting(reader),
  }))
  if (same) return same
  if (waiting.count >= MAX_WAITING || waiting.bytes + told.size > MAX_WAITING_BYTES)
    throw problem('too_many', 'upload.too-many')
  const id = newId<'upload'>()
  const created_at = scope.now()
  await write(scope, { action: 'upload.create', subject: id }, async (tx: Writer<'upload'>) => {
    if (!tx.actor.id) throw problem('forbidden', 'upload.not-found')
    const row = { facility_id: tx.actor.facility, staff_id: tx.actor.id, id, created_at }
    await tx.db
      .insertInto('upload')
      .values({ ...row, name, size: told.size, sha256: told.sha256 })
      .execute()
  })
  return { id, name, size: told.size, sha256: told.sha256, created_at }
}

const own = (reader: Reader) =>
  reader.db
    .selectFrom('upload')
    .where('facility_id', '=', reader.actor.facility)
    .where('staff_id', '=', reader.actor.id ?? null)

/** The first answer may have been lost on the way: the same file of the same person goes on where it was. */
function findSame(reader: Reader, { sha256, size }: NewUpload): Promise<Upload | undefined> {
  return own(reader)
    .select(COLUMNS)
    .where('sha256', '=', sha256)
    .where('size', '=', size)
    .where('created_at', '>', new Date(reader.now().getTime() - (KEPT_DAYS - 1) * DAY))
    .where('used_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
}

async function countWaiting(reader: Reader): Promise<{ count: number; bytes: number }> {
  const { count, bytes } = await own(reader)
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number | null>('size').as('bytes')])
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { count: Number(count), bytes: Number(bytes ?? 0) }
}

/** One's own upload; another's looks like one that is not there. */
export const getUpload = (scope: Scope, id: string): Promise<Upload> =>
  read(scope, async reader => {
    const found = isId(id) ? await own(reader).select(COLUMNS).where('id', '=', id).executeTakeFirst() : undefined
    if (!found) throw problem('not_found', 'upload.not-found')
    return found
  })

/** Bỏ một lần tải lên. */
export async function dropUpload(scope: Scope, store: FileStore, id: string): Promise<void> {
  await getUpload(scope, id)
  await throwAway(store, scope.actor.facility, id)
  await write(scope, { action: 'upload.drop', subject: id }, (tx: Writer<'upload'>) =>
    tx.db.deleteFrom('upload').where('facility_id', '=', tx.actor.facility).where('id', '=', id).execute(),
  )
}

/** The files that a hand-in names, in its order: one's own, and whole. */
export async function readUploads(scope: Scope, store: FileStore, ids: readonly string[]): Promise<SentFile[]> {
  if (ids.length > MAX_FILES) throw problem('too_large', 'evidence.too-many', { limit: MAX_FILES })
  const uploads: Upload[] = []
  for (const id of new Set(ids)) uploads.push(await getUpload(scope, id))
  if (uploads.reduce((sum, upload) => sum + upload.size, 0) > MAX_UPLOAD)
    throw problem('too_large', 'evidence.upload-too-large', { limit: MAX_UPLOAD / MB })
  const files: SentFile[] = []
  for (const upload of uploads)
    files.push({ name: upload.name, bytes: await readUpload(store, scope.actor.facility, upload) })
  return files
}

/** Ghi rằng các tệp tải lên đã nằm trong một bài nộp; byte được giữ thêm một ngày cho lần gửi lại. */
export async function noteUsed(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await write(scope, { action: 'upload.use', subject: ids[0] }, (tx: Writer<'upload'>) =>
    tx.db
      .updateTable('upload')
      .set({ used_at: tx.now() })
      .where('facility_id', '=', tx.actor.facility)
      .where('staff_id', '=', tx.actor.id ?? null)
      .where('id', 'in', [...ids])
      .where('used_at', 'is', null)
      .execute(),
  )
}

/** Dọn tải lên quá hạn: bảy ngày chưa nộp, một ngày sau khi nộp. Bytes go first: a row without them begins anew. */
export async function sweepUploads(scope: Scope, store: FileStore): Promise<number> {
  const now = scope.now().getTime()
  const old = await read(scope, reader =>
    reader.db
      .selectFrom('upload')
      .select('id')
      .where('facility_id', '=', reader.actor.facility)
      .where(where =>
        where.or([
          where('created_at', '<', new Date(now - KEPT_DAYS * DAY)),
          where('used_at', '<', new Date(now - KEPT_DAYS_USED * DAY)),
        ]),
      )
      .execute(),
  )
  if (old.length === 0) return 0
  for (const { id } of old) await throwAway(store, scope.actor.facility, id)
  const ids = old.map(({ id }) => id)
  await write(scope, { action: 'upload.sweep' }, (tx: Writer<'upload'>) =>
    tx.db.deleteFrom('upload').where('facility_id', '=', tx.actor.facility).where('id', 'in', ids).execute(),
  )
  return old.length
}
