import type { Finding, Severity } from '#slices/plans/lint/finding.ts'
import type { At } from '#slices/plans/reader/plan-draft.ts'
import type { PlanReading } from '#slices/plans/reader/plan-reading.ts'

const GROUPS: readonly (readonly [Severity, string])[] = [
  ['error', 'LỖI: phải sửa trước khi ban hành'],
  ['warning', 'SAI SÓT: chắc chắn sai, dễ sửa'],
  ['remark', 'NÊN XEM: người soạn tự cân nhắc'],
]

/** Những điều bộ soát thấy, cho người gõ lệnh: theo mức độ, mỗi điều một chỗ, một câu, và cách sửa nếu có. */
export function outlineFindings({ findings = [], marks }: PlanReading): string {
  const noted = marks.map(({ text }) => `! ${text}`)
  if (findings.length === 0) return ['Không thấy điều gì cần sửa.', ...noted].join('\n')
  const groups = GROUPS.flatMap(([severity, title]) => {
    const own = findings.filter(finding => finding.severity === severity)
    return own.length > 0 ? [[`${title} (${own.length})`, ...own.map(said)].join('\n')] : []
  })
  return [...groups, ...(noted.length > 0 ? [noted.join('\n')] : [])].join('\n\n')
}

function said({ code, where, says, at, fix }: Finding): string {
  const place = [where, placeInFile(at)].filter(Boolean).join(', ')
  const mend = fix ? `\n      Sửa: “${fix.from}” → “${fix.to}”` : ''
  return `  ${place}: ${says} [${code}]${mend}`
}

const placeInFile = (at: At | undefined): string => {
  if (at?.page !== undefined) return `trang ${at.page}`
  return at?.line === undefined ? '' : `dòng ${at.line} của tệp`
}
