import { checkLayout, type LayoutFinding } from '#platform/document/check-layout.ts'
import { type Draw, drawFrom } from './draw.ts'
import { type GoodDocument, goodDocuments } from './good/good-documents.ts'
import { OpenDocx } from './open-docx.ts'
import type { Operator, Spot } from './operators/operator.ts'
import { allOperators } from './operators/operators.ts'
import { resaved, saysOf } from './resave.ts'

export interface MeasuredCase {
  readonly operator: Operator
  readonly document: string
  readonly spot: Spot
  readonly office: boolean
  readonly bytes: Uint8Array
  readonly findings: readonly LayoutFinding[]
  readonly found: boolean
  readonly falseAlarms: readonly LayoutFinding[]
}

export interface Measured {
  readonly cases: readonly MeasuredCase[]
  /** What was said of documents that nothing was put into, as they are and saved by LibreOffice. */
  readonly onGood: readonly { readonly document: string; readonly findings: readonly LayoutFinding[] }[]
  /** Deviations that LibreOffice took out itself when saving, so that others were drawn. */
  readonly undone: readonly string[]
}

type Spoilt = Pick<MeasuredCase, 'operator' | 'document' | 'spot' | 'office' | 'bytes'>

export interface MeasureOptions {
  readonly cases: number
  readonly seed: number
  /** Half of the cases are saved by LibreOffice; none where there is no LibreOffice. */
  readonly office: boolean
}

const nameOf = ({ row, name }: Operator): string => `${row}: ${name}`

/** Puts deviations into good documents at random, row after row, and asks the checker for each. */
export async function measure({ cases, seed, office }: MeasureOptions): Promise<Measured> {
  const draw = drawFrom(seed)
  const good = await goodDocuments()
  const savedGood = office ? resaved(good.map(({ bytes }) => bytes)) : []
  const known = new Map(good.map(({ name }, index) => [name, savedGood[index] && saysOf(savedGood[index])]))
  const drawn = new Drawer(draw, good, await allOperators())
  const undone: string[] = []
  const spoilt: Spoilt[] = []
  while (spoilt.length < cases) {
    const batch: Spoilt[] = []
    for (let at = spoilt.length; at < cases; at++) batch.push(drawn.next(office && at % 2 === 1))
    const saved = resaved(batch.filter(one => one.office).map(({ bytes }) => bytes))
    for (const one of batch) {
      const bytes = one.office ? saved.shift() : one.bytes
      if (!bytes) throw new Error('LibreOffice saved nothing')
      if (one.office && saysOf(bytes) === known.get(one.document)) undone.push(nameOf(one.operator))
      else spoilt.push({ ...one, bytes })
    }
  }
  const onGood = []
  for (const { name, bytes } of [
    ...good,
    ...savedGood.map((bytes, index) => ({ name: `${good[index]?.name}, saved by LibreOffice`, bytes })),
  ])
    onGood.push({ document: name, findings: await checkLayout(bytes) })
  return { cases: await Promise.all(spoilt.map(judged)), onGood, undone }
}

/** Draws operators: row after row, those that were used least first, in a document that has a place for them. */
class Drawer {
  private readonly draw: Draw
  private readonly good: readonly GoodDocument[]
  private readonly rows: Operator[][]
  private readonly used = new Map<Operator, number>()
  private turn = 0

  constructor(draw: Draw, good: readonly GoodDocument[], operators: readonly Operator[]) {
    this.draw = draw
    this.good = good
    this.rows = [...Map.groupBy(operators, ({ row }) => row).values()]
  }

  next(office: boolean): Spoilt {
    for (;;) {
      const row = this.rows[this.turn++ % this.rows.length] ?? []
      const least = Math.min(...row.map(one => this.used.get(one) ?? 0))
      const operator = this.draw.pick(row.filter(one => (this.used.get(one) ?? 0) === least))
      if (!operator) continue
      this.used.set(operator, least + 1)
      const spoilt = this.put(operator)
      if (spoilt) return { ...spoilt, operator, office }
      // Nowhere to put it: another of the same row.
      this.turn -= 1
    }
  }

  private put(operator: Operator): Pick<Spoilt, 'document' | 'spot' | 'bytes'> | null {
    const left = [...this.good]
    while (left.length > 0) {
      const [document] = left.splice(this.draw.below(left.length), 1)
      if (!document) break
      const docx = new OpenDocx(document.bytes)
      const spot = operator.put(docx, this.draw)
      if (spot) return { document: document.name, spot, bytes: docx.save() }
    }
    return null
  }
}

async function judged(one: Spoilt): Promise<MeasuredCase> {
  const { codes, also } = one.operator
  const findings = await checkLayout(one.bytes)
  const found = findings.some(finding => codes.includes(finding.code) && isAt(finding, one.spot))
  const falseAlarms = findings.filter(({ code }) => !codes.includes(code) && !also?.test(code))
  return { ...one, findings, found, falseAlarms }
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

function isAt({ where }: LayoutFinding, { words, section }: Spot): boolean {
  if (section !== undefined) return where.section === section
  const excerpt = tidy(where.excerpt ?? '').replace(/…$/u, '')
  const put = tidy(words ?? '')
  return excerpt !== '' && (put.startsWith(excerpt) || excerpt.startsWith(put) || excerpt.includes(put))
}
