import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { assetUrl } from '#ui/public/assets.ts'

/** Pages that a phone keeps for its person; decisions are made on what is true now, so theirs are not among them. */
const IS_KEPT = /^\/viec(\/(hang-doi|nop\/[^/]+|ket-qua\/[^/]+|y-kien\/[^/]+))?$/

const inAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** Adds to a page of /viec whose it is, what installs it, and the script that carries it where there is no line. */
export function withOfflineParts(c: Context<Env>, html: string): string {
  const account = c.var.session && !c.var.session.must_enrol ? (c.var.scope.actor.id ?? '') : ''
  const { base } = c.var
  const head = [
    `<link rel="manifest" href="${inAttribute(base)}/viec/ung-dung.webmanifest"/>`,
    `<link rel="apple-touch-icon" href="${assetUrl('icon-192.png')}"/>`,
  ].join('')
  const body = `<body data-account="${inAttribute(account)}" data-base="${inAttribute(base)}" data-offline="${assetUrl('viec-offline.js')}" `
  return html.replace('</head>', `${head}</head>`).replace('<body ', body)
}

/** Quick ones: a page is packed each time it is made. */
const PACKERS = {
  br: (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (text: string) => promisify(gzip)(text),
} as const

/** A page goes over a bad line packed; a script of the page's own origin may tell when it was made, and for whom. */
export const carryAlong: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (c.req.method !== 'GET' || c.res.status !== 200) return
  if (!c.res.headers.get('content-type')?.startsWith('text/html')) return
  const headers = new Headers(c.res.headers)
  const { id } = c.var.scope.actor
  if (id !== undefined && IS_KEPT.test(c.req.path)) {
    headers.set('x-account', id)
    headers.set('x-served-at', c.var.scope.now().toISOString())
  }
  const html = withOfflineParts(c, await c.res.text())
  c.res = undefined
  c.res = await packed(c, html, headers)
}

/** The text, packed where the browser takes that. */
export async function packed(c: Context<Env>, text: string, headers: Headers): Promise<Response> {
  headers.delete('content-length')
  headers.set('vary', 'accept-encoding')
  const takes = c.req.header('accept-encoding') ?? ''
  const encoding = (['br', 'gzip'] as const).find(name => takes.includes(name))
  if (!encoding) return new Response(text, { headers })
  headers.set('content-encoding', encoding)
  return new Response(new Uint8Array(await PACKERS[encoding](text)), { headers })
}

/** The page for when nothing can be reached belongs to nobody: it is only packed. */
export const packPage: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const headers = new Headers(c.res.headers)
  const html = await c.res.text()
  c.res = undefined
  c.res = await packed(c, html, headers)
}
