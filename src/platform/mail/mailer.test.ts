import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openPost, type Post, type PostRules } from '#test/smtp-post.ts'
import { checkMail } from '../doctor/check-mail.ts'
import { MailRefused } from './mail-refused.ts'
import { type Mail, openMailer } from './mailer.ts'

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../test/fixtures/tls', name), 'utf8')
const [key, cert] = [fixture('localhost.key.pem'), fixture('localhost.cert.pem')]

let post: Post | undefined
afterEach(async () => {
  await post?.close()
  post = undefined
})
async function mailerTo(rules: PostRules, { user = '', ca = cert } = {}) {
  post = await openPost(rules)
  const url = `smtp://${user}127.0.0.1:${post.port}`
  const from = 'Lan Tỏa <nhac@anbinh.example.vn>'
  const waits = rules.silent || rules.looksMs ? 300 : 10_000
  return openMailer({ url, from, ...(ca && { ca }) }, { connectMs: waits, answerMs: waits })
}
const MAIL: Mail = {
  to: { name: 'Hồ Ngọc Diệp', address: 'diep@anbinh.example.vn' },
  subject: 'Nhắc việc 06/3: 2 việc sắp đến hạn',
  text: 'Chào Hồ Ngọc Diệp,',
  html: '<p>Chào Hồ Ngọc Diệp,</p>',
  id: '0190-abc',
  preferences: 'https://anbinh.example.vn/tai-khoan/nhac-viec',
}
const faultOf = async (work: Promise<unknown>): Promise<MailRefused> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof MailRefused)) throw new Error(`not refused: ${String(error)}`)
  return error
}

describe('a mail', () => {
  test('is taken over TLS with a signed-in name, and opens as it was written', async () => {
    const sign_in = { user: 'nhac@anbinh', pass: 'mật khẩu/1' }
    const user = `${encodeURIComponent(sign_in.user)}:${encodeURIComponent(sign_in.pass)}@`
    const mailer = await mailerTo({ tls: { key, cert }, sign_in }, { user })
    await mailer.verify()
    await mailer.send(MAIL)
    const [mail] = post?.mails ?? []
    expect(mail?.subject).toBe(MAIL.subject)
    expect(mail?.text?.trim()).toBe(MAIL.text)
    expect(mail?.html).toContain('Chào Hồ Ngọc Diệp')
    expect(mail?.from?.value[0]).toEqual({ name: 'Lan Tỏa', address: 'nhac@anbinh.example.vn' })
    expect(mail?.messageId).toBe('<0190-abc@anbinh.example.vn>')
    expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: MAIL.preferences } })
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  })

  test.each<[string, PostRules, Parameters<typeof mailerTo>[1], string, boolean]>([
    ['a recipient that does not exist', { refuse: () => ({ code: 550, words: 'no such user' }) }, {}, 'refused', false],
    ['greylisting', { refuse: () => ({ code: 451, words: 'greylisted, try again later' }) }, {}, 'busy', true],
    ['a wrong password', { tls: { key, cert }, sign_in: { user: 'a', pass: 'b' } }, { user: 'a:c@' }, 'sign_in', true],
    ['a certificate nobody vouches for', { tls: { key, cert } }, { ca: '' }, 'unreachable', true],
    ['a server that says nothing', { silent: true }, {}, 'unreachable', true],
  ])('%s is told apart', async (_, rules, options, fault, mayPass) => {
    const mailer = await mailerTo(rules, options)
    const refused = await faultOf(mailer.send(MAIL))
    expect([refused.fault, refused.mayPass, post?.mails]).toEqual([fault, mayPass, []])
  })

  test('with files is waited for while the server looks at them, and so is not sent twice', async () => {
    const mailer = await mailerTo({ looksMs: 1500 })
    const file = { name: 'BC.docx', bytes: Buffer.from('a'), media_type: 'application/octet-stream' }
    await mailer.send({ ...MAIL, attachments: [file] })
    expect(post?.mails).toHaveLength(1)
  })

  test('nobody at the port: unreachable, and nothing said of the password', async () => {
    const closed = await openPost()
    await closed.close()
    const mailer = openMailer({ url: `smtp://a:bi-mat@127.0.0.1:${closed.port}`, from: 'a@b.vn' })
    const refused = await faultOf(mailer.verify())
    expect(refused.fault).toBe('unreachable')
    expect(refused.message).not.toContain('bi-mat')
  })

  test('the doctor says whether the server answers', async () => {
    const answers = await mailerTo({})
    expect(await checkMail(answers)).toMatchObject({ ok: true, text: expect.stringContaining('127.0.0.1 trả lời') })
    await post?.close()
    post = undefined
    expect(await checkMail(answers)).toMatchObject({ ok: false, text: expect.stringContaining('không nhận') })
    expect((await checkMail(undefined)).ok).toBe(true)
  })

  test('a password is not sent over an open line to another machine', async () => {
    post = await openPost({ sign_in: { user: 'a', pass: 'b' }, open_sign_in: true })
    const to = (host: string) =>
      openMailer({ url: `smtp://a:b@${host}:${post?.port}`, from: 'a@b.vn' }, { connectMs: 10_000, answerMs: 10_000 })
    await to('127.0.0.1').send(MAIL)
    // This machine again, under an address that does not say so.
    const refused = await faultOf(to('0.0.0.0').send(MAIL))
    expect(refused.fault).toBe('unreachable')
    expect(post.mails).toHaveLength(1)
  })
})
