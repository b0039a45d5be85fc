import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withClient } from '#platform/db/open-database.ts'
import { checkMail } from '#platform/doctor/check-mail.ts'
import { checkMigrations } from '#platform/doctor/check-migrations.ts'
import { checkQueue } from '#platform/doctor/check-queue.ts'
import { checkStoredFiles } from '#platform/doctor/check-stored-files.ts'
import { checkTrail, type KnownRoot } from '#platform/doctor/check-trail.ts'
import type { Finding } from '#platform/doctor/finding.ts'
import { problem } from '#platform/errors.ts'
import { openMailer } from '#platform/mail/mailer.ts'
import { checkReports } from './check-reports.ts'
import { type Command, type CommandCall, readArgs } from './command.ts'
import { type DatabaseStay, enterDatabase } from './enter-database.ts'

/** Khám hệ thống: cấu trúc, nhật ký niêm phong, tệp lưu trữ, báo cáo đã ký, việc nền, máy chủ thư. Kết thúc bằng 2 khi có điều không ổn. */
export const run: Command = async call => {
  const { values } = readArgs(call, 'doctor [--against TỆP]', 0, { against: { type: 'string' } })
  const known = values.against ? await readRoots(values.against) : []
  const stay = await enterDatabase(call.config, 'doctor', call.tell)
  try {
    const findings = await examine(call, stay, known)
    return findings.every(({ ok }) => ok) ? 0 : 2
  } finally {
    await stay.leave()
  }
}

async function examine(call: CommandCall, { database }: DatabaseStay, known: readonly KnownRoot[]): Promise<Finding[]> {
  const all: Finding[] = []
  const say = (findings: readonly Finding[]) => {
    all.push(...findings)
    for (const { ok, text } of findings) call.print(`${ok ? '✓' : '✗'} ${text}`)
  }
  await withClient(database.owner, async owner => {
    await owner.query('begin isolation level repeatable read read only')
    const { rows } = await owner.query<{ version: string }>(`select current_setting('server_version') as version`)
    say([{ ok: true, text: `Cơ sở dữ liệu trả lời (PostgreSQL ${rows[0]?.version ?? '?'}).` }])
    const schema = await checkMigrations(owner, join(call.config.sourceDir, 'migrations'))
    say(schema)
    if (schema.some(({ ok }) => !ok)) return
    const { findings, roots } = await checkTrail(owner, known)
    say(findings)
    say(await checkStoredFiles(owner, join(call.config.dataDir, 'files')))
    const { rows: sites } = await owner.query<{ facility: string }>('select facility_id as facility from auth.site')
    const facilities = sites.map(({ facility }) => facility)
    const files = { folder: join(call.config.dataDir, 'files') }
    say(await checkReports(facilities, { pool: database.app }, files))
    say([await checkQueue(database.jobs)])
    say([await checkMail(call.config.mail && openMailer(call.config.mail))])
    for (const { facility, n, root } of roots) call.print(`niêm phong ${facility} ${n} ${root}`)
  })
  return all
}

/** The lines "niêm phong …" of an earlier run, kept where whoever could change the database cannot reach. */
async function readRoots(file: string): Promise<KnownRoot[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw problem('not_found', 'command.file-missing', { file })
  })
  return [...text.matchAll(/^niêm phong ([0-9a-f-]{36}) (\d+) ([0-9a-f]{64})$/gm)].map(
    ([, facility = '', n, root = '']) => ({
      facility,
      n: Number(n),
      root,
    }),
  )
}
