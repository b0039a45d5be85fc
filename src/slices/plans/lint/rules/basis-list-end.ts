import { BASIS } from '../../reader/outline/outline.ts'
import { fold } from '../../reader/text.ts'
import { defineRule } from '../rule.ts'

/** The last words of a line with its stop, enough to be found again. */
const LAST_WORDS = /(?:\S+\s+){1,4}\S+\s*;$/u

export const basisListEnd = defineRule({
  code: 'basis-list-end',
  severity: 'warning',
  kind: 'x-punctuation',
  title: 'Căn cứ cuối cùng không kết thúc bằng dấu chấm',
  about: 'Mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng kết thúc bằng dấu chấm (NĐ 30/2020/NĐ-CP).',
  look: ({ outline }) => {
    const line = outline.preamble.findLast(one => BASIS.test(`${fold(one.text)} `))
    const end = line?.text.endsWith(';') ? LAST_WORDS.exec(line.text) : null
    if (!line || !end) return []
    const from = end[0]
    const says = 'Căn cứ cuối cùng kết thúc bằng “;”, đúng là dấu chấm'
    const span: [number, number] = [end.index, line.text.length]
    return [
      {
        where: 'Căn cứ',
        says,
        quotes: [from],
        fix: { from, to: from.replace(/\s*;$/u, '.') },
        at: { ...line.at, span },
      },
    ]
  },
})
