import type { Passage } from '../citations/read-citations.ts'
import type { Metric, Target, TargetOp, TargetPer } from '../plan-draft.ts'
import { fold, tidy, withoutStop } from '../text.ts'
import { findCounts, type Hit } from './counts.ts'

const PERS: readonly (readonly [TargetPer, RegExp])[] = [
  ['day', /(?:\/|mỗi|một|hàng|hằng)\s*ngày/],
  ['week', /(?:\/|mỗi|một|hàng|hằng|trên)\s*(?:01 |1 )?tuần/],
  ['month', /(?:\/|mỗi|một|hàng|hằng|trên)\s*(?:01 |1 )?tháng/],
  ['quarter', /(?:\/|mỗi|một|hàng|hằng|trên)\s*(?:01 |1 )?quý/],
  ['half', /(?:\/|mỗi|một|hàng|hằng)\s*(?:6|06|sáu) tháng|nửa năm/],
  ['year', /(?:\/|mỗi|một|hàng|hằng|trong|trên)\s*(?:01 |1 )?năm/],
]
const OPS: readonly (readonly [TargetOp, RegExp])[] = [
  ['>=', /(?:ít nhất|tối thiểu|không dưới|không ít hơn|từ|không thấp hơn|≥|>=)\s*(?:là|đạt|có)?\s*$/],
  ['<=', /(?:không quá|tối đa|nhiều nhất|không vượt quá|≤|<=)\s*(?:là)?\s*$/],
  ['>', /(?:trên|hơn|vượt|>)\s*$/],
  ['<', /(?:dưới|<)\s*$/],
]
const RANK = /(?:nhóm|tốp|top|trong số)\s+(\d{1,2})\s+(?=tỉnh|đơn vị|địa phương|xã|cơ sở|huyện)/giu

const first = <T>(list: readonly (readonly [T, RegExp])[], text: string): T | null =>
  list.find(([, pattern]) => pattern.test(text))?.[0] ?? null

function readOp(before: string, after: string): TargetOp {
  if (/^\s*(?:trở lên)/.test(after)) return '>='
  if (/^\s*(?:trở xuống)/.test(after)) return '<='
  return first(OPS, before) ?? '='
}

function metricOf(unit: string, clause: string): Metric {
  if (unit === '%') {
    if (/hài lòng/.test(clause)) return 'satisfaction_rate'
    if (/tham dự|dự nghe|tham gia|dự (?:họp|tập huấn|hội nghị)/.test(clause)) return 'attendance_rate'
    return /tuyên truyền|phổ biến|quán triệt|nắm|biết|tiếp cận|công khai|cập nhật|niêm yết/.test(clause)
      ? 'coverage_rate'
      : 'other'
  }
  if (/bản tin/.test(unit)) return 'bulletins'
  if (/tin|bài/.test(unit)) return 'articles'
  if (/lần/.test(unit)) return /đăng|website|trang thông tin|fanpage|facebook/.test(clause) ? 'articles' : 'sessions'
  return /buổi|cuộc|hội nghị|lớp|đợt|hội thi/.test(unit) ? 'sessions' : 'other'
}

/** A number counts as a promise when it has a rhythm, a bound, or is a share; "3 bài" in passing is none. */
const promised = (hit: Hit, per: TargetPer | null, op: TargetOp, cell: boolean): boolean =>
  hit.unit === '%' || per !== null || op !== '=' || cell

const LIST_MARK = /^\s*[-–—•*·+]\s+/u
const STOPS = /[;.!?](?=\s|$)/gu

/** No clause reaches further from its number than this. */
const LONGEST = 1_500

/** The clause around a number, from one semicolon or full stop to the next. */
function clauseAround(text: string, index: number, end: number): { from: number; to: number } {
  const near = Math.max(0, index - LONGEST)
  let from = near
  let to = Math.min(text.length, end + LONGEST)
  for (const match of text.slice(near, to).matchAll(STOPS)) {
    const at = near + match.index
    if (at < index) from = at + 1
    else if (at >= end) {
      to = at
      break
    }
  }
  return { from, to }
}

export interface TargetPassage extends Passage {
  /** A cell of results: a bare count there is a promise too. */
  cell: boolean
  scope: string | null
  /** The whole cell: a rhythm said for one of its lines holds for a share in the next. */
  around: string
  /** Where its words begin among those of the block or cell: a cell's lines are joined by \n. */
  start: number
}

const spanIn = ({ start }: TargetPassage, from: number, to: number): [number, number] => [start + from, start + to]

/** "01 buổi/ 80% viên chức": the stroke stands where the rhythm was forgotten. */
const solidBefore = (text: string, index: number): boolean => /\/\s*$/.test(text.slice(0, index))

function readHit(passage: TargetPassage, hit: Hit, all: readonly Hit[]): Target | null {
  const text = passage.text
  const { from, to } = clauseAround(text, hit.index, hit.end)
  const clause = text.slice(from, to)
  const after = text.slice(hit.end, to)
  const own =
    hit.unit === '%'
      ? null
      : first(
          PERS,
          fold(after)
            .slice(0, 24)
            .replace(/^\s*(?!\/|mỗi|một|trên|trong|hàng|hằng).*$/u, ''),
        )
  const solid = /^\s*\/\s*\d/.test(after)
  const whole = solid ? null : first(PERS, fold(clause))
  const per =
    own ??
    (hit.unit === '%' && /hài lòng/.test(fold(clause))
      ? null
      : (whole ??
        (passage.cell && hit.unit === '%' && !solidBefore(text, hit.index) ? first(PERS, fold(passage.around)) : null)))
  const op = readOp(fold(text.slice(Math.max(0, hit.index - 24), hit.index)).trimEnd(), fold(after))
  if (!promised(hit, per, op, passage.cell)) return null
  const later = all.some(other => other.index > hit.index && other.index < to)
  // The mark of a list is none of the promise's words.
  const words = withoutStop(tidy(from === 0 ? clause.replace(LIST_MARK, '') : clause))
  return {
    text: words,
    metric: metricOf(fold(hit.unit), fold(words)),
    op,
    value: hit.value,
    unit: hit.unit,
    per,
    scope: passage.scope,
    at: { ...passage.at, span: spanIn(passage, hit.index, hit.end) },
    confidence: later ? 0.7 : 0.9,
  }
}

function readRanks(passage: TargetPassage): Target[] {
  return [...passage.text.matchAll(RANK)].map(match => {
    const { from, to } = clauseAround(passage.text, match.index, match.index + match[0].length)
    return {
      text: withoutStop(tidy(passage.text.slice(from, to))),
      metric: 'other',
      op: '<=',
      value: Number(match[1]),
      unit: 'hạng',
      per: null,
      scope: passage.scope,
      at: { ...passage.at, span: spanIn(passage, match.index, match.index + match[0].length) },
    }
  })
}

/** Numbers that the plan promises to reach: one entry a number. */
export function readTargets(passages: readonly TargetPassage[]): Target[] {
  return passages.flatMap(passage => {
    const found = findCounts(passage.text, passage.cell)
    const targets = found.flatMap(hit => readHit(passage, hit, found) ?? [])
    return [...targets, ...readRanks(passage)]
  })
}
