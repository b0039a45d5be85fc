import { createHash } from 'node:crypto'
import { dayOf } from '#platform/day.ts'
import type { Writer } from '#platform/scope.ts'
import { linkToCheck } from './link.events.ts'

/** Names kept for examples, and those of one building, are never on the web. */
const NEVER_ON_THE_WEB = /\.(example|invalid|test|localhost|local|internal|lan|home\.arpa)$/i
export const isOnTheWeb = (host: string): boolean => !NEVER_ON_THE_WEB.test(host.replace(/:\d+$/, ''))

export const checkKey = (url: string): string => createHash('sha256').update(url).digest('hex')

/** Ghi một địa chỉ vừa nộp; lần đầu thấy thì xếp hàng để mở thử và lưu bản sao. */
export async function noteLink(tx: Writer<'link'>, url: string): Promise<void> {
  const { host } = new URL(url)
  const web = isOnTheWeb(host)
  const added = await tx.db
    .insertInto('link')
    .values({
      facility_id: tx.actor.facility,
      url,
      host,
      state: web ? 'waiting' : 'unsure',
      reason: web ? null : 'inside',
      noted_at: tx.now(),
      check_on: web ? dayOf(tx.now()) : '9999-12-31',
    })
    .onConflict(conflict => conflict.columns(['facility_id', 'url']).doNothing())
    .returning('url')
    .executeTakeFirst()
  if (added && web) await tx.enqueue(linkToCheck, { url }, checkKey(url))
}
