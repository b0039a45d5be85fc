import type pg from 'pg'
import { type AuditRow, sealRoot } from './merkle.ts'

export interface AuditFinding {
  readonly facility: string
  readonly seal: number
  /** A row was changed, added or removed inside a sealed batch; the chain of seals is broken; or rows lie before a seal unsealed. */
  readonly kind: 'batch-changed' | 'chain-broken' | 'gap'
}

export interface AuditCheck {
  readonly facility: string
  readonly seals: number
  readonly sealed_rows: number
  readonly unsealed_rows: number
  /** The newest root: kept elsewhere, it shows a trail whose end was cut off together with its seals. */
  readonly root: string | null
  readonly findings: readonly AuditFinding[]
}

interface Seal {
  n: number
  from_seq: number
  to_seq: number
  root: Buffer
  previous: Buffer | null
}

/** Recomputes every seal of a facility from its rows. `client` sees all rows (the owner), inside one snapshot. */
export async function checkAudit(client: pg.ClientBase, facility: string): Promise<AuditCheck> {
  const seals = (
    await client.query<Seal>(
      'select n, from_seq::float8, to_seq::float8, root, previous from app.audit_seal where facility_id = $1 order by n',
      [facility],
    )
  ).rows
  const findings: AuditFinding[] = []
  let before: Seal | undefined
  let sealedRows = 0
  for (const seal of seals) {
    const rows = await rowsBetween(client, facility, before?.to_seq ?? 0, seal.to_seq)
    sealedRows += rows.length
    const found = (kind: AuditFinding['kind']) => findings.push({ facility, seal: seal.n, kind })
    if (seal.n !== (before?.n ?? 0) + 1 || !sameRoot(seal.previous, before?.root ?? null)) found('chain-broken')
    if (rows[0] && rows[0].seq < seal.from_seq) found('gap')
    const root = sealRoot({ facility, n: seal.n, from: seal.from_seq, to: seal.to_seq }, rows, seal.previous)
    if (!root.equals(seal.root)) found('batch-changed')
    before = seal
  }
  const tail = await client.query<{ count: number }>(
    'select count(*)::int as count from app.audit where facility_id = $1 and seq > $2',
    [facility, before?.to_seq ?? 0],
  )
  return {
    facility,
    seals: seals.length,
    sealed_rows: sealedRows,
    unsealed_rows: tail.rows[0]?.count ?? 0,
    root: before?.root.toString('hex') ?? null,
    findings,
  }
}

const sameRoot = (a: Buffer | null, b: Buffer | null): boolean => (a && b ? a.equals(b) : a === b)

async function rowsBetween(client: pg.ClientBase, facility: string, after: number, to: number): Promise<AuditRow[]> {
  const { rows } = await client.query<AuditRow>(
    `select seq::float8, id, actor_kind, actor_id, action, subject, detail, request_id, at
     from app.audit where facility_id = $1 and seq > $2 and seq <= $3 order by seq`,
    [facility, after, to],
  )
  return rows
}
