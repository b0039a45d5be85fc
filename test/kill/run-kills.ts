import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectToRunning } from '#platform/db/embedded/connect-to-running.ts'
import { openEmbeddedDatabase } from '#platform/db/open-database.ts'
import { type Dice, throwDice } from '../mutation/dice.ts'
import { type BadLine, openBadLine } from './bad-line.ts'
import { checkHouse, type Outcome } from './check-house.ts'
import { type Client, openClient } from './client.ts'
import { type Acknowledged, factErrand, type HandInErrand, handInErrand, WAYS } from './errands.ts'
import { type FilledHouse, fillHouse, PASSWORD } from './fill-house.ts'
import { type House, openHouse, runCommand, type Victim } from './house.ts'
import { signedIn } from './line.ts'

export interface KillReport extends Outcome {
  readonly kills: Record<Victim, number>
  /** Requests that the clients sent until everything was acknowledged. */
  readonly tries: number
  readonly line: BadLine['seen']
  readonly doctor: { readonly code: number | null; readonly text: string }
}

export interface KillOptions {
  readonly kills: number
  readonly seed: number
  /** No kill begins after so many minutes: a busy machine then shows fewer of them. */
  readonly minutes?: number
  readonly tell?: (text: string) => void
}

const CLIENTS = 8
/** What each client brings around one kill. */
const EACH = 3
const FACTS = 2
/** Half of the kills hit the application, a quarter the database, a quarter both. */
const TURNS: readonly Victim[] = ['database', 'application', 'both', 'application']

/** Eight stations hand in over a bad line while the house is killed again and again; then everything is counted. */
export async function runKills({ kills, seed, minutes = 60, tell = () => {} }: KillOptions): Promise<KillReport> {
  const filled = await fillHouse(CLIENTS, kills * EACH)
  try {
    const house = await openHouse(filled.dataDir, await freePort())
    const dice = throwDice(seed, 0)
    const line = await openBadLine(() => house.port, dice)
    try {
      const work = await bringAll(filled, house, line, { kills, dice, tell, until: Date.now() + minutes * 60_000 })
      await untilIdle(filled.dataDir)
      await house.stop()
      const outcome = await checkHouse(filled.dataDir, work.acknowledged, work.facts)
      const doctor = await runCommand(filled.dataDir, 'doctor')
      return { ...outcome, kills: work.killed, tries: work.tries, line: line.seen, doctor }
    } finally {
      await line.close()
      await house.stop()
    }
  } finally {
    rmSync(filled.dataDir, { recursive: true, force: true })
  }
}

interface Round {
  readonly kills: number
  readonly until: number
  readonly dice: Dice
  readonly tell: (text: string) => void
}

async function bringAll(filled: FilledHouse, house: House, line: BadLine, { kills, until, dice, tell }: Round) {
  const clients: Client[] = []
  for (const [i, { user_name }] of filled.people.entries())
    clients.push(openClient(line.port, await signedIn(house.port, user_name, PASSWORD), throwDice(7, i)))
  const desk = openClient(line.port, await signedIn(house.port, filled.coordinator, PASSWORD), throwDice(7, 99))
  const phones = clients.map(() => randomUUID())
  const acknowledged: Acknowledged[] = []
  const facts: string[] = []
  const killed: Record<Victim, number> = { application: 0, database: 0, both: 0 }

  for (let round = 0; round < kills && Date.now() < until; round++) {
    const bringing = Promise.all([
      ...clients.map((client, i) => {
        const duties = filled.people[i]?.duties.slice(round * EACH, (round + 1) * EACH) ?? []
        return bringDuties(client, errandsOf(duties, round, phones[i] ?? ''), acknowledged)
      }),
      bringFacts(desk, filled.people[0]?.unit ?? '', round, facts),
    ])
    // A client that is refused for good ends the run below, not in the middle of a kill.
    bringing.catch(() => undefined)
    const victim = TURNS[round % TURNS.length] ?? 'application'
    await sleep(30 + dice.below(450))
    await house.kill(victim)
    killed[victim]++
    await bringing
    tell(`${round + 1}/${kills} ${victim}: ${acknowledged.length} hand-ins, ${facts.length} facts acknowledged`)
  }
  const tries = [...clients, desk].reduce((sum, client) => sum + client.tries(), 0)
  return { acknowledged, facts, killed, tries }
}

/** Each way in is used for a third of them; what lies in the phone's queue has its number there. */
const errandsOf = (duties: readonly string[], round: number, device: string): HandInErrand[] =>
  duties.map((duty, n) => {
    const way = WAYS[n % WAYS.length] ?? 'queue'
    return handInErrand(duty, way, { device, no: round * EACH + n + 1 })
  })

async function bringDuties(client: Client, errands: readonly HandInErrand[], into: Acknowledged[]): Promise<void> {
  for (const [{ occurrence, sha256 }, said] of await client.bring(errands))
    into.push({ occurrence, sha256, ...(said && { hand_in: said }) })
}

async function bringFacts(client: Client, unit: string, round: number, into: string[]): Promise<void> {
  const errands = Array.from({ length: FACTS }, (_, i) => factErrand(unit, round * FACTS + i))
  into.push(...(await client.bring(errands)).values())
}

const PATIENCE_MS = 30_000
const DUE = 'select count(*)::int as due from graphile_worker._private_jobs where run_at <= now()'

/** Waits until the house has done the jobs that are due; those it does not do are found by the check. */
async function untilIdle(dataDir: string): Promise<void> {
  const running = await connectToRunning(dataDir)
  if (!running) throw new Error('the house is not running')
  const database = await openEmbeddedDatabase(running.superuser, running.secret)
  try {
    const until = Date.now() + PATIENCE_MS
    while (Date.now() < until) {
      const { rows } = await database.jobs.query<{ due: number }>(DUE)
      if (rows[0]?.due === 0) return
      await sleep(200)
    }
  } finally {
    await database.close()
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject()))
    })
  })
