import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#platform/db/open-database.ts'
import { read } from '#platform/scope.ts'
import { importPlan } from '#slices/plans/import-plan.ts'
import type { RowContent } from '#slices/plans/plan-content.ts'
import { listRows } from '#slices/plans/plan-rows.queries.ts'
import { readPlan } from '#slices/plans/reader/read-plan.ts'
import { correctRow } from '#slices/plans/review-row.commands.ts'
import { contentOf } from '#slices/plans/row-content.input.ts'
import type { Schedule } from '#slices/tasks/recurrence.ts'
import type { GoldenPlan, GoldenTask } from './golden.ts'
import { countOccurrences, issueDraft, leadOf } from './issue-coded-plan.ts'
import { type ThirtyUnits, thirtyUnits } from './thirty-units.ts'

export interface Compared {
  readonly lines: readonly string[]
  readonly total: number
  /** Lines that differ though the golden file does not say so, or do not though it does. */
  readonly unexpected: readonly string[]
}

/** The way of a real plan: read, imported, leads chosen where the plan names none that is known, issued, planned. */
export async function comparePlan(
  database: Database,
  plan: GoldenPlan,
  name: string,
  bytes: Uint8Array,
): Promise<Compared> {
  const facility = await thirtyUnits(database)
  const { world } = facility
  world.now = new Date(`${plan.issued}T01:00:00Z`)
  const notes = await importAndIssue(facility, plan, name, bytes)
  const counted = await countOccurrences(database, world)
  const lines: string[] = []
  const differing: string[] = []
  for (const no of new Set([...plan.tasks.map(task => task.no), ...notes.keys()])) {
    const golden = plan.tasks.find(task => task.no === no)?.count
    const real = notes.has(no) ? (counted.get(no)?.count ?? 0) : undefined
    if (golden !== real) differing.push(no)
    const said = `golden ${golden ?? '–'}, real plan ${real ?? '–'}${golden === real ? '' : '  ≠'}`
    lines.push([plan.code, no, said, ...(notes.get(no) ?? [])].join(' | '))
  }
  const total = [...counted.values()].reduce((sum, { count }) => sum + count, 0)
  const known = new Set(plan.readOtherwise)
  const unexpected = [...known.symmetricDifference(new Set(differing))]
  return { lines, total, unexpected }
}

async function importAndIssue(
  facility: ThirtyUnits,
  plan: GoldenPlan,
  name: string,
  bytes: Uint8Array,
): Promise<Map<string, string[]>> {
  const { world } = facility
  const coordinator = world.as('coordinator')
  const folder = mkdtempSync(join(tmpdir(), 'lantoa-golden-files-'))
  const notes = new Map<string, string[]>()
  try {
    const file = { name, bytes, media_type: 'application/octet-stream' }
    const asked = { request_key: randomUUID(), year: plan.year }
    const { version_id } = await importPlan(coordinator, { files: { folder }, read: readPlan }, file, asked)
    for (const row of await read(coordinator, reader => listRows(reader, version_id))) {
      const golden = plan.tasks.find(task => task.no === row.no)
      const { content, said } = completed(facility, contentOf(row), golden)
      notes.set(row.no, [...said, ...schedulesDiffer(content, golden)])
      const input = { request_key: randomUUID(), row_version: row.row_version, content }
      await correctRow(coordinator, version_id, row.id, input)
    }
    await issueDraft(world, version_id, plan.issued)
    return notes
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const TIED = new Set(['unit', 'group', 'committee', 'person'])

/** What the coordinator has to add before a plan can be issued: a lead where the words name nobody of this facility. */
function completed(facility: ThirtyUnits, content: RowContent, golden: GoldenTask | undefined) {
  const said: string[] = []
  const parts = content.parts.map(part => {
    const leads = part.parties.filter(party => party.role === 'lead')
    const isKnown = leads.length > 0 && leads.every(lead => TIED.has(lead.kind) || lead.answers_staff_id !== null)
    if (isKnown) return part
    said.push(leads.length > 0 ? 'lead chosen by hand' : 'no lead in the plan')
    const others = part.parties.filter(party => party.role !== 'lead')
    const chosen = (golden?.leads ?? ['unit:tchc']).map(lead => leadOf(facility, lead))
    return { ...part, parties: [...chosen, ...others] }
  })
  return { content: { ...content, parts }, said: [...new Set(said)] }
}

function schedulesDiffer(content: RowContent, golden: GoldenTask | undefined): string[] {
  if (!golden) return ['only in what the reader found']
  const real = content.parts.map(codeOf).join(' ; ')
  const expected = golden.schedules.map(codeOf).join(' ; ')
  return real === expected ? [] : [`schedule ${real}, by hand ${expected}`]
}

const codeOf = ({ schedule_kind: kind, before_dates: before, dates, periods, rhythm }: Schedule): string =>
  [before ? `${kind}<` : kind, rhythm, ...dates, ...periods].filter(Boolean).join(' ')
