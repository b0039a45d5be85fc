import { readChannels } from '../../reader/contents/channels.ts'
import { isForms } from '../../reader/outline/items.ts'
import type { Channel } from '../../reader/plan-draft.ts'
import type { Checked } from '../checked.ts'
import { defineRule } from '../rule.ts'

/** Ways to reach the facility and rounds that go on anyway: nobody plans a row for them. */
const NO_TASK: ReadonlySet<Channel> = new Set([
  'email',
  'hotline',
  'citizen_reception',
  'one_stop_desk',
  'briefing',
  'party_meeting',
])

/** Lines that say where something is found name its publisher, not a way of telling. */
const ADDRESS = /https?:|www\./iu

/** The plan's own words for each channel that a list of forms names and no row of the table takes up. */
function unplanned({ outline, places }: Checked): string[] {
  const rows = readChannels(places.filter(({ where }) => where.startsWith('Phụ lục')))
  const planned = new Set(rows.map(item => item.value))
  const lines = outline.sections
    .filter(isForms)
    .flatMap(section => section.lines)
    .filter(line => !ADDRESS.test(line.text))
  return readChannels(lines).flatMap(({ value, at }) => {
    const line = lines.find(one => one.at.block === at?.block && one.at.line === at?.line)
    const named = line?.text.slice(...(at?.span ?? [0, 0])) ?? ''
    return planned.has(value) || NO_TASK.has(value) || !named ? [] : [named]
  })
}

export const channelWithoutTask = defineRule({
  code: 'channel-without-task',
  severity: 'remark',
  kind: 'x-channel',
  title: 'Kênh có trong lời văn nhưng bảng không có việc nào dùng',
  about: 'Kênh chỉ kể tên mà không có nhiệm vụ thì cuối năm không có gì để báo cáo cho kênh đó.',
  look: checked => {
    const named = checked.tableTasks.length > 0 ? unplanned(checked) : []
    if (named.length === 0) return []
    const says = `Hình thức có trong lời văn nhưng không có dòng nào trong bảng: ${named.join(', ')}`
    return [{ where: 'Hình thức tuyên truyền', says, quotes: named }]
  },
})
