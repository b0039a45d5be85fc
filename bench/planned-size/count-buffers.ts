import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

const TOLD_AFTER_MS = 30
/** From the sixth run on the server may keep to one plan for all values: that one counts too. */
const FEWEST_RUNS = 7
/** A job of the house that ran in between is told of like a request's own statements: the next two runs are without it. */
const MOST_RUNS = 20

/** What one statement read in one run. */
export interface Reading {
  readonly sql: string
  readonly buffers: number
  /** How often an index was gone down from its root. */
  readonly descents: number
}
interface PlanNode {
  readonly 'Node Type': string
  readonly 'Shared Hit Blocks'?: number
  readonly 'Shared Read Blocks'?: number
  readonly 'Index Searches'?: number
  readonly Plans?: readonly PlanNode[]
}

/** Rights of the superuser: they are put on the role, for its connections to come. */
const EXPLAIN = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
}

/** Every statement of these requests with the buffers it read, in order, as the database's log tells; the last of several runs counts. */
export async function countBuffers(
  url: string,
  logFile: string,
  asks: readonly { readonly path: string; readonly cookie: string }[],
): Promise<Map<string, Reading[]>> {
  const readings = new Map<string, Reading[]>()
  for (const { path, cookie } of asks) {
    readings.set(
      path,
      await buffersOf(logFile, async () => {
        const answer = await fetch(url + path, { headers: { cookie, connection: 'close' }, redirect: 'manual' })
        await answer.arrayBuffer()
      }),
    )
  }
  return readings
}

/** Every statement of the last of several runs of this work, which asked the same as the run before. */
export async function buffersOf(logFile: string, work: () => Promise<unknown>): Promise<Reading[]> {
  let before: Reading[] | undefined
  for (let run = 0; run < MOST_RUNS; run++) {
    const at = statSync(logFile).size
    await work()
    // An answer goes out before its transaction has ended, and the statement asked last is told of at that end.
    await sleep(TOLD_AFTER_MS)
    const readings = readingsIn(readFrom(logFile, at))
    if (run + 1 >= FEWEST_RUNS && readings && before && asked(readings) === asked(before)) return readings
    before = readings
  }
  throw new Error(`asks something else each time: ${asked(before ?? [])}`)
}

/** In no order: what is sent together is told of as it ends. */
const asked = (readings: readonly Reading[]): string =>
  readings
    .map(({ sql }) => sql)
    .sort()
    .join('\n')

/** The log grows by hundreds of megabytes: only what came since is read. */
function readFrom(file: string, from: number): string {
  const bytes = Buffer.alloc(statSync(file).size - from)
  const opened = openSync(file, 'r')
  readSync(opened, bytes, 0, bytes.length, from)
  closeSync(opened)
  return bytes.toString()
}

/** From its next connection on the application is told what each of its statements reads. */
export async function explainEverything(client: pg.Client): Promise<void> {
  await client.query("load 'auto_explain'")
  for (const [name, value] of Object.entries(EXPLAIN))
    await client.query(`alter role lantoa_app set ${name} = '${value}'`)
}

export const explainNothing = (client: pg.Client) => client.query('alter role lantoa_app reset all')

/** One entry of the log begins at the margin, the lines of its plan are indented; undefined where one is not written out yet. */
function readingsIn(log: string): Reading[] | undefined {
  const entries = log.split(/\n(?=\S)/).flatMap(entry => /LOG: {2}duration: .* plan:\n(.*)$/s.exec(entry)?.[1] ?? [])
  if (!entries.every(isWhole)) return undefined
  return entries.map(entry => {
    const { 'Query Text': sql, Plan: plan } = JSON.parse(entry) as { 'Query Text': string; Plan: PlanNode }
    const buffers = (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)
    return { sql, buffers, descents: descentsOf(plan) }
  })
}

function isWhole(json: string): boolean {
  try {
    JSON.parse(json)
    return true
  } catch {
    return false
  }
}

function descentsOf(node: PlanNode): number {
  // Told of all runs of the node together, unlike its rows.
  const own = node['Index Searches'] ?? 0
  return own + (node.Plans ?? []).reduce((sum, child) => sum + descentsOf(child), 0)
}
