import { expect, it } from 'vitest'
import { z } from 'zod'
import { speakVietnamese } from './speak-vietnamese.ts'

speakVietnamese()
const saidOf = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues.map(issue => issue.message)

it.each([
  ['nothing chosen from a list', z.uuid(), '', ['Chưa chọn.']],
  ['a sentence of the schema’s own', z.uuid('Chưa chọn đơn vị.'), '', ['Chưa chọn đơn vị.']],
  ['what is chosen', z.uuid(), '01a203a8-d4cb-7e6e-bad4-f05a70219405', undefined],
])('%s', (_, schema, input, said) => {
  expect(saidOf(schema, input)).toEqual(said)
})

it('speaks no English of anything else', () => {
  expect(saidOf(z.string().max(3), 'abcd')?.[0]).not.toMatch(/too|expected|invalid/i)
})
