import type { Placed } from '../places.ts'
import type { Found } from '../rule.ts'
import { COMPOUNDS } from './compounds.ts'
import { countAll, phraseSlips } from './phrase-slips.ts'
import { BRANDS } from './phrases.ts'
import { type Slip, said, toFound, unbroken } from './slip.ts'
import { oneSlipApart, readSyllables, type Syllable } from './syllables.ts'

function brandSlips(syllables: readonly Syllable[]): Slip[] {
  return syllables.flatMap(({ raw, folded, index, end }) => {
    const brand = BRANDS.find(name => {
      const lower = name.toLowerCase()
      if (folded === lower) return name === 'VNeID' && raw !== name && raw !== raw.toUpperCase()
      return folded.length > 5 && !folded.endsWith('s') && oneSlipApart(folded, lower)
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
    const [before, after] = [syllables[index - 1], syllables[index + 2]]
    const idiom =
      REDUPLICATED.has(here.folded) || (here.folded === 'người' && !/^(?:lao|bệnh|dân|nhà)$/u.test(after?.folded ?? ''))
    if (idiom || twoWordsMeet(before, here, next, after)) return []
    const end = after && unbroken(text, [next, after]) ? after.end : next.end
    const wrong = text.slice(here.index, end)
    return [{ wrong, right: text.slice(next.index, end), index: here.index, end, what: `Lặp từ: “${wrong}”` }]
  })
}

/** "Trở thành | thành phố": the one syllable ends a word, the other begins the next. */
const twoWordsMeet = (
  before: Syllable | undefined,
  here: Syllable,
  next: Syllable,
  after: Syllable | undefined,
): boolean => COMPOUNDS.has(`${before?.folded} ${here.folded}`) && COMPOUNDS.has(`${next.folded} ${after?.folded}`)

interface Fault {
  at: RegExp
  what: string
}

/** Only the point itself is looked for; the words around it are taken afterwards. */
const LAYOUT: readonly Fault[] = [
  { at: /(?<=\p{Ll}),(?=\p{L})/gu, what: 'Thiếu dấu cách sau dấu phẩy' },
  { at: /(?<=\p{Ll})\.\s?-\s(?=\p{Lu})/gu, what: 'Gạch đầu dòng dính vào câu trước' },
]
const WORDS_BEFORE = /\S*\s?\S+$/u
const WORDS_AFTER = /^\S+(?:\s\S+)?/u
const inAddress = (word: string): boolean => /https?:|www\.|@/u.test(word)

function layoutSlips(text: string): Slip[] {
  return LAYOUT.flatMap(({ at, what }) =>
    [...text.matchAll(at)].flatMap(match => {
      const end = match.index + match[0].length
      const before = WORDS_BEFORE.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? ''
      const after = WORDS_AFTER.exec(text.slice(end, end + 40))?.[0] ?? ''
      const wrong = `${before}${match[0]}${after}`.replace(/[.,;:]$/u, '')
      const index = match.index - before.length
      return inAddress(wrong)
        ? []
        : [{ wrong, right: null, index, end: index + wrong.length, what: `${what}: “${wrong}”` }]
    }),
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
export function findTypos(places: readonly Placed[]): Found[] {
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
    return slips.map(slip => toFound(placed, slip))
  })
}
