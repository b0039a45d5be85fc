import { findNumbers } from '../citations/numbers.ts'
import type { Outline } from '../outline/outline.ts'
import type { PlanDraft, Replaces } from '../plan-draft.ts'
import { findDates, readPartialDate } from '../schedule/dates.ts'
import { fold, tidy, withoutStop } from '../text.ts'
import { type Letterhead, readLetterhead } from './letterhead.ts'
import { normalCase, startsFacility } from './names.ts'

type HeaderFields = Pick<
  PlanDraft,
  'facility' | 'parentAgency' | 'number' | 'place' | 'date' | 'title' | 'year' | 'replaces'
>

export interface Header extends HeaderFields {
  letterhead: Letterhead
  /** Whether the file has a letterhead at all. */
  hasLetterhead: boolean
}

const NAME = '(?:Trung tâm|Bệnh viện|Trạm Y tế|Phòng khám|Viện|Chi cục|Sở Y tế|TTYT|BVĐK)'
const ACTS = new RegExp(
  `(${NAME}[^,;.:]{2,90}?)\\s+(?:xây dựng|ban hành|lập|đề ra|triển khai|tổ chức triển khai)\\s+(?:và ban hành\\s+)?(?:kế hoạch|Kế hoạch|KẾ HOẠCH)`,
  'u',
)
const OF_TITLE = new RegExp(`(?:của|tại)\\s+(${NAME}.*?)(?:\\s+năm\\s+\\d{4}.*)?$`, 'iu')

function readTitle(outline: Outline): string | null {
  const lines = outline.title.map(line => line.text)
  const first = (lines[0] ?? '').replace(/^K[ẾÊ] HO[ẠA]CH\s*[:.]?\s*/u, '')
  return withoutStop(tidy([first, ...lines.slice(1)].join(' '))) || null
}

/** The facility: letterhead, else the title's "của …", else who "xây dựng kế hoạch" in the opening. */
function readFacility(outline: Outline, head: Letterhead, title: string | null, body: string): string | null {
  if (head.facility) return normalCase(head.facility, body)
  const opening = outline.preamble.map(line => line.text).join('\n')
  const named = ACTS.exec(opening)?.[1] ?? OF_TITLE.exec(title ?? '')?.[1] ?? ACTS.exec(body)?.[1]
  if (named && startsFacility(named)) return tidy(named)
  return mostNamed(body)
}

/** The facility that the text names most often, when nothing else tells. */
function mostNamed(body: string): string | null {
  const counts = new Map<string, number>()
  const pattern =
    /(?:Trung tâm Y tế|Bệnh viện)(?: (?:Đa khoa|đa khoa|khu vực|huyện|tỉnh|thành phố|thị xã|quận))*(?: \p{Lu}\p{L}*)+/gu
  for (const [name] of body.matchAll(pattern)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function readYear(title: string | null, outline: Outline): number | null {
  const from = [title ?? '', ...outline.preamble.map(line => line.text).reverse()]
  for (const text of from) {
    const match = /năm\s+(20\d{2})/iu.exec(text) ?? /(?<!\d)(20\d{2})(?!\d)/u.exec(text)
    if (match) return Number(match[1])
  }
  return null
}

function readReplaces(outline: Outline): Replaces | null {
  for (const line of outline.lines) {
    const at = /thay thế (?=(?:cho )?(?:Kế hoạch|kế hoạch|văn bản))/u.exec(line.text)
    if (!at || !/kế hoạch này/iu.test(line.text)) continue
    const rest = line.text.slice(at.index)
    const number = findNumbers(rest)[0]
    const date = findDates(rest)[0]?.date ?? null
    if (number || date) return { number: number?.number ?? null, date, at: line.at }
  }
  return null
}

const ATTACHED = /kèm theo (?:kế hoạch|quyết định)/

/** "(Kèm theo Kế hoạch số …/KH-… ngày …)" above an annex says number and date where the letterhead is lost. */
function readAttached(outline: Outline): { number: string | null; date: string | null; line: string } | null {
  const line = [...outline.annex, ...outline.tail].find(item => ATTACHED.test(fold(item.text)))
  if (!line) return null
  return { number: findNumbers(line.text)[0]?.number ?? null, date: readPartialDate(line.text), line: line.text }
}

/** Who issues the plan, above whom, under which number, where, when, for which year. */
export function readHeader(outline: Outline): Header {
  const letterhead = readLetterhead(outline.head.map(line => line.text))
  const body = outline.lines
    .slice(outline.head.length)
    .map(line => line.text)
    .join('\n')
  const title = readTitle(outline)
  const attached = readAttached(outline)
  const year = readYear(title, outline)
  return {
    letterhead,
    hasLetterhead:
      letterhead.parent !== null ||
      letterhead.dateText !== null ||
      letterhead.blankNumber ||
      letterhead.number !== null,
    facility: readFacility(outline, letterhead, title, body),
    parentAgency: letterhead.parent ? normalCase(letterhead.parent, body) : null,
    number: letterhead.number ?? attached?.number ?? null,
    place: letterhead.place,
    date: letterhead.date ?? attached?.date ?? null,
    title,
    year,
    replaces: readReplaces(outline),
  }
}
