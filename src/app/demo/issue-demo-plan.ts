import { randomUUID } from 'node:crypto'
import { renderDocx } from '#platform/document/render-docx.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { read, type Scope } from '#platform/scope.ts'
import { approvePlan } from '#slices/plans/decide-plan.commands.ts'
import { importPlan } from '#slices/plans/import-plan.ts'
import { issuePlan } from '#slices/plans/issue-plan.ts'
import { listRows } from '#slices/plans/plan-rows.queries.ts'
import { planVersion } from '#slices/plans/plans.api.ts'
import { readPlan } from '#slices/plans/reader/read-plan.ts'
import { acceptRow } from '#slices/plans/review-row.commands.ts'
import { submitPlan } from '#slices/plans/submit-plan.ts'
import { planOccurrences } from '#slices/tasks/plan-occurrences.ts'
import { demoPlan } from './demo-plan.ts'

export interface Hands {
  readonly coordinator: Scope
  readonly leader: Scope
  readonly system: Scope
}

/** The plan's file goes the way of any plan: read, each row accepted, submitted, approved by the leader, issued. */
export async function issueDemoPlan({ coordinator, leader, system }: Hands, files: FileStore): Promise<string> {
  const bytes = await renderDocx(demoPlan)
  const file = {
    name: 'KH tuyên truyền CCHC 2026.docx',
    bytes,
    media_type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }
  const { version_id } = await importPlan(coordinator, { files, read: readPlan }, file, {
    request_key: randomUUID(),
    year: 2026,
  })
  for (const row of await read(coordinator, reader => listRows(reader, version_id)))
    await acceptRow(coordinator, version_id, row.id, { request_key: randomUUID(), row_version: row.row_version })
  const step = async (scope: Scope) => ({
    request_key: randomUUID(),
    row_version: (await read(scope, reader => planVersion(reader, version_id))).row_version,
  })
  await submitPlan(coordinator, version_id, await step(coordinator))
  await approvePlan(leader, version_id, await step(leader))
  await issuePlan(coordinator, version_id, {
    ...(await step(coordinator)),
    issued_on: '2026-01-05',
    number: '06/KH-TTYT',
  })
  await planOccurrences(system, version_id)
  return version_id
}
