import { dayOf } from '#platform/day.ts'
import { read, type Scope, write } from '#platform/scope.ts'
import { linkToCheck } from './link.events.ts'
import { checkKey, isOnTheWeb } from './note-link.ts'

/** A day's share: a facility of two thousand links is round in a month. */
const A_DAY = 200
const APART = 20_000

/** Xếp hàng các liên kết đến ngày kiểm tra lại, cách nhau cho thưa; không có gì đến hạn thì không ghi gì. */
export async function queueLinkChecks(scope: Scope): Promise<number> {
  const found = await read(scope, reader =>
    reader.db
      .selectFrom('link')
      .select('url')
      .where('facility_id', '=', reader.actor.facility)
      .where('check_on', '<=', dayOf(reader.now()))
      .orderBy('check_on')
      .orderBy('url')
      .limit(A_DAY)
      .execute(),
  )
  const due = found.filter(({ url }) => isOnTheWeb(new URL(url).host))
  if (due.length === 0) return 0
  await write(scope, { action: 'link.queue-checks', detail: { links: due.length } }, async tx => {
    const start = tx.now().getTime()
    for (const [n, { url }] of due.entries())
      await tx.enqueue(linkToCheck, { url }, checkKey(url), new Date(start + n * APART))
  })
  return due.length
}
