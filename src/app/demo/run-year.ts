import { randomUUID } from 'node:crypto'
import type { Actor } from '#platform/actor.ts'
import { addDays, type Day } from '#platform/day.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import { read, type Scope } from '#platform/scope.ts'
import { kindWords } from '#slices/activities/activities.api.ts'
import { unitNamesOn } from '#slices/facilities/names.api.ts'
import { decideTies } from '#slices/tasks/decide-ties.ts'
import { handIn } from '#slices/tasks/hand-in.ts'
import { type OccurrenceRow, occurrences } from '#slices/tasks/occurrence.queries.ts'
import { handInInput } from '#slices/tasks/tasks.input.ts'
import { proofPicture } from './proof-picture.ts'
import { signQuarter } from './sign-quarter.ts'
import { moneyAndInspections } from './spend-and-inspect.ts'
import { rateEvents } from './type-in-rates.ts'
import { unitWords } from './write-unit-words.ts'

/** Scopes of the demo's people at a day, at ten in the morning. */
export interface Cast {
  readonly files: FileStore
  at(staff: string, day: Day): Promise<Scope>
  readonly coordinator: string
  readonly leader: string
  readonly coordinator_unit: string
  readonly system: Scope & { readonly actor: Actor }
  /** Nothing happens after this day. */
  readonly until: Day
}

export interface Event {
  readonly day: Day
  /** On one day: first the hand-ins, then the decisions, then reports. */
  readonly order: number
  run(): Promise<unknown>
}

const REPORTS: readonly (readonly [Day, string])[] = [
  ['2026-03-09', '2026-Q1'],
  ['2026-06-09', '2026-H1'],
]

/** The year as far as it goes: units hand in, mostly in time, the coordinator and the leader decide, two reports are signed. */
export async function runYear(cast: Cast, tell: (text: string) => void): Promise<void> {
  const events: Event[] = (await listDue(cast)).flatMap((occurrence, n) => eventsOf(cast, occurrence, n))
  for (const [day, code] of REPORTS)
    if (day <= cast.until) events.push({ day, order: 3, run: () => signQuarter(cast, code, day) })
  events.push(...rateEvents(cast), ...moneyAndInspections(cast), ...unitWords(cast))
  events.sort((a, b) => a.day.localeCompare(b.day) || a.order - b.order)
  let month = ''
  for (const event of events) {
    if (event.day.slice(0, 7) !== month) tell(`  tháng ${Number(event.day.slice(5, 7))}`)
    month = event.day.slice(0, 7)
    await event.run()
  }
}

/** In an order that names decide and ids do not, so that the demo's story is the same each time it is told. */
async function listDue({ system, until }: Cast): Promise<OccurrenceRow[]> {
  const { due, units } = await read(system, async reader => ({
    due: await occurrences(reader).execute(),
    units: await unitNamesOn(reader, until),
  }))
  const placeOf = ({ due_on, no, unit_id, party_name, product, period_code }: OccurrenceRow): string =>
    [due_on, no, units.get(unit_id ?? '')?.name ?? party_name, product, period_code].join('|')
  return due.sort((a, b) => placeOf(a).localeCompare(placeOf(b), 'vi'))
}

const laterOf = (a: Day, b: Day): Day => [a, b].sort().at(-1) ?? a

/** One duty in nine is late, one in thirty was returned and handed in again, one in twenty-five was never handed in. */
function eventsOf(cast: Cast, occurrence: OccurrenceRow, n: number): Event[] {
  const { due_on: due, period_from: opens } = occurrence
  const lateness = n % 9 === 4 ? 3 : -(n % 6)
  const day = laterOf(addDays(due, lateness), opens)
  if (day > cast.until || n % 25 === 7) return []
  const events: Event[] = [{ day, order: 1, run: () => handInOne(cast, occurrence, day, n) }]
  const decided = addDays(day, 1 + (n % 3))
  if (decided > cast.until) return events
  if (n % 30 !== 11)
    return [...events, { day: decided, order: 2, run: () => decide(cast, occurrence, decided, 'accept') }]
  const again = addDays(decided, 1)
  const later = addDays(again, 1)
  events.push({ day: decided, order: 2, run: () => decide(cast, occurrence, decided, 'return') })
  if (later > cast.until) return events
  return [
    ...events,
    { day: again, order: 1, run: () => handInOne(cast, occurrence, again, n + 1000) },
    { day: later, order: 2, run: () => decide(cast, occurrence, later, 'accept') },
  ]
}

async function handInOne(cast: Cast, occurrence: OccurrenceRow, day: Day, n: number): Promise<void> {
  const scope = await cast.at(occurrence.answers_staff_id, day)
  const kind = occurrence.activity_kind ?? 'document'
  const words = kindWords(kind)
  const links = words.each_link ? linksOf(occurrence, n) : []
  const picture = { name: `minh-chung-${n}.png`, bytes: proofPicture(n) }
  const ratio = words.ratio ? { numerator: 180 + (n % 17), denominator: 200 } : { numerator: null, denominator: null }
  const base = {
    kind,
    ...ratio,
    note: '',
    nothing_arose: false,
    privacy_checked: true,
    received_via: n % 8 === 0 ? 'zalo' : 'app',
  } as const
  const measures = Object.fromEntries(
    words.measures.map((measure, at) => [
      measure,
      at === 0 ? mainQuantity(measure, links.length, n) : secondQuantity(measure, n),
    ]),
  )
  await handIn(
    scope,
    cast.files,
    occurrence.id,
    handInInput.parse({ ...base, request_key: randomUUID(), happened_on: day, measures, links }),
    links.length > 0 ? [] : [picture],
  )
}

/** Things are handed out by the hundred, held one at a time. */
function mainQuantity(measure: string, links: number, n: number): number {
  if (measure === 'sheet') return 600 + (n % 5) * 100
  if (measure === 'form') return 110 + (n % 30)
  return Math.max(1, links)
}

function secondQuantity(measure: string, n: number): number {
  if (measure === 'qr') return 1 + (n % 3)
  const present = 20 + ((n * 7) % 45)
  return measure === 'invited' ? present + (n % 9) : present
}

/** As many links as the plan promises for the time, each an address of its own. */
function linksOf(occurrence: OccurrenceRow, n: number): string[] {
  const count = Math.max(1, Math.min(4, occurrence.minimum ?? 1))
  const house =
    occurrence.channel === 'facebook'
      ? 'https://mang-xa-hoi.example/ttytanbinh/bai'
      : 'https://ttytanbinh.example/tin-cchc'
  return Array.from(
    { length: count },
    (_, at) => `${house}/${occurrence.period_code.toLowerCase()}-dong-${occurrence.no}-${n}-${at + 1}`,
  )
}

/** What the coordinator's own unit handed in goes to the leader. */
async function decide(cast: Cast, occurrence: OccurrenceRow, day: Day, verdict: 'accept' | 'return'): Promise<void> {
  const isOwn = occurrence.unit_id === cast.coordinator_unit
  const scope = await cast.at(isOwn ? cast.leader : cast.coordinator, day)
  const now = await read(cast.system, reader =>
    occurrences(reader).where('occurrence.id', '=', occurrence.id).executeTakeFirstOrThrow(),
  )
  const reason = verdict === 'return' ? { reason: 'Ảnh chưa thấy rõ ngày và nơi thực hiện, nên chụp lại.' } : {}
  const [answer] = await decideTies(scope, {
    request_key: randomUUID(),
    decisions: [{ occurrence_id: occurrence.id, row_version: now.row_version, verdict, without: [], ...reason }],
  })
  if (!answer?.ok)
    throw new Error(`demo: row ${occurrence.no} ${occurrence.period_code} could not be decided: ${answer?.code}`)
}
