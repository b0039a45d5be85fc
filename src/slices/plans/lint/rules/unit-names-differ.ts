import { fold } from '../../reader/text.ts'
import type { Checked } from '../checked.ts'
import { defineRule } from '../rule.ts'

const namesIn = ({ draft }: Checked): string[] => [
  ...draft.tasks.flatMap(task => [...task.lead, ...task.coordinators, ...task.supervisors]),
  ...draft.responsibilities.flatMap(item => (item.unit ? [item.unit] : [])),
]

/** The same whatever stands between the words. */
const squeeze = (name: string): string => fold(name).replace(/[\s–—-]|&|(?<!\p{L})và(?!\p{L})/gu, '')
/** How it is written, but for capitals and the length of a dash. */
const written = (name: string): string => fold(name).replace(/[–—]/gu, '-')

export const unitNamesDiffer = defineRule({
  code: 'unit-names-differ',
  severity: 'remark',
  kind: 'x-names',
  title: 'Tên khoa, phòng ghi nhiều cách',
  about: 'Một phòng ghi nhiều cách thì giao việc và tổng hợp theo đơn vị dễ lạc.',
  look: checked => {
    const ways = new Map<string, Map<string, string>>()
    for (const name of namesIn(checked)) {
      const known = ways.get(squeeze(name)) ?? new Map<string, string>()
      known.set(written(name), name)
      ways.set(squeeze(name), known)
    }
    return [...ways.values()]
      .filter(known => known.size > 1)
      .map(known => {
        const names = [...known.values()]
        const says = `Tên đơn vị không thống nhất: ${names.map(name => `“${name}”`).join(' / ')}`
        return { where: 'Toàn văn', says, quotes: names }
      })
  },
})
