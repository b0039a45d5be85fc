import type { AdministrativeDocument, Issued } from '#platform/document/layout.ts'
import { composeAnnex } from './plan-document-annex.ts'
import type { WrittenPlan } from './plan-document-content.ts'
import { composeSections } from './plan-document-sections.ts'
import { basisSentence, sameWords } from './plan-document-sentences.ts'
import { composeWords } from './plan-document-words.ts'
import type { PlanReading } from './reader/plan-reading.ts'

/**
 * The plan as an administrative document in the decree's layout. What the file said stays in its words and order; what was
 * edited since comes from the data. A plan that was typed in is put together from the data alone.
 */
export function composePlan(given: WrittenPlan): AdministrativeDocument {
  const plan = composed(given)
  const words = plan.reading && composeWords(plan, plan.reading)
  const { bases, blocks, annexes } = words ?? {
    bases: plan.citations.filter(citation => citation.is_basis).map(basisSentence),
    blocks: composeSections(plan),
    annexes: composeAnnex(plan),
  }
  const { capacity, position, name } = plan.signature
  return {
    rules: 'nd30-2020@1',
    medium: 'electronic',
    letterhead: {
      ...(plan.letterhead.superior === null ? {} : { superior: plan.letterhead.superior }),
      issuer: plan.letterhead.issuer,
    },
    reference: referenceOf(plan),
    issued: issuedOf(plan),
    title: { type: 'Kế hoạch', subject: subjectOf(plan) },
    addressees: [],
    bases,
    blocks,
    annexes,
    recipients: recipientsOf(plan),
    signature: { authority: capacity === null ? [] : [capacity], position, name },
  }
}

/** Letters and marks that were typed apart are put together before their words are looked at; the reader did so already. */
const composed = ({ reading, ...plan }: WrittenPlan): WrittenPlan => ({
  ...JSON.parse(JSON.stringify(plan).normalize('NFC')),
  reading,
})

function referenceOf({ number, sign: ours, reading }: WrittenPlan): AdministrativeDocument['reference'] {
  const sign = (reading && signLeftOpen(reading)) ?? ours
  const match = number === null ? null : /^\s*([^/]*\d[^/]*?)\s*\/\s*(.+)$/u.exec(number)
  return match ? { number: match[1] ?? null, sign: match[2] ?? sign } : { number: number || null, sign }
}

/** "Số:     /KH-TTYT": the sign stands in the file, its number does not. */
function signLeftOpen({ blocks }: PlanReading): string | null {
  const head = blocks
    .slice(0, 8)
    .flatMap(block => (block.kind === 'table' ? block.cells.flatMap(cell => cell.paragraphs) : [block]))
  const found = head.map(({ text }) => /^\s*Số\s*:?[\s._…‥]*\/\s*(\p{Lu}\S*)/u.exec(text)?.[1])
  return found.find(sign => sign !== undefined) ?? null
}

/** A plan for a year is often issued before it begins: the year of its date is not taken from its title. */
function issuedOf({ dated, letterhead }: WrittenPlan): Issued {
  const [year, month, day] = (dated ?? '').split('-')
  if (day !== undefined) return { place: letterhead.place, day: dated }
  return {
    place: letterhead.place,
    day: null,
    ...(year ? { year: Number(year) } : {}),
    ...(month === undefined ? {} : { month: Number(month) }),
  }
}

/** The name of the type stands above it on a line of its own. */
function subjectOf({ title, year }: WrittenPlan): string {
  const bare = (title ?? '').replace(/^\s*kế hoạch\s+/iu, '').trim()
  const subject = bare || `Tuyên truyền cải cách hành chính năm ${year}`
  return subject.charAt(0).toLocaleUpperCase('vi') + subject.slice(1)
}

const isArchive = (recipient: string): boolean => recipient.startsWith('Lưu: ')

/** A plan without recipients of its own goes to whom plans go: above, the leaders, the units; the archive keeps one. */
function recipientsOf({ outline, letterhead }: WrittenPlan): string[] {
  const own = (outline.recipients ?? []).map(recipient => recipient.replace(/^Lưu\s*:?\s*/u, 'Lưu: '))
  const once = own.filter((recipient, index) => own.findIndex(sameWords(recipient)) === index)
  // The archive's copy stands last, also where the plan forgot it.
  const archived = once.filter(isArchive)
  if (once.length > 0)
    return [...once.filter(one => !isArchive(one)), ...(archived.length > 0 ? archived : ['Lưu: VT'])]
  const above = letterhead.superior === null ? [] : [`${letterhead.superior} (để báo cáo)`]
  return [...above, 'Ban Giám đốc', 'Các khoa, phòng, trạm y tế', 'Lưu: VT']
}
