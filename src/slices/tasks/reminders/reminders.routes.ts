import { Hono } from 'hono'
import { ensure } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { read } from '#platform/scope.ts'
import { chaseUnits } from './chase-units.ts'
import { listReminders } from './list-reminders.ts'
import { loadChase } from './load-chase.ts'
import { chaseFilter, chaseInput, logFilter, testMailInput } from './reminders.input.ts'
import { canChase, canReadReminders } from './reminders.policy.ts'
import type { ReminderDeps } from './send-digest.job.ts'
import { sendTestMail } from './send-test-mail.ts'

interface Parts {
  readonly reminders: Pick<ReminderDeps, 'mail_configured' | 'mailer' | 'accountsOf'>
  /** Where the one who asks sees these pages. */
  readonly siteOf: (request: Request, base: string) => string
}

/** Sổ nhắc việc; đôn đốc; thư thử. */
export const remindersRoutes = ({ reminders, siteOf }: Parts) =>
  new Hono<Env>()
    .use(requirePerson)
    .get('/', valid('query', logFilter), async c => {
      ensure(canReadReminders(c.var.scope.actor), 'reminder.read')
      const log = await read(c.var.scope, reader => listReminders(reader, c.req.valid('query')))
      const { mailer } = reminders
      return c.json({ ...log, mail: mailer ? { from: mailer.from, host: mailer.host } : null })
    })
    .get('/chase', valid('query', chaseFilter), async c => {
      ensure(canChase(c.var.scope.actor), 'reminder.chase')
      const accounts = await reminders.accountsOf(c.var.scope.actor.facility)
      const site = siteOf(c.req.raw, c.var.base)
      return c.json(
        await read(c.var.scope, reader => loadChase(reader, accounts, reminders, site, c.req.valid('query'))),
      )
    })
    .post('/chase', valid('json', chaseInput), async c =>
      c.json(await chaseUnits(c.var.scope, reminders, siteOf(c.req.raw, c.var.base), c.req.valid('json'))),
    )
    .post('/test-mail', valid('json', testMailInput), async c =>
      c.json(await sendTestMail(c.var.scope, reminders.mail_configured, c.req.valid('json').request_key)),
    )

export type RemindersRoutes = ReturnType<typeof remindersRoutes>
