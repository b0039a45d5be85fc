import type { Reader } from '#platform/scope.ts'
import { issuedVersion } from '#slices/plans/plans.api.ts'
import type { Assessment, ReportSnapshot } from '../report-snapshot.ts'
import { type Field, fieldsOf } from './fields.ts'
import { findSlips } from './find-slips.ts'
import { groundsOf } from './grounds.ts'
import { loadBeside } from './load-beside.ts'
import { type Fields, type KeptSentence, mergeSentences, type Sentence, textsOf } from './merge-sentences.ts'
import { proposeSentences } from './propose-sentences.ts'

export interface ReportText {
  readonly sentences: readonly Sentence[]
  readonly fields: readonly Field[]
}

/** What people made of a report's sentences. */
export const keptSentences = (reader: Reader, reportId: string): Promise<KeptSentence[]> =>
  reader.db
    .selectFrom('report_sentence')
    .where('facility_id', '=', reader.actor.facility)
    .where('report_id', '=', reportId)
    .select(['key', 'heading', 'text', 'proposed', 'seen', 'is_left_out', 'place', 'row_version'])
    .execute()

/** The sentences of a report that is not signed yet, with the fields they may name. A period without a report has proposals alone. */
export async function textOfReport(
  reader: Reader,
  reportId: string | undefined,
  snapshot: ReportSnapshot,
): Promise<ReportText> {
  const version = snapshot.plan === null ? undefined : await issuedVersion(reader, snapshot.period.year)
  const grounds = groundsOf(snapshot, await loadBeside(reader, snapshot, version?.id ?? null))
  const fields = fieldsOf(grounds)
  const kept = reportId === undefined ? [] : await keptSentences(reader, reportId)
  return { sentences: mergeSentences(proposeSentences(grounds), kept, valuesOf(fields)), fields }
}

export const valuesOf = (fields: readonly Field[]): Fields =>
  Object.fromEntries(fields.map(({ key, text }) => [key, text]))

/** The snapshot with its final texts. */
export const withTexts = (snapshot: ReportSnapshot, { sentences, fields }: ReportText): ReportSnapshot => ({
  ...snapshot,
  texts: textsOf(sentences, valuesOf(fields)),
})

/** The text with the slips of people in it, for the screen alone. */
export const withSlips = (text: ReportText, assessment: Assessment) => ({
  ...text,
  slips: findSlips(text.sentences, assessment, valuesOf(text.fields)),
})
