import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '#platform/scope.ts'
import type { World } from '#test/world.ts'
import { aReading } from './a-reading.fixture.ts'
import { approvePlan } from './decide-plan.commands.ts'
import { type ImportParts, importPlan } from './import-plan.ts'
import { issuePlan } from './issue-plan.ts'
import { listRows } from './plan-rows.queries.ts'
import { getVersion } from './plans.queries.ts'
import type { PlanReading } from './reader/plan-reading.ts'
import { acceptRow } from './review-row.commands.ts'
import { submitPlan } from './submit-plan.ts'

export const key = (): string => randomUUID()

export const anImport = async (reading: PlanReading = aReading): Promise<ImportParts> => ({
  files: { folder: await mkdtemp(join(tmpdir(), 'lantoa-plans-')) },
  read: async () => reading,
})

export const aFile = { name: 'ke-hoach.docx', bytes: new TextEncoder().encode('kế hoạch'), media_type: 'application/x' }

/** A draft read from a file by the coordinator. */
export async function aDraft(world: World, reading?: PlanReading): Promise<string> {
  const imported = await importPlan(world.as('coordinator'), await anImport(reading), aFile, { request_key: key() })
  return imported.version_id
}

export const rowsOf = (world: World, version: string) => read(world.as('coordinator'), tx => listRows(tx, version))
export const versionOf = (world: World, version: string) => read(world.as('coordinator'), tx => getVersion(tx, version))

/** What every step of a plan's life is asked with. */
export const step = async (world: World, version: string) => ({
  request_key: key(),
  row_version: (await versionOf(world, version)).row_version,
})

export async function acceptAll(world: World, version: string): Promise<void> {
  for (const row of await rowsOf(world, version))
    await acceptRow(world.as('coordinator'), version, row.id, { request_key: key(), row_version: row.row_version })
}

export async function aSubmitted(world: World, reading?: PlanReading): Promise<string> {
  const version = await aDraft(world, reading)
  await acceptAll(world, version)
  await submitPlan(world.as('coordinator'), version, await step(world, version))
  return version
}

export async function anApproved(world: World, reading?: PlanReading): Promise<string> {
  const version = await aSubmitted(world, reading)
  await approvePlan(world.as('leader'), version, await step(world, version))
  return version
}

export async function anIssued(world: World, reading?: PlanReading): Promise<string> {
  const version = await anApproved(world, reading)
  await issuePlan(world.as('coordinator'), version, {
    ...(await step(world, version)),
    issued_on: '2026-03-02',
    number: null,
  })
  return version
}
