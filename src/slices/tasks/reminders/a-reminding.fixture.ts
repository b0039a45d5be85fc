import type { Database } from '#platform/db/open-database.ts'
import { openMailer } from '#platform/mail/mailer.ts'
import type { PushAnswer } from '#platform/push/send-push.ts'
import type { Scope } from '#platform/scope.ts'
import { asOwner } from '#test/database.ts'
import type { StaffName, World } from '#test/world.ts'
import { planReminders } from './plan-reminders.ts'
import { type ReminderDeps, sendDigest } from './send-digest.job.ts'

export interface DigestSeen {
  readonly id: string
  readonly name: string
  readonly channel: string
  readonly state: string
  readonly reason: string | null
  readonly attempts: number
  readonly send_at: Date
  readonly steps: string[]
}

export interface AttemptSeen {
  readonly name: string
  readonly channel: string
  readonly attempt_no: number
  readonly outcome: string
  readonly reason: string | null
}

const SITE = 'https://anbinh.example.vn'

/** By which ways reminders leave a test world: a mail server at a port, a push service that answers as told. */
export function reminderDeps(
  world: World,
  { port, push = () => ({ got: 'sent' }), accounts = Object.values(world.staff) }: Outside = {},
): ReminderDeps {
  const from = 'Lan Tỏa <nhac@anbinh.example.vn>'
  return {
    mail_configured: port !== undefined,
    mailer:
      port === undefined
        ? undefined
        : openMailer({ url: `smtp://127.0.0.1:${port}`, from }, { connectMs: 10_000, answerMs: 10_000 }),
    pusher: {
      publicKey: 'BKey',
      takes: endpoint => endpoint.startsWith('https://push.example/'),
      send: async to => push(to.endpoint),
    },
    accountsOf: async () => new Set(accounts),
    siteUrl: async () => SITE,
  }
}
export interface Outside {
  readonly port?: number
  readonly push?: (endpoint: string) => PushAnswer
  readonly accounts?: readonly string[]
}

export const giveEmail = (database: Database, world: World, names: readonly StaffName[]) =>
  asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.email')`, [world.facility])
    for (const name of names)
      await client.query('update app.staff set email = $3 where facility_id = $1 and id = $2', [
        world.facility,
        world.staff[name],
        `${name.toLowerCase()}@anbinh.example.vn`,
      ])
    await client.query('commit')
  })

export const digestsOf = (database: Database, world: World): Promise<DigestSeen[]> =>
  asOwner(database, async client => {
    const { rows } = await client.query<DigestSeen>(
      `select d.id, s.full_name as name, d.channel, d.state, d.reason, d.attempts::int, d.send_at,
         (select coalesce(array_agg(distinct step order by step), '{}') from app.reminder r where r.digest_id = d.id) as steps
       from app.reminder_digest d join app.staff s on s.id = d.staff_id where d.facility_id = $1
       order by s.full_name, d.channel, d.created_at, d.id`,
      [world.facility],
    )
    return rows
  })

export const attemptsOf = (database: Database, world: World): Promise<AttemptSeen[]> =>
  asOwner(database, async client => {
    const { rows } = await client.query<AttemptSeen>(
      `select s.full_name as name, d.channel, a.attempt_no::int, a.outcome, a.reason
       from app.reminder_attempt a join app.reminder_digest d on d.id = a.digest_id join app.staff s on s.id = d.staff_id
       where a.facility_id = $1 order by a.at, a.id`,
      [world.facility],
    )
    return rows
  })

/** One run of the clock, then every digest that is to be sent now. */
export async function runReminders(database: Database, world: World, deps: ReminderDeps, at: string): Promise<number> {
  world.now = new Date(at)
  const job: Scope = { ...world.system, actor: { kind: 'job', facility: world.facility } }
  const opened = await planReminders(job, deps)
  for (const { id, state, send_at } of await digestsOf(database, world))
    if (state === 'waiting' && send_at <= world.now) await sendDigest(job, deps, id)
  return opened
}
