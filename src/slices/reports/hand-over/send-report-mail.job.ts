import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { Problem } from '#platform/errors.ts'
import { type FileStore, openStored } from '#platform/files/store-file.ts'
import { handle, type JobHandler } from '#platform/jobs/job.ts'
import { MailRefused } from '#platform/mail/mail-refused.ts'
import type { Mail, MailAttachment, Mailer } from '#platform/mail/mailer.ts'
import { raiseNotice, resolveNotices } from '#platform/notices/raise-notice.ts'
import { read, type Scope, type Writer, write } from '#platform/scope.ts'
import { change } from '../report.commands.ts'
import { getReport } from '../reports.queries.ts'
import { noteStep } from '../sign-off/steps.queries.ts'
import { claimDelivery, type Delivery, findDelivery, mark } from './claim-delivery.ts'
import { sendReportMail } from './hand-over.events.ts'
import { queueDelivery } from './send-report.ts'

export interface PostDeps {
  readonly files: FileStore
  readonly mailer: Mailer | undefined
}

const MINUTE = 60_000
/** Minutes to the next attempt, by how many there were; after the last one it is given up. */
const DELAYS = [5, 30, 120, 480] as const

/** What one attempt came to; `again`: another may do better. */
interface Outcome {
  readonly state: 'sent' | 'refused'
  readonly said: string | null
  readonly again: boolean
}

export const reportPostJobs = (deps: PostDeps): JobHandler[] => [
  handle(sendReportMail, (scope, { delivery_id }) => sendDelivery(scope, deps, delivery_id)),
]

/** Gửi một thư báo cáo. Claimed in one transaction, sent outside of any, and its answer noted in another. */
export async function sendDelivery(scope: Scope, deps: PostDeps, id: string): Promise<void> {
  const delivery = await read(scope, reader => findDelivery(reader, id))
  if (!delivery) return
  // Made before the line is taken: what fails here has certainly not been sent.
  const letter = await letterOf(scope, deps.files, delivery)
  if (!(await claimDelivery(scope, id))) return
  await noteOutcome(scope, delivery, letter instanceof Problem ? lost(letter) : await post(deps.mailer, letter))
}

const lost = ({ code }: Problem): Outcome => ({
  state: 'refused',
  said: `tệp không còn trong kho (${code})`,
  again: false,
})

async function letterOf({ actor }: Scope, files: FileStore, delivery: Delivery): Promise<Mail | Problem> {
  const attachments: MailAttachment[] = []
  try {
    for (const { name, sha256, media_type } of delivery.files)
      attachments.push({ name, media_type, bytes: await buffer(openStored(files, actor.facility, sha256)) })
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  const text = delivery.message ?? ''
  return {
    to: { name: delivery.name, address: delivery.address },
    subject: delivery.subject ?? '',
    text,
    html: text
      .split(/\n{2,}/)
      .map(part => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
      .join(''),
    // The same for every attempt at one recipient: a mail that comes twice is one to those who look.
    id: `${delivery.sending_id}-${createHash('sha256').update(delivery.address).digest('hex').slice(0, 12)}`,
    attachments,
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

async function post(mailer: Mailer | undefined, letter: Mail): Promise<Outcome> {
  if (!mailer) return { state: 'refused', said: 'máy chủ thư chưa được khai', again: false }
  try {
    await mailer.send(letter)
    return { state: 'sent', said: null, again: false }
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    return { state: 'refused', said: error.message, again: error.mayPass }
  }
}

type NoteTables = 'report' | 'report_step' | 'report_delivery' | 'notice'

/** Writes down what came of it: the next attempt, or the department has it, or the coordinator is told that it has not. */
const noteOutcome = (scope: Scope, delivery: Delivery, { state, said, again }: Outcome): Promise<void> =>
  write(scope, { action: 'report.mail-end', subject: delivery.id }, async (tx: Writer<NoteTables>) => {
    await mark(tx, delivery.id, { state, said, ended_at: tx.now() })
    if (state === 'sent') return noteSent(tx, delivery)
    const delay = again ? DELAYS[delivery.attempt_no - 1] : undefined
    if (delay !== undefined) {
      const { sending_id, address, name, attempt_no } = delivery
      const due_at = new Date(tx.now().getTime() + delay * MINUTE)
      await queueDelivery(tx, { sending_id, address, name, attempt_no: attempt_no + 1, due_at })
      return
    }
    await raiseNotice(tx, {
      kind: 'report.mail-refused',
      severity: 'trouble',
      to: { role: 'coordinator' },
      subject: { kind: 'report_delivery', id: delivery.id },
      params: { period: delivery.period, name: delivery.name, said: said ?? '' },
    })
  })

/** The first recipient that has it hands the report over. */
async function noteSent(tx: Writer<NoteTables>, delivery: Delivery): Promise<void> {
  const { report_id, sending_id, name, address, sent_by } = delivery
  const earlier = await tx.db
    .selectFrom('report_delivery')
    .where('facility_id', '=', tx.actor.facility)
    .where('sending_id', '=', sending_id)
    .where('address', '=', address)
    .select('id')
    .execute()
  for (const { id } of earlier) await resolveNotices(tx, id)
  await tx.db
    .selectFrom('report')
    .select('id')
    .where('facility_id', '=', tx.actor.facility)
    .where('id', '=', report_id)
    .forUpdate()
    .execute()
  const report = await getReport(tx, report_id)
  if (report.state !== 'signed') return
  await noteStep(tx, { report_id, kind: 'hand_over', part: 'coordinator', reason: name, staff_id: sent_by })
  await resolveNotices(tx, report_id)
  await change(tx, report, { state: 'handed_over', handed_over_at: tx.now(), handed_over_to: name || address })
}
