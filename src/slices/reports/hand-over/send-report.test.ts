import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openPost, type Post, type PostRules } from '#test/smtp-post.ts'
import { aReportingFacility, open, submit, view } from '../a-report.fixture.ts'
import {
  aSignedReport,
  deliveries,
  jobOf,
  LETTER,
  mailerTo,
  openNotices,
  runPost,
  SYT,
  send,
  someFiles,
  step,
} from './a-signed-report.fixture.ts'
import { claimDelivery } from './claim-delivery.ts'
import { sendAgain } from './send-again.ts'
import { sendReport } from './send-report.ts'
import { sendDelivery } from './send-report-mail.job.ts'

const database = testDatabase()
const files = someFiles()
let post: Post | undefined
afterEach(async () => {
  await post?.close()
  post = undefined
})
const opened = async (rules: PostRules = {}): Promise<Post> => {
  post = await openPost(rules)
  return post
}

describe('a signed report sent by mail', () => {
  it('arrives with the signed bytes, once however often it is sent with one key or its job runs', async () => {
    const { world, id } = await aSignedReport(database, files)
    const { port, mails } = await opened()
    const input = { ...(await step(world, id)), ...LETTER, recipients: [SYT] }
    const parts = { files, mailer: true }
    const first = await sendReport(world.as('coordinator'), parts, id, input)
    expect(await sendReport(world.as('coordinator'), parts, id, input)).toEqual(first)
    const [line] = await deliveries(database, world)
    for (let run = 0; run < 2; run++)
      await sendDelivery(jobOf(world), { files, mailer: mailerTo(port) }, line?.id ?? '')

    expect(mails).toHaveLength(1)
    const [mail] = mails
    const { report } = await view(world, id)
    expect(mail?.subject).toBe(LETTER.subject)
    expect(mail?.text).toContain('<thư này>')
    expect(mail?.headers.has('auto-submitted')).toBe(false)
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['BC 2026-Q1 tuyên truyền CCHC.docx'])
    const hash = createHash('sha256')
      .update(mail?.attachments[0]?.content ?? '')
      .digest('hex')
    expect(hash).toBe(report.docx_sha256)
    expect(report).toMatchObject({ state: 'handed_over', handed_over_to: SYT.name })
    expect(await deliveries(database, world)).toMatchObject([{ address: SYT.address, attempt_no: 1, state: 'sent' }])
  })

  it('keeps what a server refused for good, and tells the coordinator in its words', async () => {
    const { world, id } = await aSignedReport(database, files)
    const { port, mails } = await opened({
      refuse: address => (address.startsWith('cu@') ? { code: 550, words: 'no such mailbox' } : undefined),
    })
    await send(world, files, id, { recipients: [SYT, { name: 'Địa chỉ cũ', address: 'cu@soyte.example.vn' }] })
    await runPost(database, world, files, port)
    expect(mails).toHaveLength(1)
    expect(await deliveries(database, world)).toMatchObject([
      {
        address: 'cu@soyte.example.vn',
        attempt_no: 1,
        state: 'refused',
        said: expect.stringContaining('no such mailbox'),
      },
      { address: SYT.address, attempt_no: 1, state: 'sent' },
    ])
    expect(await openNotices(world)).toMatchObject([
      { kind: 'report.mail-refused', role: 'coordinator', params: { name: 'Địa chỉ cũ' } },
    ])
  })

  it('comes back to a greylisting server under the same message id', async () => {
    const { world, id } = await aSignedReport(database, files)
    const { port, mails } = await opened({
      refuse: (_, tries) => (tries === 1 ? { code: 451, words: 'greylisted' } : undefined),
    })
    await send(world, files, id)
    await runPost(database, world, files, port)
    expect(mails).toEqual([])
    expect(await deliveries(database, world)).toMatchObject([
      { attempt_no: 1, state: 'refused' },
      { attempt_no: 2, state: 'queued', due_at: new Date('2026-03-09T02:05:00Z') },
    ])
    expect((await view(world, id)).report.state).toBe('signed')
    world.now = new Date('2026-03-09T02:05:00Z')
    await runPost(database, world, files, port)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.messageId).toMatch(/^<[0-9a-f-]+-[0-9a-f]{12}@anbinh\.example\.vn>$/)
    expect((await view(world, id)).report.state).toBe('handed_over')
    expect(await openNotices(world)).toEqual([])
  })

  it('gives a dead line up after five attempts, and says so', async () => {
    const { world, id } = await aSignedReport(database, files)
    const { port } = await opened()
    await post?.close()
    post = undefined
    await send(world, files, id)
    for (let day = 9; day < 15; day++) {
      world.now = new Date(`2026-03-${String(day).padStart(2, '0')}T02:00:00Z`)
      await runPost(database, world, files, port)
    }
    const lines = await deliveries(database, world)
    expect(lines.map(line => [line.attempt_no, line.state])).toEqual([1, 2, 3, 4, 5].map(no => [no, 'refused']))
    expect(await openNotices(world)).toMatchObject([{ kind: 'report.mail-refused' }])
    expect((await view(world, id)).report.state).toBe('signed')
  })

  it('cut off while sending is named as unknown, not sent twice by itself; sent again by hand under the same id', async () => {
    const { world, id } = await aSignedReport(database, files)
    const { port, mails } = await opened()
    await send(world, files, id)
    const [line] = await deliveries(database, world)
    // Taken, and the machine stops: nobody knows whether the server had it.
    expect(await claimDelivery(jobOf(world), line?.id ?? '')).toBe(true)
    await sendDelivery(jobOf(world), { files, mailer: mailerTo(port) }, line?.id ?? '')
    expect(mails).toEqual([])
    expect(await deliveries(database, world)).toMatchObject([{ state: 'unknown' }])
    expect(await openNotices(world)).toMatchObject([{ kind: 'report.mail-unknown' }])

    await sendAgain(world.as('coordinator'), id, line?.id ?? '', { request_key: newId() })
    await runPost(database, world, files, port)
    expect(mails).toHaveLength(1)
    expect(await openNotices(world)).toEqual([])
    const again = sendAgain(world.as('coordinator'), id, line?.id ?? '', { request_key: newId() })
    await expect(again).rejects.toMatchObject({ code: 'hand-over.not-sent-again' })
  })

  it('carries the files that were ticked, each as it was kept', async () => {
    const { world, id } = await aSignedReport(database, files)
    const { port, mails } = await opened()
    await send(world, files, id, { files: ['docx', 'bao-cao.pdf', 'bang-so-lieu.xlsx'] })
    await runPost(database, world, files, port)
    const sent = mails[0]?.attachments.map(({ content, contentType }) => ({
      contentType,
      sha256: createHash('sha256').update(content).digest('hex'),
    }))
    const kept = await asOwner(database, client =>
      client.query('select files from app.report_sending where facility_id = $1', [world.facility]),
    )
    expect(sent).toHaveLength(3)
    expect(kept.rows[0]?.files).toMatchObject((sent ?? []).map(({ sha256 }) => ({ sha256 })))
  })

  it.each([
    ['nothing ticked that exists', { files: ['bao-cao.exe'] }, 'hand-over.no-such-file'],
    ['an address twice', { recipients: [SYT, SYT] }, 'hand-over.twice'],
  ])('is refused with %s, and nothing is queued', async (_, given, code) => {
    const { world, id } = await aSignedReport(database, files)
    await expect(send(world, files, id, given)).rejects.toMatchObject({ code })
    expect(await deliveries(database, world)).toEqual([])
  })

  it('is refused without a mail server, before signing, and to whoever does not compile', async () => {
    const { world, id } = await aSignedReport(database, files)
    const input = { ...(await step(world, id)), ...LETTER, recipients: [SYT] }
    const none = sendReport(world.as('coordinator'), { files, mailer: undefined }, id, input)
    await expect(none).rejects.toMatchObject({ kind: 'unavailable', code: 'hand-over.no-mail' })
    for (const who of ['leader', 'tanLapHead', 'owner'] as const)
      await expect(sendReport(world.as(who), { files, mailer: true }, id, input)).rejects.toMatchObject({
        kind: 'forbidden',
      })
    const early = await aReportingFacility(database)
    const unsigned = await open(early)
    await submit(early, unsigned)
    await expect(send(early, files, unsigned)).rejects.toMatchObject({ code: 'hand-over.not-signed' })
    // Of another facility it is as if there were none.
    await expect(sendReport(early.as('coordinator'), { files, mailer: true }, id, input)).rejects.toMatchObject({
      kind: 'not_found',
      code: 'report.not-found',
    })
  })
})
