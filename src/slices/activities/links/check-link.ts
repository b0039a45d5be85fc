import { addDays, dayOf } from '#platform/day.ts'
import { type FileStore, keepBytes, noteFile, type StoredFile } from '#platform/files/store-file.ts'
import { type FetchedPage, type FetchPage, FetchProblem } from '#platform/guarded-fetch/guarded-fetch.ts'
import { handle } from '#platform/jobs/job.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'
import { judgePage, type Verdict } from './judge-page.ts'
import { linkToCheck } from './link.events.ts'
import type { LinkState } from './links.table.ts'

const HOUR = 3_600_000
const LATELY = 48 * HOUR

/** Mở thử một liên kết: còn mở được không, tên trang là gì; lần đầu mở được thì lưu một bản sao. */
export async function checkLink(scope: Scope, store: FileStore, fetch: FetchPage, url: string): Promise<void> {
  const before = await read(scope, reader => linkBefore(reader, url))
  if (!before) return
  const answer = await oneAtATime(before.host, () => fetch(url).catch(problemOf))
  const verdict = judgePage({ url, failures: before.failures, online: before.online }, answer)
  const copy = before.kept_at === null ? await keepCopy(scope, store, answer, verdict) : undefined
  await write(scope, { action: 'link.check', detail: { state: verdict.state } }, async (tx: LinkWriter) => {
    if (copy) {
      await noteFile(tx, copy.original, 'application/octet-stream')
      if (copy.text) await noteFile(tx, copy.text, 'text/plain')
    }
    await note(tx, url, verdict, copy)
    await tell(tx, before.host, before.state, verdict.state)
  })
}

export const checkLinkOn = (store: FileStore, fetch: FetchPage) =>
  handle(linkToCheck, (scope, { url }) => checkLink(scope, store, fetch, url))

type LinkWriter = Writer<'link' | 'file' | 'notice'>
interface Copy {
  readonly original: StoredFile
  readonly text: StoredFile | undefined
}

async function linkBefore(reader: Reader, url: string) {
  const link = await reader.db
    .selectFrom('link')
    .select(['host', 'state', 'failures', 'kept_at'])
    .where('facility_id', '=', reader.actor.facility)
    .where('url', '=', url)
    .executeTakeFirst()
  if (!link) return undefined
  const answered = await reader.db
    .selectFrom('link')
    .select('url')
    .where('facility_id', '=', reader.actor.facility)
    .where('http_status', 'is not', null)
    .where('checked_at', '>', new Date(reader.now().getTime() - LATELY))
    .limit(1)
    .executeTakeFirst()
  return { ...link, online: answered !== undefined }
}

function problemOf(error: unknown): FetchProblem {
  if (error instanceof FetchProblem) return error
  throw error
}

/** One host is asked one thing at a time, whatever is queued. */
const busy = new Map<string, Promise<unknown>>()
async function oneAtATime<R>(host: string, work: () => Promise<R>): Promise<R> {
  const mine = (busy.get(host) ?? Promise.resolve()).then(work, work)
  busy.set(host, mine)
  try {
    return await mine
  } finally {
    if (busy.get(host) === mine) busy.delete(host)
  }
}

async function keepCopy(
  { actor }: Scope,
  store: FileStore,
  answer: FetchedPage | FetchProblem,
  { state, page }: Verdict,
): Promise<Copy | undefined> {
  if (state !== 'alive' || answer instanceof FetchProblem || answer.bytes.length === 0) return undefined
  const text = page && page.text !== '' ? new TextEncoder().encode(page.text) : undefined
  return {
    original: await keepBytes(store, actor.facility, answer.bytes),
    text: text && (await keepBytes(store, actor.facility, text)),
  }
}

async function note(tx: LinkWriter, url: string, verdict: Verdict, copy: Copy | undefined): Promise<void> {
  const now = tx.now()
  await tx.db
    .updateTable('link')
    .set({
      state: verdict.state,
      reason: verdict.reason,
      http_status: verdict.http_status,
      failures: verdict.failures,
      checked_at: now,
      check_on: addDays(dayOf(now), verdict.again),
      ...(verdict.state === 'alive' && { alive_at: now }),
      ...(verdict.page?.title && { title: verdict.page.title }),
      ...(copy && { kept_at: now, copy_sha256: copy.original.sha256, text_sha256: copy.text?.sha256 ?? null }),
    })
    .where('facility_id', '=', tx.actor.facility)
    .where('url', '=', url)
    .execute()
}

/** One notice for each house whose pages are gone, until none of them is: a house that moved is one thing to know. */
async function tell(tx: LinkWriter, host: string, was: LinkState, now: LinkState): Promise<void> {
  if (now === 'dead' && was !== 'dead')
    await raiseNotice(tx, {
      kind: 'link.dead',
      severity: 'trouble',
      to: { role: 'coordinator' },
      subject: { kind: 'link', id: host },
      params: { host },
    })
  if (was !== 'dead' || now === 'dead') return
  const left = await tx.db
    .selectFrom('link')
    .select('url')
    .where('facility_id', '=', tx.actor.facility)
    .where('host', '=', host)
    .where('state', '=', 'dead')
    .limit(1)
    .executeTakeFirst()
  if (!left) await resolveNotices(tx, host, 'link.dead')
}
