import { holds } from '#platform/actor.ts'
import { dayOf } from '#platform/day.ts'
import { ensure } from '#platform/errors.ts'
import { exportFacility, type MadePart } from '#platform/export/export-facility.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { type Reader, type Scope, write } from '#platform/scope.ts'
import { sheetOf, writeWorkbook } from '#platform/xlsx/write-workbook.ts'
import { kindWords } from '#slices/activities/activities.api.ts'
import { makeTemplate } from '#slices/facilities/import/make-template.ts'
import { unitNamesOn } from '#slices/facilities/names.api.ts'
import { dutySheet } from '#slices/tasks/exports/duty-columns.ts'
import { loadYear } from '#slices/tasks/exports/load-year.ts'
import { viewFilter } from '#slices/tasks/views/views.input.ts'
import { EXPORT_README } from './export.words.ts'

/** Kết xuất toàn bộ: để lại một dòng nhật ký, rồi trả về tệp zip đang chảy ra. */
export async function exportEverything(scope: Scope, files: FileStore) {
  const { actor } = scope
  ensure(actor.kind === 'system' || holds(actor, 'owner', 'administrator'), 'export.everything')
  await write(scope, { action: 'facility.export', subject: actor.facility }, async () => undefined)
  return exportFacility({ scope, files, fileNames, made: madeParts, readme: EXPORT_README })
}

async function fileNames(reader: Reader): Promise<ReadonlyMap<string, string>> {
  const { facility } = reader.actor
  const evidence = await reader.db
    .selectFrom('evidence')
    .select(['sha256', 'file_name', 'title'])
    .where('facility_id', '=', facility)
    .where('sha256', 'is not', null)
    .execute()
  const plans = await reader.db
    .selectFrom('plan_version')
    .select(['source_sha256', 'source_name'])
    .where('facility_id', '=', facility)
    .where('source_sha256', 'is not', null)
    .execute()
  const signed = await reader.db
    .selectFrom('plan_attachment')
    .select(['sha256', 'name'])
    .where('facility_id', '=', facility)
    .execute()
  const reports = await reader.db
    .selectFrom('report')
    .select(['docx_sha256', 'number'])
    .where('facility_id', '=', facility)
    .where('docx_sha256', 'is not', null)
    .execute()
  return new Map([
    ...evidence.map(one => [one.sha256 ?? '', one.file_name ?? one.title] as const),
    ...plans.map(one => [one.source_sha256 ?? '', one.source_name ?? 'Kế hoạch'] as const),
    ...signed.map(one => [one.sha256, one.name] as const),
    ...reports.map(one => [one.docx_sha256 ?? '', `Báo cáo ${one.number ?? ''}.docx`] as const),
  ])
}

/** The registers that people open by hand, as workbooks. */
async function madeParts(reader: Reader): Promise<MadePart[]> {
  const plans = await reader.db
    .selectFrom('plan')
    .select('year')
    .distinct()
    .where('facility_id', '=', reader.actor.facility)
    .orderBy('year')
    .execute()
  return [
    { path: 'bang-tinh/don-vi-nhom-vien-chuc.xlsx', make: one => makeTemplate(one, true) },
    { path: 'bang-tinh/hoat-dong.xlsx', make: activityBook },
    ...plans.map(({ year }) => ({
      path: `bang-tinh/viec-nam-${year}.xlsx`,
      make: async (one: Reader) => {
        const found = await loadYear(one, viewFilter.parse({ nam: year }))
        return writeWorkbook([dutySheet(`Việc năm ${year}`, 'Danh sách việc', found)])
      },
    })),
  ]
}

async function activityBook(reader: Reader): Promise<Uint8Array> {
  const units = await unitNamesOn(reader, dayOf(reader.now()))
  const rows = await reader.db
    .selectFrom('activity')
    .select([
      'happened_on',
      'kind',
      'title',
      'channel',
      'unit_id',
      'recorded_at',
      'counted_at',
      'ended_at',
      'end_reason',
    ])
    .where('facility_id', '=', reader.actor.facility)
    .orderBy('happened_on')
    .orderBy('id')
    .execute()
  type Row = (typeof rows)[number]
  return writeWorkbook([
    sheetOf<Row>(
      'Sổ hoạt động',
      'Sổ hoạt động. Bản đầy đủ ở bang/activity.ndjson và bang/activity_measure.ndjson',
      [
        { head: 'Ngày', width: 12, kind: 'day', cell: row => row.happened_on },
        { head: 'Loại', width: 24, cell: row => kindWords(row.kind).name },
        { head: 'Tên', width: 60, cell: row => row.title },
        { head: 'Kênh', width: 14, cell: row => row.channel },
        { head: 'Đơn vị', width: 36, cell: row => units.get(row.unit_id ?? '')?.name },
        { head: 'Ghi lúc', width: 17, kind: 'instant', cell: row => row.recorded_at },
        { head: 'Được tính lúc', width: 17, kind: 'instant', cell: row => row.counted_at },
        { head: 'Thôi tính lúc', width: 17, kind: 'instant', cell: row => row.ended_at },
        { head: 'Lý do', width: 30, cell: row => row.end_reason },
      ],
      rows,
    ),
  ])
}
