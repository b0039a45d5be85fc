import type { Selectable } from 'kysely'
import { figure, plain, type Run } from '#platform/document/layout.ts'
import type { SentenceText } from '../report-snapshot.ts'
import { HEADING_CODES, type Heading } from './headings.words.ts'
import type { Proposal } from './rule.ts'
import { fieldsIn, GONE, isNumber, parseSentence } from './sentence-text.policy.ts'
import type { ReportSentenceTable } from './sentences.table.ts'

/** What somebody did to a sentence. */
export type KeptSentence = Selectable<
  Pick<ReportSentenceTable, 'key' | 'heading' | 'text' | 'proposed' | 'seen' | 'is_left_out' | 'place' | 'row_version'>
>

/** A sentence of the report as the coordinator works on it. */
export interface Sentence {
  readonly key: string
  readonly heading: Heading
  readonly place: number
  /** With its fields as marks. */
  readonly text: string
  /** What the rules propose now; null when no rule proposes it (any more). */
  readonly proposed: string | null
  readonly why: string | null
  readonly is_own: boolean
  readonly is_edited: boolean
  readonly is_left_out: boolean
  /** The proposal is another one than the one that was edited. */
  readonly is_turned: boolean
  /** Fields whose figure changed since the sentence was edited. */
  readonly changed: readonly string[]
  /** Fields whose figure is no more. */
  readonly gone: readonly string[]
  /** 0 while nobody touched it. */
  readonly row_version: number
}

export type Fields = Readonly<Record<string, string>>

const OWN = 'own.'
export const isOwn = (key: string): boolean => key.startsWith(OWN)

/** Proposals with what people made of them, and people's own sentences, in the document's order. Pure. */
export function mergeSentences(
  proposals: readonly Proposal[],
  kept: readonly KeptSentence[],
  fields: Fields,
): Sentence[] {
  const rows = new Map(kept.map(row => [row.key, row]))
  const proposed = new Map(proposals.map(proposal => [proposal.key, proposal]))
  const keys = new Set([...proposed.keys(), ...rows.keys()])
  return [...keys]
    .flatMap(key => sentenceOf(key, proposed.get(key), rows.get(key), fields))
    .sort(
      (a, b) =>
        HEADING_CODES.indexOf(a.heading) - HEADING_CODES.indexOf(b.heading) ||
        a.place - b.place ||
        a.key.localeCompare(b.key),
    )
}

function sentenceOf(
  key: string,
  proposal: Proposal | undefined,
  row: KeptSentence | undefined,
  fields: Fields,
): Sentence[] {
  const text = row?.text ?? proposal?.text
  const heading = row?.heading ?? proposal?.heading
  // Left out or moved, and no longer proposed: there is nothing to say.
  if (text === undefined || heading === undefined) return []
  const isEdited = row !== undefined && row.text !== null && !isOwn(key)
  const named = fieldsIn(text)
  return [
    {
      key,
      heading,
      text,
      place: row?.place ?? proposal?.place ?? Number.MAX_SAFE_INTEGER,
      proposed: proposal?.text ?? null,
      why: proposal?.why ?? null,
      is_own: isOwn(key),
      is_edited: isEdited,
      is_left_out: row?.is_left_out ?? false,
      is_turned: isEdited && row.proposed !== (proposal?.text ?? null),
      changed: row?.text == null ? [] : named.filter(name => name in fields && row.seen[name] !== fields[name]),
      gone: named.filter(name => !(name in fields)),
      row_version: row?.row_version ?? 0,
    },
  ]
}

/** The sentence as runs: a figure keeps its name, so that it opens to its proof; names of units and tasks are words. */
export const runsOf = (text: string, fields: Fields): Run[] =>
  parseSentence(text).map(part => {
    if (part.kind === 'text') return plain(part.text)
    const now = fields[part.key]
    if (now === undefined) return plain(GONE)
    return isNumber(now) ? figure(part.key, now) : plain(now)
  })

/** What stands in the document. */
export const textsOf = (sentences: readonly Sentence[], fields: Fields): SentenceText[] =>
  sentences
    .filter(({ is_left_out, text }) => !is_left_out && text.trim() !== '')
    .map(({ key, heading, text }) => ({ key, heading, runs: runsOf(text, fields) }))
