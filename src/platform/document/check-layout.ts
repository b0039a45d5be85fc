import { checkAnnexes } from './check/annexes.ts'
import { checkBodyText } from './check/body-text.ts'
import { checkCountryAndMotto } from './check/country-and-motto.ts'
import type { Deviation, LayoutRule } from './check/deviation.ts'
import { checkDrawnRules } from './check/drawn-rules.ts'
import { checkEnding } from './check/ending.ts'
import { type Components, findComponents } from './check/find-components.ts'
import { checkFont } from './check/font.ts'
import { checkFoot } from './check/foot.ts'
import { checkLegalBases } from './check/legal-bases.ts'
import { checkLetter } from './check/letter.ts'
import { checkNames } from './check/names.ts'
import { checkNumberLine } from './check/number-line.ts'
import { checkNumberedLines } from './check/numbered-lines.ts'
import { checkPage } from './check/page.ts'
import { checkPageNumber } from './check/page-number.ts'
import { checkPictures } from './check/pictures.ts'
import { checkPlaceAndDay } from './check/place-and-day.ts'
import { checkPointOrder } from './check/point-order.ts'
import { checkRecipients } from './check/recipients.ts'
import { inRuleBook, type LayoutFinding } from './check/rule-book.ts'
import { checkSignature } from './check/signature.ts'
import { checkStamps } from './check/stamps.ts'
import { checkTitle } from './check/title.ts'
import { readWord } from './ooxml/read-word.ts'
import type { WordModel } from './ooxml/word-model.ts'

export type { Place } from './check/deviation.ts'
export type { LayoutFinding } from './check/rule-book.ts'

const RULES: readonly LayoutRule[] = [
  checkPage,
  checkPageNumber,
  checkFont,
  checkCountryAndMotto,
  checkNames,
  checkNumberLine,
  checkPlaceAndDay,
  checkTitle,
  checkStamps,
  checkLetter,
  checkLegalBases,
  checkBodyText,
  checkNumberedLines,
  checkPointOrder,
  checkEnding,
  checkRecipients,
  checkSignature,
  checkAnnexes,
  checkDrawnRules,
  checkFoot,
]

/** Mục V: an annex in a file of its own has no letterhead, text or recipients to be measured. */
const ANNEX_RULES: readonly LayoutRule[] = [checkPage, checkPageNumber, checkFont, checkAnnexes, checkDrawnRules]
/** What only the document that an annex belongs to can tell: how many there are, and whether its text speaks of them. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['annex.mention', 'annex_label.number'])

const isAnnexApart = ({ paragraphs }: WordModel): boolean =>
  /^Phụ lục(?: \S+)?$/iu.test((paragraphs.find(({ text }) => text.trim() !== '')?.text ?? '').normalize('NFC').trim())

/**
 * What in a Word file departs from NĐ 30/2020, Phụ lục I, rule by rule. Components are found by their words, so it reads
 * files of any maker. What cannot be told from the file is listed in docs/decisions.
 * Throws `document.unreadable` (invalid) for what is no Word file.
 */
export const checkLayout = async (bytes: Uint8Array): Promise<LayoutFinding[]> => (await checkWithText(bytes)).findings

/** A line of the file, so that a deviation can be shown where it stands. */
export interface CheckedLine {
  readonly paragraph: number
  readonly text: string
  readonly align: string
  readonly bold: boolean
  readonly cell: string | null
}

async function deviationsIn(word: WordModel, components: Components): Promise<Deviation[]> {
  if (isAnnexApart(word))
    return ANNEX_RULES.flatMap(rule => rule(word, components)).filter(({ code }) => !OF_THE_WHOLE.has(code))
  const pictures = await checkPictures(word, components)
  return [...RULES.flatMap(rule => rule(word, components)), ...pictures]
}

/** The deviations, and the lines of the file that they are to be shown beside. */
export async function checkWithText(bytes: Uint8Array): Promise<{ findings: LayoutFinding[]; lines: CheckedLine[] }> {
  const word = await readWord(bytes)
  const components = findComponents(word)
  return {
    findings: (await deviationsIn(word, components)).map(inRuleBook),
    lines: word.paragraphs.map(({ index, text, mark, look, runs, cell }) => ({
      paragraph: index,
      text: mark ? `${mark} ${text}` : text,
      align: look.align,
      bold: runs.length > 0 && runs.every(run => run.look.bold),
      cell,
    })),
  }
}
