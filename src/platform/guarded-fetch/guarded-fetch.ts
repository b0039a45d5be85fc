import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib'
import { Agent, buildConnector, type Dispatcher, request } from 'undici'
import { isPublicAddress } from './is-public-address.ts'

/** Why a page was not fetched. `forbidden` is ours: the address is not for us to open. */
export type FetchFault = 'forbidden' | 'unreachable' | 'slow' | 'too-large' | 'redirects' | 'certificate'

export class FetchProblem extends Error {
  readonly fault: FetchFault
  constructor(fault: FetchFault, cause?: unknown) {
    super(`fetch: ${fault}`, { cause })
    this.name = 'FetchProblem'
    this.fault = fault
  }
}

export interface FetchedPage {
  /** Where the redirects ended. */
  readonly url: string
  readonly status: number
  readonly type: string
  readonly bytes: Uint8Array
}
export type FetchPage = (url: string) => Promise<FetchedPage>

/** All the addresses of a name, as node:dns tells them. */
export type Resolve = (
  host: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void

export interface FetchRules {
  /** Whether this address may be connected to, at this port. */
  readonly allows: (address: string, port: number) => boolean
  readonly resolve: Resolve
  readonly most_bytes: number
  readonly most_redirects: number
  /** In milliseconds: for one answer to begin, and for the whole. */
  readonly patience: { readonly answer: number; readonly whole: number }
}

const MB = 1_000_000
export const WEB_RULES: FetchRules = {
  allows: (address, port) => (port === 80 || port === 443) && isPublicAddress(address),
  resolve: lookup,
  most_bytes: 5 * MB,
  most_redirects: 5,
  patience: { answer: 8_000, whole: 20_000 },
}

const HEADERS = {
  accept: 'text/html,application/xhtml+xml,application/pdf,image/*;q=0.8,*/*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'vi,en;q=0.5',
  'user-agent': 'LanToa-kiem-tra-lien-ket/1',
}

/**
 * A client for addresses that people typed. It cannot reach the network it stands in: each address a name resolves to is
 * judged before it is connected to, the judged address is the one connected to, and each redirect is judged anew. It carries
 * no cookies and no proof of who asks.
 */
export function guardedFetch(rules: FetchRules = WEB_RULES): FetchPage {
  return async url => {
    const agent = new Agent({
      connect: connectorOf(rules),
      headersTimeout: rules.patience.answer,
      bodyTimeout: rules.patience.answer,
      maxHeaderSize: 32_000,
      connections: 1,
    })
    try {
      return await follow(agent, rules, url, AbortSignal.timeout(rules.patience.whole))
    } catch (error) {
      throw faultOf(error)
    } finally {
      await agent.destroy()
    }
  }
}

async function follow(agent: Agent, rules: FetchRules, first: string, signal: AbortSignal): Promise<FetchedPage> {
  let url = assertWeb(first, rules)
  for (let hops = 0; hops <= rules.most_redirects; hops++) {
    const answer = await request(url, { dispatcher: agent, headers: HEADERS, signal })
    // What is dropped half read says so as an error; nobody waits for it.
    answer.body.on('error', () => {})
    const { statusCode: status, headers } = answer
    const to = typeof headers.location === 'string' ? headers.location : undefined
    if (status < 300 || status >= 400 || to === undefined) {
      const bytes = unpack(await readBody(answer, rules.most_bytes), headers['content-encoding'], rules.most_bytes)
      return { url: url.href, status, type: String(headers['content-type'] ?? ''), bytes }
    }
    answer.body.destroy()
    if (!URL.canParse(to, url)) throw new FetchProblem('unreachable')
    url = assertWeb(new URL(to, url).href, rules)
  }
  throw new FetchProblem('redirects')
}

/** An address written as a number is judged here: no name of it is ever looked up. */
function assertWeb(address: string, rules: FetchRules): URL {
  if (!URL.canParse(address)) throw new FetchProblem('forbidden')
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') throw new FetchProblem('forbidden')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !rules.allows(host, portOf(url))) throw new FetchProblem('forbidden')
  if (isIP(host) === 0 && !host.includes('.')) throw new FetchProblem('forbidden')
  return url
}

const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80)

/** Judges while the name is resolved, and once more the socket that came of it. */
function connectorOf(rules: FetchRules): buildConnector.connector {
  return (options, done) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
    const connect = buildConnector({
      timeout: rules.patience.answer,
      lookup: judgedLookup(rules, port),
      allowH2: false,
    })
    return connect(options, (error, socket) => {
      if (error) return done(error, null)
      if (socket.remoteAddress !== undefined && rules.allows(socket.remoteAddress, port)) return done(null, socket)
      socket.destroy()
      return done(new FetchProblem('forbidden'), null)
    })
  }
}

const judgedLookup =
  (rules: FetchRules, port: number): LookupFunction =>
  (host, options, done) => {
    rules.resolve(host, { all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      // One forbidden address among them is a name that plays games: none of them is taken.
      const first: LookupAddress | undefined = found[0]
      if (!first || found.some(({ address }) => !rules.allows(address, port)))
        return done(new FetchProblem('forbidden'), '', 0)
      return options.all ? done(null, found) : done(null, first.address, first.family)
    })
  }

async function readBody({ body }: Dispatcher.ResponseData, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > most) {
      body.destroy()
      throw new FetchProblem('too-large')
    }
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks)
}

function unpack(bytes: Buffer, encoding: string | string[] | undefined, most: number): Buffer {
  const options = { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }
  try {
    if (encoding === 'gzip') return gunzipSync(bytes, options)
    if (encoding === 'deflate') return inflateSync(bytes, options)
    if (encoding === 'br') return brotliDecompressSync(bytes, { maxOutputLength: most })
    return bytes
  } catch (error) {
    throw new FetchProblem('too-large', error)
  }
}

const SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'])

function faultOf(error: unknown): FetchProblem {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof FetchProblem) return at
    if (at.name === 'TimeoutError') return new FetchProblem('slow', error)
    const code = 'code' in at && typeof at.code === 'string' ? at.code : ''
    if (SLOW.has(code)) return new FetchProblem('slow', error)
    if (/CERT|SSL|TLS|ALTNAME/i.test(code)) return new FetchProblem('certificate', error)
  }
  return new FetchProblem('unreachable', error)
}
