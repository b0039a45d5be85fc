import type { ParagraphModel } from '../ooxml/word-model.ts'
import { bare, isUpper } from './bare.ts'
import { tidy } from './deviation.ts'

const isBold = ({ runs }: ParagraphModel): boolean => runs.some(run => run.text.trim() !== '' && run.look.bold)

/** Words that a superior body's name begins with, but no issuer's second line. */
const SUPERIOR = /^(?:SO|BO|UBND|UY BAN|CUC|TONG CUC|HOI DONG|DANG UY|HUYEN UY|TINH UY|BHXH|LIEN DOAN)\b/u
const NAMES = 8

/** Ô 2: the lines on the left above the number, parted where the bold ones begin. */
export function namesAbove(
  head: readonly ParagraphModel[],
  below: ParagraphModel | null,
  apart: readonly (ParagraphModel | null)[],
): { superior: readonly ParagraphModel[]; issuer: readonly ParagraphModel[] } {
  const at = below === null ? -1 : head.indexOf(below)
  if (at < 0) return { superior: [], issuer: [] }
  const country = apart[0]
  const names = head
    .slice(0, at)
    .filter(one => !apart.includes(one) && (one.cell === null || one.cell !== country?.cell) && one.box === null)
    .filter(({ text }) => /\p{L}/u.test(text))
    .slice(0, NAMES)
  const least = names.length > 1 && SUPERIOR.test(bare(names[0]?.text ?? '')) ? 1 : 0
  let best = least
  let fewest = Number.POSITIVE_INFINITY
  for (let split = least; split < Math.max(names.length, 1); split++) {
    const odd = names.filter((name, index) => isBold(name) !== index >= split).length
    if (odd < fewest) [best, fewest] = [split, odd]
  }
  return { superior: names.slice(0, best), issuer: names.slice(best) }
}

const ENDS_SUBJECT =
  /^(?:CAN CU|KINH GUI|THUC HIEN|THEO DE NGHI|DIEU \d|CHUONG |PHAN [IVX\d]|[IVX]+\. |\d+\. |GIAM DOC|CHU TICH|UY BAN NHAN DAN)/u

/** The lines below the type's name that say what it is about. */
export function subjectAfter(filled: readonly ParagraphModel[], typeName: ParagraphModel): ParagraphModel[] {
  const after = filled.slice(filled.indexOf(typeName) + 1)
  const [first] = after
  if (first === undefined || ENDS_SUBJECT.test(bare(first.text)) || first.cell !== typeName.cell) return []
  if (first.look.align !== 'center' && !isBold(first)) return []
  const subject = [first]
  for (const next of after.slice(1)) {
    const last = subject.at(-1) ?? first
    const goes = next.look.align === 'center' && isBold(next) && !ENDS_SUBJECT.test(bare(next.text))
    const parted = last.lines.length > 0 || last.look.borders.bottom === true || next.index > last.index + 1
    if (!goes || parted || (isUpper(next.text) && !isUpper(first.text))) break
    subject.push(next)
  }
  return subject
}

/** Ô 5b: what stands below the number in its cell, or the first line that begins like one. */
export function letterSubjectBelow(
  filled: readonly ParagraphModel[],
  number: ParagraphModel,
  apart: readonly (ParagraphModel | null)[],
): ParagraphModel[] {
  const at = filled.indexOf(number)
  if (number.cell !== null) {
    return filled.slice(at + 1).filter(one => one.cell === number.cell && !apart.includes(one) && one.box === null)
  }
  const found = filled.slice(at, at + 8).find(({ text }) => /^(?:V\/V|VE VIEC)\b/u.test(bare(text)))
  return found ? [found] : []
}

const DASHED = /^[-–+•*]\s?/u
const NEAR = 80

/** Ô 9a: the line of “Kính gửi:” and the list below it. */
export function addresseesFrom(filled: readonly ParagraphModel[]): {
  title: ParagraphModel | null
  items: readonly ParagraphModel[]
} {
  const title = filled.slice(0, 50).find(({ text }) => bare(text).startsWith('KINH GUI')) ?? null
  if (title === null) return { title, items: [] }
  const items: ParagraphModel[] = []
  for (const next of filled.slice(filled.indexOf(title) + 1)) {
    const last = items.at(-1)
    const listed = DASHED.test(tidy(next.text)) || next.mark !== null
    const inLine = last !== undefined && Math.abs(next.look.left - last.look.left) < NEAR && next.look.left > 700
    const begins = last === undefined && tidy(next.text).endsWith(';') && next.look.left > 700
    if (!(listed || inLine || begins) || items.length > 30) break
    items.push(next)
  }
  return { title, items }
}
