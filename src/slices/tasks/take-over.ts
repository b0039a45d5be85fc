import { holds } from '#platform/actor.ts'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type FileStore, keepBytes } from '#platform/files/store-file.ts'
import { type Reader, read, type Scope, write } from '#platform/scope.ts'
import { type KeptFile, kindWords, measureWords, readLinks } from '../activities/activities.api.ts'
import { planVersion } from '../plans/plans.api.ts'
import { withWords } from './duties.queries.ts'
import { assertOfThisYear, assertSaid } from './hand-in.ts'
import { type HandInWriter, handInWithin } from './hand-in-within.ts'
import {
  dueDay,
  getOccurrence,
  lockOccurrence,
  type OccurrenceRow,
  occurrences,
  takesHandIn,
} from './occurrence.queries.ts'
import { type HandIn, handInInput, type PaperLine, type TakeOver } from './tasks.input.ts'

/** What can be taken over: occurrences whose due day has passed and for which nothing was handed in, by task and period. */
export async function loadTakeOver(reader: Reader, versionId: string) {
  ensure(holds(reader.actor, 'coordinator'), 'take-over.coordinator')
  const version = await planVersion(reader, versionId)
  const today = dayOf(reader.now())
  const rows = await occurrences(reader)
    .where('occurrence.plan_id', '=', version.plan_id)
    .where('occurrence.state', 'in', ['upcoming', 'open', 'returned'])
    .orderBy('plan_row.position')
    .orderBy('occurrence.due_on')
    .orderBy('occurrence.party_key')
    .execute()
  const past = rows.filter(row => takesHandIn(row, today) && dueDay(row) < today)
  return {
    year: version.year,
    today,
    rows: (await withWords(reader, past)).map(duty => {
      const words = kindWords(duty.activity_kind ?? 'other')
      return {
        id: duty.id,
        task_id: duty.task_id,
        no: duty.no,
        title: duty.title,
        who: duty.unit_name ?? duty.party_name ?? '',
        period_code: duty.period_code,
        period_to: duty.period_to,
        kind_name: words.name,
        unit: measureWords(words.measures[0]).unit,
        is_ratio: words.ratio !== undefined,
      }
    }),
  }
}

/** Nhập việc đã làm trên giấy trước khi kế hoạch vào phần mềm: nhiều kỳ một lần, ngày của lúc làm, người khác duyệt. */
export async function takeOverPaper(scope: Scope, store: FileStore, input: TakeOver): Promise<{ handed_in: number }> {
  const ids = input.lines.map(line => line.occurrence_id)
  if (new Set(ids).size !== ids.length) throw problem('invalid', 'take-over.twice')
  const prepared = await read(scope, async reader => {
    ensure(holds(reader.actor, 'coordinator'), 'take-over.coordinator')
    return Promise.all(
      input.lines.map(async line => {
        const occurrence = await getOccurrence(reader, line.occurrence_id)
        return { line, occurrence, said: saidOf(line, occurrence, dayOf(scope.now())) }
      }),
    )
  })
  const papers = new Map<string, KeptFile[]>()
  for (const { line, occurrence } of prepared) papers.set(occurrence.id, await paperOf(scope, store, line, occurrence))
  const { request_key: key, lines } = input
  return write(scope, { action: 'tasks.take-over', key, input: { lines } }, async (tx: HandInWriter) => {
    for (const { occurrence, said } of prepared) {
      const locked = await lockOccurrence(tx, occurrence.id)
      await handInWithin(tx, locked, said, papers.get(occurrence.id) ?? [], readLinks(said.links))
    }
    return { handed_in: prepared.length }
  })
}

/** The line as the hand-in it stands for, marked as entered later from paper. */
function saidOf(line: PaperLine, occurrence: OccurrenceRow, today: string): HandIn {
  const words = kindWords(occurrence.activity_kind ?? 'other')
  if (words.ratio && !line.nothing_arose) throw problem('invalid', 'take-over.ratio')
  const said = handInInput.parse({
    request_key: line.occurrence_id,
    happened_on: line.happened_on,
    measures: line.quantity === null ? {} : { [words.measures[0]]: line.quantity },
    links: line.link ? [line.link] : [],
    note: `Nhập sau từ hồ sơ giấy.${line.kept_at ? ` Lưu ở: ${line.kept_at}.` : ''}`,
    nothing_arose: line.nothing_arose,
    // What is kept is a note of where the paper lies; there is no picture that could show somebody.
    privacy_checked: true,
    received_via: 'paper',
  })
  assertSaid(said, today, line.kept_at ? 1 : 0)
  assertOfThisYear(said, occurrence)
  return said
}

/**
 * Where the paper lies, as a file of its own: it has a hash, a day and a person like any other evidence. It names the
 * occurrence, so that one note on two lines does not look like one fact.
 */
async function paperOf(scope: Scope, store: FileStore, line: PaperLine, row: OccurrenceRow): Promise<KeptFile[]> {
  if (line.nothing_arose || line.kept_at === '') return []
  const text = [
    'Ghi nhận từ hồ sơ giấy',
    `Nhiệm vụ: TT ${row.no}. ${row.title}`,
    `Kỳ: ${row.period_code}`,
    `Ngày thực hiện: ${line.happened_on ?? ''}`,
    `Hồ sơ lưu ở: ${line.kept_at}`,
    `Mã kỳ: ${row.id}`,
    '',
  ].join('\n')
  const stored = await keepBytes(store, scope.actor.facility, new TextEncoder().encode(text))
  return [{ ...stored, media_type: 'text/plain', name: 'ho-so-giay.txt' }]
}
