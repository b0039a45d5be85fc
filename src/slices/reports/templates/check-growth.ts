import { fillTemplate, TEMPLATE_ENGINE } from './fill-template.ts'
import type { Finding } from './finding.ts'
import { readTexts } from './read-texts.ts'
import type { TemplateValues } from './template-values.ts'

/** Letters of XML that one row of a list may add; a year has thousands of rows. */
const MOST_A_ROW = 16_000

/**
 * Loops that write so much for each row that a year's list would burst the document: filled in with the rows of a list once
 * and with one row more.
 */
export function checkGrowth(template: Uint8Array, values: TemplateValues, names: ReadonlySet<string>): Finding[] {
  const sizeWith = (more: TemplateValues): number => {
    const filled = fillTemplate(template, { ...values, ...more }, { engine: TEMPLATE_ENGINE, day: null })
    return [...readTexts(filled).values()].reduce((sum, xml) => sum + xml.length, 0)
  }
  const lists = [...names].flatMap(name => {
    const rows = values[name]
    const one = typeof rows === 'object' ? rows.slice(0, 1) : []
    return one.length > 0 ? [[name, one] as const] : []
  })
  return lists
    .filter(([name, one]) => sizeWith({ [name]: [...one, ...one] }) - sizeWith({ [name]: one }) > MOST_A_ROW)
    .map(([name]) => ({
      kind: 'error',
      code: 'loop.large',
      what: `Mỗi dòng của danh sách {#${name}} viết ra quá nhiều; danh sách cả năm sẽ làm hỏng tệp. Chỉ để trong vòng lặp những gì thuộc về một dòng.`,
    }))
}
