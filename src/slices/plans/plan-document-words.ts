import { type AdministrativeDocument, type Annex, type Block, plain } from '#platform/document/layout.ts'
import { taskTable } from './plan-document-annex.ts'
import type { WrittenPlan } from './plan-document-content.ts'
import { type Edits, editsOf } from './plan-document-edits.ts'
import { basisSentence } from './plan-document-sentences.ts'
import { composeSourceTable, sourceTable } from './plan-document-source-table.ts'
import type { Line, TaskTable } from './reader/outline/lines.ts'
import { readMarker } from './reader/outline/markers.ts'
import { BASIS, type Outline, readOutline } from './reader/outline/outline.ts'
import type { PlanReading } from './reader/plan-reading.ts'
import { fold, isCapitals } from './reader/text.ts'

type Words = Pick<AdministrativeDocument, 'bases' | 'blocks' | 'annexes'>

/** Lines drawn with characters, as some plans have below their title. */
const RULE = /^[-_–—=*.\s]{3,}$/u
const ANNEX = /^(?:phụ lục|biểu|bảng kê)(?![\p{L}])/u
const ATTACHED = /^\(?\s*(?:ban hành )?kèm theo/u

interface Source {
  readonly plan: WrittenPlan
  readonly reading: PlanReading
  readonly outline: Outline
  readonly edits: Edits
}

/** The plan's own text in its order, what was edited since put in; null when the reading holds no text to speak of. */
export function composeWords(plan: WrittenPlan, reading: PlanReading): Words | null {
  const outline = readOutline(reading.blocks)
  if (outline.sections.length === 0) return null
  const source: Source = { plan, reading, outline, edits: editsOf(plan, reading) }
  const annexes = annexesOf(source)
  const inBody = outline.taskTables.filter(({ table }) => !isInAnnex(outline, table.no))
  const told = outline.taskTables.length > 0
  return {
    bases: basesOf(source),
    blocks: [
      ...openingOf(source),
      ...outline.sections.flatMap((section, index) => {
        const next = outline.sections[index + 1]?.heading.block ?? endOfBody(outline)
        // A table above the first heading has no other place to go.
        const from = index === 0 ? 0 : section.heading.block
        const tables = inBody.filter(({ table }) => table.no > from && table.no < next)
        return [
          { kind: 'heading', level: 'section', label: `${section.label}.`, title: section.title } as const,
          ...blocksOf(section.lines, tables, source),
          ...source.edits.added(section.label).map(item),
        ]
      }),
      ...outline.notes.map(note),
    ],
    annexes: told || plan.rows.length === 0 ? annexes : [...annexes, namedTasks(plan)],
  }
}

/** Notes at the foot of pages: where they were hung is not kept, their words are. */
const note = ({ text }: Line): Block => ({ kind: 'paragraph', runs: [plain('Ghi chú: '), plain(text)] })

const item = (words: string): Block => ({ kind: 'bullet', runs: [plain(words)] })

/** A plan that tells its tasks in prose: the rows that were agreed on stand in an annex. */
const namedTasks = (plan: WrittenPlan): Annex => ({
  title: 'Nhiệm vụ, thời gian và phân công thực hiện',
  orientation: 'landscape',
  blocks: [taskTable(plan.rows)],
})

const firstAnnexBlock = (outline: Outline): number => outline.annex[0]?.block ?? Number.POSITIVE_INFINITY
const isInAnnex = (outline: Outline, block: number): boolean =>
  block > Math.min(firstAnnexBlock(outline), outline.tail[0]?.block ?? Number.POSITIVE_INFINITY)
const endOfBody = (outline: Outline): number =>
  Math.min(outline.tail[0]?.block ?? Number.POSITIVE_INFINITY, firstAnnexBlock(outline))

const isBasis = (line: Line): boolean => BASIS.test(`${fold(line.text)} `)

/** "Căn cứ …, Trung tâm … xây dựng kế hoạch như sau:" is a legal basis and the sentence that opens the plan. */
const OPENING = /,\s*(?=\p{Lu}[^,;]{3,90}?\s(?:xây dựng|ban hành|lập|triển khai)\s[^;]*:\s*$)/u

function splitBasis({ text }: Line): { basis: string; opening: string | null } {
  const [basis = '', opening] = text.split(OPENING)
  return { basis: basis.replace(/^[-–—•]\s*/u, '').replace(/\s*[:：]\s*$/u, ''), opening: opening ?? null }
}

/** The lines "Căn cứ …" as they stand while their documents are unchanged; a changed list is written anew. */
function basesOf({ plan, reading, outline, edits }: Source): string[] {
  const kept = outline.preamble.filter(isBasis)
  if (edits.keepsBases) return kept.map(line => splitBasis(line).basis)
  // Lines that cite no document say why the plan is made, and stay.
  const cited = new Set(reading.draft.legalBases.map(basis => basis.at?.block))
  const others = kept.filter(line => !cited.has(line.block)).map(line => splitBasis(line).basis)
  return [...plan.citations.filter(citation => citation.is_basis).map(basisSentence), ...others]
}

function openingOf(source: Source): Block[] {
  const lines = source.outline.preamble.filter(line => !RULE.test(line.text))
  const opening = lines.flatMap(line => {
    const text = isBasis(line) ? splitBasis(line).opening : line.text
    return text === null ? [] : [{ ...line, text }]
  })
  return blocksOf(opening, [], source)
}

/** Lines as blocks in their order, tables where they stood. */
function blocksOf(lines: readonly Line[], tables: readonly TaskTable[], source: Source): Block[] {
  const placed: { at: number; blocks: Block[] }[] = tables.map(task => ({
    at: task.table.no,
    blocks: [composeSourceTable(task, source.plan, source.reading)],
  }))
  const shown = lines.filter(line => source.edits.keeps(line.text))
  for (const [index, line] of shown.entries()) {
    const block = source.reading.blocks.find(({ no }) => no === line.block)
    if (line.cell && block?.kind === 'table' && block.bordered) {
      if (shown[index - 1]?.block !== line.block) placed.push({ at: line.block, blocks: [sourceTable(block)] })
      continue
    }
    placed.push({ at: line.block, blocks: [blockOf(line, shown[index + 1], source)] })
  }
  return placed.sort((a, b) => a.at - b.at).flatMap(({ blocks }) => blocks)
}

function blockOf(line: Line, next: Line | undefined, { edits }: Source): Block {
  const text = edits.apply(line.text)
  const marker = readMarker(text)
  if (marker?.kind === 'dash') return item(marker.rest)
  if (marker?.kind === 'plus') return { kind: 'bullet', depth: 2, runs: [plain(marker.rest)] }
  if (marker === null) return { kind: 'paragraph', runs: [plain(text)] }
  const level = marker.kind === 'letter' ? 'point' : 'clause'
  const label = `${marker.label}${marker.kind === 'letter' ? ')' : '.'}`
  if (isHeading(line, marker.rest, next)) return { kind: 'heading', level, label, title: marker.rest }
  return { kind: 'paragraph', numbered: level, label, runs: [plain(marker.rest)] }
}

/** A numbered line heads what is below it when it is short, unended, and something of a lower kind follows. */
function isHeading(line: Line, rest: string, next: Line | undefined): boolean {
  if (rest.length > 160 || /[.;]$/u.test(rest)) return false
  if (line.bold) return true
  const below = next && readMarker(next.text)
  return next !== undefined && (below === null || below?.kind !== readMarker(line.text)?.kind)
}

interface Drafted {
  title: string[]
  lines: Line[]
  from: number
}

/** Each annex with its title, its lines and its tables; the tables of tasks lie. */
function annexesOf(source: Source): Annex[] {
  const { outline, plan } = source
  const tables = outline.taskTables.filter(({ table }) => isInAnnex(outline, table.no))
  const drafted: Drafted[] = []
  for (const line of outline.annex) {
    const last = drafted.at(-1)
    const text = line.text
    if (ANNEX.test(fold(text)) && text.length < 80) {
      const title = text.replace(/^(?:phụ lục|biểu|bảng kê)\s*(?:số\s*)?(?:[IVX]+|\d+)?\s*[.:-]?\s*/iu, '')
      drafted.push({ title: title ? [title] : [], lines: [], from: line.block })
    } else if (ATTACHED.test(fold(text))) continue
    else if (last && last.lines.length === 0 && isTitle(line, tables, last)) last.title.push(text)
    else if (last) last.lines.push(line)
    else drafted.push({ title: [text], lines: [], from: line.block })
  }
  if (drafted.length === 0 && tables.length > 0) drafted.push({ title: [], lines: [], from: 0 })
  return drafted.map((annex, index) => {
    const until = drafted[index + 1]?.from ?? Number.POSITIVE_INFINITY
    const from = index === 0 ? 0 : annex.from
    const own = tables.filter(({ table }) => table.no >= from && table.no < until)
    return {
      title: annex.title.join(' ') || `Nhiệm vụ tuyên truyền cải cách hành chính năm ${plan.year}`,
      orientation: own.length > 0 ? 'landscape' : 'portrait',
      blocks: blocksOf(annex.lines, own, source),
    }
  })
}

const isTitle = (line: Line, tables: readonly TaskTable[], annex: Drafted): boolean =>
  (line.centred || isCapitals(line.text)) &&
  line.cell === null &&
  !tables.some(({ table }) => table.no > annex.from && table.no < line.block)
