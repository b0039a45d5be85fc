import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { hashOf } from '#platform/canonical-json.ts'
import { textOf } from '#platform/document/layout.ts'
import { readWord } from '#platform/document/ooxml/read-word.ts'
import { type FileStore, openStored, pathOf } from '#platform/files/store-file.ts'
import type { Reader } from '#platform/scope.ts'
import { composeStatistics } from '../compose-statistics.ts'
import { renderReport } from '../render-report.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'

/** How a signed report stands against what is made of its snapshot now. */
export interface SignedCheck {
  readonly id: string
  readonly period: string
  readonly stands:
    | 'same-bytes'
    /** Another version wrote it; its table holds the snapshot's figures. */
    | 'same-figures'
    /** The facility's own template drew it and does so no more: only the snapshot can be told to be whole. */
    | 'same-snapshot'
    | 'snapshot-changed'
    | 'file-missing'
    | 'other-figures'
  /** Rows of the statistics table, by their numbers as printed. */
  readonly rows: readonly string[]
}

/**
 * Every signed report of the facility: whether its snapshot is still what was hashed, and whether the file that was signed
 * tells the same figures. Where the renderer that it names is this version's, the file is made again and its bytes are
 * compared; after an upgrade the figures are, since a newer version may draw them otherwise.
 */
export async function checkSignedReports(reader: Reader, files: FileStore): Promise<SignedCheck[]> {
  const rows = await reader.db
    .selectFrom('report')
    .where('facility_id', '=', reader.actor.facility)
    .where('docx_sha256', 'is not', null)
    .select(['id', 'snapshot', 'snapshot_hash', 'renderer', 'docx_sha256'])
    .orderBy('signed_at')
    .execute()
  const checks: SignedCheck[] = []
  for (const { id, snapshot, snapshot_hash, renderer, docx_sha256 } of rows) {
    if (!snapshot || !docx_sha256) continue
    const found = { id, period: snapshot.period.code, rows: [] }
    const file = { store: files, facility: reader.actor.facility, sha256: docx_sha256 }
    checks.push(
      hashOf(snapshot) === snapshot_hash
        ? { ...found, ...(await compare(snapshot, renderer, file)) }
        : { ...found, stands: 'snapshot-changed' },
    )
  }
  return checks
}

interface SignedFile {
  readonly store: FileStore
  readonly facility: string
  readonly sha256: string
}
type Compared = Partial<SignedCheck> & Pick<SignedCheck, 'stands'>

async function compare(snapshot: ReportSnapshot, renderer: string | null, file: SignedFile): Promise<Compared> {
  if (!existsSync(pathOf(file.store, file.facility, file.sha256))) return { stands: 'file-missing' }
  if ((await rebuiltHash(snapshot, renderer, file)) === file.sha256) return { stands: 'same-bytes' }
  if (snapshot.template) return { stands: 'same-snapshot' }
  const rows = otherRows(snapshot, await cellsOf(await buffer(openStored(file.store, file.facility, file.sha256))))
  return rows.length > 0 ? { stands: 'other-figures', rows } : { stands: 'same-figures' }
}

/** Null where this version no longer holds the renderer, or the template it needs is gone. */
async function rebuiltHash(
  snapshot: ReportSnapshot,
  renderer: string | null,
  file: SignedFile,
): Promise<string | null> {
  try {
    const from = { files: file.store, facility: file.facility }
    const bytes = await renderReport(snapshot, from, renderer ?? undefined)
    return createHash('sha256').update(bytes).digest('hex')
  } catch {
    return null
  }
}

/** What stands in the cells of the file's tables, in reading order. */
async function cellsOf(bytes: Uint8Array): Promise<string[]> {
  const { paragraphs } = await readWord(bytes)
  const byCell = Map.groupBy(
    paragraphs.filter(({ cell }) => cell !== null),
    ({ cell }) => cell,
  )
  return [...byCell.values()].map(own => own.map(({ text }) => text).join('\n'))
}

/** Rows of the statistics table whose values the file tells otherwise, or nowhere. */
function otherRows(snapshot: ReportSnapshot, cells: readonly string[]): string[] {
  const tables = composeStatistics(snapshot).flatMap(block => (block.kind === 'table' ? [block] : []))
  return tables.flatMap(({ rows }) =>
    rows.flatMap(row => {
      const [number = '', name = '', ...values] = row.cells.map(({ paragraphs }) => paragraphs.map(textOf).join('\n'))
      const at = cells.findIndex((text, index) => text === number && cells[index + 1] === name)
      // A later version may put columns in between or leave some out at the end; the order stays.
      const told = at < 0 ? [] : cells.slice(at + 2, at + 2 + values.length)
      return values.every((value, index) => told[index] === value) ? [] : [number]
    }),
  )
}
