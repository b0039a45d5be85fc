// A facility of the size PRODUCT.md plans for, alone in its database and then among a hundred: the time of every page with 16
// people at work, the buffers each statement reads in both, and /viec on a very slow line. Takes about half an hour by hand.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sourceDir } from '#platform/config/source-dir.ts'
import { startEmbedded } from '#platform/db/embedded/start-server.ts'
import { withClient } from '#platform/db/open-database.ts'
import { fillHouse } from '#test/journeys/support/filled-house.ts'
import { startHouseOn } from '#test/journeys/support/start-house.ts'
import { addFacilities } from './planned-size/add-facilities.ts'
import type { LoadAnswer, LoadTask } from './planned-size/client.ts'
import { compareBuffers } from './planned-size/compare-buffers.ts'
import { countBuffers, explainEverything, explainNothing } from './planned-size/count-buffers.ts'
import { growFacility } from './planned-size/grow-facility.ts'
import { timeSlowLine } from './planned-size/slow-line.ts'
import { type Visited, visitPages } from './planned-size/visit-pages.ts'
import { printFigure } from './print-figure.ts'

/** An evening: in working hours reminders would be sent meanwhile, and what is read would not be the same in both. */
const CLOCK = '2026-10-01T20:47:00+07:00'
const LIMIT_MS = 100
const SLOW_LINE_LIMIT_S = 15
const FACILITIES = Number(process.argv[2] ?? 100)
const SECONDS = Number(process.argv[3] ?? 60)
const WARM_UP_S = 40
const SLUG = '/an-binh'
/** Sixteen people: who runs the year, who leads, who administers, and units at their phones. */
const PEOPLE = { coordinator: 5, leader: 2, owner: 1, nurse: 8 } as const
/** A person reads for about a second before the next page; 0 is harder than people are. */
const PAUSES_MS = [1000, 0] as const

const tell = (line: string) => process.stdout.write(`${line}\n`)

async function inDatabase<R>(dataDir: string, work: Parameters<typeof withClient<R>>[1]): Promise<R> {
  const server = await startEmbedded({ dataDir, sourceDir, purpose: 'bench' })
  try {
    return await withClient({ ...server.superuser, database: 'lantoa' }, work)
  } finally {
    await server.stop()
  }
}

function load(task: LoadTask): Promise<LoadAnswer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'planned-size/client.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(task))
  return text(child.stdout).then(answer => JSON.parse(answer) as LoadAnswer)
}

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

function usersOf({ pages, cookies }: Visited): LoadTask['users'] {
  return Object.entries(PEOPLE).flatMap(([who, count]) => {
    const paths = pages.filter(page => page.who === who).flatMap(page => page.paths.map(path => SLUG + path))
    return Array.from({ length: count }, () => ({ cookie: cookies[who as keyof typeof PEOPLE], paths }))
  })
}

async function timePages(dataDir: string, visited: Visited, facilities: number): Promise<void> {
  const house = await startHouseOn(dataDir, CLOCK)
  try {
    const users = usersOf(visited)
    // Until every connection has prepared every statement, as it has on a house's second morning.
    await load({ url: house.url, users, seconds: WARM_UP_S, pause_ms: 0 })
    for (const pause_ms of PAUSES_MS) {
      const { times, failures } = await load({ url: house.url, users, seconds: SECONDS, pause_ms })
      if (failures.length > 0) throw new Error(`refused: ${failures.join(', ')}`)
      const all = Object.values(times).flat()
      const slow = visited.pages
        .filter(page => page.who in PEOPLE)
        .map(({ page, paths }) => ({
          page,
          // Of all that opening the page asks: each of its requests alone comes up too seldom for a share of twenty.
          p95: quantile(
            paths.flatMap(path => times[SLUG + path] ?? []),
            0.95,
          ),
        }))
        .sort((a, b) => b.p95 - a.p95)
      const how = pause_ms > 0 ? `16 people, ${pause_ms / 1000} s between requests` : '16 clients without a pause'
      tell(
        `${facilities} facilities, ${how}: ${(all.length / SECONDS).toFixed(0)} requests/s, all p95 ${quantile(all, 0.95).toFixed(0)} ms`,
      )
      for (const { page, p95 } of slow.slice(0, 8)) printFigure(`  ${page}, p95`, p95, LIMIT_MS, 'ms')
    }
  } finally {
    await house.close()
  }
}

async function readBuffers(dataDir: string, { pages, cookies }: Visited) {
  await inDatabase(dataDir, explainEverything)
  const house = await startHouseOn(dataDir, CLOCK)
  try {
    const asks = pages.flatMap(({ who, paths }) => paths.map(path => ({ path: SLUG + path, cookie: cookies[who] })))
    return await countBuffers(house.url, join(dataDir, 'pg.log'), asks)
  } finally {
    await house.close()
    await inDatabase(dataDir, explainNothing)
  }
}

const filled = await fillHouse({ until: '2026-09-30', clock: CLOCK })
const { dataDir } = filled.house
try {
  await filled.house.close()
  await inDatabase(dataDir, growFacility)
  const house = await startHouseOn(dataDir, CLOCK)
  const visited = await visitPages({ ...filled, house })
  printFigure(
    '/viec at 50 kbit/s, first visit',
    await timeSlowLine(house.url, filled.accounts.nurse),
    SLOW_LINE_LIMIT_S,
    's',
  )
  await house.close()

  await timePages(dataDir, visited, 1)
  const alone = await readBuffers(dataDir, visited)
  await inDatabase(dataDir, client => addFacilities(client, FACILITIES, tell))
  await timePages(dataDir, visited, FACILITIES)
  compareBuffers(alone, await readBuffers(dataDir, visited))
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
