import { defineRule } from '../rule.ts'
import { withAt } from '../with-at.ts'

export const formBlank = defineRule({
  code: 'form-blank',
  severity: 'remark',
  kind: 'x-blank',
  title: 'Ô hình thức để trống',
  about: 'Các dòng khác đều nói làm bằng hình thức nào; dòng để trống thường là quên điền.',
  look: ({ tableTasks }) => {
    const blank = tableTasks.filter(task => task.forms.length === 0)
    if (blank.length === 0 || blank.length * 3 > tableTasks.length) return []
    const where = `Phụ lục, dòng ${blank.map(task => task.no).join(', ')}`
    return [withAt({ where, says: 'Ô hình thức tuyên truyền để trống' }, blank.length === 1 ? blank[0]?.at : undefined)]
  },
})
