import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { formatNumber } from '#ui/format.ts'
import { type ChasedParty, type ChasePlan, loadChase } from './load-chase.ts'
import { type DigestTables, openDigest } from './open-digest.ts'
import type { ReachDeps } from './plan-reminders.ts'
import { sendDigestJob } from './reminders.events.ts'
import type { ChaseInput } from './reminders.input.ts'
import { canChase } from './reminders.policy.ts'
import type { Channel, NotSent } from './reminders.words.ts'

export interface Chased {
  readonly parties: number
  readonly people: number
  readonly not_reached: number
  readonly send_at: Date
  readonly waits: boolean
}

type Tables = DigestTables | 'reminder_chase'

/** Điều phối nhắc các đơn vị đang trễ: ai nhắc được ghi lại; một đơn vị một lần mỗi ngày làm việc, trừ khi nói rõ là nhắc thêm. */
export async function chaseUnits(
  scope: Scope,
  deps: ReachDeps,
  site: string,
  { request_key: key, ...input }: ChaseInput,
): Promise<Chased> {
  ensure(canChase(scope.actor), 'reminder.chase')
  const accounts = await deps.accountsOf(scope.actor.facility)
  return write(scope, { action: 'reminder.chase', key, input }, async (tx: Writer<Tables>) => {
    const plan = await loadChase(tx, accounts, deps, site, { year: input.year })
    const parties = plan.parties.filter(party => input.parties.includes(party.key))
    if (input.channels.length === 0) throw problem('invalid', 'reminder.no-channel')
    if (parties.length === 0) throw problem('conflict', 'reminder.nothing-late')
    const before = parties.filter(party => party.chased !== null)
    if (before.length > 0 && !input.again)
      throw problem('conflict', 'reminder.chased-today', { names: before.map(party => party.name).join(', ') })

    const chase = newId()
    await tx.db
      .insertInto('reminder_chase')
      .values({
        facility_id: tx.actor.facility,
        id: chase,
        chased_by: tx.actor.id ?? '',
        chased_at: tx.now(),
        day: dayOf(plan.send_at),
        party_keys: parties.map(party => party.key),
        channels: input.channels,
        again: input.again,
      })
      .execute()
    return tellAll(tx, chase, parties, plan, input.channels)
  })
}

async function tellAll(
  tx: Writer<Tables>,
  chase: string,
  parties: readonly ChasedParty[],
  { send_at, waits }: ChasePlan,
  channels: readonly Channel[],
): Promise<Chased> {
  const byPerson = Map.groupBy(
    parties.flatMap(party => party.people.map(person => ({ party, person }))),
    one => one.person.staff_id,
  )
  const day = dayOf(send_at)
  const open = async (staff_id: string, channel: Channel, not: NotSent | null, own: readonly ChasedParty[]) => {
    const ids = [...new Set(own.flatMap(party => party.duties.map(duty => duty.id)))]
    const lines = ids.map(id => ({ staff_id, occurrence_id: id, step: 'chase' as const, anchor_on: day }))
    const title = `${tx.actor.name ?? 'Điều phối'} nhắc: ${formatNumber(ids.length)} việc trễ hạn`
    const digest = { staff_id, channel, not, kind: 'chase', chase_id: chase, lines, send_at, title } as const
    const id = await openDigest(tx, digest, day)
    if (id !== undefined && not === null && (channel === 'email' || channel === 'push'))
      await tx.enqueue(sendDigestJob, { digest_id: id }, id, send_at)
  }
  let missed = 0
  for (const [staff, own] of byPerson) {
    const chosen = own[0]?.person.channels.filter(one => channels.includes(one.channel)) ?? []
    for (const { channel, not } of chosen)
      await open(
        staff,
        channel,
        not,
        own.map(one => one.party),
      )
    if (!chosen.some(one => one.not === null)) missed++
  }
  if (channels.includes('zalo'))
    for (const party of parties) {
      const [first] = party.people
      if (first) await open(first.staff_id, 'zalo', null, [party])
    }
  return { parties: parties.length, people: byPerson.size - missed, not_reached: missed, send_at, waits }
}
