import { fold, tidy } from '../text.ts'
import { cleanUnit, splitUnits, withoutFacility } from './units.ts'

export interface Parties {
  lead: string[]
  coordinators: string[]
  supervisors: string[]
  /** False when the words do not say who leads: several units side by side without "chủ trì". */
  clear: boolean
}

type Role = 'lead' | 'coordinators' | 'supervisors'

const LABELS: readonly (readonly [Role, RegExp])[] = [
  ['coordinators', /^[-+•\s]*(?:(?:các )?(?:đơn vị|cơ quan|bộ phận|khoa,? phòng) )?phối hợp(?: thực hiện)?\s*:\s*/iu],
  [
    'supervisors',
    /^[-+•\s]*(?:(?:đơn vị|cơ quan|người) )?(?:giám sát|kiểm tra|theo dõi|đôn đốc)(?:,? \p{L}+ \p{L}+)?\s*:\s*/iu,
  ],
  [
    'lead',
    /^[-+•\s]*(?:(?:đơn vị|cơ quan|bộ phận|người) )?(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm|tham mưu)(?: thực hiện| chính)?\s*:\s*/iu,
  ],
]

const LEADS =
  /[\s,]*(?:làm )?(?:chủ trì|đầu mối|tham mưu chính|chịu trách nhiệm chính)[\s,]*(?:và\s+)?(?:(?:tham mưu|tổ chức|triển khai)[\s,]*)?/iu
const HELPS = /[\s,]*(?:cùng\s+)?phối(?: kết)?(?: hợp)?(?: thực hiện)?\s+(?:cùng\s+)?(?:với\s+)?/iu
const WATCHES = /[\s,;]*(?:do\s+)?(?:giám sát|kiểm tra)\s*:?\s*/iu
/** "A gửi tin, bài cho B, tổng hợp …": both work; what follows is told to third parties. */
const SENDS =
  /^(.*?)\s+gửi\s+.*?\s+(?:cho|về|đến|tới)\s+(.*?)(?:,\s*(?:để\s+)?tổng hợp.*|\s+(?:để\s+)?tổng hợp.*|,?\s+đồng thời.*|[.;(].*)?$/isu

const none = (): Parties => ({ lead: [], coordinators: [], supervisors: [], clear: true })

function readLabelled(line: string): { role: Role; rest: string } | null {
  for (const [role, pattern] of LABELS) {
    const match = pattern.exec(line)
    if (match && match[0].length < line.length) return { role, rest: line.slice(match[0].length) }
  }
  return null
}

/** "Chủ trì:" on a line of its own: the units stand below it. */
function labelAlone(line: string): Role | null {
  return /:\s*$/u.test(line) ? (readLabelled(`${line} …`)?.role ?? null) : null
}

function readSentence(line: string, into: Parties): void {
  const helps = HELPS.exec(line)
  const leads = LEADS.exec(line)
  if (helps && helps.index > 0) {
    const before = line.slice(0, helps.index).replace(LEADS, ' ')
    into.lead.push(...splitUnits(before))
    into.coordinators.push(...splitUnits(line.slice(helps.index + helps[0].length)))
    return
  }
  if (leads && leads.index > 0) {
    into.lead.push(...splitUnits(line.slice(0, leads.index)))
    const rest = line.slice(leads.index + leads[0].length)
    if (/^[;.]/u.test(rest) || /^các|^những/iu.test(rest)) into.coordinators.push(...splitUnits(rest))
    return
  }
  const sends = SENDS.exec(line)
  if (sends) {
    into.lead.push(...splitUnits(sends[1] ?? ''), ...splitUnits(sends[2] ?? ''))
    into.clear = false
    return
  }
  const units = splitUnits(line)
  into.lead.push(...units)
}

const bulleted = (line: string): boolean => /^[-–+•]\s/u.test(line)
const hasRole = (text: string): boolean => HELPS.test(text) || LEADS.test(text)

/** Reads "X chủ trì, phối hợp với Y; giám sát: Z": a loose last line under a lead is one that helps. */
export function readAssignment(paragraphs: readonly string[], facility: string | null): Parties {
  const parties = none()
  let role: Role | null = null
  const lines = paragraphs.flatMap(text => tidy(text).split(/;\s+(?=\S)/u)).filter(Boolean)
  for (const line of lines) {
    const labelled = readLabelled(line)
    const alone = labelled ? null : labelAlone(line)
    if (alone) {
      role = alone
      continue
    }
    const rest = labelled?.rest ?? line
    if (labelled) role = labelled.role
    if (labelled && !HELPS.test(rest)) parties[labelled.role].push(...splitUnits(rest))
    else if (WATCHES.test(line) && WATCHES.exec(line)?.index === 0)
      parties.supervisors.push(...splitUnits(line.replace(WATCHES, '')))
    else if (hasRole(rest)) readSentence(rest, parties)
    else if (role && (bulleted(line) || parties[role].length === 0)) parties[role].push(...splitUnits(line))
    else if (parties.lead.length > 0) parties.coordinators.push(...splitUnits(line))
    else readSentence(rest, parties)
  }
  const named = lines.some(line => readLabelled(line) || labelAlone(line) || hasRole(line))
  parties.clear = parties.clear && (named || parties.lead.length <= 1) && (named || parties.coordinators.length === 0)
  return stripFacility(parties, facility)
}

/** Reads a column that holds one role only: every part of the cell is a unit. */
export function readUnitCell(paragraphs: readonly string[], facility: string | null): string[] {
  const joined = joinWrapped(paragraphs)
  return unique(joined.flatMap(splitUnits).map(unit => withoutFacility(unit, facility)))
}

/** A name typed over several lines of a narrow cell is one name: the line goes on in small letters or after a dash. */
function joinWrapped(paragraphs: readonly string[]): string[] {
  const out: string[] = []
  for (const paragraph of paragraphs) {
    const last = out.at(-1)
    const goesOn =
      last !== undefined && !/[;.:]$/u.test(last) && /^\p{Ll}/u.test(paragraph) && !/^các\s/u.test(paragraph)
    if (goesOn) out[out.length - 1] = `${last} ${paragraph}`
    else out.push(paragraph)
  }
  return out
}

const unique = (units: string[]): string[] => {
  const seen = new Set<string>()
  return units.filter(unit => {
    const key = fold(unit).replace(/\s*[-–]\s*/gu, '-')
    if (!key || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function stripFacility(parties: Parties, facility: string | null): Parties {
  const strip = (units: string[]) => unique(units.map(unit => withoutFacility(cleanUnit(unit), facility)))
  return {
    ...parties,
    lead: strip(parties.lead),
    coordinators: strip(parties.coordinators),
    supervisors: strip(parties.supervisors),
  }
}
