import type { RecognisedPage } from '../programs/recognise-pages.ts'
import { isGarbled, isOddWord } from './garbled.ts'
import { detectLegacy } from './legacy-encodings.ts'
import type { PdfPage, Rule } from './pdf-geometry.ts'

/** A picture over this share of the page is the page; a few letters on it are a stamp or a digital signature. */
const WHOLE = 0.6
const STAMP_LETTERS = 300
const PART = 0.3
const FEW_LETTERS = 40
/** Recognition is never as sure as a text layer. */
const SUREST = 0.95
/** A word that cannot be one was hardly recognised right, whatever the program says. */
const ODD_WORD = 0.6

const lettersOf = (page: PdfPage): number => page.spans.reduce((sum, span) => sum + span.text.trim().length, 0)

/** Whether a page holds only a picture of its words. */
export function isScan(page: PdfPage): boolean {
  const letters = lettersOf(page)
  return (page.pictureShare > WHOLE && letters < STAMP_LETTERS) || (page.pictureShare > PART && letters < FEW_LETTERS)
}

/** Letters of a page that tell what its text layer is. */
const SAMPLE = 1_500

/** Whether a page's text layer is signs without sense; the old Vietnamese encodings are not, they are converted later. */
export function hasGarbledText({ spans }: PdfPage): boolean {
  const text = spans.map(span => span.text).join(' ')
  return isGarbled(text.slice(0, SAMPLE).split(/\s+/u)) && detectLegacy(text) === null
}

export const hasWords = (page: PdfPage): boolean => lettersOf(page) > 0

/** The page with what was recognised on it in the place of its picture, set straight when it was scanned aslant. */
export function asRecognised(page: PdfPage, { width, words, rules }: RecognisedPage): PdfPage {
  const scale = page.width / width
  const { slope } = rules
  const x = (at: number, y: number): number => (at + slope * y) * scale
  const y = (at: number, x: number): number => (at - slope * x) * scale
  const middle = ({ from, to }: Rule): number => (from + to) / 2
  return {
    ...page,
    spans: words.map(word => ({
      // Each is a word of its own, however close it stands to the one before it.
      text: `${word.text} `,
      x: x(word.x, word.y),
      y: y(word.y, word.x),
      width: word.width * scale,
      size: word.size * scale,
      bold: false,
      confidence: Math.min(SUREST, word.confidence) * (isOddWord(word.text) ? ODD_WORD : 1),
    })),
    rules: {
      horizontal: rules.horizontal.map(rule => ({
        at: y(rule.at, middle(rule)),
        from: x(rule.from, rule.at),
        to: x(rule.to, rule.at),
      })),
      vertical: rules.vertical.map(rule => ({
        at: x(rule.at, middle(rule)),
        from: y(rule.from, rule.at),
        to: y(rule.to, rule.at),
      })),
    },
  }
}
