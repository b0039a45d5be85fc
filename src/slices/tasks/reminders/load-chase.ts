import { dayOf } from '#platform/day.ts'
import type { Reader } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import { formatShortDay } from '#ui/format.ts'
import { letterheadOn } from '../../facilities/names.api.ts'
import { issuedVersion } from '../../plans/plans.api.ts'
import { type ChannelChoice, chooseChannels } from './choose-channels.ts'
import { headsOf, holdersOf } from './decide-reminders.ts'
import { dueWords, dutyWords, type ToldDuty } from './digest-words.ts'
import { loadPeople } from './load-people.ts'
import type { ReachDeps } from './plan-reminders.ts'
import { loadLateDuties, type RemindedRow } from './reminded-duties.queries.ts'
import { loadDevices, loadSettings } from './settings.queries.ts'
import { dutyTeller, remindingCalendar } from './told-duties.ts'
import { nextWorkingMoment } from './working-hours.ts'

export interface ChasedParty {
  readonly key: string
  readonly name: string
  readonly duties: readonly (Pick<ToldDuty, 'id' | 'no' | 'title' | 'period_code'> & { readonly due_words: string })[]
  readonly people: readonly { staff_id: string; name: string; channels: readonly ChannelChoice[] }[]
  /** Who chased it on this working day before, the last of them. */
  readonly chased: { readonly by: string; readonly at: Date } | null
  /** Ready to be pasted. */
  readonly zalo: string
}

export interface ChasePlan {
  readonly parties: readonly ChasedParty[]
  readonly mail_configured: boolean
  /** Now, or when work begins again. */
  readonly send_at: Date
  readonly waits: boolean
}

export const partyKey = (row: Pick<RemindedRow, 'unit_id' | 'staff_id' | 'party_key'>): string =>
  row.unit_id ?? row.staff_id ?? row.party_key

export interface ChaseAsked {
  readonly year?: number | undefined
  readonly unit?: string | undefined
}

/** Who is late with what, whom a chase would tell by which channel, and who was chased today already. */
export async function loadChase(
  reader: Reader,
  accounts: ReadonlySet<string>,
  deps: Pick<ReachDeps, 'mail_configured'>,
  site: string,
  { year, unit }: ChaseAsked,
): Promise<ChasePlan> {
  const now = reader.now()
  const [calendar, version] = await Promise.all([remindingCalendar(reader), issuedVersion(reader, year)])
  const send_at = nextWorkingMoment(now, calendar)
  const base = { mail_configured: deps.mail_configured, send_at, waits: send_at > now }
  if (!version) return { ...base, parties: [] }
  const today = dayOf(now)
  const { late, tell, people, settingOf, devices, chased, letterhead } = await together({
    late: loadLateDuties(reader, version.plan_id, today),
    tell: dutyTeller(reader),
    people: loadPeople(reader, today),
    settingOf: loadSettings(reader),
    devices: loadDevices(reader),
    chased: loadChased(reader, dayOf(send_at)),
    letterhead: letterheadOn(reader, today),
  })
  const rows = unit ? late.filter(row => row.unit_id === unit) : late
  const facility = letterhead?.name ?? ''
  const parties = [...Map.groupBy(rows, partyKey)].map(([key, own]): ChasedParty => {
    const duties = own.map(row => tell(row, 'chase'))
    const name = duties[0]?.party ?? ''
    const told = own.flatMap(row => [...headsOf(row, people), ...holdersOf(row, people)])
    const ids = new Set(told.flatMap(id => [id, ...people.standInsOf(id)]))
    return {
      key,
      name,
      duties: duties.map(({ id, no, title, period_code, ...duty }) => ({
        id,
        no,
        title,
        period_code,
        due_words: dueWords({ id, no, title, period_code, ...duty }, today),
      })),
      people: [...ids].map(id => ({
        staff_id: id,
        name: people.persons.get(id)?.full_name ?? '',
        channels: chooseChannels({
          setting: settingOf(id),
          has_account: accounts.has(id),
          email: people.persons.get(id)?.email ?? null,
          devices: devices.get(id) ?? 0,
          mail_configured: deps.mail_configured,
        }),
      })),
      chased: chased.get(key) ?? null,
      zalo: zaloText(name, duties, { today, site, by: reader.actor.name ?? '', facility }),
    }
  })
  return { ...base, parties: parties.sort((a, b) => a.name.localeCompare(b.name, 'vi')) }
}

async function loadChased(reader: Reader, day: string): Promise<Map<string, { by: string; at: Date }>> {
  const rows = await reader.db
    .selectFrom('reminder_chase')
    .innerJoin('staff', join =>
      join
        .onRef('staff.facility_id', '=', 'reminder_chase.facility_id')
        .onRef('staff.id', '=', 'reminder_chase.chased_by'),
    )
    .select(['reminder_chase.party_keys', 'reminder_chase.chased_at', 'staff.full_name'])
    .where('reminder_chase.facility_id', '=', reader.actor.facility)
    .where('reminder_chase.day', '=', day)
    .orderBy('reminder_chase.chased_at')
    .execute()
  return new Map(
    rows.flatMap(row => row.party_keys.map(key => [key, { by: row.full_name, at: row.chased_at }] as const)),
  )
}

/** Words for Zalo: plain lines, since it knows no other look. */
export function zaloText(
  name: string,
  duties: readonly ToldDuty[],
  { today, site, by, facility }: { today: string; site: string; by: string; facility: string },
): string {
  return [
    `Kính gửi ${name},`,
    `Đến ngày ${formatShortDay(today)} còn ${duties.length} việc của kế hoạch tuyên truyền chưa nộp:`,
    ...duties.map(
      (duty, i) => `${i + 1}. ${dutyWords({ ...duty, party: '' })}: ${duty.title} (${dueWords(duty, today)})`,
    ),
    `Nộp minh chứng tại ${site}/viec`,
    [by, facility].filter(Boolean).join(', '),
  ].join('\n')
}
