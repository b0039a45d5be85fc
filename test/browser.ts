import type { App } from '#app/server.ts'

type Body = Readonly<Record<string, string>> | FormData

/** What a browser without script does: keeps cookies, sends forms with its origin. Redirects are shown, not followed. */
export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  /** Sends a form. */
  post(path: string, form: Body, headers?: Record<string, string>): Promise<Answer>
  json(method: string, path: string, body: unknown): Promise<Answer>
  readonly cookies: Map<string, string>
}

export interface Answer {
  readonly status: number
  readonly text: string
  readonly bytes: Uint8Array
  readonly headers: Headers
  /** Where a redirect leads, else ''. */
  readonly to: string
  json<T = Record<string, unknown>>(): T
}

const ORIGIN = 'http://localhost:3000'

export function browser(app: App, address = '127.0.0.1'): Browser {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit, headers: Record<string, string>): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const all = new Headers({ accept: 'text/html', ...(cookie && { cookie }), ...headers })
    const response = await app.fetch(new Request(ORIGIN + path, { ...init, headers: all }), { peer: address })
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    const to = response.headers.get('location') ?? ''
    return { status: response.status, text, bytes, headers: response.headers, to, json: <T>() => JSON.parse(text) as T }
  }
  const own = { origin: ORIGIN }
  return {
    cookies,
    get: (path, headers = {}) => send(path, {}, headers),
    post: (path, form, headers = own) =>
      send(path, { method: 'POST', body: form instanceof FormData ? form : new URLSearchParams(form) }, headers),
    json: (method, path, body) => {
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
      return send(path, init, { ...own, accept: 'application/json', 'content-type': 'application/json' })
    },
  }
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const gone = attributes.some(attribute => /^\s*max-age=0$/i.test(attribute))
  if (gone) cookies.delete(pair.slice(0, at))
  else cookies.set(pair.slice(0, at), pair.slice(at + 1))
}
