import type { Defect } from '../plan-draft.ts'
import { COMPOUNDS } from './compounds.ts'
import { BRANDS, PHRASES } from './phrases.ts'
import type { Placed } from './places.ts'
import { oneSlipApart, readSyllables, type Syllable } from './syllables.ts'

/** A misspelling: the wrong words, what they should be, where they stand in the passage. */
export interface Slip {
  wrong: string
  right: string | null
  index: number
  end: number
  what: string
}

export const toDefect = (placed: Placed, slip: Slip): Defect => ({
  kind: 'typo',
  where: placed.where,
  what: slip.what,
  quotes: [slip.wrong],
  fix: slip.right,
  at: { ...placed.at, span: [slip.index, slip.end] },
  confidence: 0.9,
})

const said = (wrong: string, right: string): string => `“${wrong}” → “${right}”`

const TABLE = PHRASES.map(phrase => phrase.split(' '))
const BY_WORD = new Map<string, string[][]>()
for (const phrase of TABLE)
  for (const word of new Set(phrase)) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), phrase])

/** The one place in which a run of syllables differs from a phrase, if that is by a slip. */
function slipIn(run: readonly Syllable[], phrase: readonly string[]): number {
  let at = -1
  for (let i = 0; i < phrase.length; i++) {
    if (run[i]?.folded === phrase[i]) continue
    if (at >= 0 || !oneSlipApart(run[i]?.folded ?? '', phrase[i] ?? '')) return -1
    at = i
  }
  return at
}

const unbroken = (text: string, run: readonly Syllable[]): boolean =>
  run.every((syllable, index) => index === 0 || /^\s+$/u.test(text.slice(run[index - 1]?.end ?? 0, syllable.index)))

/** How often words and pairs of words stand in the whole plan. */
type Counts = ReadonlyMap<string, number>

function countAll(places: readonly Placed[]): Counts {
  const counts = new Map<string, number>()
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { text } of places) {
    const syllables = readSyllables(text)
    syllables.forEach((syllable, index) => {
      add(syllable.folded)
      const next = syllables[index + 1]
      if (next && unbroken(text, [syllable, next])) add(`${syllable.folded} ${next.folded}`)
    })
  }
  return counts
}

const SET = new Set(PHRASES)

interface Window {
  text: string
  syllables: readonly Syllable[]
  from: number
  length: number
  counts: Counts
}

/** A pair of neighbours across the edge of the run that is a word by itself. */
function isWord({ text, syllables }: Window, left: number): boolean {
  const [a, b] = [syllables[left], syllables[left + 1]]
  if (!a || !b || !unbroken(text, [a, b])) return false
  const pair = `${a.folded} ${b.folded}`
  return COMPOUNDS.has(pair) || SET.has(pair)
}

/** A syllable that the plan also uses outside this run, in a pair of its own, is no slip. */
function usedElsewhere(window: Window, at: number): boolean {
  const { text, syllables, counts, from, length } = window
  const word = syllables[at]?.folded ?? ''
  const inner = at > from ? at - 1 : at
  const [a, b] = [syllables[inner], syllables[inner + 1]]
  const run = a && b && unbroken(text, [a, b]) ? (counts.get(`${a.folded} ${b.folded}`) ?? 0) : 0
  const outer = at === from ? at - 1 : at + 1 === from + length ? at : -1
  if (outer < 0) return false
  const [c, d] = [syllables[outer], syllables[outer + 1]]
  const pair = c && d && unbroken(text, [c, d]) ? (counts.get(`${c.folded} ${d.folded}`) ?? 0) : 0
  return pair > 1 && (counts.get(word) ?? 0) > run
}

/** Whether the syllables of a run belong to the words on both sides: "hành chính | phù hợp". */
function belongsElsewhere(window: Window, at: number): boolean {
  const { from, length } = window
  const last = from + length - 1
  if (at === from && isWord(window, from - 1)) return true
  if (at === last && isWord(window, last)) return true
  if (length === 2 && at === from && isWord(window, last)) return true
  if (length === 2 && at === last && isWord(window, from - 1)) return true
  return usedElsewhere(window, at)
}

function phraseSlips(text: string, syllables: readonly Syllable[], counts: Counts): Slip[] {
  const slips: Slip[] = []
  for (let i = 0; i < syllables.length; i++) {
    for (const offset of [0, 1]) {
      const anchor = syllables[i + offset]?.folded ?? ''
      for (const phrase of BY_WORD.get(anchor) ?? []) {
        const run = syllables.slice(i, i + phrase.length)
        if (run.length < phrase.length || phrase[offset] !== anchor) continue
        const at = slipIn(run, phrase)
        const window = { text, syllables, from: i, length: phrase.length, counts }
        if (
          at < 0 ||
          !unbroken(text, run) ||
          COMPOUNDS.has(run.map(one => one.folded).join(' ')) ||
          belongsElsewhere(window, i + at)
        )
          continue
        const [first, last] = [run[0], run.at(-1)]
        if (!first || !last || slips.some(slip => slip.index <= first.index && slip.end >= last.end)) continue
        const wrong = text.slice(first.index, last.end)
        const right = phrase.join(' ')
        slips.push({ wrong, right, index: first.index, end: last.end, what: said(wrong, right) })
      }
    }
  }
  return slips
}

function brandSlips(syllables: readonly Syllable[]): Slip[] {
  return syllables.flatMap(({ raw, folded, index, end }) => {
    const brand = BRANDS.find(name => {
      const lower = name.toLowerCase()
      if (folded === lower) return name === 'VNeID' && raw !== name && raw !== raw.toUpperCase()
      return folded.length > 5 && !/s$/.test(folded) && oneSlipApart(folded, lower)
    })
    return brand ? [{ wrong: raw, right: brand, index, end, what: said(raw, brand) }] : []
  })
}

/** Syllables that hardly stand alone: without their other half a word has been lost. */
const LOST: readonly (readonly [RegExp, string])[] = [
  [/(?<!đóng |chung )(?<![\p{L}])góp (?=nâng cao|thúc đẩy|cải thiện|hoàn thiện|đẩy mạnh)/giu, 'góp phần '],
  [/(?<!phân |điều |chi |cân |gieo )(?<![\p{L}])phối (?=các |với |cùng |Phòng |Khoa )/giu, 'phối hợp với '],
  [
    /(?<!lịch |dã |tiểu |tiền |quốc |chính |tình )(?<![\p{L}])sử (?!dụng|lý|sách|liệu|học|gia|ký|thi|quan)(?=\p{L})/gu,
    'sử dụng ',
  ],
  [/(?<![\p{L}])dịch (?=bưu chính|công trực tuyến)/giu, 'dịch vụ '],
  [/(?<![\p{L}])Trung (?=Y tế (?:khu vực|huyện|thành phố|thị xã|quận))/gu, 'Trung tâm '],
]

function lostWords(text: string): Slip[] {
  return LOST.flatMap(([pattern, right]) =>
    [...text.matchAll(pattern)].map(match => {
      const more = /^\S+(?:\s\S+)?/u.exec(text.slice(match.index + match[0].length))?.[0] ?? ''
      const wrong = `${match[0]}${more}`.replace(/[.,;:]$/u, '')
      return {
        wrong,
        right: `${right}${more}`,
        index: match.index,
        end: match.index + wrong.length,
        what: `Thiếu chữ: ${said(wrong, `${right}${more}`)}`,
      }
    }),
  )
}

const REDUPLICATED = new Set([
  'ngày',
  'nhà',
  'luôn',
  'thường',
  'dần',
  'từ',
  'xanh',
  'đều',
  'nơi',
  'lâu',
  'mãi',
  'song',
  'đời',
  'ai',
  'đâu',
  'rất',
  'hay',
  'dần',
])

function repeated(text: string, syllables: readonly Syllable[]): Slip[] {
  return syllables.flatMap((here, index) => {
    const next = syllables[index + 1]
    if (!next || here.folded !== next.folded || !/^\p{Ll}{2,}$/u.test(next.raw) || !unbroken(text, [here, next]))
      return []
    const after = syllables[index + 2]
    const idiom =
      REDUPLICATED.has(here.folded) || (here.folded === 'người' && !/^(?:lao|bệnh|dân|nhà)$/u.test(after?.folded ?? ''))
    if (idiom) return []
    const end = after && unbroken(text, [next, after]) ? after.end : next.end
    const wrong = text.slice(here.index, end)
    return [{ wrong, right: text.slice(next.index, end), index: here.index, end, what: `Lặp từ: “${wrong}”` }]
  })
}

const LAYOUT: readonly (readonly [RegExp, string])[] = [
  [/[\p{L}]*\p{Ll},(?=\p{L})[\p{L}]+/gu, 'Thiếu dấu cách sau dấu phẩy'],
  [/[\p{L}]+ ?\p{Ll}+\.\s?-\s\p{Lu}\p{L}*(?: \p{L}+)?/gu, 'Gạch đầu dòng dính vào câu trước'],
]

const inAddress = (text: string, index: number): boolean => /\S*(?:https?:|www\.|@)\S*$/u.test(text.slice(0, index + 1))

function layoutSlips(text: string): Slip[] {
  return LAYOUT.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)]
      .filter(match => !inAddress(text, match.index))
      .map(match => ({
        wrong: match[0],
        right: null,
        index: match.index,
        end: match.index + match[0].length,
        what: `${what}: “${match[0]}”`,
      })),
  )
}

const HEADINGS: readonly (readonly [RegExp, string])[] = [[/MỤC (?:ĐÍCH|TIÊU) YÊU CẦU/u, 'MỤC ĐÍCH, YÊU CẦU']]

function headingSlips(placed: Placed): Slip[] {
  if (!placed.heading) return []
  return HEADINGS.flatMap(([pattern, right]) => {
    const match = pattern.exec(placed.text)
    return match
      ? [
          {
            wrong: match[0],
            right,
            index: match.index,
            end: match.index + match[0].length,
            what: `Thiếu dấu phẩy: “${match[0]}”`,
          },
        ]
      : []
  })
}

/** Misspellings that can be told from the words alone. */
export function findTypos(places: readonly Placed[]): Defect[] {
  const counts = countAll(places)
  return places.flatMap(placed => {
    const syllables = readSyllables(placed.text)
    const slips = [
      ...phraseSlips(placed.text, syllables, counts),
      ...brandSlips(syllables),
      ...lostWords(placed.text),
      ...repeated(placed.text, syllables),
      ...layoutSlips(placed.text),
      ...headingSlips(placed),
    ]
    return slips.map(slip => toDefect(placed, slip))
  })
}
