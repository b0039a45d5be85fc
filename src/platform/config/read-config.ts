import { resolve } from 'node:path'
import { z } from 'zod'
import { problem } from '#platform/errors.ts'
import { sourceDir } from './source-dir.ts'

export interface Config {
  readonly production: boolean
  readonly port: number
  readonly dataDir: string
  readonly sourceDir: string
  /** A PostgreSQL of one's own; without it the embedded one runs below the data folder. */
  readonly database: DatabaseAddresses | undefined
  /** The system user the embedded database runs as when root starts it. */
  readonly databaseUser: string | undefined
  /** How the world reaches us, when that is not what the request says (behind a proxy); without a slash at the end. */
  readonly publicUrl: string | undefined
  /** Believe X-Forwarded-* headers: only behind a proxy that always sets them. */
  readonly trustProxy: boolean
  readonly testClock: Date | undefined
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** The SMTP server that takes this installation's mail; without it nobody is written to. */
  readonly mail: MailConfig | undefined
}

export interface MailConfig {
  /** smtp(s)://user:password@host:port */
  readonly url: string
  readonly from: string
  /** A certificate of one's own that the server's is signed with. */
  readonly ca?: string
}

export interface DatabaseAddresses {
  readonly owner: string
  /** Given when the owner may not make roles: an administrator made them with docs/roles.sql. */
  readonly roles: { readonly app: string; readonly auth: string; readonly jobs: string } | undefined
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'phải có dạng postgres://người-dùng:mật-khẩu@máy/tên' })

const PUBLIC_URL_FORM = 'phải có dạng https://tên-miền'

const environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce
    .number({ error: 'phải là số' })
    .int()
    .min(0)
    .max(65_535, { error: 'phải từ 0 đến 65535' })
    .default(3000),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_URL_APP: postgresUrl.optional(),
  DATABASE_URL_AUTH: postgresUrl.optional(),
  DATABASE_URL_JOBS: postgresUrl.optional(),
  LANTOA_DB_USER: z.string().optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: PUBLIC_URL_FORM })
    // Addresses are made by writing a path behind it, so it may carry none of its own.
    .refine(text => URL.canParse(text) && new URL(text).href === `${new URL(text).origin}/`, { error: PUBLIC_URL_FORM })
    .optional(),
  TRUST_PROXY: z.enum(['0', '1'], { error: 'phải là 0 hoặc 1' }).default('0'),
  LANTOA_TEST_CLOCK: z.iso.datetime({ offset: true, error: 'phải có dạng 2026-03-06T08:00:00+07:00' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'phải có dạng smtps://người-dùng:mật-khẩu@máy:465' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/, {
      error: 'phải có dạng nhac@tên-miền hoặc Tên <nhac@tên-miền>',
    })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `phải là một trong: ${LOG_LEVELS.join(', ')}` }).default('info'),
})

/** What the surroundings say, checked once. An empty variable counts as not given. The only reader of `process.env`. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw problem('invalid', 'config.invalid', { name: issue?.path.join('.'), reason: issue?.message })
  }
  const values = parsed.data
  const production = values.NODE_ENV === 'production'
  if (production && values.LANTOA_TEST_CLOCK) throw problem('invalid', 'config.test-clock-in-production')
  return {
    production,
    port: values.PORT,
    dataDir: values.DATA_DIR ? resolve(values.DATA_DIR) : resolve(sourceDir, 'data'),
    sourceDir,
    database: databaseAddresses(values),
    databaseUser: values.LANTOA_DB_USER,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    trustProxy: values.TRUST_PROXY === '1',
    testClock: values.LANTOA_TEST_CLOCK ? new Date(values.LANTOA_TEST_CLOCK) : undefined,
    logLevel: values.LOG_LEVEL,
    mail: mailConfig(values),
  }
}

/** A server without a sender can send nothing: said at once, not at the first mail. */
function mailConfig({ SMTP_URL: url, MAIL_FROM: from }: z.infer<typeof environment>): MailConfig | undefined {
  if (url && !from)
    throw problem('invalid', 'config.invalid', { name: 'MAIL_FROM', reason: 'cần có khi đã đặt SMTP_URL' })
  return url && from ? { url, from } : undefined
}

function databaseAddresses(values: z.infer<typeof environment>): DatabaseAddresses | undefined {
  const { DATABASE_URL: owner, DATABASE_URL_APP: app, DATABASE_URL_AUTH: auth, DATABASE_URL_JOBS: jobs } = values
  if (app && auth && jobs && owner) return { owner, roles: { app, auth, jobs } }
  if (app || auth || jobs) {
    const all = { DATABASE_URL: owner, DATABASE_URL_APP: app, DATABASE_URL_AUTH: auth, DATABASE_URL_JOBS: jobs }
    const missing = Object.entries(all).filter(([, url]) => !url)
    throw problem('invalid', 'config.role-urls', { missing: missing.map(([name]) => name).join(', ') })
  }
  return owner ? { owner, roles: undefined } : undefined
}
