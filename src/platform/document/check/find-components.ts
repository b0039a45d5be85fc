import type { ParagraphModel, WordModel } from '../ooxml/word-model.ts'
import { TYPE_ABBREVIATIONS } from '../symbol.ts'
import { bare, isUpper } from './bare.ts'
import { tidy } from './deviation.ts'
import { type Closing, findClosing } from './find-closing.ts'
import { addresseesFrom, letterSubjectBelow, namesAbove, subjectAfter } from './find-opening.ts'
import { splitLines } from './split-lines.ts'

/** The decree's boxes (ô) as they are found in a Word file by their words; null or empty when they are not found. */
export interface Components extends Closing {
  readonly country: ParagraphModel | null
  readonly motto: ParagraphModel | null
  readonly superior: readonly ParagraphModel[]
  readonly issuer: readonly ParagraphModel[]
  readonly number: ParagraphModel | null
  readonly placeAndDay: ParagraphModel | null
  readonly typeName: ParagraphModel | null
  readonly subject: readonly ParagraphModel[]
  /** Ô 5b, below the number of a letter. */
  readonly letterSubject: readonly ParagraphModel[]
  readonly stamps: readonly ParagraphModel[]
  readonly circulation: readonly ParagraphModel[]
  readonly addresseesTitle: ParagraphModel | null
  readonly addressees: readonly ParagraphModel[]
  /** The text between the title and the recipients, without tables, addressees and empty lines. */
  readonly body: readonly ParagraphModel[]
  /** Every line with words, in order. */
  readonly filled: readonly ParagraphModel[]
}

/** The letterhead stands within the first paragraphs, the signature within any. */
const HEAD = 40
/** A letter has no type's name below its letterhead. */
const LETTERHEAD = 14
const TYPE_NAMES: ReadonlySet<string> = new Set(Object.keys(TYPE_ABBREVIATIONS).map(bare))
const STAMPS = /^(?:HOA TOC(?: HEN GIO)?|THUONG KHAN|KHAN|MAT|TOI MAT|TUYET MAT)$/u
const CIRCULATION = /^(?:XEM XONG TRA LAI|LUU HANH NOI BO)$/u
const DAY = /^[^,:;]{2,50},? NGAY\b(?:.*\bTHANG\b.*\bNAM\b| ?[\d./ …]+$)/u

export function findComponents({ paragraphs }: WordModel): Components {
  const filled = splitLines(paragraphs, TYPE_NAMES).filter(paragraph => tidy(paragraph.text) !== '')
  const head = filled.slice(0, HEAD)
  const first = (matches: (text: string) => boolean) => head.find(paragraph => matches(bare(paragraph.text))) ?? null
  const stamps = filled.filter(({ text, box }, at) => (box !== null || at < HEAD) && STAMPS.test(bare(text)))
  const circulation = filled.filter(({ text, box }, at) => (box !== null || at < HEAD) && CIRCULATION.test(bare(text)))
  const country = first(text => text.startsWith('CONG HOA XA HOI') || /^CONG HOA.*VIET NAM$/u.test(text))
  const motto = first(text => /DOC LAP.*TU DO.*HANH PHUC/u.test(text))
  const number = first(text => /^SO ?(?:: ?[\d.…_/ ]|[\d.…_])/u.test(text))
  const typeName = first(text => TYPE_NAMES.has(text))
  const above = head.slice(0, typeName === null ? LETTERHEAD : head.indexOf(typeName))
  const placeAndDay = above.find(({ text }) => text.length < 100 && DAY.test(bare(text))) ?? null
  const apart = [country, motto, placeAndDay, number, ...stamps, ...circulation]
  const subject = typeName === null ? [] : subjectAfter(filled, typeName)
  const letterSubject = typeName === null && number !== null ? letterSubjectBelow(filled, number, apart) : []
  const { title: addresseesTitle, items: addressees } = addresseesFrom(filled)
  const closing = findClosing(filled)
  const start = Math.max(
    ...[subject.at(-1), typeName, letterSubject.at(-1), number, placeAndDay, addressees.at(-1), addresseesTitle].map(
      paragraph => paragraph?.index ?? 0,
    ),
  )
  const end = closing.recipientsTitle?.index ?? filled.findLast(({ section }) => section === 0)?.index ?? 0
  const beside = new Set([...stamps, ...circulation, ...letterSubject])
  const text = filled.filter(one => one.index > start && one.index < end && one.cell === null && !beside.has(one))
  return {
    country,
    motto,
    ...namesAbove(head, number ?? typeName, apart),
    number,
    placeAndDay,
    typeName,
    subject,
    letterSubject,
    stamps,
    circulation,
    addresseesTitle,
    addressees,
    body: text.filter(
      ({ text: words, look, part }) => part === null && !(look.align === 'center' && isAuthority(words)),
    ),
    filled,
    ...closing,
  }
}

/** In a decision, who decides stands between the title and the legal bases, and what is decided below them. */
const isAuthority = (text: string): boolean =>
  isUpper(text) &&
  !/^(?:PHAN|CHUONG|MUC) /u.test(bare(text)) &&
  /^(?:QUYET DINH|GIAM DOC|CHU TICH|UY BAN|HOI DONG|TRUONG|THU TRUONG|BO TRUONG|CUC TRUONG)/u.test(bare(text))
