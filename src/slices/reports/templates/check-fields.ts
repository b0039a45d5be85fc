import type { FoundTag } from './find-tags.ts'
import type { Finding } from './finding.ts'
import { nearestName } from './nearest-name.ts'
import { LISTS, ROOT_FIELDS } from './template-fields.ts'

const FIELDS_OF = new Map(LISTS.map(list => [list.name, new Set(list.fields.map(field => field.name))]))

/** Whether a field means anything where it stands: anywhere, or in the loop that it belongs to. */
export function checkField(field: FoundTag, list: string | null): Finding[] {
  const own = list === null ? undefined : FIELDS_OF.get(list)
  // A loop that does not exist has its own finding; its fields cannot be judged.
  if (list !== null && own === undefined) return []
  if (field.paragraph.inTextBox) return [inTextBox(field)]
  if (own?.has(field.name) || ROOT_FIELDS.has(field.name)) return []
  const said = `{${field.words}}`
  const homes = LISTS.filter(one => one.fields.some(each => each.name === field.name)).map(one => `{#${one.name}}`)
  const { place } = field
  if (homes.length > 0) {
    const what = `Trường ${said} chỉ dùng bên trong vòng lặp ${homes.slice(0, 3).join(', ')}${homes.length > 3 ? '…' : ''}.`
    return [{ kind: 'error', code: 'field.outside-loop', what, place }]
  }
  const near = nearestName(field.name, [...(own ?? []), ...ROOT_FIELDS])
  const hint = near ? `Có phải là {${near}}?` : 'Xem tên đúng ở danh sách trường.'
  return [{ kind: 'error', code: 'field.unknown', what: `Không có trường ${said}. ${hint}`, place }]
}

const inTextBox = ({ words, place }: FoundTag): Finding => ({
  kind: 'error',
  code: 'field.text-box',
  what: `Trường {${words}} nằm trong khung chữ (text box), nơi Lan Tỏa không điền; chuyển ra đoạn văn hoặc ô bảng.`,
  place,
})
