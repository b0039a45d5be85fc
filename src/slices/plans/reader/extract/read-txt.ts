import { PlanFileProblem } from '../plan-file-problem.ts'
import type { Block } from '../plan-reading.ts'
import type { MarkCode } from '../reader.words.ts'
import { decodeText } from './decode-text.ts'
import type { Extracted } from './extracted.ts'
import { findLooseHeader } from './txt-headers.ts'
import { type RawLine, readRawLines } from './txt-lines.ts'
import { readParagraphs, readStyle, type TextStyle } from './txt-paragraphs.ts'
import { readDelimitedTable, readLooseTable } from './txt-tables.ts'

const isDelimited = (line: RawLine): boolean => (line.text.match(/\t|\|/gu)?.length ?? 0) >= 2

/** Running text, in which runs of lines with tabs or bars are tables. */
function readText(lines: readonly RawLine[], style: TextStyle): Block[] {
  const runs: { delimited: boolean; lines: RawLine[] }[] = []
  for (const line of lines) {
    const delimited = isDelimited(line)
    const run = runs.at(-1)
    if (run && run.delimited === delimited) run.lines.push(line)
    else runs.push({ delimited, lines: [line] })
  }
  return runs.flatMap((run): Block[] => {
    const table = run.delimited ? readDelimitedTable(run.lines.map(({ text, line }) => ({ raw: text, line }))) : null
    return table ? [table] : readParagraphs(run.lines, style)
  })
}

/** The table runs to the end of the file, or to where an annex or the signature follows it. */
function endOfTable(lines: readonly RawLine[], from: number): number {
  const end = lines.findIndex(
    (line, index) =>
      index >= from && /^(?:Nơi nhận\s*:|(?:Phụ lục|PHỤ LỤC)(?:\s|$)|[IVX]{1,5}\.\s+\p{Lu}{3})/u.test(line.text),
  )
  return end < 0 ? lines.length : end
}

/** Reads a text file into blocks: wraps are joined, tables that came out as loose lines are put together again. */
export async function readTxt(bytes: Uint8Array): Promise<Extracted> {
  const { text, marks } = decodeText(bytes)
  const lines = readRawLines(text)
  if (lines.length === 0) throw new PlanFileProblem('reader.empty')
  const codes: MarkCode[] = [...marks]
  const blocks: Block[] = []
  const header = findLooseHeader(lines, 0)
  const end = header ? endOfTable(lines, header.to) : 0
  const style = readStyle(header ? [...lines.slice(0, header.from), ...lines.slice(end)] : lines)
  const table = header ? readLooseTable(header, lines.slice(0, end), style) : null
  if (header && table) {
    codes.push('reader.mark.loose-table')
    blocks.push(...readText(lines.slice(0, header.from), style), table, ...readText(lines.slice(end), style))
  } else blocks.push(...readText(lines, style))
  return { blocks, marks: codes }
}
