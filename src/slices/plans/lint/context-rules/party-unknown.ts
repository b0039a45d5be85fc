import { defineContextRule } from '../context.ts'

export const partyUnknown = defineContextRule({
  code: 'party-unknown',
  severity: 'remark',
  kind: 'x-duty',
  title: 'Tên đơn vị không có trong danh mục',
  about: 'Tên lạ là tên cũ, tên viết tắt chưa khai hoặc gõ sai; chưa khai thì không giao việc được.',
  look: (draft, { units }) => {
    if (!units) return []
    const named = draft.tasks.flatMap(task => [...task.lead, ...task.coordinators])
    const unknown = [...new Set(named)].filter(words => units.meant(words) === null)
    if (unknown.length === 0) return []
    const says = `Không tìm thấy trong danh mục của cơ sở: ${unknown.map(words => `“${words}”`).join(', ')}`
    return [{ where: 'Toàn văn', says, quotes: unknown }]
  },
})
