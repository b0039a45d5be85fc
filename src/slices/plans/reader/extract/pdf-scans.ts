import type { RecognisedPage } from '../programs/recognise-pages.ts'
import type { PdfPage, Rule } from './pdf-geometry.ts'

/** A picture over this share of the page is the page; a few letters on it are a stamp or a digital signature. */
const WHOLE = 0.6
const STAMP_LETTERS = 300
const PART = 0.3
const FEW_LETTERS = 40
/** Recognition is never as sure as a text layer. */
const SUREST = 0.95

const lettersOf = (page: PdfPage): number => page.spans.reduce((sum, span) => sum + span.text.trim().length, 0)

/** Whether a page holds only a picture of its words. */
export function isScan(page: PdfPage): boolean {
  const letters = lettersOf(page)
  return (page.pictureShare > WHOLE && letters < STAMP_LETTERS) || (page.pictureShare > PART && letters < FEW_LETTERS)
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
      confidence: Math.min(SUREST, word.confidence),
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
