import { expect, test } from 'vitest'
import { findSlips } from './find-slips.ts'
import type { Sentence } from './merge-sentences.ts'

const sentence = (key: string, text: string, given: Partial<Sentence> = {}): Sentence => ({
  key,
  heading: 'channels',
  place: 1,
  text,
  proposed: null,
  why: null,
  is_own: true,
  is_edited: false,
  is_left_out: false,
  is_turned: false,
  changed: [],
  gone: [],
  row_version: 1,
  ...given,
})
const EMPTY = { results: '', shortcomings: '', causes: '', next_tasks: '', proposals: '' }

test('slips of people are told where they are, and only theirs', () => {
  const slips = findSlips(
    [
      sentence('own.a', 'Đơn vị đã tuyên truyềnn về cải cách hành chính.'),
      sentence('own.b', 'Đơn vị đã tuyên truyền {{n}} buổi.'),
      sentence('own.c', 'Tuyên truyềnn.', { is_left_out: true }),
      sentence('website_articles', 'Tuyên truyềnn.', { is_own: false }),
    ],
    { ...EMPTY, causes: 'Cán bộ kiêm nhiệmm.' },
    { n: '05' },
  )
  expect(Object.keys(slips).sort()).toEqual(['causes', 'own.a'])
  expect(slips['own.a']?.[0]?.word).toContain('truyềnn')
})
