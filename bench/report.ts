// Building the demo's quarter report: figures, tasks, evidence index and the Word file, nothing kept from before.
import { renderDocx } from '#platform/document/render-docx.ts'
import { newId } from '#platform/ids.ts'
import { read, type Scope } from '#platform/scope.ts'
import { rolesOf } from '#slices/facilities/staff.api.ts'
import { listPeriods } from '#slices/registers/periods.api.ts'
import { composeReport } from '#slices/reports/compose-report.ts'
import { startReport } from '#slices/reports/report.commands.ts'
import { viewReport } from '#slices/reports/view-report.ts'
import { inDemoHouse } from './demo-house.ts'
import { median, printFigure } from './print-figure.ts'

const LIMIT_MS = 1000
const RUNS = 9

await inDemoHouse(async ({ database }) => {
  const site = await database.auth.query<{ facility_id: string }>('select facility_id from auth.site')
  const facility = site.rows[0]?.facility_id ?? ''
  const now = () => new Date('2026-09-10T03:00:00Z')
  const store = { pool: database.app }
  const system: Scope = { actor: { kind: 'system', facility }, now, store }
  const coordinator = await read(system, reader =>
    reader.db.selectFrom('role_grant').select('staff_id').where('role', '=', 'coordinator').executeTakeFirstOrThrow(),
  )
  const roles = await rolesOf(system, coordinator.staff_id, '2026-09-10')
  const scope: Scope = { actor: { kind: 'person', facility, id: coordinator.staff_id, roles }, now, store }
  const period = (await listPeriods(scope, 2026)).find(one => one.code === '2026-Q3')
  const { id } = await startReport(scope, { request_key: newId(), period_id: period?.id ?? '' })

  const build = async (): Promise<number> => {
    const began = performance.now()
    const { snapshot } = await read(scope, reader => viewReport(reader, id))
    await renderDocx(composeReport(snapshot))
    return performance.now() - began
  }
  const first = await build()
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push(await build())
  printFigure('quarter report of the demo, first time', first, LIMIT_MS, 'ms')
  printFigure(`quarter report of the demo (median of ${RUNS})`, median(times), LIMIT_MS, 'ms')
})
