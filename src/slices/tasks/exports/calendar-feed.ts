import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '#platform/actor.ts'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'
import { standingOn } from '../../facilities/delegation.api.ts'
import { unitNamesOn } from '../../facilities/names.api.ts'
import { staffOn, takeTurn } from '../../facilities/staff.api.ts'

/** 32 random bytes: nobody guesses it, so it needs no salt. */
const TOKEN = /^[\w-]{43}$/
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Tạo liên kết lịch; liên kết cũ cùng loại hết hiệu lực. The token is told this once and kept nowhere. */
export async function makeFeed(scope: Scope, unit: string | null): Promise<{ token: string }> {
  const token = randomBytes(32).toString('base64url')
  const staff_id = scope.actor.id
  if (!staff_id) throw problem('unauthenticated', 'sign-in.required')
  const id = newId<'calendar_feed'>()
  await write(scope, { action: 'calendar-feed.make', subject: id }, async (tx: Writer<'calendar_feed'>) => {
    ensure(unit === null || holdsUnit(tx.actor, unit), 'calendar-feed.own-unit')
    await closeFeeds(tx, staff_id, unit)
    await tx.db
      .insertInto('calendar_feed')
      .values({
        facility_id: tx.actor.facility,
        id,
        staff_id,
        unit_id: unit,
        token_sha256: hashOf(token),
        made_at: tx.now(),
      })
      .execute()
  })
  return { token }
}

/** Asked for twice at once, the second waits and closes the first. */
async function closeFeeds(tx: Writer<'calendar_feed'>, staff: string, unit: string | null): Promise<void> {
  await takeTurn(tx, staff)
  await tx.db
    .updateTable('calendar_feed')
    .set({ revoked_at: tx.now() })
    .where('facility_id', '=', tx.actor.facility)
    .where('staff_id', '=', staff)
    .where('unit_id', 'is not distinct from', unit)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Thu hồi liên kết lịch của mình; của người khác thì như không có. */
export const revokeFeed = (scope: Scope, id: string) =>
  write(scope, { action: 'calendar-feed.revoke', subject: id }, async (tx: Writer<'calendar_feed'>) => {
    const closed = await tx.db
      .updateTable('calendar_feed')
      .set({ revoked_at: tx.now() })
      .where('facility_id', '=', tx.actor.facility)
      .where('id', '=', id)
      .where('staff_id', '=', tx.actor.id ?? '')
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (closed.numUpdatedRows === 0n) throw problem('not_found', 'calendar-feed.not-found')
  })

const holdsUnit = (actor: Actor, unit: string): boolean => actor.roles?.some(held => held.unit_id === unit) ?? false

export interface OwnFeeds {
  readonly feeds: readonly { id: string; unit: string | null; made_at: Date }[]
  /** Whose duties a link may show besides one's own. */
  readonly units: readonly { id: string; name: string }[]
}

/** A person's links that still work, and the units they could have one for. */
export const listFeeds = (scope: Scope): Promise<OwnFeeds> =>
  read(scope, async reader => {
    const names = await unitNamesOn(reader, dayOf(reader.now()))
    const rows = await reader.db
      .selectFrom('calendar_feed')
      .select(['id', 'unit_id', 'made_at'])
      .where('facility_id', '=', reader.actor.facility)
      .where('staff_id', '=', reader.actor.id ?? '')
      .where('revoked_at', 'is', null)
      .orderBy('made_at')
      .execute()
    const own = [...new Set((reader.actor.roles ?? []).flatMap(held => held.unit_id ?? []))]
    const nameOf = (unit: string): string => names.get(unit)?.name ?? ''
    return {
      feeds: rows.map(({ id, unit_id, made_at }) => ({ id, unit: unit_id && nameOf(unit_id), made_at })),
      units: own.map(id => ({ id, name: nameOf(id) })),
    }
  })

export interface OpenedFeed {
  /** Reads as the link's person would, with what they may do today, also for who is away; there is nothing to write with. */
  readonly reader: Reader
  readonly staff_id: string
  readonly unit_id: string | null
  readonly unit_name: string | null
}

/** Whose link this is; undefined for a wrong or closed one, for someone who left, and for a unit they hold no role in. */
export async function openFeed(reader: Reader, token: string): Promise<OpenedFeed | undefined> {
  if (!TOKEN.test(token)) return undefined
  const feed = await reader.db
    .selectFrom('calendar_feed')
    .select(['staff_id', 'unit_id'])
    .where('facility_id', '=', reader.actor.facility)
    .where('token_sha256', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!feed) return undefined
  const today = dayOf(reader.now())
  const person = (await staffOn(reader, today)).find(one => one.id === feed.staff_id)
  if (!person) return undefined
  const actor: Actor = {
    kind: 'person',
    facility: reader.actor.facility,
    id: feed.staff_id,
    name: person.full_name,
    ...(await standingOn(reader, feed.staff_id, today)),
  }
  if (feed.unit_id !== null && !holdsUnit(actor, feed.unit_id)) return undefined
  const names = await unitNamesOn(reader, today)
  return {
    reader: { db: reader.db, now: reader.now, actor },
    staff_id: feed.staff_id,
    unit_id: feed.unit_id,
    unit_name: feed.unit_id && (names.get(feed.unit_id)?.name ?? null),
  }
}
