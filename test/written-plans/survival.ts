import { unzipSync, zipSync } from 'fflate'
import type { PlanDraft } from '#slices/plans/reader/plan-draft.ts'

type Compared = Record<string, unknown>

/** What a plan says, without where it stood and how sure the reader was. */
const bare = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) => (key === 'at' || key === 'confidence' ? undefined : inner)).normalize('NFC'),
  )

const compared = (draft: PlanDraft): Compared => ({
  facility: draft.facility,
  parentAgency: draft.parentAgency,
  number: draft.number,
  place: draft.place,
  date: draft.date,
  title: draft.title,
  year: draft.year,
  replaces: draft.replaces,
  budgetSource: draft.budgetSource,
  budgetTotal: draft.budgetTotal,
  signer: draft.signer,
  recipients: draft.recipients,
  sections: draft.sections,
  legalBases: draft.legalBases,
  citations: draft.citations,
  tasks: draft.tasks,
  targets: draft.targets,
  reportDeadlines: draft.reportDeadlines,
})

export interface Loss {
  readonly field: string
  readonly wrote: string
  readonly read: string
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

const asText = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'undefined'

/** What was lost or changed between what was written and what was read; an item of a list each. */
export function lossesOf(wrote: PlanDraft, read: PlanDraft): Loss[] {
  const [before, after] = [bare(compared(wrote)) as Compared, bare(compared(read)) as Compared]
  return Object.keys(before).flatMap(field => {
    const [one, other] = [before[field], after[field]]
    if (asText(one) === asText(other)) return []
    if (!Array.isArray(one) || !Array.isArray(other)) return [{ field, wrote: asText(one), read: asText(other) }]
    return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => ({
      field: `${field}[${index}]`,
      wrote: asText(one[index]),
      read: asText(other[index]),
    })).filter(loss => loss.wrote !== loss.read)
  })
}

const SMUGGLING = /^(?:docProps|customXml)\//u

/** A Word file without its properties and custom parts: what is read stands in its text. */
export function stripped(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).filter(([path]) => !SMUGGLING.test(path))
  const text = new TextDecoder()
  const kept = parts.map(([path, part]): [string, Uint8Array] => {
    if (path !== '_rels/.rels' && path !== '[Content_Types].xml') return [path, part]
    const xml = text
      .decode(part)
      .replace(/<Relationship\s[^>]*Target="\/?(?:docProps|customXml)\/[^>]*\/>/gu, '')
      .replace(/<Override\s[^>]*PartName="\/(?:docProps|customXml)\/[^>]*\/>/gu, '')
    return [path, new TextEncoder().encode(xml)]
  })
  return zipSync(Object.fromEntries(kept))
}
