import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { pathOf } from '#platform/files/store-file.ts'
import { asOwner } from '../database.ts'
import { withOwnDatabase } from '../own-database.ts'
import type { Acknowledged } from './errands.ts'
import { HANDED } from './fill-house.ts'

/** What came of the items: `half` names everything that is there without the rest of it. */
export interface Outcome {
  readonly acknowledged: number
  readonly facts: number
  readonly missing: readonly string[]
  readonly doubled: readonly string[]
  readonly half: readonly string[]
}

/** Compares what the clients were promised with what the house holds, past the application. */
export const checkHouse = (
  dataDir: string,
  acknowledged: readonly Acknowledged[],
  facts: readonly string[],
): Promise<Outcome> =>
  withOwnDatabase(dataDir, database =>
    asOwner(database, async owner => {
      const held = await handInsOf(owner)
      const missing: string[] = []
      const doubled: string[] = []
      for (const one of acknowledged) {
        const found = held.filter(row => row.occurrence === one.occurrence)
        const first = found[0]
        if (!first || (one.hand_in && first.id !== one.hand_in) || first.sha256 !== one.sha256)
          missing.push(`hand-in of ${one.occurrence}`)
        if (found.length > 1) doubled.push(`hand-in of ${one.occurrence}: ${found.length} times`)
      }
      const told = new Set(acknowledged.map(one => one.occurrence))
      for (const { occurrence } of held)
        if (!told.has(occurrence)) doubled.push(`hand-in of ${occurrence}, which nobody was told of`)
      missing.push(...(await lostFacts(owner, facts)))
      doubled.push(...(await namesOf(owner, DOUBLED)))
      const half = [
        ...(await namesOf(owner, HALF)),
        ...(await filesWithoutBytes(owner, join(dataDir, 'files'))),
        ...(await namesOf(database.jobs, LEFT)),
      ]
      return { acknowledged: acknowledged.length, facts: facts.length, missing, doubled, half }
    }),
  )

interface Held {
  readonly id: string
  readonly occurrence: string
  readonly sha256: string | null
}

const handInsOf = async (owner: pg.Client): Promise<Held[]> =>
  (
    await owner.query<Held>(
      `select h.id, h.occurrence_id as occurrence, min(e.sha256) as sha256
       from app.hand_in h left join app.tie t on t.hand_in_id = h.id left join app.evidence e on e.id = t.evidence_id
       group by 1, 2`,
    )
  ).rows

/** A fact that was recorded, but for which nobody looked for its duty, lost its job. */
async function lostFacts(owner: pg.Client, facts: readonly string[]): Promise<string[]> {
  const { rows } = await owner.query<{ id: string; recorded: boolean; tied: boolean }>(
    `select f.id, a.id is not null as recorded,
       exists (select from app.tie t where t.activity_id = f.id and t.origin = 'rule') as tied
     from unnest($1::uuid[]) as f(id) left join app.activity a on a.id = f.id`,
    [facts],
  )
  return rows.flatMap(({ id, recorded, tied }) => {
    if (!recorded) return [`fact ${id}`]
    return tied ? [] : [`job that looks for the duty of fact ${id}`]
  })
}

type Checks = Readonly<Record<string, string>>

/** Names as rows: each is one thing too many. */
const DOUBLED: Checks = {
  'fact with the same natural key':
    'select natural_key as name from app.activity where ended_at is null and natural_key is not null group by 1 having count(*) > 1',
  'tie of one fact, file and duty': `select occurrence_id::text as name from app.tie where state <> 'returned'
     group by occurrence_id, activity_id, evidence_id having count(*) > 1`,
  'number of a phone': `select device_id || ' ' || device_no as name from app.hand_in where device_id is not null
     group by device_id, device_no having count(*) > 1`,
  'evidence of the same bytes': `select sha256 as name from app.evidence where kind = 'file' group by 1 having count(*) > 1`,
}

/** Names as rows: each is a thing without its other half. */
const HALF: Checks = {
  'hand-in without a tie':
    'select id::text as name from app.hand_in h where not exists (select from app.tie t where t.hand_in_id = h.id)',
  'tie of a hand-in without fact or evidence': `select t.id::text as name from app.tie t
     left join app.activity a on a.id = t.activity_id left join app.evidence e on e.id = t.evidence_id
     where t.origin = 'hand_in' and (a.id is null or e.id is null)`,
  'fact of a hand-in that is not there': `select a.id::text as name from app.activity a
     where a.source = 'hand_in' and not exists (select from app.hand_in h where h.id = a.source_id)`,
  'fact without a measure':
    'select id::text as name from app.activity a where not exists (select from app.activity_measure m where m.activity_id = a.id)',
  'evidence that proves nothing':
    'select id::text as name from app.evidence e where not exists (select from app.activity_evidence x where x.evidence_id = e.id)',
  'evidence without its file': `select e.id::text as name from app.evidence e where e.kind = 'file'
     and not exists (select from app.file f where f.facility_id = e.facility_id and f.sha256 = e.sha256)`,
  'duty submitted without a hand-in': `select o.id::text as name from app.occurrence o where o.state = 'submitted'
     and not exists (select from app.hand_in h where h.occurrence_id = o.id)`,
  'duty handed in but not submitted': `select o.id::text as name from app.occurrence o join app.part p on p.id = o.part_id
     where o.state <> 'submitted' and p.activity_kind = '${HANDED}' and exists (select from app.hand_in h where h.occurrence_id = o.id)`,
  'number of a phone that was refused': 'select device_no::text as name from app.device_refusal',
  'upload that was handed in and is not noted so': `select u.sha256 as name from app.upload u group by 1
     having max(u.used_at) is null`,
  'request that took its key and kept no answer': 'select key::text as name from app.request where answer is null',
}

const LEFT: Checks = {
  'job left in the queue': `select t.identifier as name from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where j.run_at <= now()`,
}

async function namesOf(owner: pg.Client | pg.Pool, checks: Checks): Promise<string[]> {
  const found: string[] = []
  for (const [what, sql] of Object.entries(checks)) {
    const { rows } = await owner.query<{ name: string }>(sql)
    found.push(...rows.map(({ name }) => `${what}: ${name}`))
  }
  return found
}

async function filesWithoutBytes(owner: pg.Client, folder: string): Promise<string[]> {
  const { rows } = await owner.query<{ facility: string; sha256: string }>(
    'select facility_id as facility, sha256 from app.file',
  )
  return rows.flatMap(({ facility, sha256 }) => {
    const path = pathOf({ folder }, facility, sha256)
    if (!existsSync(path)) return [`file without bytes: ${sha256}`]
    const right = createHash('sha256').update(readFileSync(path)).digest('hex') === sha256
    return right ? [] : [`file with other bytes: ${sha256}`]
  })
}
