import { createHash } from 'node:crypto'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type Reader, read, type Scope, write } from '#platform/scope.ts'
import { type ReadSheet, readWorkbook } from '#platform/xlsx/read-workbook.ts'
import { loadDirectory } from '../directory.api.ts'
import { canChangeStructure } from '../facilities.policy.ts'
import { applyImport, type ImportWriter } from './apply-import.ts'
import { type ImportPlan, type ImportRemark, type Known, planImport, type Tallies } from './plan-import.ts'

export interface ImportPreview {
  /** Of the file: only what was looked at can be taken. */
  readonly sha256: string
  readonly remarks: readonly ImportRemark[]
  readonly tallies: Tallies
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Đọc thử tệp đơn vị, nhóm, viên chức: từng dòng lỗi ở đâu; chưa lưu gì. */
export async function previewImport(scope: Scope, bytes: Uint8Array): Promise<ImportPreview> {
  ensure(canChangeStructure(scope.actor), 'facility.change-structure')
  const sheets = await readWorkbook(bytes)
  const { remarks, tallies } = await read(scope, reader => plan(reader, sheets))
  return { sha256: hashOf(bytes), remarks, tallies }
}

export interface AcceptImport {
  readonly request_key: string
  readonly sha256: string
  /** Said by the person: lines that are not right are left out. */
  readonly skip_bad: boolean
}

/** Nhận tệp đã xem: tất cả cùng lúc, hoặc bỏ qua dòng lỗi khi người nhận chọn rõ; nhận lần hai không đổi gì. */
export async function acceptImport(scope: Scope, bytes: Uint8Array, input: AcceptImport): Promise<Tallies> {
  const { request_key: key, ...said } = input
  ensure(canChangeStructure(scope.actor), 'facility.change-structure')
  if (hashOf(bytes) !== input.sha256) throw problem('conflict', 'import.changed')
  const sheets = await readWorkbook(bytes)
  return write(scope, { action: 'facility.import', key, input: said }, async (tx: ImportWriter) => {
    const found = await plan(tx, sheets)
    const bad = new Set(found.remarks.filter(one => one.blocks).map(one => `${one.sheet} ${one.line}`)).size
    if (bad > 0 && !input.skip_bad) throw problem('invalid', 'import.bad-rows', { count: bad })
    await applyImport(tx, found, dayOf(tx.now()))
    return found.tallies
  })
}

const plan = async (reader: Reader, sheets: readonly ReadSheet[]): Promise<ImportPlan> =>
  planImport(sheets, await loadKnown(reader))

async function loadKnown(reader: Reader): Promise<Known> {
  const day = dayOf(reader.now())
  const units = await reader.db.selectFrom('unit').select(['id', 'head_staff_id']).execute()
  const people = await reader.db
    .selectFrom('staff')
    .leftJoin('position', join =>
      join.onRef('position.facility_id', '=', 'staff.facility_id').onRef('position.id', '=', 'staff.position_id'),
    )
    .select(['staff.id', 'staff.code', 'staff.full_name', 'staff.unit_id', 'staff.email', 'staff.phone'])
    .select(['staff.ends_on', 'position.name as position'])
    .where('staff.facility_id', '=', reader.actor.facility)
    .execute()
  return {
    day,
    directory: await loadDirectory(reader, day),
    heads: new Map(units.map(unit => [unit.id, unit.head_staff_id])),
    people: people.map(({ ends_on, ...person }) => ({ ...person, is_here: ends_on === null || ends_on > day })),
  }
}
