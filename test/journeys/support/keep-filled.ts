import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DemoAccount } from '#app/demo/fill-demo.ts'
import type { Day } from '#platform/day.ts'
import { makeDataDir } from './start-house.ts'

const ACCOUNTS = 'journey-accounts.json'
const FOLDER = 'JOURNEYS_FILLED'

/** For one run of the journeys: a folder for data that is filled once, and of which each journey gets a copy of its own. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lantoa-filled-'))
  process.env[FOLDER] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

type Fill = (dataDir: string) => Promise<DemoAccount[]>

/** A data folder of the caller's own, filled up to a day; outside a run of the journeys it is filled on the spot. */
export async function takeFilled(until: Day, fill: Fill): Promise<{ dataDir: string; accounts: DemoAccount[] }> {
  const folder = process.env[FOLDER]
  const dataDir = makeDataDir()
  if (!folder) return { dataDir, accounts: await fill(dataDir) }
  const kept = join(folder, until)
  if (!existsSync(kept)) await keep(kept, fill)
  // The database's files keep their owner: it starts on no others.
  execFileSync('cp', ['-a', `${kept}/.`, dataDir])
  const accounts: DemoAccount[] = JSON.parse(readFileSync(join(dataDir, ACCOUNTS), 'utf8'))
  rmSync(join(dataDir, ACCOUNTS))
  return { dataDir, accounts }
}

/** Two that fill at once do not wait for each other: the first to be done is kept, whole or not at all. */
async function keep(kept: string, fill: Fill): Promise<void> {
  const dataDir = makeDataDir()
  writeFileSync(join(dataDir, ACCOUNTS), JSON.stringify(await fill(dataDir)))
  try {
    renameSync(dataDir, kept)
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true })
    if (!existsSync(kept)) throw error
  }
}
