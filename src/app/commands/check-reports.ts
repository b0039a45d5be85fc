import { bad, type Finding, good } from '#platform/doctor/finding.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { read, type Store } from '#platform/scope.ts'
import { checkSignedReports, type SignedCheck } from '#slices/reports/signed/check-signed-reports.ts'

const WRONG: Partial<Record<SignedCheck['stands'], string>> = {
  'snapshot-changed': 'số liệu đã đóng băng bị sửa',
  'file-missing': 'thiếu tệp đã ký',
  'other-figures': 'số liệu dựng lại khác bản đã ký',
}

/** Whether each signed report still tells what was signed: its bytes where this version wrote it, its figures after an upgrade. */
export async function checkReports(facilities: readonly string[], store: Store, files: FileStore): Promise<Finding[]> {
  const findings: Finding[] = []
  const count = new Map<SignedCheck['stands'], number>()
  for (const facility of facilities) {
    const scope = { actor: { kind: 'system', facility }, now: () => new Date(), store } as const
    for (const { period, stands, rows: told } of await read(scope, reader => checkSignedReports(reader, files))) {
      count.set(stands, (count.get(stands) ?? 0) + 1)
      const where = told.length > 0 ? ` ở dòng ${told.join(', ')}` : ''
      if (WRONG[stands]) findings.push(bad(`Báo cáo ${period} của ${facility}: ${WRONG[stands]}${where}.`))
    }
  }
  if (findings.length > 0) return findings
  const of = (stands: SignedCheck['stands']) => count.get(stands) ?? 0
  const all = [...count.values()].reduce((sum, one) => sum + one, 0)
  return [
    good(
      `${all} báo cáo đã ký: ${of('same-bytes')} dựng lại đúng từng byte, ${of('same-figures')} do phiên bản khác dựng và khớp số liệu, ${of('same-snapshot')} theo mẫu riêng và còn nguyên số liệu.`,
    ),
  ]
}
