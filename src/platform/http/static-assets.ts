import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Hono } from 'hono'
import type { Env } from './env.ts'

type Bytes = Uint8Array<ArrayBuffer>

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}
const SMALLER = new Set(['.js', '.css', '.svg'])

interface AssetFile {
  readonly extension: string
  readonly plain: Bytes
  /** Compressed once, when first asked for. */
  packed: Promise<{ readonly br: Bytes; readonly gzip: Bytes }> | undefined
}

/** The files of the build, held in memory: their names carry a hash of what is in them, so they never change. */
export async function openAssets(folder: string): Promise<Hono<Env>> {
  const files = await readAssets(folder)
  return new Hono<Env>().get('/assets/:name', async c => {
    const file = files.get(c.req.param('name'))
    const type = file && TYPES[file.extension]
    if (!file || !type) return c.notFound()
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }
    if (!SMALLER.has(file.extension)) return c.body(file.plain, 200, headers)
    const takes = c.req.header('accept-encoding') ?? ''
    const encoding = (['br', 'gzip'] as const).find(name => takes.includes(name))
    const varied = { ...headers, vary: 'accept-encoding' }
    if (!encoding) return c.body(file.plain, 200, varied)
    file.packed ??= pack(file.plain)
    return c.body((await file.packed)[encoding], 200, { ...varied, 'content-encoding': encoding })
  })
}

async function readAssets(folder: string): Promise<Map<string, AssetFile>> {
  const names = await readdir(folder)
  const entries = names.map(async (name): Promise<[string, AssetFile]> => {
    const plain = new Uint8Array(await readFile(join(folder, name)))
    return [name, { extension: extname(name), plain, packed: undefined }]
  })
  return new Map(await Promise.all(entries))
}

async function pack(plain: Bytes) {
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(plain, { level: 9 }),
  ])
  return { br: new Uint8Array(br), gzip: new Uint8Array(zipped) }
}
