import { request as send } from 'node:http'

/** A person's way to the house: their cookies, on a line that may fail. */
export interface Line {
  ask(method: string, path: string, asked: Asked): Promise<Answer>
  /** The same as what the phone's own program calls. */
  readonly fetch: typeof fetch
}

export interface Body {
  readonly bytes: Buffer
  readonly type: string
}
export interface Asked {
  readonly body?: Body
  readonly headers?: Record<string, string>
}
export interface Answer {
  readonly status: number
  readonly bytes: Buffer
  readonly text: string
  readonly headers: Headers
}

const PATIENCE_MS = 4_000

export const openWay = (port: number, cookie = ''): Line => ({
  ask: (method, path, asked) => ask(port, cookie, method, path, asked),
  fetch: async (url, init = {}) => {
    const headers = Object.fromEntries(new Headers(init.headers))
    const body = init.body ? await packed(init.body) : undefined
    const path = new URL(String(url), `http://localhost:${port}`).pathname
    const answer = await ask(port, cookie, init.method ?? 'GET', path, { headers, ...(body && { body }) })
    const { status } = answer
    const isEmpty = status === 204 || answer.bytes.length === 0
    return new Response(isEmpty ? null : new Uint8Array(answer.bytes), { status, headers: answer.headers })
  },
})

/** A body as a browser sends it. */
export async function packed(body: BodyInit): Promise<Body> {
  const response = new Response(body)
  return { bytes: Buffer.from(await response.arrayBuffer()), type: response.headers.get('content-type') ?? '' }
}

/** One request on a connection of its own; a cut answer is no answer. */
function ask(port: number, cookie: string, method: string, path: string, { body, headers }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const all = {
      host: `localhost:${port}`,
      origin: `http://localhost:${port}`,
      ...(cookie && { cookie }),
      ...(body?.type && { 'content-type': body.type }),
      ...headers,
      ...(method !== 'GET' && method !== 'HEAD' && { 'content-length': body?.bytes.length ?? 0 }),
    }
    const to = { host: '127.0.0.1', port, method, path, agent: false, timeout: PATIENCE_MS, headers: all }
    const asked = send(to, answer => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', reject)
      answer.on('end', () => {
        if (!answer.complete) return reject(new Error('cut'))
        const bytes = Buffer.concat(pieces)
        resolve({
          status: answer.statusCode ?? 0,
          bytes,
          text: bytes.toString('utf8'),
          headers: headersOf(answer.headersDistinct),
        })
      })
    })
    asked.on('timeout', () => asked.destroy(new Error('no answer')))
    asked.on('error', reject)
    asked.end(body?.bytes)
  })
}

function headersOf(raw: NodeJS.Dict<string[]>): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(raw)) for (const value of values ?? []) headers.append(name, value)
  return headers
}

/** The cookies of a person who signed in, over a line that works. */
export async function signedIn(port: number, user_name: string, password: string): Promise<string> {
  const body = await packed(new URLSearchParams({ user_name, password }))
  const answer = await openWay(port).ask('POST', '/dang-nhap', { body, headers: { accept: 'text/html' } })
  if (answer.status !== 303) throw new Error(`${user_name} could not sign in: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
}
