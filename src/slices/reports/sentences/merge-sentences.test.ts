import { expect, test } from 'vitest'
import { type KeptSentence, mergeSentences, runsOf, textsOf } from './merge-sentences.ts'
import type { Proposal } from './rule.ts'

const proposal = (key: string, text: string, place: number): Proposal => ({
  key,
  text,
  place,
  heading: 'channels',
  why: 'Vì có số liệu.',
})
const kept = (key: string, given: Partial<KeptSentence>): KeptSentence => ({
  key,
  heading: 'channels',
  text: null,
  proposed: null,
  seen: {},
  is_left_out: false,
  place: null,
  row_version: 1,
  ...given,
})
const PROPOSALS = [proposal('a', 'Tăng {{n}} bài.', 1000), proposal('b', 'Câu hai.', 2000)]
const merge = (rows: KeptSentence[], fields: Record<string, string> = { n: '05' }, proposals = PROPOSALS) =>
  mergeSentences(proposals, rows, fields)
const read = (rows: KeptSentence[], fields: Record<string, string> = { n: '05' }, proposals = PROPOSALS) =>
  textsOf(merge(rows, fields, proposals), fields).map(({ runs }) => runs.map(run => run.text).join(''))

test('untouched, the document says what the rules propose', () => {
  expect(read([])).toEqual(['Tăng 05 bài.', 'Câu hai.'])
})

test('left out, moved, edited and added sentences stand where people put them', () => {
  const rows = [
    kept('a', { place: 2500 }),
    kept('b', { is_left_out: true }),
    kept('own.1', { text: 'Câu viết thêm.', place: 500 }),
  ]
  expect(read(rows)).toEqual(['Câu viết thêm.', 'Tăng 05 bài.'])
  expect(merge(rows).map(({ key, is_left_out }) => [key, is_left_out])).toEqual([
    ['own.1', false],
    ['b', true],
    ['a', false],
  ])
})

test('an edited sentence says the new number, and that it changed', () => {
  const rows = [kept('a', { text: 'Hơn trước {{n}} bài.', proposed: 'Tăng {{n}} bài.', seen: { n: '05' } })]
  expect(merge(rows)[0]).toMatchObject({ is_edited: true, changed: [], is_turned: false, gone: [] })
  expect(read(rows, { n: '07' })[0]).toBe('Hơn trước 07 bài.')
  expect(merge(rows, { n: '07' })[0]).toMatchObject({ changed: ['n'], is_turned: false })
})

test('numbers open to their proof, names are words', () => {
  const fields = { n: '31,7%', names: 'Khoa Nhi (02 kỳ) và Khoa Nội' }
  expect(runsOf('{{n}} của {{names}}', fields)).toEqual([
    { kind: 'figure', key: 'n', text: '31,7%' },
    { kind: 'text', text: ' của ' },
    { kind: 'text', text: 'Khoa Nhi (02 kỳ) và Khoa Nội' },
  ])
})

test('a sentence whose figure is no more says so, and stays', () => {
  const rows = [kept('a', { text: 'Hơn trước {{n}} bài.', proposed: 'Tăng {{n}} bài.', seen: { n: '05' } })]
  expect(merge(rows, {}, [])[0]).toMatchObject({ gone: ['n'], changed: [], is_turned: true, proposed: null })
  expect(read(rows, {}, [])).toEqual(['Hơn trước … bài.'])
})

test('a proposal that turned after the edit is offered beside it', () => {
  const rows = [kept('a', { text: 'Hơn trước {{n}} bài.', proposed: 'Tăng {{n}} bài.', seen: { n: '05' } })]
  const turned = [proposal('a', 'Giảm {{n}} bài.', 1000)]
  expect(merge(rows, { n: '02' }, turned)[0]).toMatchObject({ is_turned: true, proposed: 'Giảm {{n}} bài.' })
})

test('restored, it is the proposal again; what is neither proposed nor written is gone', () => {
  expect(merge([kept('a', { row_version: 3 })])[0]).toMatchObject({ is_edited: false, text: 'Tăng {{n}} bài.' })
  expect(merge([kept('a', { is_left_out: true })], {}, [])).toEqual([])
})
