import { isOrganising } from '../../reader/outline/items.ts'
import { fold } from '../../reader/text.ts'
import type { Checked } from '../checked.ts'
import { defineRule } from '../rule.ts'

/** A unit's name without the small marks that people write differently. */
const squeeze = (name: string): string => fold(name).replace(/[\s–—-]|&|(?<!\p{L})và(?!\p{L})/gu, '')
const isGroup = (name: string): boolean =>
  /^(?:(?:trưởng|thủ trưởng)\s+)?(?:các|những|toàn thể|tất cả|mọi|đơn vị)(?!\p{L})/iu.test(name)
const isUnit = (name: string): boolean =>
  !/^ban giám đốc/iu.test(name) && /^(?:phòng|khoa|ban|tổ|bộ phận|trạm|đội|văn phòng)(?!\p{L})/iu.test(name)
/** "Phòng TCHC" may be told in full elsewhere; only the facility's own list knows. */
const isShortened = (name: string): boolean => /\p{Lu}{2,}/u.test(name)

/** Units that lead rows of the table, or duties told in other sections, each with their numbers. */
function leadsOf({ outline, draft }: Checked): Map<string, string[]> {
  const own = outline.sections.filter(isOrganising).map(section => `${section.label}.`)
  const rows = new Map<string, string[]>()
  for (const task of draft.tasks)
    for (const lead of own.some(label => task.no.startsWith(label)) ? [] : task.lead)
      if (isUnit(lead) && !isShortened(lead)) rows.set(lead, [...(rows.get(lead) ?? []), task.no])
  return rows
}

export const leadWithoutDuty = defineRule({
  code: 'lead-without-duty',
  severity: 'remark',
  kind: 'x-duty',
  title: 'Đơn vị chủ trì không có ở mục tổ chức thực hiện',
  about: 'Nơi này giao việc mà mục tổ chức thực hiện không nhắc thì đơn vị đó dễ không biết mình chủ trì.',
  look: checked => {
    const sections = checked.outline.sections.filter(isOrganising)
    const told = squeeze(sections.flatMap(section => section.lines.map(line => line.text)).join(' '))
    const named = checked.draft.responsibilities.filter(item => item.unit && !isGroup(item.unit))
    if (named.length < 2) return []
    const silent = [...leadsOf(checked)].filter(([unit]) => !told.includes(squeeze(unit)))
    if (silent.length === 0) return []
    const list = silent.map(([unit, rows]) => `${unit} (${rows.join(', ')})`).join('; ')
    const says = `Chủ trì nhiệm vụ nhưng mục tổ chức thực hiện không giao nhiệm vụ: ${list}`
    return [{ where: 'Tổ chức thực hiện', says, quotes: silent.map(([unit]) => unit) }]
  },
})
