import type { ReadPlanParts } from '../lint/checked.ts'
import type { Finding } from '../lint/finding.ts'
import { lintPlan } from '../lint/lint-plan.ts'
import { toDraft } from '../lint/to-draft.ts'
import { findMentions, mergeMentions, type Passage } from './citations/read-citations.ts'
import { readLegalBases } from './citations/read-legal-bases.ts'
import { readChannels } from './contents/channels.ts'
import { readAudiences, readBodySchedules, readBudget, readTopics } from './contents/read-contents.ts'
import { readHeader } from './header/read-header.ts'
import { readTail } from './header/read-tail.ts'
import { isContents } from './outline/items.ts'
import { fromRoman } from './outline/markers.ts'
import { type Outline, readOutline } from './outline/outline.ts'
import { cellPassages, textPassages } from './passages.ts'
import type { DraftTask, PlanDraft } from './plan-draft.ts'
import type { Block, Cell, RawRow } from './plan-reading.ts'
import { readTargets, type TargetPassage } from './targets/read-targets.ts'
import { readProseTasks } from './tasks/prose-tasks.ts'
import { readReportDeadlines } from './tasks/report-deadlines.ts'
import { readResponsibilities } from './tasks/responsibilities.ts'
import { type PlanContext, readTableTasks, readTotal, type TableTask } from './tasks/table-tasks.ts'
import { weighDraft } from './weigh-draft.ts'

export interface BlocksReading {
  draft: PlanDraft
  rows: readonly RawRow[]
  outline: Outline
  findings: Finding[]
}

function targetPassages(outline: Outline): TargetPassage[] {
  const text = textPassages(outline).map(passage => ({
    ...passage,
    cell: false,
    scope: null,
    around: passage.text,
    start: 0,
  }))
  const cells = outline.taskTables.flatMap(table =>
    cellPassages(table).flatMap(({ cell, at, text: around }) => {
      const result = table.columns.roles.get(cell.col) === 'product'
      const scope = `Phụ lục, dòng ${cell.row - table.columns.headerRows}`
      return linesOf(cell).map(line => ({ ...line, at, cell: result, scope, around }))
    }),
  )
  return [...text, ...cells]
}

function linesOf({ paragraphs }: Cell): { text: string; start: number }[] {
  let start = 0
  return paragraphs.map(({ text }) => {
    const line = { text, start }
    start += text.length + 1
    return line
  })
}

/** What is told is no channel: forms, duties and the rows of the annex name the ways of telling. */
function channelPassages(outline: Outline): Passage[] {
  const rows = outline.taskTables.flatMap(cellPassages)
  const lines = outline.sections
    .filter(section => !isContents(section) || /hình thức/.test(section.title.toLowerCase()))
    .flatMap(section => section.lines.map(line => ({ text: line.text, at: line.at })))
  return [...lines, ...rows]
}

/** The sum that the text states, else the sum row of the annex. */
function readMoney(outline: Outline): Pick<PlanDraft, 'budgetSource' | 'budgetTotal'> {
  const told = readBudget(outline)
  return { ...told, budgetTotal: told.budgetTotal ?? readTotal(outline.taskTables) }
}

const withoutClarity = ({ clearOwner: _clearOwner, ...task }: TableTask): DraftTask => task

/** Reads everything off the blocks of a plan that is then checked. */
export function readParts(blocks: readonly Block[], source: string): ReadPlanParts {
  const outline = readOutline(blocks)
  const { letterhead, hasLetterhead, ...header } = readHeader(outline)
  const context: PlanContext = { year: header.year, facility: header.facility }
  const tables = outline.taskTables.map(table => readTableTasks(table, context))
  const tableTasks = tables.flatMap(table => table.tasks)
  const tasks = tableTasks.length > 0 ? tableTasks.map(withoutClarity) : readProseTasks(outline, context)
  const passages = [...textPassages(outline), ...outline.taskTables.flatMap(cellPassages)]
  const mentions = passages.flatMap(findMentions)
  const own = header.number?.toLowerCase()
  const draft: PlanDraft = {
    source,
    ...header,
    ...readMoney(outline),
    legalBases: readLegalBases(outline.preamble),
    citations: mergeMentions(mentions).filter(citation => !own || citation.number?.toLowerCase() !== own),
    sections: outline.sections
      .filter(({ label, lettered }) => !lettered && fromRoman(label) > 0)
      .map(({ label, title, heading }) => ({ label, title, at: heading.at })),
    audiences: readAudiences(outline),
    topics: readTopics(outline),
    channels: readChannels(channelPassages(outline)),
    targets: readTargets(targetPassages(outline)),
    tasks,
    bodySchedules: readBodySchedules(outline, header.year),
    reportDeadlines: readReportDeadlines(outline, tableTasks, header.year),
    responsibilities: readResponsibilities(outline, header.facility),
    ...readTail(outline.tail),
    defects: [],
    remarks: [],
  }
  const rows = joinRows(tables)
  return { outline, draft: weighDraft(draft), mentions, tableTasks, rows, letterhead, hasLetterhead }
}

/** Reads the contract's draft off the blocks of a plan. Pure: the same blocks always give the same draft. */
export function readBlocks(blocks: readonly Block[], source: string): BlocksReading {
  const parts = readParts(blocks, source)
  const findings = lintPlan(parts)
  return { draft: { ...parts.draft, ...toDraft(findings) }, rows: parts.rows, outline: parts.outline, findings }
}

/** Rows of several tables point into the one list of tasks. */
function joinRows(tables: readonly { tasks: TableTask[]; rows: RawRow[] }[]): RawRow[] {
  let before = 0
  return tables.flatMap(({ tasks, rows }) => {
    const shifted = rows.map(row => ({ ...row, task: row.task === null ? null : row.task + before }))
    before += tasks.length
    return shifted
  })
}
