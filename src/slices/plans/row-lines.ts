import { channelWords, kindWords } from '#slices/activities/activities.api.ts'
import { formatMoney } from '#ui/format.ts'
import type { PartyContent } from './plan-content.ts'
import type { PlanPart, PlanRow } from './plan-rows.queries.ts'
import { PARTY_ROLES } from './plans.table.ts'
import { partyRoleWords, perWords } from './plans.words.ts'
import { scheduleWithRhythm } from './schedule.words.ts'

export interface DiffField {
  readonly label: string
  readonly words: string
}

/** What two forms of a row say, field beside field; parts are paired by which goes on with which. */
export function rowLines(before: PlanRow, after: PlanRow): [DiffField, DiffField][] {
  const own = pairs(ownLines(before), ownLines(after))
  const left = [...before.parts]
  const many = before.parts.length > 1 || after.parts.length > 1
  const parts = after.parts.flatMap((part, index) => {
    const at = left.findIndex(old => old.id === part.continues_part_id || old.id === part.id)
    const [old] = at < 0 ? [] : left.splice(at, 1)
    const name = many ? ` (phần ${index + 1})` : ''
    return pairs(old ? partLines(old, name) : [], partLines(part, name))
  })
  return [...own, ...parts, ...left.flatMap(part => pairs(partLines(part, ' (phần đã bỏ)'), []))]
}

/** Beside a field that one side does not have stands an empty one. */
function pairs(before: readonly DiffField[], after: readonly DiffField[]): [DiffField, DiffField][] {
  const labels = [...new Set([...after, ...before].map(field => field.label))]
  const of = (fields: readonly DiffField[], label: string) =>
    fields.find(field => field.label === label) ?? { label, words: '' }
  return labels.map(label => [of(before, label), of(after, label)])
}

const ownLines = (row: PlanRow): DiffField[] => [
  { label: 'Nhiệm vụ', words: row.title },
  { label: 'Nhóm', words: row.group_title ?? '' },
  { label: 'Thời gian trong văn bản', words: row.schedule_raw },
  { label: 'Sản phẩm', words: row.products.join('; ') },
  { label: 'Hình thức', words: row.forms.join('; ') },
  { label: 'Kinh phí', words: row.budget === null ? '' : formatMoney(row.budget) },
]

function partLines(part: PlanPart, name: string): DiffField[] {
  const roles = PARTY_ROLES.map(role => ({
    label: `${partyRoleWords[role]}${name}`,
    words: part.parties
      .filter(party => party.role === role)
      .map(partyLine)
      .join('; '),
  }))
  return [
    { label: `Phần việc${name}`, words: part.product ?? '' },
    { label: `Lịch thực hiện${name}`, words: scheduleWithRhythm(part) },
    { label: `Ít nhất${name}`, words: minimumOf(part) },
    { label: `Tính kết quả${name}`, words: countedAs(part) },
    ...roles,
  ]
}

const partyLine = (party: PartyContent): string =>
  party.role !== 'lead' && party.has_duty ? `${party.words} (có việc phải nộp)` : party.words

const countedAs = ({ activity_kind, channel }: PlanPart): string =>
  [activity_kind && kindWords(activity_kind).name, channel && channelWords(channel)].filter(Boolean).join(', ')

const minimumOf = ({ minimum, minimum_per }: PlanPart): string =>
  minimum === null ? '' : `${minimum} mỗi ${perWords[minimum_per ?? 'occurrence']}`
