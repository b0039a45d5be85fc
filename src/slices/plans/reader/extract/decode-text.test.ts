import { describe, expect, test } from 'vitest'
import { writeDocx } from '#test/docx-writer.ts'
import { readPlan } from '../read-plan.ts'
import { decodeText } from './decode-text.ts'

const SENTENCE = 'Kế hoạch tuyên truyền cải cách hành chính của Trung tâm Y tế'
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()

const ENCODED: readonly (readonly [string, Uint8Array, string[]])[] = [
  ['UTF-8', Buffer.from(SENTENCE), []],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${SENTENCE}`), []],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le'), ['reader.mark.utf16']],
  ['UTF-16 without one', Buffer.from(SENTENCE, 'utf16le'), ['reader.mark.utf16']],
  ['UTF-16, big end first', utf16be(`\ufeff${SENTENCE}`), ['reader.mark.utf16']],
  ['TCVN3', latin('KÕ ho¹ch tuyªn truyÒn c¶i c¸ch hµnh chÝnh cña Trung t©m Y tÕ'), ['reader.mark.tcvn3']],
  ['VNI', latin('Keá hoaïch tuyeân truyeàn caûi caùch haønh chính cuûa Trung taâm Y teá'), ['reader.mark.vni']],
]

describe('text of every encoding in use', () => {
  test.each(ENCODED)('%s', (_name, bytes, marks) => {
    const decoded = decodeText(bytes)
    expect(decoded.text.replace(/^\ufeff/, '')).toBe(SENTENCE)
    expect(decoded.marks).toEqual(marks)
  })

  test('the mark reaches the reading, in words', async () => {
    const reading = await readPlan(ENCODED[5]?.[1] ?? new Uint8Array(), 'ke-hoach.txt')
    expect(reading.marks[0]?.text).toContain('TCVN3')
  })

  test('a Word file typed in an old font is converted too', async () => {
    const words = ['KÕ ho¹ch tuyªn truyÒn c¶i c¸ch hµnh chÝnh', 'cña Trung t©m Y tÕ vµ c¸c ®¬n vÞ']
    const reading = await readPlan(writeDocx(words.map(text => ({ kind: 'p', text }))), 'a.docx')
    expect(reading.blocks[1]).toMatchObject({ text: 'của Trung tâm Y tế và các đơn vị' })
    expect(reading.marks.map(mark => mark.code)).toEqual(['reader.mark.tcvn3'])
  })

  test('decomposed letters come out composed', async () => {
    const reading = await readPlan(Buffer.from(SENTENCE.normalize('NFD')), 'a.txt')
    expect(reading.blocks[0]).toMatchObject({ text: SENTENCE })
  })
})
