import { likenessOfWords, words } from '../../reader/text.ts'
import { defineRule, type Found } from '../rule.ts'
import { withAt } from '../with-at.ts'

/** Titles that share this much of their words are about the same thing. */
const ALIKE = 0.72

export const rowsOverlap = defineRule({
  code: 'rows-overlap',
  severity: 'remark',
  kind: 'x-overlap',
  title: 'Hai nhiệm vụ gần như trùng nhau',
  about: 'Một việc ghi hai dòng thì báo cáo hai lần, hoặc mỗi đơn vị tưởng đơn vị kia làm.',
  look: ({ tableTasks }) => {
    const titles = tableTasks.map(task => words(task.title))
    return tableTasks.flatMap((task, index) =>
      tableTasks.slice(index + 1).flatMap((other, step): Found[] => {
        if (likenessOfWords(titles[index] ?? [], titles[index + 1 + step] ?? []) < ALIKE) return []
        const leads = task.lead.join(', ') === other.lead.join(', ') ? '' : ', nhưng giao chủ trì khác nhau'
        const says = `Hai nhiệm vụ gần như trùng nội dung${leads}`
        return [withAt({ where: `Dòng ${task.no} và ${other.no}`, says }, other.at)]
      }),
    )
  },
})
