import type { ParagraphModel, WordModel } from '../ooxml/word-model.ts'
import { TYPE_ABBREVIATIONS } from '../symbol.ts'
import { tidy } from './deviation.ts'

/** The decree's boxes (ô) as they are found in a Word file by their words; null or empty when they are not found. */
export interface Components {
  readonly country: ParagraphModel | null
  readonly motto: ParagraphModel | null
  readonly number: ParagraphModel | null
  readonly placeAndDay: ParagraphModel | null
  readonly typeName: ParagraphModel | null
  readonly subject: readonly ParagraphModel[]
  /** The text between the title and the recipients, without tables, addressees and empty lines. */
  readonly body: readonly ParagraphModel[]
  readonly recipientsTitle: ParagraphModel | null
  readonly recipients: readonly ParagraphModel[]
  /** Authority and position, then the signer's name in the same cell. */
  readonly authority: readonly ParagraphModel[]
  readonly signer: ParagraphModel | null
}

/** The letterhead stands within the first paragraphs, the signature within any. */
const HEAD = 40

/** Without tone and vowel marks, in capitals: words are recognised even where they are misspelt. */
const bare = (text: string): string =>
  tidy(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/giu, 'D')
    .toUpperCase()

const TYPE_NAMES = new Set(Object.keys(TYPE_ABBREVIATIONS).map(bare))

export function findComponents({ paragraphs }: WordModel): Components {
  const filled = paragraphs.filter(paragraph => tidy(paragraph.text) !== '')
  const head = filled.slice(0, HEAD)
  const first = (matches: (text: string) => boolean) => head.find(paragraph => matches(bare(paragraph.text))) ?? null
  const typeName = first(text => TYPE_NAMES.has(text))
  const subject = typeName === null ? [] : subjectAfter(filled, typeName)
  const recipientsTitle = filled.findLast(paragraph => /^NOI NHAN\b/u.test(bare(paragraph.text))) ?? null
  const start = (subject.at(-1) ?? typeName)?.index ?? 0
  const end = recipientsTitle?.index ?? filled.findLast(paragraph => paragraph.section === 0)?.index ?? 0
  const signature = recipientsTitle === null ? [] : signatureBeside(filled, recipientsTitle)
  return {
    country: first(text => text.startsWith('CONG HOA XA HOI')),
    motto: first(text => /DOC LAP.*TU DO.*HANH PHUC/u.test(text)),
    number: first(text => /^SO ?:/u.test(text)),
    placeAndDay: first(text => text.length < 100 && /^[^,:]{2,50},? NGAY\b.*\bTHANG\b.*\bNAM\b/u.test(text)),
    typeName,
    subject,
    body: withoutAddressees(filled.filter(({ index, cell }) => index > start && index < end && cell === null)),
    recipientsTitle,
    recipients: recipientsTitle === null ? [] : recipientsAfter(filled, recipientsTitle),
    authority: signature.slice(0, -1),
    signer: signature.at(-1) ?? null,
  }
}

/** The centred, bold lines below the type's name. */
function subjectAfter(filled: readonly ParagraphModel[], typeName: ParagraphModel): ParagraphModel[] {
  const after = filled.slice(filled.indexOf(typeName) + 1)
  const end = after.findIndex(({ look, runs }) => look.align !== 'center' || !runs.some(run => run.look.bold))
  return after.slice(0, Math.max(end, 0))
}

function withoutAddressees(body: readonly ParagraphModel[]): ParagraphModel[] {
  const at = body.findIndex(paragraph => bare(paragraph.text).startsWith('KINH GUI'))
  if (at < 0) return [...body]
  const next = body.findIndex((paragraph, index) => index > at && !/^[-–]/u.test(tidy(paragraph.text)))
  return [...body.slice(0, at), ...body.slice(next < 0 ? body.length : next)]
}

function recipientsAfter(filled: readonly ParagraphModel[], title: ParagraphModel): ParagraphModel[] {
  const after = filled.slice(filled.indexOf(title) + 1)
  const end = after.findIndex(({ cell, text }) => cell !== title.cell || (cell === null && !/^\s*-/u.test(text)))
  return after.slice(0, end < 0 ? after.length : end)
}

/** What stands in the next cell of the table that holds the recipients. */
function signatureBeside(filled: readonly ParagraphModel[], title: ParagraphModel): ParagraphModel[] {
  const table = title.cell?.split(':')[0]
  if (table === undefined) return []
  const beside = filled.filter(({ cell }) => cell !== title.cell && cell?.split(':')[0] === table)
  return beside.filter(({ index }) => index > title.index)
}
