import * as fc from 'fast-check'
import type { LegalBasis } from '#slices/plans/reader/plan-draft.ts'
import { ISSUERS, LAWS, SUBJECTS } from './words.ts'

const two = (value: number): string => String(value).padStart(2, '0')

const DAYS = fc
  .record({
    year: fc.integer({ min: 2018, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => ({ year, iso: `${year}-${two(month)}-${two(day)}` }))

interface Kind {
  readonly type: string
  readonly symbol: (year: number) => string
  /** The issuer that the symbol names; others are named in words, or not at all. */
  readonly issuer?: string
}

const KINDS: readonly Kind[] = [
  { type: 'Nghị định', symbol: year => `/${year}/NĐ-CP`, issuer: 'Chính phủ' },
  { type: 'Nghị quyết', symbol: () => '/NQ-CP', issuer: 'Chính phủ' },
  { type: 'Nghị quyết', symbol: () => '-NQ/TW' },
  { type: 'Quyết định', symbol: () => '/QĐ-TTg', issuer: 'Thủ tướng Chính phủ' },
  { type: 'Chỉ thị', symbol: () => '/CT-TTg', issuer: 'Thủ tướng Chính phủ' },
  { type: 'Quyết định', symbol: () => '/QĐ-UBND' },
  { type: 'Quyết định', symbol: () => '/QĐ-BYT' },
  { type: 'Thông tư', symbol: year => `/${year}/TT-BYT` },
  { type: 'Kế hoạch', symbol: () => '/KH-UBND' },
  { type: 'Kế hoạch', symbol: () => '/KH-SYT' },
  { type: 'Kế hoạch', symbol: () => '/KH-TTYT' },
  { type: 'Công văn', symbol: () => '/SYT-TCCB' },
  { type: 'Công văn', symbol: () => '/BNV-CCHC' },
  { type: 'Hướng dẫn', symbol: () => '/HD-SNV' },
  { type: 'Chương trình', symbol: () => '/CTr-UBND' },
  { type: 'Kết luận', symbol: () => '-KL/TW' },
  { type: 'Thông báo', symbol: () => '/TB-VPCP' },
]

const numbered: fc.Arbitrary<LegalBasis> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    order: fc.integer({ min: 1, max: 4999 }),
    day: DAYS,
    dating: fc.constantFrom('day', 'day', 'day', 'day', 'year', 'none'),
    issuer: fc.option(fc.constantFrom(...ISSUERS), { freq: 4 }),
    subject: fc.option(fc.constantFrom(...SUBJECTS), { freq: 4 }),
  })
  .map(({ kind, order, day, dating, issuer, subject }) => ({
    type: kind.type,
    number: `${two(order)}${kind.symbol(day.year)}`,
    name: null,
    date: dating === 'none' ? null : dating === 'year' ? String(day.year) : day.iso,
    issuer: kind.issuer ?? issuer,
    subject,
  }))

const law: fc.Arbitrary<LegalBasis> = fc
  .record({ name: fc.constantFrom(...LAWS), year: fc.option(fc.integer({ min: 2008, max: 2025 }), { freq: 4 }) })
  .map(({ name, year }) => ({
    type: name.startsWith('Bộ luật') ? 'Bộ luật' : 'Luật',
    number: null,
    name: year === null ? name : `${name} năm ${year}`,
    date: year === null ? null : String(year),
    issuer: null,
    subject: null,
  }))

const keyOf = ({ number, name }: LegalBasis): string => (number ?? name ?? '').toLowerCase().replace(/ năm \d{4}$/u, '')

/** Documents of every kind, each cited once. */
export const drawCitations = (maxLength: number): fc.Arbitrary<LegalBasis[]> =>
  fc.uniqueArray(fc.oneof({ weight: 5, arbitrary: numbered }, { weight: 1, arbitrary: law }), {
    maxLength,
    selector: keyOf,
  })
