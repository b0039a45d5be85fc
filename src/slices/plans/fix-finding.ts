import { problem } from '#platform/errors.ts'
import { type Scope, write } from '#platform/scope.ts'
import { backToDraft, lockForEdit } from './edit-version.ts'
import type { Finding } from './findings.ts'
import { type HeaderState, headerState, putHeader } from './header-state.ts'
import type { Fix } from './lint/finding.ts'
import { loadFindings } from './list-findings.ts'
import { holdsWords, mendFields, mendRow, rowTexts } from './mend-words.ts'
import { noteChange } from './note-change.ts'
import { listRows } from './plan-rows.queries.ts'
import { getVersion, type PlanVersion } from './plans.queries.ts'
import type { RowAnswer } from './review-row.commands.ts'
import { contentOf } from './row-content.input.ts'
import { statesOf } from './row-states.ts'
import type { UndoWriter } from './undo-change.ts'
import { replaceRow } from './write-rows.ts'

/** Sửa một điều cần xem: thay đúng những chữ ấy trong bản dự thảo, ở mọi ô của chỗ ấy; văn bản gốc giữ nguyên. */
export const fixFinding = (
  scope: Scope,
  versionId: string,
  findingId: string,
  { request_key }: { request_key: string },
) =>
  write(
    scope,
    { action: 'plan.fix-finding', subject: versionId, key: request_key, input: { findingId } },
    async (tx: UndoWriter): Promise<RowAnswer> => {
      const version = await lockForEdit(tx, versionId)
      const finding = (await loadFindings(tx, versionId)).find(one => one.id === findingId)
      if (!finding) throw problem('not_found', 'plan.finding-not-found')
      if (finding.state !== 'open') throw problem('conflict', 'plan.finding-decided')
      if (!finding.fix) throw problem('conflict', 'plan.finding-no-fix')

      await backToDraft(tx, version)
      return finding.fix.place === 'nhiem-vu'
        ? fixRows(tx, version, finding, finding.fix)
        : fixHeader(tx, version, finding.fix)
    },
  )

const noteOf = ({ from, to }: Fix): string => `“${from}” thành “${to}”`

async function fixRows(tx: UndoWriter, version: PlanVersion, finding: Finding, fix: Fix): Promise<RowAnswer> {
  const rows = await listRows(tx, version.id)
  const wrong = rows.filter(
    row => (finding.row_id === null || row.id === finding.row_id) && holdsWords(rowTexts(row), fix.from),
  )
  const row_ids = wrong.map(row => row.id)
  const before = statesOf(rows, row_ids)
  let row_version = 0
  for (const row of wrong)
    row_version = await replaceRow(tx, row, mendRow(contentOf(row), fix), row.review, row.skip_reason)
  const row_id = row_ids[0] ?? null
  const change = { version_id: version.id, row_id, row_ids, kind: 'correct', note: noteOf(fix) } as const
  return { row_id, row_version, change_id: await noteChange(tx, { ...change, before }) }
}

async function fixHeader(tx: UndoWriter, version: PlanVersion, fix: Fix): Promise<RowAnswer> {
  const before = await headerState(tx, version.id)
  const after: HeaderState = {
    version: mendFields(before.version, fix),
    citations: before.citations.map(item => mendFields(item, fix)),
    targets: before.targets.map(item => mendFields(item, fix)),
    deadlines: before.deadlines.map(item => mendFields(item, fix)),
  }
  await putHeader(tx, version.id, after)
  const change_id = await noteChange(tx, { version_id: version.id, kind: 'header', note: noteOf(fix), before })
  return { row_id: null, row_version: (await getVersion(tx, version.id)).row_version, change_id }
}
