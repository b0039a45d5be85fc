import type { Reader } from '../scope.ts'

export interface NamedFile {
  readonly sha256: string
  readonly size: number
  /** In the archive: 'tep/3f2a91c07b5e-Biên bản họp.pdf'. */
  readonly path: string
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
  'text/html': '.html',
  'text/plain': '.txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
}
const LONGEST = 120

/** What file systems of other machines do not take is left out; the hash before it keeps names apart. */
export const safeName = (name: string): string =>
  [
    ...name
      .normalize('NFC')
      .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ]
    .slice(-LONGEST)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/g, '')

/** Names by hash, as people gave them. Who knows of such names hands them in. */
export async function nameFiles(reader: Reader, given: ReadonlyMap<string, string>): Promise<NamedFile[]> {
  const rows = await reader.db
    .selectFrom('file')
    .select(['sha256', 'size', 'media_type'])
    .where('facility_id', '=', reader.actor.facility)
    .orderBy('sha256')
    .execute()
  return rows.map(({ sha256, size, media_type }) => {
    const name = safeName(given.get(sha256) ?? '') || `tep${EXTENSIONS[media_type.split(';')[0] ?? ''] ?? ''}`
    return { sha256, size, path: `tep/${sha256.slice(0, 12)}-${name}` }
  })
}
