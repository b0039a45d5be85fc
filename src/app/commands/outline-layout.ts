import { COMPONENTS } from '#platform/document/check/rule-book.ts'
import type { LayoutFinding, Place } from '#platform/document/check-layout.ts'

/** Những chỗ sai thể thức, cho người gõ lệnh: theo thành phần, mỗi điều một câu, chỗ, và điều của nghị định. */
export function outlineLayout(findings: readonly LayoutFinding[]): string {
  if (findings.length === 0) return 'Không thấy chỗ nào sai thể thức.'
  const groups = Map.groupBy(findings, ({ component }) => component)
  const order = [...groups].sort(([a], [b]) => COMPONENTS.indexOf(a) - COMPONENTS.indexOf(b))
  const wrong = findings.filter(({ severity }) => severity === 'wrong').length
  return [
    ...order.map(([component, own]) => `${component} (${own[0]?.clause})\n${own.map(said).join('\n')}`),
    `${wrong} chỗ sai, ${findings.length - wrong} chỗ nên xem.`,
  ].join('\n\n')
}

function said({ what, code, severity, where, found }: LayoutFinding): string {
  const place = placeOf(where)
  return `  ${severity === 'wrong' ? 'Sai' : 'Nên xem'}: ${what}${found ? ` Trong tệp: ${found}.` : ''} [${code}]${place && `\n      ${place}`}`
}

function placeOf({ section, paragraph, excerpt, times }: Place): string {
  const parts = [
    ...(section === undefined ? [] : [`phần ${section}`]),
    ...(paragraph === undefined ? [] : [`đoạn ${paragraph}`]),
    ...(times === undefined ? [] : [`${times} đoạn như thế`]),
  ]
  const at = parts.join(', ')
  return excerpt ? `${at}: “${excerpt}”` : at
}
