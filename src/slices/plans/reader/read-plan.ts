import { createHash } from 'node:crypto'
import type { Finding } from '../lint/finding.ts'
import { toDraft } from '../lint/to-draft.ts'
import { detectKind, misnamed } from './detect-kind.ts'
import { convertBlocks } from './extract/convert-blocks.ts'
import { type Extracted, numberBlocks } from './extract/extracted.ts'
import { readDocx } from './extract/read-docx.ts'
import { splitLong } from './extract/split-long.ts'
import { linkHeader } from './header/header-links.ts'
import { joinTables } from './join-tables.ts'
import { findLeftovers } from './leftovers.ts'
import { linkPhrases } from './link-phrases.ts'
import { hasLooseHeads } from './loose-heads.ts'
import { pageMarks } from './page-marks.ts'
import type { FileKind, PlanReading } from './plan-reading.ts'
import type { RecognisedPage } from './programs/recognise-pages.ts'
import { readBlocks } from './read-blocks.ts'
import { type MarkCode, toMark } from './reader.words.ts'
import { lowerConfidence, restoreRawCells, withheldOf, withholdUnsure } from './withhold-unsure.ts'

type Extract = (bytes: Uint8Array, recognised: readonly RecognisedPage[]) => Promise<Extracted>

const EXTRACTORS: Record<FileKind, Extract> = {
  docx: readDocx,
  pdf: async (bytes, recognised) => (await import('./extract/read-pdf.ts')).readPdf(bytes, recognised),
  txt: async bytes => (await import('./extract/read-txt.ts')).readTxt(bytes),
}

/** Where pages are pictures, what seems to be missing or misspelt may be no fault of the plan. */
const seenWhole = ({ scans = [], recognised = [] }: Extracted): boolean => scans.length + recognised.length === 0
const asJudgement = (finding: Finding): Finding => ({ ...finding, certain: false, severity: 'remark' })

/**
 * Reads a plan file: bytes in, draft and block model out. What the file is comes from its bytes; `name` is only shown.
 * `recognised` is what was recognised on scanned pages of a PDF; scanned pages without it are named, not read.
 * @throws PlanFileProblem when the file cannot be read at all; odd content never throws, it becomes findings.
 */
export async function readPlan(
  bytes: Uint8Array,
  name: string,
  recognised: readonly RecognisedPage[] = [],
): Promise<PlanReading> {
  const kind = detectKind(bytes, name)
  const extracted = await EXTRACTORS[kind](bytes, recognised)
  const { marks: found, pages, scans } = extracted
  const blocks = joinTables(splitLong(extracted.blocks))
  const marks = [...found, ...convertBlocks(blocks)]
  numberBlocks(blocks)
  const read = readBlocks(withholdUnsure(blocks), name)
  const rows = restoreRawCells(read.rows, blocks)
  const isTableLost = kind === 'txt' && rows.length === 0 && hasLooseHeads(blocks)
  const findings = seenWhole(extracted) && !isTableLost ? read.findings : read.findings.map(asJudgement)
  const draft = lowerConfidence({ ...read.draft, ...toDraft(findings) }, blocks)
  const codes: MarkCode[] = [
    ...marks,
    ...(isTableLost ? (['reader.mark.lost-table'] as const) : []),
    ...(misnamed(kind, name) ? (['reader.mark.extension'] as const) : []),
  ]
  const links = linkPhrases(draft, rows)
  return {
    draft,
    blocks,
    rows,
    links: [...linkHeader(draft, read.outline), ...links],
    leftovers: [...findLeftovers(read.outline, links), ...withheldOf(blocks)],
    findings,
    marks: [...codes.map(code => toMark(code)), ...pageMarks(blocks, extracted)],
    file: {
      kind,
      name,
      ...(pages === undefined ? {} : { pages }),
      ...(scans === undefined ? {} : { scans }),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  }
}
