import { dayOf } from '#platform/day.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'
import { chooseChannels, isMuted } from './choose-channels.ts'
import { decideReminders, lineKey, type ReminderLine } from './decide-reminders.ts'
import { digestTitle, type ToldDuty } from './digest-words.ts'
import { loadPeople, type PeopleOn } from './load-people.ts'
import { type DigestTables, type NewDigest, openDigest } from './open-digest.ts'
import { loadRemindedDuties, type RemindedRow } from './reminded-duties.queries.ts'
import { sendDigestJob } from './reminders.events.ts'
import { loadDevices, loadSettings, type ReminderSetting } from './settings.queries.ts'
import { dutyTeller, remindingCalendar } from './told-duties.ts'
import { loadMatters, type MatterSource, type ToldMatter, tellMatter } from './told-matters.ts'
import { isWorkingHour } from './working-hours.ts'

/** What the house knows and the database of the facility does not. */
export interface ReachDeps {
  readonly mail_configured: boolean
  /** What other rooms have people reminded of. */
  readonly matters?: readonly MatterSource[]
  /** Staff whose account is open. */
  accountsOf(facility: string): Promise<ReadonlySet<string>>
}

/** A digest that nothing has moved for this long was left behind by a crash. */
const LEFT_BEHIND_MS = 10 * 60_000

interface Due {
  readonly lines: readonly ReminderLine[]
  readonly rows: ReadonlyMap<string, RemindedRow>
  readonly matters: ReadonlyMap<string, ToldMatter>
  readonly people: PeopleOn
  readonly settingOf: (staff: string) => ReminderSetting
}

/** What is to be told now; undefined outside working hours. Reads only. */
async function findDue(reader: Reader, sources: readonly MatterSource[]): Promise<Due | undefined> {
  const now = reader.now()
  const calendar = await remindingCalendar(reader)
  if (!isWorkingHour(now, calendar)) return undefined
  const today = dayOf(now)
  const rows = await loadRemindedDuties(reader, today)
  const people = await loadPeople(reader, today)
  const settingOf = await loadSettings(reader)
  const matters = await loadMatters(reader, sources, today, calendar, people)
  const told = new Set([
    ...(await loadTold(
      reader,
      'occurrence_id',
      rows.map(row => row.id),
    )),
    ...(await loadTold(
      reader,
      'matter',
      matters.map(one => one.key),
    )),
  ])
  const lines = decideReminders(
    now,
    calendar,
    rows,
    people,
    staff => settingOf(staff).digest_hour,
    line => told.has(lineKey(line)),
    matters,
  )
  return {
    lines,
    rows: new Map(rows.map(row => [row.id, row])),
    matters: new Map(matters.map(one => [one.key, one])),
    people,
    settingOf,
  }
}

async function loadTold(
  reader: Reader,
  of: 'occurrence_id' | 'matter',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await reader.db
    .selectFrom('reminder')
    .select(['staff_id', 'occurrence_id', 'matter', 'step', 'anchor_on'])
    .where('facility_id', '=', reader.actor.facility)
    .where(of, 'in', [...ids])
    .where('step', '<>', 'chase')
    .execute()
  return new Set(
    rows.flatMap(({ matter, ...row }) =>
      row.step === 'chase' ? [] : [lineKey({ ...row, step: row.step, ...(matter !== null && { matter }) })],
    ),
  )
}

/** Digests whose job was lost: waiting past their time, or taken up and never finished. */
const findLeftBehind = (reader: Reader) => {
  const before = new Date(reader.now().getTime() - LEFT_BEHIND_MS)
  return reader.db
    .selectFrom('reminder_digest')
    .select('id')
    .where('facility_id', '=', reader.actor.facility)
    .where('state', 'in', ['waiting', 'sending'])
    .where('send_at', '<', before)
    .where(eb => eb.or([eb('claimed_at', 'is', null), eb('claimed_at', '<', before)]))
    .execute()
}

/** Whether a run would do anything now: the clock asks this of every facility and leaves no trace. */
export const hasReminders = (scope: Scope, matters: readonly MatterSource[] = []): Promise<boolean> =>
  read(scope, async reader => {
    const due = await findDue(reader, matters)
    return due !== undefined && (due.lines.length > 0 || (await findLeftBehind(reader)).length > 0)
  })

/** Nhắc việc của cơ sở lúc này: mỗi người một bản gộp trên mỗi kênh, rồi xếp việc gửi. Returns how many digests were opened. */
export async function planReminders(scope: Scope, deps: ReachDeps): Promise<number> {
  const accounts = await deps.accountsOf(scope.actor.facility)
  return write(scope, { action: 'reminder.plan' }, async (tx: Writer<DigestTables>) => {
    const due = await findDue(tx, deps.matters ?? [])
    if (!due) return 0
    for (const { id } of await findLeftBehind(tx)) await tx.enqueue(sendDigestJob, { digest_id: id }, id)
    if (due.lines.length === 0) return 0
    const tell = await dutyTeller(tx)
    const [today, calendar] = [dayOf(tx.now()), await remindingCalendar(tx)]
    const devices = await loadDevices(tx)
    let opened = 0
    for (const [staff, lines] of Map.groupBy(due.lines, line => line.staff_id)) {
      const reach = {
        setting: due.settingOf(staff),
        has_account: accounts.has(staff),
        email: due.people.persons.get(staff)?.email ?? null,
        devices: devices.get(staff) ?? 0,
        mail_configured: deps.mail_configured,
      }
      const told = (some: readonly ReminderLine[]): ToldDuty[] =>
        some.flatMap(line => {
          const matter = line.matter === undefined ? undefined : due.matters.get(line.matter)
          if (matter) return [tellMatter(matter, line.step, today, calendar)]
          const row = due.rows.get(line.occurrence_id ?? '')
          return row ? [tell(row, line.step)] : []
        })
      const kept = lines.map(line => {
        const matter = line.matter === undefined ? undefined : due.matters.get(line.matter)
        return matter ? { ...line, words: `${matter.words}: ${matter.title}`, path: matter.path } : line
      })
      for (const digest of digestsFor(staff, kept, reach, told, tx.now())) {
        const id = await openDigest(tx, digest, dayOf(tx.now()))
        if (id === undefined) continue
        opened++
        if (digest.not === null && digest.channel !== 'app') await tx.enqueue(sendDigestJob, { digest_id: id }, id)
      }
    }
    return opened
  })
}

/** What a person turned off is claimed too, once, so that the record says why nobody told them. */
function digestsFor(
  staff_id: string,
  lines: readonly ReminderLine[],
  reach: Parameters<typeof chooseChannels>[0],
  told: (lines: readonly ReminderLine[]) => ToldDuty[],
  now: Date,
): NewDigest[] {
  const base = { staff_id, kind: 'steps', chase_id: null, send_at: now } as const
  const muted = lines.filter(line => isMuted(reach.setting, line.step))
  const kept = lines.filter(line => !isMuted(reach.setting, line.step))
  const digests: NewDigest[] = []
  if (muted.length > 0) digests.push({ ...base, channel: 'app', not: 'step_off', lines: muted, title: '' })
  if (kept.length > 0) {
    const title = digestTitle(told(kept), dayOf(now))
    for (const { channel, not } of chooseChannels(reach)) digests.push({ ...base, channel, not, lines: kept, title })
  }
  return digests
}
