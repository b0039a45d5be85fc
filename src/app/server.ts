import { Hono } from 'hono'
import type { Logger } from 'pino'
import { type Auth, openAuth } from '#platform/auth/auth.ts'
import type { Config } from '#platform/config/read-config.ts'
import { speakVietnamese } from '#platform/config/speak-vietnamese.ts'
import type { Database } from '#platform/db/open-database.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { limitBody } from '#platform/http/limit-body.ts'
import { logRequest } from '#platform/http/log-request.ts'
import { type ReachRules, reachOf } from '#platform/http/reach.ts'
import { sameOriginOnly } from '#platform/http/same-origin.ts'
import { securityHeaders } from '#platform/http/security-headers.ts'
import { keepSites, type Sites } from '#platform/http/sites.ts'
import type { Store } from '#platform/scope.ts'
import type { PlanReading } from '#slices/plans/reader/plan-reading.ts'
import type { ReminderDeps } from '#slices/tasks/reminders/send-digest.job.ts'
import { answerFailure } from './answer-failure.ts'
import { enterRequest } from './enter-request.ts'
import { findFacility } from './find-facility.ts'
import type { FirstRun } from './first-run/first-run.ts'
import { mountRooms } from './mount-rooms.ts'
import { openReminders } from './open-reminders.ts'

export type ReadPlan = (bytes: Uint8Array, name: string) => Promise<PlanReading>

export interface AppDeps {
  readonly database: Pick<Database, 'app' | 'auth'>
  readonly secret: string
  readonly now: () => Date
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy'> & { readonly mail?: Config['mail'] }
  readonly files: FileStore
  readonly log: Logger
  /** What answers /assets/*: the built files, or nothing where nothing was built. */
  readonly assets?: Hono<Env>
  readonly firstRun: FirstRun
  /** Reads a plan file away from the process that answers. */
  readonly readPlan: ReadPlan
  /** How long the facilities' addresses are believed before they are read again. */
  readonly sitesMaxAgeMs?: number
}

/** What rooms and pages are made from. */
export interface House {
  readonly store: Store
  readonly auth: Auth
  readonly sites: Sites
  readonly now: () => Date
  readonly files: FileStore
  readonly firstRun: FirstRun
  readonly readPlan: ReadPlan
  readonly log: Logger
  readonly rules: ReachRules
  readonly reminders: ReminderDeps
}

export interface App {
  readonly routes: Hono<Env>['routes']
  fetch(request: Request, bindings?: Env['Bindings']): Promise<Response>
}

/** Everything that answers over HTTP, put together. */
export function createApp(deps: AppDeps): App {
  speakVietnamese()
  const { database, secret, now, files, firstRun, readPlan, log, config } = deps
  const rules: ReachRules = { publicUrl: config.publicUrl, trustProxy: config.trustProxy }
  const house: House = {
    store: { pool: database.app },
    auth: openAuth({ pool: database.auth, secret, publicUrl: config.publicUrl }),
    sites: keepSites(database.auth, deps.sitesMaxAgeMs),
    now,
    files,
    firstRun,
    readPlan,
    log,
    rules,
    reminders: openReminders(
      { mail: config.mail, publicUrl: config.publicUrl },
      database,
      secret,
      config.publicUrl ?? '',
    ),
  }
  const app = appWithin(house, deps.assets)
  return {
    routes: app.routes,
    fetch: async (request, bindings = {}) => {
      await house.sites.refresh().catch((error: unknown) => {
        // The addresses known so far still lead to a page that says what is wrong. Without any, nobody can be told apart.
        if (house.sites.all().length === 0) throw error
        log.error({ error }, 'addresses not read')
      })
      return app.fetch(request, bindings)
    },
  }
}

function appWithin(house: House, assets: Hono<Env> | undefined): Hono<Env> {
  const { rules, sites, log } = house
  // A facility's name in front of a path is taken off before any route looks at it.
  const app = new Hono<Env>({
    getPath: request => sites.locate(reachOf(request, rules).host, new URL(request.url).pathname).path,
  })
  app.use(logRequest(log, rules.trustProxy))
  app.use(securityHeaders(rules.publicUrl?.startsWith('https:') ?? false))
  app.onError((error, c) => answerFailure(log, error, c))
  app.get('/healthz', c => c.text('ok'))
  if (assets) app.route('/', assets)
  app.use(sameOriginOnly(request => reachOf(request, rules)))
  app.use(findFacility(house))
  app.use(enterRequest(house))
  app.use(limitBody)
  mountRooms(app, house)
  return app
}
