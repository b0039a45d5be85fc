import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#platform/db/open-database.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { asOwner } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { anIssuedPlan, key, type PartFixture, type RowFixture } from './an-issued-plan.fixture.ts'
import { planOccurrences } from './plan-occurrences.ts'
import { type HandIn, handInInput } from './tasks.input.ts'

/** The smallest picture that is one: a PNG of one pixel; `n` makes another file of it. */
export const aPicture = (n = 0): Uint8Array =>
  new Uint8Array([
    ...Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
    n,
  ])
export const aPhoto = (n = 0) => ({ name: `anh-${n}.png`, bytes: aPicture(n) })

export const aStore = async (): Promise<FileStore> => ({ folder: await mkdtemp(join(tmpdir(), 'lantoa-tasks-')) })

export const said = (over: Partial<HandIn> = {}): HandIn =>
  handInInput.parse({
    request_key: key(),
    happened_on: '2026-03-02',
    privacy_checked: true,
    links: ['https://anbinh.example.vn/tin/mot-cua'],
    ...over,
  })

export interface Duties {
  readonly world: World
  readonly store: FileStore
  readonly parts: Record<string, string>
  readonly version: string
  /** The occurrence of a unit in a row and month. */
  occurrence(row: string, unit: string, period?: string): Promise<string>
  stateOf(id: string): Promise<Record<string, unknown>>
}

const ARTICLES: PartFixture = {
  schedule_kind: 'monthly',
  product: 'Tin, bài',
  activity_kind: 'article',
  channel: 'website',
  measure: 'article',
  minimum: 1,
  minimum_per: 'month',
  parties: [],
}

/** Row 5: an article a month by each unit; row 9: a community talk a month by each unit. On 02/3/2026. */
export async function someDuties(database: Database, more: (world: World) => RowFixture[] = () => []): Promise<Duties> {
  const world = await aFacility(database)
  const parties = [{ kind: 'group', group_id: world.group }]
  const plan = await anIssuedPlan(database, world, [
    { no: '5', title: 'Viết tin, bài về cải cách hành chính', parts: [{ ...ARTICLES, parties }] },
    {
      no: '9',
      title: 'Truyền thông tại cộng đồng',
      parts: [{ schedule_kind: 'monthly', product: 'Buổi', activity_kind: 'community', measure: 'session', parties }],
    },
    ...more(world),
  ])
  await planOccurrences(world.system, plan.version)
  const one = async (sql: string, values: unknown[]) =>
    asOwner(database, async client => (await client.query(sql, values)).rows[0])
  return {
    world,
    store: await aStore(),
    parts: plan.parts,
    version: plan.version,
    occurrence: async (row, unit, period = '2026-03') => {
      const found = await one(
        'select id from app.occurrence where facility_id = $1 and part_id = $2 and unit_id = $3 and period_code = $4',
        [world.facility, plan.parts[row], unit, period],
      )
      return found.id
    },
    stateOf: id =>
      one(
        `select state, state_reason, nothing_arose, row_version,
           (select count(*)::int from app.tie t where t.occurrence_id = o.id and t.state = 'offered') as offered,
           (select count(*)::int from app.tie t where t.occurrence_id = o.id and t.state = 'accepted') as accepted
         from app.occurrence o where o.facility_id = $1 and o.id = $2`,
        [world.facility, id],
      ),
  }
}

export interface LedgerLine {
  id: string
  kind: string
  channel: string | null
  counted: boolean
  ended: boolean
  measures: Record<string, number>
  evidence: number
}

/** The ledger as it stands, oldest fact first. */
export const ledgerOf = (database: Database, world: World): Promise<LedgerLine[]> =>
  asOwner(database, async client => {
    const { rows } = await client.query<LedgerLine>(
      `select id, kind, channel, counted_at is not null as counted, ended_at is not null as ended,
         (select coalesce(jsonb_object_agg(measure, quantity), '{}') from app.activity_measure m where m.activity_id = a.id) as measures,
         (select count(*)::int from app.activity_evidence e where e.activity_id = a.id) as evidence
       from app.activity a where facility_id = $1 order by recorded_at, id`,
      [world.facility],
    )
    return rows
  })
