import { randomUUID } from 'node:crypto'
import type { Day } from '#platform/day.ts'
import { newId } from '#platform/ids.ts'
import { type Writer, write } from '#platform/scope.ts'
import { countActivity, type NewActivity, recordActivity } from '#slices/activities/activities.api.ts'
import { retractActivity, supersedeActivity } from '#slices/activities/end-activity.ts'
import { asOwner, type testDatabase } from '#test/database.ts'
import type { World } from '#test/world.ts'

type Measures = NonNullable<NewActivity['measures']>
interface Special {
  readonly channel?: string
  readonly share?: readonly [numerator: number, denominator: number]
  readonly key?: string
  readonly programme?: 'other'
  /** Waits for a second pair of eyes. */
  readonly waits?: true
  readonly correction?: string
}
type Entry = readonly [n: number, day: Day, kind: string, measures: Measures, special?: Special]

/** Recorded by 10/6, when the half-year report is signed: its figures run from 15/12/2025 to 09/6/2026. */
export const BY_JUNE: readonly Entry[] = [
  [1, '2025-12-20', 'document', { document: 1 }],
  [2, '2026-01-15', 'document', { document: 2 }],
  [5, '2025-12-14', 'document', { document: 5 }],
  [6, '2026-01-05', 'article', { article: 1 }, { channel: 'website' }],
  [7, '2026-02-05', 'article', { article: 3 }, { channel: 'website' }],
  [8, '2026-03-05', 'article', { article: 1 }, { channel: 'website' }],
  [9, '2026-04-05', 'article', { article: 1 }, { channel: 'website', key: 'link:https://anbinh.example.vn/9' }],
  [10, '2026-04-06', 'article', { article: 1 }, { channel: 'website', key: 'link:https://anbinh.example.vn/9' }],
  [12, '2026-06-09', 'article', { article: 1 }, { channel: 'website' }],
  [13, '2026-06-10', 'article', { article: 2 }, { channel: 'website' }],
  [17, '2026-02-20', 'article', { article: 2 }, { channel: 'website', programme: 'other' }],
  [20, '2026-01-25', 'article_sent', { article: 2 }],
  [21, '2026-02-25', 'article', { article: 1 }, { channel: 'press' }],
  [23, '2026-05-20', 'article_sent', { article: 1 }],
  [24, '2026-01-10', 'post', { post: 1, reach: 200 }, { channel: 'facebook' }],
  [25, '2026-02-10', 'post', { post: 2, reach: 350 }, { channel: 'facebook' }],
  [27, '2026-03-10', 'article', { article: 1 }, { channel: 'facebook' }],
  [28, '2026-04-10', 'post', { post: 3, reach: 90 }, { channel: 'zalo' }],
  [30, '2026-05-10', 'video', { product: 1 }, { channel: 'youtube' }],
  [31, '2026-02-15', 'bulletin', { product: 1, play: 40 }, { channel: 'signage_tv' }],
  [32, '2026-03-15', 'broadcast', { play: 12 }, { channel: 'loudspeaker' }],
  [35, '2026-01-20', 'meeting', { session: 1, turn: 45, invited: 50 }],
  [36, '2026-02-20', 'training', { session: 2, turn: 60, invited: 80 }],
  [38, '2026-03-20', 'meeting', { session: 1, turn: 30 }],
  [40, '2026-03-04', 'staff_reached', {}, { share: [47, 60] }],
  [41, '2026-06-04', 'staff_reached', {}, { share: [55, 60] }],
  [43, '2026-01-28', 'community', { session: 1, turn: 80 }],
  [44, '2026-04-28', 'patient_council', { session: 1, turn: 25 }],
  [47, '2026-05-01', 'contest', { contest: 1, entry: 120, person: 80 }],
  [49, '2026-02-01', 'poster', { piece: 6 }],
  [51, '2026-03-02', 'spending', { dong: 1_500_000 }],
  [52, '2026-02-27', 'procedures_posted', {}, { share: [33, 41] }],
  [54, '2026-03-03', 'posting', { point: 4, qr: 3 }],
  [55, '2026-03-06', 'satisfaction', { form: 100 }, { share: [90, 100] }],
  [57, '2026-04-04', 'survey', { form: 30 }],
  [58, '2026-05-31', 'feedback', { received: 8, handled: 6, on_time: 3 }],
  [60, '2026-04-20', 'model', { model: 1 }],
]

/** Recorded on 01/7: of days that the half-year report had told, but it could not know them. */
export const LATE: readonly Entry[] = [
  [3, '2026-02-10', 'document', { document: 1 }],
  [11, '2026-05-05', 'article', { article: 4 }, { channel: 'website' }],
  [19, '2026-03-01', 'article', { article: -1 }, { channel: 'website', correction: 'Một bài đăng hai lần' }],
  [39, '2026-05-15', 'meeting', { session: 1, turn: 20 }],
  [46, '2026-05-28', 'community', { session: 1, turn: 70 }],
]

/** Recorded on their day, after 10/6. Figures of Quý III run from 15/6 to 09/9; 10/6 to 14/6 lie between the two. */
export const BY_SEPTEMBER: readonly Entry[] = [
  [4, '2026-07-20', 'document', { document: 1 }],
  [14, '2026-07-10', 'article', { article: 5 }, { channel: 'website' }],
  [15, '2026-09-09', 'article', { article: 1 }, { channel: 'website' }],
  [16, '2026-09-10', 'article', { article: 7 }, { channel: 'website' }],
  [18, '2026-08-01', 'article', { article: 1 }, { channel: 'website', waits: true }],
  [22, '2026-07-25', 'article', { article: 1 }, { channel: 'tv' }],
  [26, '2026-07-15', 'post', { post: 1, reach: 100 }, { channel: 'facebook' }],
  [29, '2026-08-10', 'post', { post: 1 }, { channel: 'zalo' }],
  [33, '2026-06-20', 'bulletin', { product: 2, play: 30 }, { channel: 'led' }],
  [34, '2026-06-12', 'broadcast', { play: 5 }, { channel: 'loudspeaker' }],
  [37, '2026-07-05', 'conference', { session: 1, turn: 120, invited: 130 }],
  [42, '2026-09-03', 'staff_reached', {}, { share: [58, 60] }],
  [45, '2026-08-28', 'community', { session: 1, turn: 60 }],
  [48, '2026-08-15', 'contest', { contest: 1, entry: 60, person: 50 }],
  [50, '2026-07-01', 'leaflet', { sheet: 500 }],
  [53, '2026-08-27', 'procedures_posted', {}, { share: [41, 41] }],
  [56, '2026-07-06', 'satisfaction', { form: 50 }, { share: [40, 50] }],
  [59, '2026-08-31', 'feedback', { received: 4, handled: 4, on_time: 4 }],
]

/** What the facility keeps books of beside administrative reform: never in these figures. */
export async function anotherProgramme(database: ReturnType<typeof testDatabase>, world: World): Promise<string> {
  const id = newId<'programme'>()
  await asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.programme')`, [world.facility])
    await client.query(
      `insert into app.programme (facility_id, id, code, name, counts) values ($1, $2, 'ATTP', 'An toàn thực phẩm', false)`,
      [world.facility, id],
    )
    await client.query('commit')
  })
  return id
}

/** Says these to the ledger, each on its day or all on one; tells the ids by number, and the numbers it knew already. */
export async function recordEntries(world: World, entries: readonly Entry[], other: string, on?: Day) {
  const ids = new Map<number, string>()
  const refused: number[] = []
  for (const [n, day, kind, measures, special = {}] of entries) {
    world.now = new Date(`${on ?? day}T02:00:00Z`)
    await write(
      world.as('coordinator'),
      { action: 'test.record' },
      async (tx: Writer<'activity' | 'activity_measure'>) => {
        const { id, known } = await recordActivity(tx, {
          kind,
          title: `Việc ${n}`,
          happened_on: day,
          measures,
          source: 'typed',
          channel: special.channel ?? null,
          numerator: special.share?.[0] ?? null,
          denominator: special.share?.[1] ?? null,
          natural_key: special.key ?? null,
          programme_id: special.programme ? other : undefined,
          is_adjustment: special.correction !== undefined,
          reason: special.correction ?? null,
        })
        if (known) refused.push(n)
        else ids.set(n, id)
        if (!special.waits) await countActivity(tx, [id])
      },
    )
  }
  return { ids, refused }
}

export async function retract(world: World, id: string, on: Day, reason: string): Promise<void> {
  world.now = new Date(`${on}T02:00:00Z`)
  await retractActivity(world.as('coordinator'), id, { request_key: randomUUID(), reason })
}

export async function replace(
  world: World,
  id: string,
  on: Day,
  change: { reason: string; measures?: Measures; happened_on?: Day },
): Promise<string> {
  world.now = new Date(`${on}T02:00:00Z`)
  return (await supersedeActivity(world.as('coordinator'), id, { request_key: randomUUID(), ...change })).id
}
