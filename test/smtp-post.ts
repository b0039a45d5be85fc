import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Post {
  readonly port: number
  /** What arrived, opened. */
  readonly mails: ParsedMail[]
  /** How often somebody tried to hand something in. */
  tries(): number
  close(): Promise<void>
}

export interface PostRules {
  readonly tls?: { readonly key: string; readonly cert: string }
  /** Who may hand in; without it everybody. */
  readonly sign_in?: { readonly user: string; readonly pass: string }
  /** Lets people sign in over a line that is not encrypted. */
  readonly open_sign_in?: boolean
  /** Says no to a recipient, by code and words: 451 later, 550 never. */
  readonly refuse?: (address: string, tries: number) => { code: number; words: string } | undefined
  /** Takes the line and says nothing. */
  readonly silent?: boolean
  /** How long it looks at a mail before it says that it has taken it. */
  readonly looksMs?: number
}

/** A mail server of the test's own, on a port of this machine. */
export async function openPost({
  tls,
  sign_in,
  open_sign_in = false,
  refuse,
  silent = false,
  looksMs = 0,
}: PostRules = {}): Promise<Post> {
  const mails: ParsedMail[] = []
  let tries = 0
  const take = async (stream: Readable, done: (error?: Error) => void): Promise<void> => {
    try {
      mails.push(await simpleParser(stream))
      await new Promise(resolve => setTimeout(resolve, looksMs))
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
      return
    }
    done()
  }
  const server = new SMTPServer({
    ...(tls ? { ...tls, secure: false } : { disabledCommands: ['STARTTLS'] }),
    authOptional: sign_in === undefined,
    allowInsecureAuth: open_sign_in,
    hideSTARTTLS: tls === undefined,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, done) =>
      username === sign_in?.user && password === sign_in?.pass
        ? done(null, { user: username })
        : done(new Error('wrong password')),
    onConnect: (_session, done) => {
      if (!silent) done()
    },
    onRcptTo: ({ address }, _session, done) => {
      tries++
      const no = refuse?.(address, tries)
      done(no ? Object.assign(new Error(no.words), { responseCode: no.code }) : null)
    },
    onData: (stream, _session, done) => {
      void take(stream, done)
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    tries: () => tries,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
