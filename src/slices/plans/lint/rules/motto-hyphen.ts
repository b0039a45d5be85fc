import { defineRule, type Found } from '../rule.ts'

const MOTTO = /Độc\s+lập(\s*[-–—−]?\s*)Tự\s+do(\s*[-–—−]?\s*)Hạnh\s+phúc/iu
const RIGHT = 'Độc lập - Tự do - Hạnh phúc'

export const mottoHyphen = defineRule({
  code: 'motto-hyphen',
  severity: 'warning',
  kind: 'x-motto',
  title: 'Tiêu ngữ sai dấu gạch nối',
  about: 'Tiêu ngữ “Độc lập - Tự do - Hạnh phúc” dùng dấu gạch nối, có cách chữ hai bên (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ outline }) =>
    outline.head.flatMap((line): Found[] => {
      const match = MOTTO.exec(line.text)
      const marks = match?.slice(1).map(mark => mark.trim())
      if (!match || marks?.every(mark => mark === '-')) return []
      const span: [number, number] = [match.index, match.index + match[0].length]
      const says = marks?.includes('') ? 'Tiêu ngữ thiếu dấu gạch nối' : 'Tiêu ngữ dùng dấu gạch dài thay cho gạch nối'
      return [
        {
          where: 'Phần đầu văn bản',
          says,
          quotes: [match[0]],
          fix: { from: match[0], to: RIGHT },
          at: { ...line.at, span },
        },
      ]
    }),
})
