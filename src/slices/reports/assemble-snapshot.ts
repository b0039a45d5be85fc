import { type Day, dayOf } from '#platform/day.ts'
import { planForValues } from '#platform/db/plan-for-values.ts'
import { problem } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { waivesFourEyes } from '#slices/facilities/four-eyes.api.ts'
import { letterheadOn } from '#slices/facilities/names.api.ts'
import { staffNames } from '#slices/facilities/staff.api.ts'
import { issuedVersion, planRows } from '#slices/plans/plans.api.ts'
import { findPeriod, listPeriods, type Period } from '#slices/registers/periods.api.ts'
import { amendedPromises } from '#slices/tasks/amended-promises.api.ts'
import { bearersByPart } from '#slices/tasks/bearers.api.ts'
import { moneyOfPlan } from '#slices/tasks/budget/budget.api.ts'
import { evidenceIndex, taskProgress, unitsAsked, unitsBehind } from '#slices/tasks/report-lines.api.ts'
import { promisesOfPlan } from '#slices/tasks/targets/targets.api.ts'
import { assembleFigures } from './assemble-figures.ts'
import { countMonths } from './count-months.ts'
import { plannedFigures } from './planned-figures.ts'
import type { Assessment, ReportSnapshot } from './report-snapshot.ts'
import { type ReportRow, sentReports, snapshotBefore } from './reports.queries.ts'
import { textOfReport, withTexts } from './sentences/sentences.queries.ts'
import { chosenTemplate } from './templates/chosen-template.ts'

const EMPTY: Assessment = { results: '', shortcomings: '', causes: '', next_tasks: '', proposals: '' }

/** Who will sign, when that is known: a deputy signs for the head. */
export interface Signing {
  readonly staff_id: string
  readonly capacity: string | null
  readonly position: string
}

/** What of a report is not computed. A period without a report has no id yet. */
export type Stated = Pick<ReportRow, 'period_id' | 'number' | 'dated' | 'assessment'> & { readonly id?: string }

/** What the report says now, computed from the ledger, the plan and the duties. Nothing in it is typed but the assessment. */
export async function assembleSnapshot(reader: Reader, report: Stated, signing?: Signing): Promise<ReportSnapshot> {
  const period = await findPeriod(reader, report.period_id)
  const letterhead = await letterheadOn(reader, report.dated ?? period.due_on)
  if (!letterhead) throw problem('conflict', 'report.no-letterhead')
  const version = await issuedVersion(reader, period.year)
  const rows = version ? await planRows(reader, version.id) : []
  const promised = version && (await promisesOfPlan(reader, version))
  const before = await snapshotBefore(reader, period)
  const names = await staffNames(reader)
  const template = await chosenTemplate(reader, report.id)
  const window = { from: period.from_day, to: period.cut_off }
  const money = version && (await moneyOfPlan(reader, version.id, period.cut_off))
  const counted_to = earlierOf(period.cut_off, dayOf(reader.now()))
  const year_from = await yearFrom(reader, period)
  const sent = await sentReports(reader, period.year, report.id)
  const planned = version
    ? withMoney(
        plannedFigures(
          rows,
          promised?.targets ?? [],
          await bearersByPart(reader, version.id),
          await amendedPromises(reader, version.id),
        ),
        money?.estimate ?? null,
      )
    : new Map<string, number>()
  const bare: ReportSnapshot = {
    period: {
      code: period.code,
      name: period.name,
      year: period.year,
      from_day: period.from_day,
      to_day: period.to_day,
      cut_off: period.cut_off,
      counted_to,
      due_on: period.due_on,
    },
    facility: {
      name: letterhead.name,
      parent_agency: letterhead.parent_agency,
      place: letterhead.place,
      symbol_suffix: letterhead.symbol_suffix,
    },
    plan: version ? { title: version.title ?? '', number: version.number, issued_on: version.issued_on } : null,
    number: report.number,
    dated: report.dated,
    ...(await planForValues(reader, async () => ({
      ...(await assembleFigures(reader, { period, year_from, planned, before: before?.figures, sent, promised })),
      months: await countMonths(reader, { from: year_from, to: counted_to }),
    }))),
    tasks: version
      ? (await taskProgress(reader, version.id, window)).map(task => ({ ...task, ...money?.tasks.get(task.task_id) }))
      : [],
    evidence: version ? await evidenceIndex(reader, version.id, window) : [],
    units: { asked: await unitsAsked(reader, window), behind: await unitsBehind(reader, window) },
    assessment: { ...EMPTY, ...report.assessment },
    signer: {
      capacity: signing?.capacity ?? null,
      position: signing?.position ?? letterhead.head_title,
      name: signing ? (names.get(signing.staff_id) ?? null) : null,
    },
    ...(template && { template }),
    waives_four_eyes: await waivesFourEyes(reader),
  }
  return withTexts(bare, await textOfReport(reader, report.id, bare))
}

/** KH of "Kinh phí đã dùng" is what the plan's tasks are estimated at. */
const withMoney = (planned: Map<string, number>, estimate: number | null): Map<string, number> =>
  estimate === null || estimate === 0 ? planned : planned.set('spending', estimate)

const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b)

/** Every cumulative of a year begins where its year period does: on 15/12 of the year before. */
export async function yearFrom(reader: Reader, period: Pick<Period, 'year'>): Promise<string> {
  const year = (await listPeriods(reader, period.year)).find(one => one.kind === 'year')
  return year?.from_day ?? `${period.year - 1}-12-15`
}
