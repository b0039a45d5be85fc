import type pg from 'pg'
import { type AuditRow, sealRoot } from './merkle.ts'

const BATCH = 5_000
const COLUMNS = 'seq, id, actor_kind, actor_id, action, subject, detail, request_id, at'

interface Seal {
  n: number
  to_seq: number
  root: Buffer
}

/** Seals a facility's deeds that no seal covers yet, in one batch. Gives how many rows were sealed. */
export async function sealAudit(pool: pg.Pool, facility: string): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.facility_id', $1, true)`, [facility])
    // Writers hold this lock shared until they commit: what is read below is all there is up to the last number.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [facility])
    const sealed = await sealNext(client, facility)
    await client.query('commit')
    return sealed
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

async function sealNext(client: pg.PoolClient, facility: string): Promise<number> {
  const last = (
    await client.query<Seal>(
      'select n, to_seq, root from app.audit_seal where facility_id = $1 order by n desc limit 1',
      [facility],
    )
  ).rows[0]
  const { rows } = await client.query<AuditRow>(
    `select ${COLUMNS} from app.audit where facility_id = $1 and seq > $2 order by seq limit ${BATCH}`,
    [facility, last?.to_seq ?? 0],
  )
  const [first, end] = [rows[0], rows.at(-1)]
  if (!first || !end) return 0
  const n = (last?.n ?? 0) + 1
  const root = sealRoot({ facility, n, from: first.seq, to: end.seq }, rows, last?.root ?? null)
  await client.query(
    'insert into app.audit_seal (facility_id, n, from_seq, to_seq, row_count, root, previous) values ($1, $2, $3, $4, $5, $6, $7)',
    [facility, n, first.seq, end.seq, rows.length, root, last?.root ?? null],
  )
  return rows.length
}
