import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { problem } from '../errors.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)

const table = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  rows: count,
  /** Of the rows, unpacked: how they are packed depends on how they arrived. */
  sha256,
})

const file = z.object({
  /** Below the folder of stored files. The pattern keeps a forged manifest from writing elsewhere. */
  path: z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]{64}$/),
  size: count,
  sha256,
})

const manifest = z.object({
  format: z.literal('lantoa-backup@1'),
  made_at: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  tables: z.array(table),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: count })),
  files: z.array(file),
  secret_sha256: sha256,
})

/** What a backup holds, with a hash of every piece. */
export type Manifest = z.infer<typeof manifest>
export type TableEntry = z.infer<typeof table>
export type FileEntry = z.infer<typeof file>

export const MANIFEST = 'manifest.json'
export const tableFile = ({ schema, name }: Pick<TableEntry, 'schema' | 'name'>): string =>
  join('tables', `${schema}.${name}.copy.zst`)
export const storedFile = ({ path }: Pick<FileEntry, 'path'>): string => join('files', path)
export const SECRET = 'secret'

export const digest = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export async function readManifest(folder: string): Promise<Manifest> {
  try {
    return manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')))
  } catch {
    throw problem('invalid', 'backup.not-a-backup', { folder })
  }
}
