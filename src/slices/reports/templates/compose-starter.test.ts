import { expect, it } from 'vitest'
import { checkTemplate } from './check-template.ts'
import { composeStarter } from './compose-starter.ts'
import { fillTemplate, TEMPLATE_ENGINE } from './fill-template.ts'
import { readParagraphs } from './read-paragraphs.ts'
import { sampleSnapshot } from './sample-snapshot.ts'
import { FIGURE_FIELDS, ROOT_FIELDS } from './template-fields.ts'
import { templateValues } from './template-values.ts'

it('is a template without a fault, in the layout of the decree once it is filled in', async () =>
  expect(await checkTemplate(await composeStarter())).toEqual([]))

it('writes the head as the decree wants it', async () => {
  const sample = sampleSnapshot()
  const options = { engine: TEMPLATE_ENGINE, day: sample.dated }
  const lines = readParagraphs(fillTemplate(await composeStarter(), templateValues(sample), options)).map(
    one => one.text,
  )
  expect(lines).toEqual(
    expect.arrayContaining([
      'SỞ Y TẾ TỈNH MẪU',
      'TRUNG TÂM Y TẾ KHU VỰC MẪU',
      'Số: 123/BC-TTYT',
      'Thị trấn Mẫu, ngày 09 tháng 9 năm 2026',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Người Ký Mẫu',
    ]),
  )
  expect(lines.join('')).not.toMatch(/[{}]/)
})

it('has a value for every field, and no two figures share a name', () => {
  const values = templateValues(sampleSnapshot())
  expect([...ROOT_FIELDS].filter(name => typeof values[name] !== 'string')).toEqual([])
  expect(new Set(FIGURE_FIELDS.map(one => one.name)).size).toBe(FIGURE_FIELDS.length)
  expect(FIGURE_FIELDS.filter(one => !/^[a-z][a-z0-9_]*$/u.test(one.name))).toEqual([])
})
