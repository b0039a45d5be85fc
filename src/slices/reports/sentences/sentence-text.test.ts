import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsIn, GONE, type Part, parseSentence, printSentence, readSentence } from './sentence-text.policy.ts'

const field = fc.stringMatching(/^[a-z0-9_.-]{1,20}$/).map((key): Part => ({ kind: 'field', key }))
const text = fc
  .oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.constantFrom('{{', '}}', '\\', '{{website_articles.period}}', 'ệ', 'ế̂', '\n- '),
  )
  .map((words): Part => ({ kind: 'text', text: words.normalize('NFC') }))

/** Words beside words are one part. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (part.kind === 'text' && last?.kind === 'text')
      all[all.length - 1] = { kind: 'text', text: (last.text + part.text).normalize('NFC') }
    else all.push(part)
  }
  return all
}

test('any words and fields survive being kept and read again', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(field, text)), parts => {
      expect(parseSentence(printSentence(parts))).toEqual(joined(parts))
    }),
  )
})

test('any kept text is NFC and prints as it was read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), kept => {
      const once = printSentence(parseSentence(kept))
      expect(printSentence(parseSentence(once))).toBe(once)
      expect(once).toBe(once.normalize('NFC'))
    }),
  )
})

test('a field reads as its figure, a lost one as dots, and braces that were typed stay braces', () => {
  const kept = printSentence([
    { kind: 'text', text: 'Đã đăng ' },
    { kind: 'field', key: 'website_articles.period' },
    { kind: 'text', text: ' bài {{a.b}}, còn ' },
    { kind: 'field', key: 'lost' },
  ])
  expect(readSentence(kept, { 'website_articles.period': '19', 'a.b': '7' })).toBe(
    `Đã đăng 19 bài {{a.b}}, còn ${GONE}`,
  )
  expect(fieldsIn(kept)).toEqual(['website_articles.period', 'lost'])
})
