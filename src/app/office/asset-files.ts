import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { setAssets } from '#ui/public/assets.ts'

const KINDS: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

interface AssetFile {
  kind: string
  plain: Buffer<ArrayBuffer>
  packed: Promise<Packed> | undefined
}

interface Packed {
  br: Buffer<ArrayBuffer>
  gzip: Buffer<ArrayBuffer>
}

/**
 * The built files of the browser, held in memory: their names carry the hash of what is in them, so they never change.
 * `folder` holds assets.json and office/assets. A file is compressed once, when it is first asked for.
 */
export async function openAssets(folder: string): Promise<Hono<Env>> {
  setAssets(JSON.parse(await readFile(join(folder, 'assets.json'), 'utf8')))
  const files = await readAssets(join(folder, 'office/assets'))
  return new Hono<Env>().get('/assets/:name', async c => {
    const file = files.get(c.req.param('name'))
    if (file === undefined) return c.notFound()
    const headers = { 'content-type': file.kind, 'cache-control': 'public, max-age=31536000, immutable' }
    if (file.kind === KINDS['.woff2']) return c.body(file.plain, 200, headers)
    file.packed ??= pack(file.plain)
    const packed = await file.packed
    const takes = c.req.header('accept-encoding') ?? ''
    const encoding = /\bbr\b/.test(takes) ? 'br' : /\bgzip\b/.test(takes) ? 'gzip' : undefined
    const varied = { ...headers, vary: 'accept-encoding' }
    if (encoding === undefined) return c.body(file.plain, 200, varied)
    return c.body(packed[encoding], 200, { ...varied, 'content-encoding': encoding })
  })
}

async function readAssets(folder: string): Promise<Map<string, AssetFile>> {
  const names = await readdir(folder)
  const read = async (name: string): Promise<[string, AssetFile]> => [
    name,
    {
      kind: KINDS[extname(name)] ?? 'application/octet-stream',
      plain: await readFile(join(folder, name)),
      packed: undefined,
    },
  ]
  return new Map(await Promise.all(names.map(read)))
}

async function pack(plain: Buffer): Promise<Packed> {
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(plain, { level: 9 }),
  ])
  return { br: Buffer.from(br), gzip: Buffer.from(zipped) }
}
