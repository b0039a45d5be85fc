import type { PartialDate } from '../plan-draft.ts'
import { readPartialDate } from '../schedule/dates.ts'
import { isCapitals, tidy } from '../text.ts'
import { startsFacility } from './names.ts'

export interface Letterhead {
  parent: string | null
  facility: string | null
  number: string | null
  /** A number line stands, but nothing is filled in before the symbol. */
  blankNumber: boolean
  place: string | null
  date: PartialDate | null
  /** The date line stands, but a part of it is left blank. */
  blankDate: boolean
  dateText: string | null
}

const MOTTO =
  /C[ỘÔ]NG\s+H[ÒO][ÀA]?A?À?\s+X[ÃA]\s+H[ỘÔ]I\s+CH[ỦU]\s+NGH[ĨI]A\s+VI[ỆÊ]T(?:\s+NAM)?|Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc/giu
const NUMBER_LINE =
  /Số\s*:?\s*([\s._…‥\d]*?)\s*([/-]\s*\p{Lu}[\p{L}\d]*(?:\s?[-/.]\s?[\p{Lu}\d][\p{L}\d]*)*)?(?=\s{2,}|\s+\p{Lu}\p{Ll}|\s*$|,)/u
const DATE_LINE =
  /((?:\p{Lu}[\p{L}.]*)(?:[ .-]+\p{L}[\p{L}.]*)*)\s*,\s*(ngày[\s._…‥\d-]*tháng[\s._…‥\d-]*năm[\s._…‥]*(?:\d{2,4})?)/u

/** What begins the name of a facility and hardly ever a further line of one. */
const WHOLE_KIND = /^(?:TRUNG TÂM Y TẾ|TRUNG TÂM KIỂM SOÁT|BỆNH VIỆN|TRẠM Y TẾ|PHÒNG KHÁM|NHÀ HỘ SINH)(?!\p{L})/iu

const squeeze = (symbol: string): string => symbol.replace(/\s+/gu, '')

function readNumber(line: string): { number: string | null; found: string } | null {
  if (!/^\s*Số/u.test(line)) return null
  const match = NUMBER_LINE.exec(line)
  if (!match) return { number: null, found: line }
  const digits = (match[1] ?? '').replace(/[^\d]/g, '')
  const symbol = match[2] ? squeeze(match[2]) : ''
  return { number: digits && symbol ? `${digits}${symbol}` : null, found: match[0] }
}

/** Names in the left column: the agency above first, then the facility, each perhaps over several lines. */
function readNames(lines: string[]): Pick<Letterhead, 'parent' | 'facility'> {
  const names = lines.filter(
    line => /\p{L}{2}/u.test(line) && line !== 'NAM' && (isCapitals(line) || startsFacility(line)),
  )
  const first = names.findIndex(
    (line, index) => startsFacility(line) && (index > 0 || names.length === 1 || !startsFacility(names[1] ?? '')),
  )
  // A station below its centre: the one above is a facility as well.
  const below = names.findIndex((line, index) => index > 0 && WHOLE_KIND.test(line))
  const from = first === 0 && below > 0 ? below : first
  const join = (parts: string[]): string | null => tidy(parts.join(' ')) || null
  if (from < 0)
    return names.length > 1
      ? { parent: join(names.slice(0, -1)), facility: join(names.slice(-1)) }
      : { parent: null, facility: join(names) }
  return { parent: join(names.slice(0, from)), facility: join(names.slice(from)) }
}

const hasBlank = (text: string): boolean => !/ngày[\s._…]*\d/iu.test(text) || !/tháng[\s._…]*\d/iu.test(text)

/** Reads the lines above KẾ HOẠCH, whether in two columns, one after the other, or run together by a text export. */
export function readLetterhead(lines: readonly string[]): Letterhead {
  const head: Letterhead = {
    parent: null,
    facility: null,
    number: null,
    blankNumber: false,
    place: null,
    date: null,
    blankDate: false,
    dateText: null,
  }
  const names: string[] = []
  for (const line of lines) {
    let rest = line.replace(MOTTO, '  ')
    const number = readNumber(rest.trim())
    if (number) {
      head.number = number.number
      head.blankNumber = number.number === null
      rest = rest.replace(number.found, ' ')
    }
    const dated = DATE_LINE.exec(rest)
    if (dated) {
      head.place = tidy(dated[1] ?? '') || null
      head.dateText = dated[2] ?? ''
      head.date = readPartialDate(head.dateText)
      head.blankDate = hasBlank(head.dateText)
      rest = rest.replace(dated[0], ' ')
    }
    if (!number && !dated)
      names.push(
        ...rest
          .split(/\s{3,}|\t/u)
          .map(tidy)
          .filter(Boolean),
      )
  }
  return { ...head, ...readNames(names) }
}
