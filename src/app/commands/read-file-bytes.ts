import { readFile } from 'node:fs/promises'
import { problem } from '#platform/errors.ts'

/** The bytes of a file that was named on the command line; a file that cannot be read is told in one sentence. */
export async function readFileBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw problem('not_found', 'command.file-missing', { file })
    throw problem('invalid', 'command.file-unreadable', { file, reason: code })
  }
}
