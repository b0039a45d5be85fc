import type { At, Citation } from '../plan-draft.ts'
import { findDates } from '../schedule/dates.ts'
import { tidy } from '../text.ts'
import { issuerOfSymbol } from './document-types.ts'
import { readIssuer } from './issuer.ts'
import { findLaws, lawKey } from './laws.ts'
import { type FoundNumber, findNumbers } from './numbers.ts'

/** Words of the plan with the way back to where they stand. */
export interface Passage {
  text: string
  at: At
}

export interface Mention extends Citation {
  at: At
  /** As typed, stray blanks included. */
  raw: string
  /** The words that follow the citation up to the next one. */
  after: string
}

interface Details {
  date: string | null
  badDate: string | null
  issuer: string | null
  length: number
}

/** Date and issuer follow the number in either order: "ngày 15/7/2021 của Chính phủ", "của Bộ Y tế ngày …". */
function readDetails(after: string): Details {
  const details: Details = { date: null, badDate: null, issuer: null, length: 0 }
  for (let turn = 0; turn < 3; turn++) {
    const rest = after.slice(details.length)
    const gap = /^[\s,]*(?:\(?\s*ban hành\s*)?\(?\s*(?:ký\s+)?(?=ngày\s|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/iu.exec(rest)
    const found = gap ? findDates(rest)[0] : undefined
    if (gap && found && found.index <= gap[0].length + 6 && !details.date) {
      details.date = found.date
      if (!found.date) details.badDate = found.raw
      details.length += found.end
      continue
    }
    const year = /^\s*(?:năm\s+|\(năm\s+)(\d{4})\)?/u.exec(rest)
    if (year && !details.date) {
      details.date = year[1] ?? null
      details.length += year[0].length
      continue
    }
    const issuer = details.issuer ? null : readIssuer(rest)
    if (!issuer) break
    details.issuer = issuer.issuer
    details.length += issuer.length
  }
  return details
}

interface Open {
  found: FoundNumber
  details: Details
}

/** "Nghị định 107 và Nghị định 108 ngày 14/9/2020": what stands behind the last belongs to those before it too. */
function shareDetails(text: string, open: Open[]): void {
  for (let i = open.length - 2; i >= 0; i--) {
    const here = open[i]
    const next = open[i + 1]
    if (!here || !next || here.details.issuer) continue
    const gap = text.slice(here.found.end + here.details.length, next.found.start)
    if (!/^\s*(?:,|và|, và|hoặc|cùng với)\s*(?:các\s+)?$/u.test(gap)) continue
    // With a date of its own it shares the issuer only where both are named in one breath: "các Công văn số … và số …".
    const sameKind = !/\p{Lu}\p{Ll}/u.test(text.slice(next.found.start, next.found.index))
    if (here.details.date && !sameKind) continue
    here.details.date ??= next.details.date
    here.details.issuer = next.details.issuer
  }
}

const organOf = (number: string): string => /(?:^|[/-])(UBND|HĐND|SYT|TTYT|BYT)(?=$|[/-])/u.exec(number)?.[1] ?? ''

/** "của UBND tỉnh tại Văn bản số 864/UBND-…; Văn bản số 60/UBND-…": one sentence, one issuer. */
function inheritIssuer(open: Open[]): void {
  open.forEach((here, index) => {
    const before = open[index - 1]
    const letter = /^\d+\/(?:UBND|HĐND)/u.test(here.found.number)
    if (here.details.issuer || !before?.details.issuer || !letter) return
    if (organOf(here.found.number) === organOf(before.found.number)) here.details.issuer = before.details.issuer
  })
}

function numberedMentions({ text, at }: Passage): Mention[] {
  const open = findNumbers(text).map((found): Open => ({ found, details: readDetails(text.slice(found.end)) }))
  shareDetails(text, open)
  inheritIssuer(open)
  return open.map(
    ({ found, details }, index): Mention => ({
      type: found.type,
      number: found.number,
      name: null,
      date: details.date,
      issuer: details.issuer ?? issuerOfSymbol(found.number),
      at: { ...at, span: [found.start, found.end + details.length] },
      raw: found.raw,
      after: tidy(text.slice(found.end + details.length, open[index + 1]?.found.start ?? text.length)),
      ...(details.badDate ? { confidence: 0.5 } : {}),
    }),
  )
}

function lawMentions({ text, at }: Passage): Mention[] {
  return findLaws(text).map((law): Mention => {
    const details = law.year ? null : readDetails(text.slice(law.end))
    return {
      type: law.type,
      number: null,
      name: law.name,
      date: law.year ?? details?.date ?? null,
      issuer: null,
      at: { ...at, span: [law.index, law.end] },
      raw: law.name,
      after: '',
    }
  })
}

/** Every mention of a document in a passage, in order. */
export const findMentions = (passage: Passage): Mention[] =>
  [...numberedMentions(passage), ...lawMentions(passage)].sort((a, b) => (a.at.span?.[0] ?? 0) - (b.at.span?.[0] ?? 0))

const keyOf = (mention: Mention): string =>
  mention.number ? mention.number.toLowerCase() : `law:${lawKey(mention.name ?? '')}`

/** All mentions as one list in which each document stands once; a later mention fills what an earlier one left open. */
export function mergeMentions(mentions: readonly Mention[]): Citation[] {
  const merged = new Map<string, Citation>()
  for (const mention of mentions) {
    const { raw: _raw, after: _after, ...citation } = mention
    const known = merged.get(keyOf(mention))
    if (!known) merged.set(keyOf(mention), citation)
    else {
      if (!known.date && citation.date && citation.name) known.name = citation.name
      known.date ??= citation.date
      known.issuer ??= citation.issuer
    }
  }
  return [...merged.values()]
}
