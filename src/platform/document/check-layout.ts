import { checkAnnexes } from './check/annexes.ts'
import { checkBodyText } from './check/body-text.ts'
import { checkCountryAndMotto } from './check/country-and-motto.ts'
import type { LayoutRule } from './check/deviation.ts'
import { checkDrawnRules } from './check/drawn-rules.ts'
import { checkEnding } from './check/ending.ts'
import { findComponents } from './check/find-components.ts'
import { checkFont } from './check/font.ts'
import { checkLegalBases } from './check/legal-bases.ts'
import { checkNumberLine } from './check/number-line.ts'
import { checkPage } from './check/page.ts'
import { checkPageNumber } from './check/page-number.ts'
import { checkPlaceAndDay } from './check/place-and-day.ts'
import { checkPointOrder } from './check/point-order.ts'
import { checkRecipients } from './check/recipients.ts'
import { inRuleBook, type LayoutFinding } from './check/rule-book.ts'
import { checkSignature } from './check/signature.ts'
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
  checkNumberLine,
  checkPlaceAndDay,
  checkTitle,
  checkLegalBases,
  checkBodyText,
  checkPointOrder,
  checkEnding,
  checkRecipients,
  checkSignature,
  checkAnnexes,
  checkDrawnRules,
]

/** Mục V: an annex in a file of its own has no letterhead, text or recipients to be measured. */
const ANNEX_RULES: readonly LayoutRule[] = [checkPage, checkPageNumber, checkFont, checkAnnexes, checkDrawnRules]

const isAnnexApart = ({ paragraphs }: WordModel): boolean =>
  /^Phụ lục(?: \S+)?$/iu.test((paragraphs.find(({ text }) => text.trim() !== '')?.text ?? '').normalize('NFC').trim())

/**
 * What in a Word file departs from NĐ 30/2020, Phụ lục I, rule by rule. Components are found by their words, so it reads
 * files of any maker; what it does not measure: drawings and text boxes, the widths of columns and of the rules under
 * text, where the lines break, the letter's subject (ô 5b) and the stamps (ô 8, 10 to 13).
 * Throws `document.unreadable` (invalid) for what is no Word file.
 */
export async function checkLayout(bytes: Uint8Array): Promise<LayoutFinding[]> {
  const word = await readWord(bytes)
  const components = findComponents(word)
  const rules = isAnnexApart(word) ? ANNEX_RULES : RULES
  return rules.flatMap(rule => rule(word, components)).map(inRuleBook)
}
