import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Database } from '#platform/db/open-database.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { openMailer } from '#platform/mail/mailer.ts'
import { read, type Scope } from '#platform/scope.ts'
import { asOwner } from '#test/database.ts'
import type { World } from '#test/world.ts'
import { aReportingFacility, edit, fact, open, sign, submit, view } from '../a-report.fixture.ts'
import { sendReport } from './send-report.ts'
import { sendDelivery } from './send-report-mail.job.ts'

/** A folder for stored files that goes with the test file. */
export function someFiles(): FileStore {
  const folder = mkdtempSync(join(tmpdir(), 'lantoa-hand-over-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return { folder }
}

/** A report of Quý I, signed on 09/3/2026. */
export async function aSignedReport(database: Database, files: FileStore, number: 'next' | 'none' = 'next') {
  const world = await aReportingFacility(database)
  world.now = new Date('2026-03-09T02:00:00Z')
  await fact(world, { happened_on: '2026-02-10' })
  const id = await open(world)
  await edit(world, id)
  await submit(world, id, number)
  await sign(files, world, id)
  return { world, id }
}

export const versionOf = async (world: World, id: string): Promise<number> => (await view(world, id)).report.row_version

export const step = async (world: World, id: string) => ({
  request_key: newId(),
  row_version: await versionOf(world, id),
})

/** A mail server at a port, as the house knows it. */
export const mailerTo = (port: number, waits = 10_000) =>
  openMailer(
    { url: `smtp://127.0.0.1:${port}`, from: 'Trung tâm Y tế khu vực An Bình <baocao@anbinh.example.vn>' },
    { connectMs: waits, answerMs: waits },
  )

export const LETTER = {
  subject: 'Báo cáo kết quả tuyên truyền cải cách hành chính Quý I/2026',
  message: 'Kính gửi Sở Y tế,\n\nĐơn vị gửi báo cáo kèm theo <thư này>.',
  files: ['docx'],
}
export const SYT = { name: 'Sở Y tế tỉnh Hòa Giang', address: 'vanthu@soyte.example.vn' }

export const send = async (
  world: World,
  files: FileStore,
  id: string,
  { recipients = [SYT], ...more }: { recipients?: { name: string; address: string }[]; files?: string[] } = {},
) =>
  sendReport(world.as('coordinator'), { files, mailer: true }, id, {
    ...(await step(world, id)),
    ...LETTER,
    recipients,
    ...more,
  })

export interface DeliverySeen {
  readonly id: string
  readonly address: string
  readonly attempt_no: number
  readonly state: string
  readonly said: string | null
  readonly due_at: Date
}
export const deliveries = (database: Database, world: World): Promise<DeliverySeen[]> =>
  asOwner(database, async client => {
    const { rows } = await client.query<DeliverySeen>(
      `select id, address, attempt_no, state, said, due_at from app.report_delivery
       where facility_id = $1 order by queued_at, address, attempt_no`,
      [world.facility],
    )
    return rows
  })

export const jobOf = (world: World): Scope => ({
  ...world.system,
  actor: { kind: 'job', facility: world.facility },
})

/** Runs the jobs of every line that is due, as the worker would. */
export async function runPost(database: Database, world: World, files: FileStore, port: number, waits?: number) {
  const mailer = mailerTo(port, waits)
  for (const { id, state, due_at } of await deliveries(database, world))
    if (state === 'queued' && due_at <= world.now) await sendDelivery(jobOf(world), { files, mailer }, id)
}

/** What stands on the coordinators' list about mails. */
export const openNotices = (world: World) =>
  read(world.as('coordinator'), r =>
    r.db
      .selectFrom('notice')
      .select(['kind', 'params', 'role'])
      .where('resolved_at', 'is', null)
      .where('subject_kind', '=', 'report_delivery')
      .orderBy('created_at')
      .execute(),
  )
