import { createHash } from 'node:crypto'
import { canonicalJson } from '../canonical-json.ts'

export interface AuditRow {
  readonly seq: number
  readonly id: string
  readonly actor_kind: string
  readonly actor_id: string | null
  readonly action: string
  readonly subject: string | null
  readonly detail: unknown
  readonly request_id: string | null
  readonly at: Date
}

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/* Leaves and nodes are told apart by a first byte (RFC 6962), so that no node passes for a leaf. */
const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

export const leafOf = (row: AuditRow): Buffer => sha256(LEAF, Buffer.from(canonicalJson(row)))

/** The Merkle root of a batch of rows, in the order of `seq`. */
export function rootOf(rows: readonly AuditRow[]): Buffer {
  let level = rows.map(leafOf)
  if (level.length === 0) return sha256(Buffer.alloc(0))
  while (level.length > 1) {
    const above: Buffer[] = []
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]]
      if (left) above.push(right ? sha256(NODE, left, right) : left)
    }
    level = above
  }
  return level[0] ?? Buffer.alloc(0)
}

/** A seal binds its batch to the seal before it: facility, number, range, root of the rows, previous root. */
export function sealRoot(
  seal: { facility: string; n: number; from: number; to: number },
  rows: readonly AuditRow[],
  previous: Buffer | null,
): Buffer {
  const head = canonicalJson({ facility: seal.facility, n: seal.n, from: seal.from, to: seal.to, count: rows.length })
  return sha256(Buffer.from(head), previous ?? Buffer.alloc(0), rootOf(rows))
}
