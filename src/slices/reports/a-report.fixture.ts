import type { Database } from '#platform/db/open-database.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { read, type Writer, write } from '#platform/scope.ts'
import { countActivity, type NewActivity, recordActivity } from '#slices/activities/activities.api.ts'
import { setPeriodsFromDeadlines } from '#slices/registers/periods.api.ts'
import { seedRegisters } from '#slices/registers/seed.api.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { startReport, submitReport, writeAssessment } from './report.commands.ts'
import { signReport, snapshotToSign } from './sign-report.ts'
import { viewReport } from './view-report.ts'

const DEADLINES = [
  { period: '2026-Q1', due_on: '2026-03-10' },
  { period: '2026-H1', due_on: '2026-06-10' },
  { period: '2026-Q3', due_on: '2026-09-10' },
  { period: '2026', due_on: '2026-11-25' },
]

/** 02/3/2026 of the world, with a plan's deadlines: Quý I runs 15/12/2025 to its cut-off on 09/3/2026. */
export async function aReportingFacility(database: Database, there?: World): Promise<World> {
  const world = there ?? (await aFacility(database))
  await write(
    world.system,
    { action: 'test.seed' },
    async (tx: Writer<'programme' | 'topic' | 'period' | 'period_change'>) => {
      await seedRegisters(tx)
      await setPeriodsFromDeadlines(tx, 2026, DEADLINES)
    },
  )
  return world
}

export const fact = (world: World, given: Partial<NewActivity> & { happened_on: string }) =>
  write(world.as('coordinator'), { action: 'test.fact' }, async (tx: Writer<'activity' | 'activity_measure'>) => {
    const made = await recordActivity(tx, {
      kind: 'article',
      title: 'Tin',
      channel: 'website',
      source: 'typed',
      ...given,
    })
    await countActivity(tx, [made.id])
    return made.id
  })

export const periodId = (world: World, kind: 'Q1' | 'H1' | 'Q3' | 'year') =>
  read(
    world.as('coordinator'),
    async r => (await r.db.selectFrom('period').select('id').where('kind', '=', kind).executeTakeFirstOrThrow()).id,
  )

export const open = async (world: World, kind: 'Q1' | 'H1' | 'Q3' | 'year' = 'Q1') =>
  (await startReport(world.as('coordinator'), { request_key: newId(), period_id: await periodId(world, kind) })).id

export const view = (world: World, id: string, who: StaffName = 'coordinator') =>
  read(world.as(who), reader => viewReport(reader, id))
export const lineOf = async (world: World, id: string, code: string) =>
  (await view(world, id)).snapshot.figures.find(line => line.code === code)

export const text = {
  results: 'Nổi bật.',
  shortcomings: '- Một điểm',
  causes: '',
  next_tasks: 'Việc kỳ sau.',
  proposals: '',
}
export const edit = async (world: World, id: string) =>
  writeAssessment(world.as('coordinator'), id, {
    request_key: newId(),
    row_version: (await view(world, id)).report.row_version,
    assessment: text,
  })
export const submit = async (world: World, id: string, number: 'next' | 'none' = 'next') =>
  submitReport(world.as('coordinator'), id, {
    request_key: newId(),
    row_version: (await view(world, id)).report.row_version,
    number,
    dated: '2026-03-09',
  })
export const sign = async (files: FileStore, world: World, id: string, who: StaffName = 'leader') => {
  const { report, snapshot_hash } = await read(world.as(who), reader => snapshotToSign(reader, id))
  return signReport(world.as(who), files, id, { request_key: newId(), row_version: report.row_version, snapshot_hash })
}
