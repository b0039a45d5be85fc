import { join } from 'node:path'
import type { Transform } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import { problem } from '../errors.ts'
import { hashFile } from './copy-files.ts'
import { type Manifest, readManifest, SECRET, storedFile, tableFile } from './manifest.ts'

/** Reads every byte of a backup against its manifest, before anything is restored from it. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  for (const table of manifest.tables) await check(folder, tableFile(table), table.sha256, createZstdDecompress())
  for (const file of manifest.files) await check(folder, storedFile(file), file.sha256)
  await check(folder, SECRET, manifest.secret_sha256)
  return manifest
}

/** A piece that is missing, cannot be unpacked or is another is all the same: damaged. */
async function check(folder: string, file: string, sha256: string, ...unpack: Transform[]): Promise<void> {
  const found = await hashFile(join(folder, file), ...unpack).catch(() => undefined)
  if (found?.sha256 !== sha256) throw problem('invalid', 'backup.damaged', { file })
}
