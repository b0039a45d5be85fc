import { createTransport } from 'nodemailer'
import type { MailConfig } from '../config/read-config.ts'
import { MailRefused } from './mail-refused.ts'

export interface Mail {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same for every attempt, so that a mail that comes twice is one to those who look. */
  readonly id: string
  /** Where the reader chooses what they get; without it somebody writes to somebody, no machine to a list. */
  readonly preferences?: string
  readonly attachments?: readonly MailAttachment[]
}

export interface MailAttachment {
  readonly name: string
  readonly bytes: Uint8Array
  readonly media_type: string
}

export interface Mailer {
  /** The sender as readers see it. */
  readonly from: string
  readonly host: string
  /** Resolves once the server has taken the mail; else throws `MailRefused`. */
  send(mail: Mail): Promise<void>
  /** Connects and signs in, sends nothing; throws `MailRefused`. */
  verify(): Promise<void>
}

export interface MailPatience {
  readonly connectMs: number
  readonly answerMs: number
}
const PATIENCE: MailPatience = { connectMs: 10_000, answerMs: 30_000 }

/** A server looks at files before it takes them, for minutes: whoever hangs up sends the same mail a second time (RFC 5321, 4.5.3.2.6). */
const FILES_TAKE = 20

const isLocal = (host: string): boolean => host === 'localhost' || host === '[::1]' || host.startsWith('127.')

/** The installation's SMTP server. A password goes over the line only when it is encrypted, save to this very machine. */
export function openMailer({ url, from, ca }: MailConfig, { connectMs, answerMs }: MailPatience = PATIENCE): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const settings = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && username !== '' && !isLocal(hostname),
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: answerMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(ca !== undefined && { tls: { ca } }),
  }
  const transport = createTransport(settings)
  const ofFiles = createTransport({ ...settings, socketTimeout: answerMs * FILES_TAKE })
  return {
    from,
    host: hostname,
    async send({ to, subject, text, html, id, preferences, attachments = [] }) {
      await (attachments.length > 0 ? ofFiles : transport)
        .sendMail({
          from,
          to,
          subject,
          text,
          html,
          messageId: `<${id}@${domainOf(from)}>`,
          ...(preferences !== undefined && {
            headers: { 'List-Unsubscribe': `<${preferences}>`, 'Auto-Submitted': 'auto-generated' },
          }),
          attachments: attachments.map(({ name, bytes, media_type }) => ({
            filename: name,
            content: Buffer.from(bytes),
            contentType: media_type,
          })),
        })
        .catch(refuse)
    },
    async verify() {
      await transport.verify().catch(refuse)
    },
  }
}

const refuse = (error: unknown): never => {
  throw MailRefused.of(error)
}

/** The part behind the @ of "Lan Tỏa <nhac@anbinh.example.vn>". */
const domainOf = (from: string): string => /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
