import type pg from 'pg'
import { type AuditFinding, checkAudit } from '../audit/check-audit.ts'
import { bad, type Finding, good } from './finding.ts'

const WORDS: Record<AuditFinding['kind'], string> = {
  'batch-changed': 'có dòng bị sửa, thêm hoặc xóa',
  'chain-broken': 'không nối với đợt trước',
  gap: 'bỏ sót dòng trước đó',
}

/** A facility's seal as doctor printed it before: kept elsewhere, it shows a trail whose end was cut off with its seals. */
export interface KnownRoot {
  readonly facility: string
  readonly n: number
  readonly root: string
}

/** Recomputes the seals of every facility, and compares them with the roots that were kept elsewhere. */
export async function checkTrail(
  owner: pg.ClientBase,
  known: readonly KnownRoot[],
): Promise<{ findings: Finding[]; roots: KnownRoot[] }> {
  const { rows } = await owner.query<{ facility: string }>(
    'select facility_id as facility from app.facility order by 1',
  )
  const findings: Finding[] = []
  const roots: KnownRoot[] = []
  for (const { facility } of rows) {
    const check = await checkAudit(owner, facility)
    for (const { seal, kind } of check.findings)
      findings.push(bad(`Nhật ký của ${facility}, đợt ${seal}: ${WORDS[kind]}.`))
    if (check.root) roots.push({ facility, n: check.seals, root: check.root })
    if (check.findings.length > 0) continue
    const sealed = `${check.sealed_rows} dòng trong ${check.seals} đợt niêm phong khớp`
    findings.push(good(`Nhật ký của ${facility}: ${sealed}, ${check.unsealed_rows} dòng chưa niêm phong.`))
  }
  for (const root of known) findings.push(await compareRoot(owner, root))
  return { findings, roots }
}

async function compareRoot(owner: pg.ClientBase, { facility, n, root }: KnownRoot): Promise<Finding> {
  const { rows } = await owner.query<{ root: string }>(
    `select encode(root, 'hex') as root from app.audit_seal where facility_id = $1 and n = $2`,
    [facility, n],
  )
  if (rows[0]?.root === root) return good(`Nhật ký của ${facility} còn đúng đợt ${n} đã ghi lại trước đây.`)
  return bad(`Nhật ký của ${facility} ${rows[0] ? 'khác' : 'thiếu'} đợt ${n} đã ghi lại trước đây.`)
}
