import { createHash } from 'node:crypto'
import { fold } from '#platform/fold.ts'
import type { Finding as LintFinding, Severity } from './lint/finding.ts'
import { ruleOf } from './lint/list-rules.ts'
import { holdsWords, rowTexts, textsIn } from './mend-words.ts'
import type { FindingDecision } from './plan-finding.table.ts'
import type { PlanRow } from './plan-rows.queries.ts'
import type { PlanVersion } from './plans.queries.ts'
import { defectWords } from './plans.words.ts'
import type { At, DefectKind } from './reader/plan-draft.ts'
import type { PlanReading } from './reader/plan-reading.ts'
import { tasksOf } from './row-source.policy.ts'

/** The tabs of the import screen, as the address names them. */
export type FindingPlace = 'nhiem-vu' | 'dau-van-ban' | 'can-cu' | 'muc-tieu' | 'ky-bao-cao'

/** Something a careful reader would point at: `defect` is certain, `remark` is judgement. */
export interface Finding {
  /** The same for the same words at the same place, however often the file is read. */
  id: string
  code: string
  level: 'defect' | 'remark'
  /** What sort of defect, as the contract names them. */
  kind: DefectKind
  severity: Severity
  title: string
  /** Why it matters, and where the rule comes from; null for what was found before rules said so. */
  about: string | null
  where: string
  what: string
  quotes: string[]
  at: At | null
  /** The row that it concerns, if it stands in one. */
  row_id: string | null
  /** Words to put in place of others, and where in the draft these stand now; null when nothing can be put right here. */
  fix: { from: string; to: string; place: FindingPlace } | null
  /** `mended`: what it pointed at is no longer so in the draft. */
  state: 'open' | 'mended' | FindingDecision
  decision: { reason: string; staff_name: string | null; decided_at: Date } | null
}

/** The draft as it stands now. */
export interface DraftNow {
  version: Pick<PlanVersion, 'title' | 'number' | 'place' | 'dated' | 'budget_source'> &
    Partial<Pick<PlanVersion, 'signer_capacity' | 'signer_position' | 'signer_name'>>
  rows: readonly PlanRow[]
  citations: readonly object[]
  targets: readonly object[]
  deadlines: readonly object[]
}

export interface Decided {
  finding_id: string
  decision: FindingDecision
  reason: string
  staff_name: string | null
  decided_at: Date
}

/** All findings of a reading, each with the row it concerns, whether it still stands and what was decided. */
export function findingsOf(reading: PlanReading | null, now: DraftNow, decided: readonly Decided[]): Finding[] {
  if (!reading) return []
  const inDraft = textsIn({ ...reading.draft, defects: [], remarks: [] })
  const seen = new Map<string, number>()
  return foundIn(reading).map(found => {
    const base = idOf(found)
    const nth = (seen.get(base) ?? 0) + 1
    seen.set(base, nth)
    const id = nth === 1 ? base : `${base}-${nth}`
    return shown(found, id, { reading, now, inDraft, decided })
  })
}

type Found = Omit<LintFinding, 'fix'> & { fix?: { from: string; to: string } | undefined; title: string }

interface Around {
  reading: PlanReading
  now: DraftNow
  inDraft: readonly string[]
  decided: readonly Decided[]
}

function shown(found: Found, id: string, { reading, now, inDraft, decided }: Around): Finding {
  const row = rowAt(reading, now.rows, found)
  const place = found.fix ? placeOf(found.fix.from, row, now) : null
  const decision = decided.find(one => one.finding_id === id)
  const { fix } = found
  return {
    id,
    code: found.code,
    level: found.certain ? 'defect' : 'remark',
    kind: found.kind,
    severity: found.severity,
    title: found.title,
    about: ruleOf(found.code)?.about ?? null,
    where: found.where,
    what: found.says,
    quotes: found.quotes,
    at: found.at ?? null,
    row_id: row?.id ?? null,
    fix: fix && place ? { ...fix, place } : null,
    state: decision?.decision ?? (isMended(found, row, now, inDraft) ? 'mended' : 'open'),
    decision: decision
      ? { reason: decision.reason, staff_name: decision.staff_name, decided_at: decision.decided_at }
      : null,
  }
}

/** What the linter said; a reading stored before it said so in full has the contract's part of it. */
function foundIn({ findings, draft }: PlanReading): Found[] {
  if (findings)
    return findings.map(finding => ({
      ...finding,
      title: ruleOf(finding.code)?.title ?? 'Nên xem',
    }))
  return [
    ...draft.defects.map(({ what, fix, quotes, code, ...defect }) => ({
      ...defect,
      code: code ?? defect.kind,
      severity: 'warning' as const,
      certain: true,
      says: what,
      quotes,
      fix: fix && quotes[0] ? { from: quotes[0], to: fix } : undefined,
      title: defectWords[defect.kind] ?? 'Cần xem',
    })),
    ...draft.remarks.map(({ what, ...remark }) => ({
      ...remark,
      code: 'remark',
      severity: 'remark' as const,
      certain: false,
      kind: 'x-remark' as const,
      says: what,
      quotes: [],
      title: 'Nên xem',
    })),
  ]
}

/** Code, place and words; the sentence stands in for words where none are quoted. */
const idOf = ({ code, where, quotes, says }: Found): string =>
  createHash('sha256')
    .update(JSON.stringify([code, where, quotes.length ? quotes : says]))
    .digest('hex')
    .slice(0, 16)

/** The row a finding stands in; of the halves of a split row the one that has its words. */
function rowAt(reading: PlanReading, rows: readonly PlanRow[], { at, where, quotes }: Found): PlanRow | undefined {
  const words = quotes[0]
  const of = (candidates: readonly PlanRow[]) =>
    (words === undefined ? undefined : candidates.find(row => holdsWords(rowTexts(row), words))) ?? candidates[0]
  const task = reading.rows.find(raw => at?.table === raw.table && at.row === raw.row)?.task
  if (task !== undefined && task !== null) return of(rows.filter(row => tasksOf(row.source).includes(task)))
  // A finding that names several rows belongs to none of them alone.
  const no = /\b(?:dong|stt|tt)\s*(?:so\s*)?0*(\w+)(?!\s*,\s*\d)\b/.exec(fold(where))?.[1]
  if (no === undefined) return undefined
  const tasks = reading.draft.tasks.flatMap((task, index) => (sameNo(task.no, no) ? index : []))
  return of(rows.filter(row => tasksOf(row.source).some(task => tasks.includes(task))))
}

const sameNo = (a: string, b: string): boolean => fold(a).replace(/^0+/, '') === b.replace(/^0+/, '')

/** Where in the draft words stand now so that they can be put right there. */
function placeOf(words: string, row: PlanRow | undefined, now: DraftNow): FindingPlace | null {
  const rows = row ? [row] : now.rows
  if (rows.some(one => holdsWords(rowTexts(one), words))) return 'nhiem-vu'
  if (row) return null
  if (holdsWords(headerTexts(now.version), words)) return 'dau-van-ban'
  const lists = [
    ['can-cu', now.citations],
    ['muc-tieu', now.targets],
    ['ky-bao-cao', now.deadlines],
  ] as const
  return lists.find(([, items]) => holdsWords(items.flatMap(ownTexts), words))?.[0] ?? null
}

/** The texts of a thing's own fields; where it was read is no field of it, and a fix does not reach there. */
const ownTexts = (item: object): string[] => Object.values(item).filter(value => typeof value === 'string')

/** The head's fields that may be edited; the headings of the document are kept beside them as they were read. */
const headerTexts = ({ title, number, place, dated, budget_source, ...rest }: DraftNow['version']): string[] => {
  const { signer_capacity, signer_position, signer_name } = rest
  return ownTexts({ title, number, place, dated, budget_source, signer_capacity, signer_position, signer_name })
}

/** Whether the draft still has words, in whatever it keeps. */
function stillHolds(words: string, row: PlanRow | undefined, now: DraftNow): boolean {
  if (row) return holdsWords(rowTexts(row), words)
  const { version, citations, targets, deadlines } = now
  return holdsWords([...now.rows.flatMap(rowTexts), ...textsIn([version, citations, targets, deadlines])], words)
}

/** Whether the draft no longer says what a finding points at. What stands in the document alone is not mended here. */
function isMended(found: Found, row: PlanRow | undefined, now: DraftNow, inDraft: readonly string[]): boolean {
  const lacks = LACKS[found.kind]
  if (lacks) return !lacks(now, namedRows(found.where, row, now.rows))
  const words = found.fix?.from ?? (found.kind === 'typo' ? found.quotes[0] : undefined)
  return words !== undefined && holdsWords(inDraft, words) && !stillHolds(words, row, now)
}

/** Findings that something is missing stand until it is there, and a person has looked at the rows they name. */
const LACKS: Record<string, (now: DraftNow, rows: readonly PlanRow[]) => boolean> = {
  missing_number: ({ version }) => version.number === null,
  missing_owner: (_, rows) => lacksIn(rows, part => !part.parties.some(party => party.role === 'lead')),
  missing_deadline: (_, rows) => lacksIn(rows, part => part.schedule_kind === 'unspecified' && !part.rhythm),
}

const lacksIn = (rows: readonly PlanRow[], lacks: (part: PlanRow['parts'][number]) => boolean): boolean =>
  rows.length === 0 || rows.some(row => row.review === 'unread' || (row.review !== 'skipped' && row.parts.some(lacks)))

/** "Phụ lục, dòng 3, 5": the rows that a finding names. */
function namedRows(where: string, row: PlanRow | undefined, rows: readonly PlanRow[]): readonly PlanRow[] {
  if (row) return [row]
  const numbers = /\bdong\s+(.+)$/.exec(fold(where))?.[1]?.split(/[\s,]+/) ?? []
  return rows.filter(one => numbers.some(no => sameNo(one.no, no)))
}
