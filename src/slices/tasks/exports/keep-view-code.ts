import { createHash } from 'node:crypto'
import { problem } from '#platform/errors.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'

// Read out on the telephone, copied from paper: without 0, 1, I, L, O and U.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTHS = [6, 9, 12] as const

function codesOf(facility: string, path: string): string[] {
  const bytes = createHash('sha256').update(`${facility} ${path}`).digest()
  const letters = Array.from({ length: 12 }, (_, i) => LETTERS[(bytes[i] ?? 0) % LETTERS.length]).join('')
  return LENGTHS.map(length => letters.slice(0, length))
}

const pathOf = async (reader: Reader, code: string): Promise<string | undefined> =>
  (
    await reader.db
      .selectFrom('view_code')
      .select('path')
      .where('facility_id', '=', reader.actor.facility)
      .where('code', '=', code)
      .executeTakeFirst()
  )?.path

/** Ghi mã ngắn cho một trang đã in; trang in lần thứ hai giữ mã cũ. */
export async function keepViewCode(scope: Scope, path: string): Promise<string> {
  const codes = codesOf(scope.actor.facility, path)
  for (const code of codes) {
    const known = await read(scope, reader => pathOf(reader, code))
    if (known === path) return code
    if (known !== undefined) continue
    await write(scope, { action: 'view.code', subject: code }, (tx: Writer<'view_code'>) =>
      tx.db
        .insertInto('view_code')
        .values({ facility_id: tx.actor.facility, code, path, made_at: tx.now() })
        .onConflict(oc => oc.columns(['facility_id', 'code']).doNothing())
        .execute(),
    )
    return code
  }
  throw problem('unavailable', 'view.no-code')
}

/** Where a code leads, as the one who typed it from paper wrote it. */
export const openViewCode = (scope: Scope, typed: string): Promise<string> =>
  read(scope, async reader => {
    const path = await pathOf(reader, typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    if (!path) throw problem('not_found', 'page.not-found')
    return path
  })
