// The year's report of a facility of the size PRODUCT.md plans for: figures, charts and the Word file against the time that the
// docx library takes to write the same content; and the buffers it reads alone and among a hundred facilities.
// Parameter: how many facilities (100); takes about ten minutes by hand, most of it to copy them.
import { existsSync, rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { renderDocx } from '#platform/document/render-docx.ts'
import { read } from '#platform/scope.ts'
import { assembleSnapshot } from '#slices/reports/assemble-snapshot.ts'
import { composeReport } from '#slices/reports/compose-report.ts'
import { fillHouse } from '#test/journeys/support/filled-house.ts'
import { addFacilities } from './planned-size/add-facilities.ts'
import { buffersOf, explainEverything, explainNothing, type Reading } from './planned-size/count-buffers.ts'
import { growFacility } from './planned-size/grow-facility.ts'
import { median, printFigure } from './print-figure.ts'
import { withYear, type Year } from './report-year/open-year.ts'
import { writePlainly } from './report-year/write-plainly.ts'

const CLOCK = '2026-11-25T08:47:00+07:00'
const LIMIT_MS = 1000
const MOST_TIMES_PEER = 3
const RUNS = 9
const GROWTH = 1.1
const WORTH_NAMING = 50
const FACILITIES = Number(process.argv[2] ?? 100)
/** A data directory to keep and to use again; without it one is made and thrown away. */
const KEPT = process.argv[3]

const tell = (line: string) => process.stdout.write(`${line}\n`)

async function timed<R>(work: () => Promise<R>): Promise<{ ms: number; made: R }> {
  const began = performance.now()
  const made = await work()
  return { ms: performance.now() - began, made }
}

const snapshotOf = ({ scope, report }: Year) => read(scope, reader => assembleSnapshot(reader, report))

async function timeReport(year: Year): Promise<void> {
  const first = await timed(async () => renderDocx(composeReport(await snapshotOf(year))))
  const times = { read: [] as number[], write: [] as number[], whole: [] as number[], peer: [] as number[] }
  for (let run = 0; run < RUNS; run++) {
    const snapshot = await timed(() => snapshotOf(year))
    const docx = await timed(() => renderDocx(composeReport(snapshot.made)))
    times.read.push(snapshot.ms)
    times.write.push(docx.ms)
    times.whole.push(snapshot.ms + docx.ms)
    times.peer.push((await timed(() => writePlainly(composeReport(snapshot.made)))).ms)
    if (run > 0) continue
    const { figures, tasks, evidence } = snapshot.made
    tell(
      `${figures.length} figures, ${tasks.length} tasks, ${evidence.length} proofs, ${(docx.made.length / 1024).toFixed(0)} KiB; load ${loadavg()[0]?.toFixed(1)}`,
    )
  }
  const [whole, peer] = [median(times.whole), median(times.peer)]
  tell(
    `snapshot ${median(times.read).toFixed(0)} ms, Word file ${median(times.write).toFixed(0)} ms, peer ${peer.toFixed(0)} ms`,
  )
  printFigure("the year's report, first time", first.ms, LIMIT_MS, 'ms')
  printFigure(`the year's report (median of ${RUNS})`, whole, LIMIT_MS, 'ms')
  printFigure("the year's report against the docx library", whole / peer, MOST_TIMES_PEER, '×')
}

async function readBuffers(dataDir: string): Promise<readonly Reading[]> {
  await withYear(dataDir, CLOCK, year => year.asOwner(explainEverything))
  const readings = await withYear(dataDir, CLOCK, year => buffersOf(year.logFile, () => snapshotOf(year)))
  await withYear(dataDir, CLOCK, year => year.asOwner(explainNothing))
  return readings
}

const sum = (readings: readonly Reading[], pick: (reading: Reading) => number): number =>
  readings.reduce((total, reading) => total + pick(reading), 0)

/** A report as a whole, as the limit is set; statements that read much more than alone are named beside it. */
function compareReports(alone: readonly Reading[], among: readonly Reading[]): void {
  const left = [...alone]
  for (const reading of among) {
    const at = left.findIndex(({ sql }) => sql === reading.sql)
    const [before] = at < 0 ? [] : left.splice(at, 1)
    const allowed = GROWTH * (before?.buffers ?? 0) + reading.descents
    if (reading.buffers - allowed > WORTH_NAMING)
      tell(`     ${before?.buffers ?? 0} → ${reading.buffers} buffers: ${reading.sql.slice(0, 300)}`)
  }
  const [before, now] = [sum(alone, one => one.buffers), sum(among, one => one.buffers)]
  const allowed = GROWTH * before + sum(among, one => one.descents)
  tell(`${before} buffers alone in ${alone.length} statements, ${now} among ${FACILITIES} facilities`)
  printFigure(`buffers that the report reads among ${FACILITIES} facilities`, now, allowed, 'buffers')
}

async function grownHouse(): Promise<string> {
  const filled = await fillHouse({ until: '2026-11-24', clock: CLOCK })
  await filled.house.close()
  const { dataDir } = filled.house
  await withYear(dataDir, CLOCK, ({ asOwner }) => asOwner(growFacility))
  return dataDir
}

const dataDir = KEPT !== undefined && existsSync(KEPT) ? KEPT : await grownHouse()
try {
  await withYear(dataDir, CLOCK, timeReport)
  if (FACILITIES > 1) {
    const alone = await readBuffers(dataDir)
    await withYear(dataDir, CLOCK, ({ asOwner }) => asOwner(client => addFacilities(client, FACILITIES, tell)))
    await withYear(dataDir, CLOCK, timeReport)
    compareReports(alone, await readBuffers(dataDir))
  }
} finally {
  if (KEPT === undefined) rmSync(dataDir, { recursive: true, force: true })
  else tell(dataDir)
}
