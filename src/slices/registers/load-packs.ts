import { hashOf } from '#platform/canonical-json.ts'
import holidays from './packs/holidays.json' with { type: 'json' }
import legalDocuments from './packs/legal-documents.json' with { type: 'json' }

interface Pack {
  readonly name: string
  readonly version: string
  readonly as_of: string
  readonly rows: readonly object[]
}

/** A connection of the owner's role, outside a transaction. */
export interface PackClient {
  query(text: string, values?: unknown[]): Promise<{ rows: object[] }>
}

const HOLIDAYS = `insert into ref.holiday (day, kind, name, confidence, source)
  select day, kind, name, confidence, source
  from jsonb_to_recordset($1::jsonb) as r(day date, kind text, name text, confidence text, source text)`

const LEGAL_DOCUMENTS = `insert into ref.legal_document
    (number, issued_on, type, issuer, title, effective_from, effective_to, replaced_by, amended_by, status, confidence, source)
  select number, issued_on, type, issuer, title, effective_from, effective_to, replaced_by, amended_by, status, confidence, source
  from jsonb_to_recordset($1::jsonb) as r(number text, issued_on date, type text, issuer text, title text,
    effective_from date, effective_to date, replaced_by text[], amended_by text[], status text, confidence text, source text)`

const PACKS: readonly { pack: Pack; table: string; insert: string }[] = [
  { pack: holidays, table: 'ref.holiday', insert: HOLIDAYS },
  { pack: legalDocuments, table: 'ref.legal_document', insert: LEGAL_DOCUMENTS },
]

/** Nạp các gói dữ liệu tham chiếu; gói không đổi thì không đụng tới. Names of the packs that changed. */
export async function loadPacks(client: PackClient): Promise<string[]> {
  const loaded: string[] = []
  for (const { pack, table, insert } of PACKS) {
    const sha256 = hashOf(pack)
    const same = await client.query('select 1 from ref.pack where name = $1 and sha256 = $2', [pack.name, sha256])
    if (same.rows.length > 0) continue
    // One transaction, so that no reader meets an empty register between the old pack and the new one.
    await client.query('begin')
    try {
      await client.query(`delete from ${table}`)
      await client.query(insert, [JSON.stringify(pack.rows)])
      await client.query(
        `insert into ref.pack (name, version, as_of, sha256) values ($1, $2, $3, $4)
         on conflict (name) do update set version = $2, as_of = $3, sha256 = $4, loaded_at = now()`,
        [pack.name, pack.version, pack.as_of, sha256],
      )
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    }
    loaded.push(pack.name)
  }
  return loaded
}
