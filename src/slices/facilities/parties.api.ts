import type { Directory } from './directory.api.ts'
import { type GroupWords, isOutside, meansBoard, meansFacility, readGroup, withoutOffice } from './party-rules.ts'
import { beginsName, likeness, namingTokens, sameName, tokensOf, withoutTail } from './party-words.ts'

export type PartyKind = 'unit' | 'group' | 'committee' | 'position' | 'person' | 'facility' | 'outside' | 'unknown'

export interface PartyCandidate {
  readonly kind: PartyKind
  readonly id: string | null
  readonly name: string
  /** 0 to 1. */
  readonly confidence: number
}

/** What a plan's words mean here. `id` is a unit's, group's, position's or person's; null for the rest. */
export interface ResolvedParty {
  readonly kind: PartyKind
  readonly id: string | null
  readonly name: string
  readonly confidence: number
  /** The best guesses, this one first, for the person who confirms it. */
  readonly candidates: readonly PartyCandidate[]
}

const SURE = 0.8
const POSSIBLE = 0.55

/** Finds whom a plan's words name in a facility's directory. Pure; never throws; unsure words come back as `unknown`. */
export function resolveParty(words: string, directory: Directory): ResolvedParty {
  const spelt = words.replaceAll(/\s+/g, ' ').trim()
  const unknown: PartyCandidate = { kind: 'unknown', id: null, name: spelt, confidence: 0 }
  if (tokensOf(spelt).length === 0) return { ...unknown, candidates: [] }
  const found = bestOfEach([...byWords(spelt, directory), ...byName(spelt, directory)])
  const best = found[0]
  const candidates = found.slice(0, 5)
  return best && best.confidence >= POSSIBLE ? { ...best, candidates } : { ...unknown, candidates }
}

function bestOfEach(found: readonly PartyCandidate[]): PartyCandidate[] {
  const sorted = found.toSorted((a, b) => b.confidence - a.confidence)
  return sorted.filter(
    ({ kind, id }, i) => sorted.findIndex(candidate => candidate.kind === kind && candidate.id === id) === i,
  )
}

/** Things recognised by how they are put: the facility, its board, many units at once, a body outside. */
function byWords(words: string, directory: Directory): PartyCandidate[] {
  const found: PartyCandidate[] = []
  const tokens = tokensOf(words)
  const { facility } = directory
  if (meansFacility(tokens) || isFacility(tokens, directory))
    found.push({ kind: 'facility', id: null, name: facility.name, confidence: 0.95 })
  if (isOutside(words, facility.parent_agency)) found.push({ kind: 'outside', id: null, name: words, confidence: 0.9 })
  const board = directory.units.filter(unit => unit.kind === 'board')
  if (meansBoard(tokens) && board.length === 1)
    found.push({ kind: 'committee', id: board[0]!.id, name: board[0]!.name, confidence: 0.95 })
  const group = readGroup(withoutFacility(words, directory).join(' '))
  if (group) found.push(...groupsLike(group, directory))
  return found
}

const isFacility = (tokens: readonly string[], { facility }: Directory): boolean =>
  sameName(tokens, tokensOf(facility.name)) > 0 ||
  (facility.short_name !== null && sameName(tokens, tokensOf(facility.short_name)) > 0)

/** Drops the facility's name from the end: "các khoa, phòng thuộc Trung tâm Y tế An Bình", "Giám đốc TTYT". */
function withoutFacility(words: string, { facility }: Directory): string[] {
  const tokens = tokensOf(words)
  const tails = [facility.name, facility.short_name, 'Trung tâm Y tế', 'Trung tâm', 'Bệnh viện', 'BV', 'đơn vị']
  for (const tail of tails) {
    const rest = tail === null ? undefined : withoutTail(tokens, tokensOf(tail))
    if (rest && rest.at(-1) !== 'cac') return rest.filter((word, i) => i < rest.length - 1 || !LINKS.has(word))
  }
  return tokens
}
const LINKS = new Set(['thuoc', 'cua', 'tai', 'o'])

function groupsLike({ kinds, certainty }: GroupWords, { groups }: Directory): PartyCandidate[] {
  return groups.flatMap(({ id, name, takes_kinds }) => {
    const held = takes_kinds.length > 0 ? takes_kinds : (readGroup(name)?.kinds ?? [])
    if (!kinds.every(kind => held.includes(kind))) return []
    const surplus = held.length - kinds.length
    return [{ kind: 'group' as const, id, name, confidence: certainty * (surplus === 0 ? 0.95 : 0.65 - surplus / 20) }]
  })
}

interface Named {
  readonly kind: PartyKind
  readonly id: string
  readonly name: string
  readonly spellings: readonly string[]
}

function namedThings({ units, groups, positions, staff }: Directory): Named[] {
  return [
    ...units.map(({ id, kind, name, short_name }) => ({
      kind: kind === 'committee' || kind === 'board' ? ('committee' as const) : ('unit' as const),
      id,
      name,
      spellings: short_name === null ? [name] : [name, short_name],
    })),
    ...groups.map(({ id, name }) => ({ kind: 'group' as const, id, name, spellings: [name] })),
    ...positions.map(({ id, name }) => ({ kind: 'position' as const, id, name, spellings: [name] })),
    ...staff.map(({ id, full_name }) => ({ kind: 'person' as const, id, name: full_name, spellings: [full_name] })),
  ]
}

function byName(words: string, directory: Directory): PartyCandidate[] {
  const whole = namingTokens(words)
  const bare = withoutFacility(words, directory).filter(word => word !== 'va')
  const office = withoutOffice(words)
  const things = namedThings(directory)
  const begun = things.filter(({ kind, spellings }) => isUnit(kind) && spellings.some(name => begins(bare, name)))
  return things.flatMap(({ kind, id, name, spellings }) => {
    const score = (a: readonly string[], b: readonly string[]) =>
      Math.max(...spellings.map(spelling => nameScore(kind, a, b, namingTokens(spelling))))
    const held = office && (office.kind === kind || (office.kind === 'unit' && isUnit(kind)))
    const short = begun.some(thing => thing.id === id) ? BEGUN / Math.sqrt(begun.length) : 0
    const confidence = Math.max(score(whole, bare), held ? score(office.tokens, office.tokens) * 0.9 : 0, short)
    return confidence > 0.3 ? [{ kind, id, name, confidence }] : []
  })
}

/** A name cut off after its beginning: to be looked at, and only a guess where several begin so. */
const BEGUN = 0.72
const isUnit = (kind: PartyKind): boolean => kind === 'unit' || kind === 'committee'
const begins = (words: readonly string[], name: string): boolean =>
  beginsName(words, namingTokens(name)) && core(words).length > 0

/** Words that plans leave out of a name: its kind, and the kind of place of a health station. */
const OPTIONAL = new Set(['phong', 'khoa', 'xa', 'phuong', 'tran'])
const core = (tokens: readonly string[]) => tokens.filter(word => !OPTIONAL.has(word))

function nameScore(
  kind: PartyKind,
  whole: readonly string[],
  bare: readonly string[],
  name: readonly string[],
): number {
  const direct = Math.max(sameName(whole, name), sameName(bare, name) * 0.98)
  if (direct > 0) return direct
  if (kind === 'position' || kind === 'person') return 0
  // "Dược" is the Khoa Dược; "Khoa Nội" is no "Phòng Nội": the kind may be missing, never another one.
  const kindsAgree = !clash(whole, name)
  if (kindsAgree && sameName(core(bare), core(name)) > 0) return 0.85
  if (kind === 'committee' && bare.length >= 2 && bare.every((word, i) => word === name[i])) return 0.7
  return kindsAgree ? likeness(core(bare), core(name)) * 0.7 : 0
}

const clash = (a: readonly string[], b: readonly string[]): boolean =>
  (a.includes('khoa') && b[0] === 'phong') || (a.includes('phong') && b[0] === 'khoa')

/** Sure enough to stand without a mark. */
export const isSure = (party: Pick<ResolvedParty, 'kind' | 'confidence'>): boolean =>
  party.kind !== 'unknown' && party.confidence >= SURE
