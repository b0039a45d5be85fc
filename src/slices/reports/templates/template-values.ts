import { writeDay } from '#platform/day.ts'
import { blankDayWords, dayWords } from '#platform/document/day-line.ts'
import { numberLine } from '#platform/document/symbol.ts'

import { parseSymbol } from '../report-number.ts'
import type { EvidenceLine, FigureLine, ReportSnapshot, TaskLine } from '../report-snapshot.ts'
import { runsToRead } from '../sentences/runs-to-read.ts'
import { writeMeasured, writeNumber } from '../write-numbers.ts'
import { FIGURE_FIELDS, figureFieldName } from './template-fields.ts'

export type Values = Readonly<Record<string, string>>
/** What a template is filled with: words for fields, rows for loops. */
export type TemplateValues = Readonly<Record<string, string | readonly Values[]>>

const NOT_SAID = '–'

/** Everything a template can say of a report, written as our own layout writes it. Made from the snapshot alone. */
export function templateValues(snapshot: ReportSnapshot): TemplateValues {
  return { ...figureValues(snapshot.figures), ...documentValues(snapshot), ...textValues(snapshot), ...lists(snapshot) }
}

/** A figure that the snapshot does not hold, such as one of a newer catalogue, is "–" and no gap. */
function figureValues(lines: readonly FigureLine[]): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { fields } of FIGURE_FIELDS) for (const one of fields) values[one.name] = NOT_SAID
  for (const line of lines)
    for (const [name, value] of Object.entries(measures(line))) values[`${figureFieldName(line)}.${name}`] = value
  return values
}

const measures = (line: FigureLine): Record<string, string> => ({
  ke_hoach: line.planned === null ? NOT_SAID : `${writeNumber(line.planned)}${line.is_rate ? '%' : ''}`,
  ky_nay: writeMeasured(line.period, line.is_rate),
  luy_ke: writeMeasured(line.cumulative, line.is_rate),
  cung_ky: writeMeasured(line.same_period, line.is_rate),
  phan_tram: line.percent === null ? NOT_SAID : `${writeNumber(line.percent)}%`,
})

function documentValues({ facility, period, plan, number, dated, signer }: ReportSnapshot): Values {
  const symbol = numberLine({ number: parseSymbol(number), sign: `BC-${facility.symbol_suffix}` })
  return {
    ten_don_vi: facility.name,
    co_quan_chu_quan: facility.parent_agency,
    so_ky_hieu: symbol.replace(/^Số: /u, ''),
    so: symbol.replace(/^Số: |\/.*$/gu, ''),
    ky_hieu: `BC-${facility.symbol_suffix}`,
    dia_danh: facility.place,
    ngay_ban_hanh: dated ? dayWords(dated) : blankDayWords(Number(period.due_on.slice(0, 4))),
    ngay_ban_hanh_so: dated ? writeDay(dated) : '',
    ky_bao_cao: period.name,
    nam: String(period.year),
    tu_ngay: writeDay(period.from_day),
    den_ngay: writeDay(period.counted_to),
    so_ke_hoach: plan?.number ?? '',
    ngay_ke_hoach: plan?.issued_on ? writeDay(plan.issued_on) : '',
    ten_ke_hoach: plan?.title ?? '',
    quyen_han_ky: signer.capacity ?? '',
    chuc_vu_ky: signer.position,
    nguoi_ky: signer.name ?? '',
  }
}

const sentencesOf = (snapshot: ReportSnapshot): string[] =>
  runsToRead(snapshot).map(runs => runs.map(run => run.text).join(''))

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)

function textValues(snapshot: ReportSnapshot): Values {
  const { assessment, units } = snapshot
  const joined = (text: string) => paragraphsOf(text).join('\n')
  return {
    loi_van: sentencesOf(snapshot).join('\n'),
    ket_qua_noi_bat: joined(assessment.results),
    ton_tai_han_che: joined(assessment.shortcomings),
    nguyen_nhan: joined(assessment.causes),
    nhiem_vu_ky_sau: joined(assessment.next_tasks),
    kien_nghi: joined(assessment.proposals),
    so_don_vi: units ? writeNumber(units.asked) : NOT_SAID,
    so_don_vi_gui_du: units ? writeNumber(units.asked - units.behind.length) : NOT_SAID,
    don_vi_chua_gui: units?.behind.map(unit => unit.name).join('; ') ?? '',
  }
}

function lists(snapshot: ReportSnapshot): Record<string, readonly Values[]> {
  const { assessment } = snapshot
  const paragraphs = (lines: readonly string[]): Values[] => lines.map(doan => ({ doan }))
  return {
    bang_so_lieu: snapshot.figures.map(line => ({
      tt: line.number,
      chi_tieu: line.name,
      don_vi_tinh: line.unit,
      ...measures(line),
    })),
    nhiem_vu: snapshot.tasks.map(taskValues),
    minh_chung: snapshot.evidence.map(evidenceValues),
    cac_cau_loi_van: paragraphs(sentencesOf(snapshot)),
    cac_doan_ket_qua: paragraphs(paragraphsOf(assessment.results)),
    cac_doan_ton_tai: paragraphs(paragraphsOf(assessment.shortcomings)),
    cac_doan_nguyen_nhan: paragraphs(paragraphsOf(assessment.causes)),
    cac_doan_nhiem_vu: paragraphs(paragraphsOf(assessment.next_tasks)),
    cac_doan_kien_nghi: paragraphs(paragraphsOf(assessment.proposals)),
  }
}

const taskValues = (task: TaskLine): Values => ({
  tt: task.no,
  noi_dung: task.title,
  chu_tri: task.leads.join('; '),
  thoi_gian: task.schedule,
  den_han: writeNumber(task.promised),
  da_duyet: writeNumber(task.accepted),
  cho_duyet: writeNumber(task.waiting),
  qua_han: writeNumber(task.late),
})

const evidenceValues = (line: EvidenceLine, at: number): Values => ({
  stt: String(at + 1),
  tt_nhiem_vu: line.task_no,
  ky: line.period,
  don_vi: line.unit,
  ten_minh_chung: line.title,
  ngay: line.happened_on ? writeDay(line.happened_on) : '',
  dia_chi: line.url ?? (line.sha256 ? `SHA-256 ${line.sha256}` : NOT_SAID),
})
