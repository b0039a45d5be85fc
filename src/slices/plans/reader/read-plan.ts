import { createHash } from 'node:crypto'
import { detectKind, misnamed } from './detect-kind.ts'
import { convertBlocks } from './extract/convert-blocks.ts'
import { type Extracted, numberBlocks } from './extract/extracted.ts'
import { readDocx } from './extract/read-docx.ts'
import { findLeftovers } from './leftovers.ts'
import { linkPhrases } from './link-phrases.ts'
import type { FileKind, PlanReading } from './plan-reading.ts'
import { readBlocks } from './read-blocks.ts'
import { type MarkCode, toMark } from './reader.words.ts'

type Extract = (bytes: Uint8Array) => Promise<Extracted>

const EXTRACTORS: Record<FileKind, Extract> = {
  docx: readDocx,
  pdf: async bytes => (await import('./extract/read-pdf.ts')).readPdf(bytes),
  txt: async bytes => (await import('./extract/read-txt.ts')).readTxt(bytes),
}

/**
 * Reads a plan file: bytes in, draft and block model out. What the file is comes from its bytes; `name` is only shown.
 * @throws PlanFileProblem when the file cannot be read at all; odd content never throws, it becomes findings.
 */
export async function readPlan(bytes: Uint8Array, name: string): Promise<PlanReading> {
  const kind = detectKind(bytes, name)
  const { blocks, marks: found, pages } = await EXTRACTORS[kind](bytes)
  const marks = [...found, ...convertBlocks(blocks)]
  numberBlocks(blocks)
  const { draft, rows, outline, findings } = readBlocks(blocks, name)
  const codes: MarkCode[] = misnamed(kind, name) ? [...marks, 'reader.mark.extension'] : marks
  const links = linkPhrases(draft, rows)
  return {
    draft,
    blocks,
    rows,
    links,
    leftovers: findLeftovers(outline, links),
    findings,
    marks: codes.map(toMark),
    file: {
      kind,
      name,
      ...(pages === undefined ? {} : { pages }),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  }
}
