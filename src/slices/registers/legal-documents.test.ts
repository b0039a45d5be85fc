import { describe, expect, test } from 'vitest'
import { type LegalDocument, matchCitation, searchDocuments, validityOn } from './legal-documents.api.ts'

const document = (change: Partial<LegalDocument>): LegalDocument => ({
  id: null,
  origin: 'national',
  number: '45/2021/NĐ-CP',
  issued_on: '2021-04-02',
  type: 'Nghị định',
  issuer: 'Chính phủ',
  title: 'về một việc',
  effective_from: '2021-06-01',
  effective_to: null,
  replaced_by: [],
  amended_by: [],
  status: 'in_force',
  confidence: 'memory',
  source: null,
  row_version: 0,
  ...change,
})

describe('in force on a day', () => {
  test.each<[string, Partial<LegalDocument>, string]>([
    ['2021-05-31', {}, 'not_yet'],
    ['2021-06-01', {}, 'in_force'],
    ['2026-06-30', { effective_to: '2026-07-01' }, 'in_force'],
    ['2026-07-01', { effective_to: '2026-07-01' }, 'expired'],
    ['2026-06-30', { effective_to: '2026-07-01', status: 'expired' }, 'in_force'],
    ['2026-01-01', { status: 'expired' }, 'expired'],
    ['2026-01-01', { status: 'partly' }, 'partly'],
    ['2026-01-01', { effective_from: null, issued_on: null, status: 'unknown' }, 'unknown'],
    ['2021-04-01', { effective_from: null }, 'not_yet'],
  ])('on %s with %j it is %s', (day, change, validity) => expect(validityOn(document(change), day)).toBe(validity))
})

describe('a citation looked up', () => {
  const register = [
    document({}),
    document({ number: '07/CT-TTg', issued_on: '2023-03-01' }),
    document({ number: '12/QĐ-SYT', issued_on: null }),
  ]
  test.each([
    ['45/2021/NĐ-CP', '2021-04-02', 'found'],
    ['45/2021/nđ-cp', '2021', 'found'],
    ['45/2021/NĐ-CP', null, 'found'],
    ['45/2021/NĐ-CP', '2021-04-03', 'other_day'],
    ['07/CT-TTg', '2023-03-01', 'found'],
    ['7/CT-TTg', '2023-03-01', 'found'],
    ['07/CT-TTg', '2025-03-14', 'absent'],
    ['12/QĐ-SYT', '2026-01-15', 'found'],
    ['99/KH-UBND', '2026-01-15', 'absent'],
    [null, '2026-01-15', 'absent'],
  ])('%s of %s is %s', (number, dated, match) =>
    expect(matchCitation(register, { number, dated }, '2026-01-20').match).toBe(match),
  )
})

test('a search ranks exact tones before folded ones, words together before words apart, and needs every word', () => {
  const register = [
    document({ number: '0/A', title: 'văn hóa, thư viện' }),
    document({ number: '1/A', title: 'công tác văn thu' }),
    document({ number: '2/A', title: 'công tác văn thư' }),
    document({ number: '3/A', title: 'công tác lưu trữ' }),
  ]
  expect(searchDocuments(register, 'văn thư').map(one => one.number)).toEqual(['2/A', '1/A', '0/A'])
  expect(searchDocuments(register, 'van thu').map(one => one.number)).toEqual(['1/A', '2/A', '0/A'])
  expect(searchDocuments(register, '').length).toBe(4)
})
