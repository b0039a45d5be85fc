import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinNos, joinTitles, mergeContents, proposeMerge } from './merge-rows.policy.ts'
import type { PartContent, PartyContent, RowContent } from './plan-content.ts'
import { EMPTY_PART } from './row-content.input.ts'
import { faultOfSplit, proposeSplit, SIDES, type SplitChoice, splitContent } from './split-row.policy.ts'

const party = (words: string): PartyContent => ({
  role: 'lead',
  words,
  kind: 'unknown',
  unit_id: null,
  group_id: null,
  position_id: null,
  staff_id: null,
  outside_name: null,
  answers_staff_id: null,
  has_duty: true,
  confidence: null,
})

const part = (product: string | null, schedule_raw: string, parties: PartyContent[] = []): PartContent => ({
  ...EMPTY_PART,
  product,
  schedule_raw,
  parties,
})

const row = (content: Partial<RowContent>): RowContent => ({
  no: '5',
  group_title: null,
  title: 'Viết tin, bài; treo pano tại cổng',
  schedule_raw: 'Hàng tháng',
  products: [],
  forms: [],
  budget: null,
  parts: [part(null, 'Hàng tháng')],
  ...content,
})

test('the one part of a row goes to both halves, each with its own products', () => {
  const content = row({
    products: ['Tin, bài', 'Pano'],
    forms: ['Website'],
    budget: 2_000_000,
    parts: [{ ...part('Tin, bài; Pano', 'Hàng tháng', [party('Khoa Nội')]), id: 'p1', continues_part_id: 'p0' }],
  })
  const [first, second] = splitContent(content, proposeSplit(content))
  expect(first).toMatchObject({ no: '5a', products: ['Tin, bài'], forms: ['Website'], budget: 2_000_000 })
  expect(second).toMatchObject({ no: '5b', products: ['Pano'], forms: ['Website'], budget: null })
  expect(first.parts).toMatchObject([{ id: 'p1', continues_part_id: 'p0', product: 'Tin, bài' }])
  expect(second.parts).toMatchObject([{ product: 'Pano', parties: [{ words: 'Khoa Nội' }] }])
  expect(second.parts[0]).not.toHaveProperty('id')
  expect(second.parts[0]).not.toHaveProperty('continues_part_id')
})

test('parts with schedules of their own go one here, the rest there, with their ids and products', () => {
  const content = row({
    products: ['Báo cáo định kỳ', 'Báo cáo năm'],
    parts: [
      { ...part('Báo cáo định kỳ', 'Trước 10/3'), id: 'p1' },
      { ...part('Báo cáo năm', 'Trước 25/11'), id: 'p2' },
    ],
  })
  const [first, second] = splitContent(content, proposeSplit(content))
  expect([first.products, first.parts.map(one => one.id)]).toEqual([['Báo cáo định kỳ'], ['p1']])
  expect([second.products, second.parts.map(one => one.id)]).toEqual([['Báo cáo năm'], ['p2']])
})

const choiceOf = (choice: Partial<SplitChoice>): SplitChoice => ({ ...proposeSplit(row({})), ...choice })
test.each([
  ['a fitting choice', choiceOf({}), null],
  ['a product without a side', choiceOf({ products: ['first'] }), 'plan.split-incomplete'],
  ['a party without a side', choiceOf({ parts: [{ goes: 'both', parties: ['both'] }] }), 'plan.split-incomplete'],
  ['a row without a part', choiceOf({ parts: [{ goes: 'first', parties: [] }] }), 'plan.split-empty'],
  ['words in neither title', choiceOf({ titles: ['Viết tin, bài', 'treo tại cổng'] }), 'plan.split-loses-words'],
  ['the title cut in two', choiceOf({ titles: ['Viết tin, bài', 'treo pano tại cổng'] }), null],
])('%s is judged', (_, choice, code) => {
  expect(faultOfSplit(row({}), choice)?.code ?? null).toBe(code)
})

test('a word that only ties the two halves together may go', () => {
  const choice = choiceOf({ titles: ['Viết tin, bài', 'treo pano tại cổng'] })
  expect(faultOfSplit(row({ title: 'Viết tin, bài và treo pano tại cổng' }), choice)).toBeNull()
})

test('the words that would be lost are named', () => {
  const choice = choiceOf({ titles: ['Viết tin, bài', 'treo tại cổng'] })
  expect(faultOfSplit(row({}), choice)).toEqual({ code: 'plan.split-loses-words', words: 'pano' })
})

test.each([
  [['5a', '5b'], '5'],
  [['5', '14'], '5'],
  [['5a', '6b'], '5a'],
  [['I', 'II'], 'I'],
])('rows %j are merged under %s', (nos, no) => {
  expect(joinNos(nos)).toBe(no)
})

test.each([
  [['Viết tin', 'Viết tin'], 'Viết tin'],
  [['Viết tin', 'Treo pano'], 'Viết tin; Treo pano'],
  [['Viết tin;', 'Treo pano'], 'Viết tin; Treo pano'],
])('titles %j become one', (titles, title) => {
  expect(joinTitles(titles)).toBe(title)
})

test('parts that differ in nothing but their product become one, unless they are to stay apart', () => {
  const rows = [
    row({ parts: [part('Tin', 'Hàng tháng', [party('Khoa Nội')])] }),
    row({ parts: [part('Bài', 'Hàng tháng', [party('Khoa Ngoại')]), part('Pano', 'Quý I')] }),
  ]
  const merged = mergeContents(rows, proposeMerge(rows))
  expect(merged.parts.map(one => [one.product, one.parties.map(who => who.words)])).toEqual([
    ['Tin; Bài', ['Khoa Nội', 'Khoa Ngoại']],
    ['Pano', []],
  ])
  expect(mergeContents(rows, { ...proposeMerge(rows), joins_equal_parts: false }).parts).toHaveLength(3)
  expect(mergeContents([row({ budget: 3 }), row({ budget: 4 }), row({})], proposeMerge(rows)).budget).toBe(7)
  expect(mergeContents([row({}), row({})], proposeMerge(rows)).budget).toBeNull()
})

const word = fc.constantFrom('Tin', 'Bài', 'Pano', 'Tờ rơi', 'Băng rôn', 'Ảnh', 'Video', 'Loa', 'Website', 'Zalo')
const lists = fc.uniqueArray(word, { maxLength: 5 })
const arbitraryRow = fc
  .record({
    products: lists,
    forms: lists,
    budget: fc.option(fc.nat(), { nil: null }),
    title: fc.uniqueArray(word, { minLength: 1, maxLength: 8 }).map(words => words.join(' ')),
    parts: fc.array(fc.tuple(fc.option(word, { nil: null }), lists), { minLength: 1, maxLength: 4 }),
  })
  // Parts of one row differ in their schedule, else they would be one.
  .map(({ parts, ...rest }) =>
    row({ ...rest, parts: parts.map(([product, who], at) => part(product, `lịch ${at}`, who.map(party))) }),
  )
const side = fc.constantFrom(...SIDES)
const choiceFor = (content: RowContent): fc.Arbitrary<SplitChoice> =>
  fc.record({
    nos: fc.constant<[string, string]>(['5a', '5b']),
    titles: fc.nat({ max: content.title.length }).map((cut): [string, string] => {
      const [first, second] = [content.title.slice(0, cut).trim(), content.title.slice(cut).trim()]
      return content.title[cut - 1] === ' ' && first && second ? [first, second] : [content.title, content.title]
    }),
    budget: fc.constantFrom('first' as const, 'second' as const),
    products: fc.tuple(...content.products.map(() => side)),
    forms: fc.tuple(...content.forms.map(() => side)),
    parts: fc.tuple(
      ...content.parts.map(({ parties }) =>
        fc.record({
          goes: side,
          parties: fc.tuple(...parties.map(() => side)) as fc.Arbitrary<SplitChoice['products']>,
        }),
      ),
    ) as fc.Arbitrary<SplitChoice['parts']>,
  }) as fc.Arbitrary<SplitChoice>

const arbitrarySplit = arbitraryRow
  .chain(content => fc.tuple(fc.constant(content), choiceFor(content)))
  .filter(([content, choice]) => faultOfSplit(content, choice) === null)

const wordsIn = (content: RowContent): string[] =>
  JSON.stringify([content.title, content.products, content.forms, content.schedule_raw, content.parts])
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

test('a split loses no word of the row, whatever the choice', () => {
  fc.assert(
    fc.property(arbitrarySplit, ([content, choice]) => {
      const halves = new Set(splitContent(content, choice).flatMap(wordsIn))
      expect(wordsIn(content).filter(one => !halves.has(one))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

/** Without the order in which things stand, which a split may change. */
const unordered = (content: RowContent) => ({
  ...content,
  title: content.title.replaceAll(';', ''),
  products: content.products.toSorted(),
  forms: content.forms.toSorted(),
  parts: content.parts
    .map(one => ({ ...one, parties: one.parties.map(who => who.words).toSorted() }))
    .toSorted((a, b) => a.schedule_raw.localeCompare(b.schedule_raw)),
})

test('a split and a merge of its halves give the row again', () => {
  fc.assert(
    fc.property(arbitrarySplit, ([content, choice]) => {
      const halves = splitContent(content, choice)
      expect(unordered(mergeContents(halves, proposeMerge(halves)))).toEqual(unordered(content))
    }),
    { numRuns: 500 },
  )
})
