import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../errors.ts'
import { hashFile } from './copy-files.ts'
import { type Manifest, readManifest, SECRET, storedFile, tableFile } from './manifest.ts'

/** Reads every byte of a backup against its manifest, before anything is restored from it. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  const pieces = [
    ...manifest.tables.map(table => ({ file: tableFile(table), sha256: table.sha256 })),
    ...manifest.files.map(file => ({ file: storedFile(file), sha256: file.sha256 })),
    { file: SECRET, sha256: manifest.secret_sha256 },
  ]
  for (const { file, sha256 } of pieces) {
    const path = join(folder, file)
    if (!existsSync(path) || (await hashFile(path)).sha256 !== sha256)
      throw problem('invalid', 'backup.damaged', { file })
  }
  return manifest
}
