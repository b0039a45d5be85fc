import { writeDay } from '#platform/day.ts'
import { blankDayWords, dayWords } from '#platform/document/day-line.ts'
import { type Block, textOf } from '#platform/document/layout.ts'
import { numberLine } from '#platform/document/symbol.ts'

import { parseSymbol } from '../report-number.ts'
import type { EvidenceLine, FigureLine, ReportSnapshot, TaskLine } from '../report-snapshot.ts'
import { headingsOf, underHeading } from '../sentences/compose-text.ts'
import type { Heading } from '../sentences/headings.words.ts'
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

/** A block as one line of text; an item of a list begins with a dash. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => {
    if (block.kind !== 'paragraph' && block.kind !== 'bullet') return []
    return [`${block.kind === 'bullet' ? '- ' : ''}${textOf(block.runs)}`]
  })
}

/** The texts of the outline, paragraph by paragraph: the sentences, and what people wrote below them. */
function paragraphsOf(snapshot: ReportSnapshot): Record<string, readonly string[]> {
  const under = (...headings: Heading[]): string[] =>
    linesOf(headings.flatMap(heading => underHeading(snapshot, heading)))
  return {
    chi_dao: under(...headingsOf('direction')),
    loi_van: snapshot.texts === undefined ? runsToRead(snapshot).map(textOf) : under(...headingsOf('results')),
    ket_qua_noi_bat: under('good'),
    ton_tai_han_che: under('shortcomings'),
    nguyen_nhan: under('causes'),
    nhiem_vu_ky_sau: under('next_tasks'),
    kien_nghi: under('proposals'),
  }
}

function textValues(snapshot: ReportSnapshot): Values {
  const { units } = snapshot
  const joined = Object.entries(paragraphsOf(snapshot)).map(([name, lines]) => [name, lines.join('\n')])
  return {
    ...Object.fromEntries(joined),
    so_don_vi: units ? writeNumber(units.asked) : NOT_SAID,
    so_don_vi_gui_du: units ? writeNumber(units.asked - units.behind.length) : NOT_SAID,
    don_vi_chua_gui: units?.behind.map(unit => unit.name).join('; ') ?? '',
    luu_y_phe_duyet: snapshot.waives_four_eyes ? WAIVED : '',
  }
}

const WAIVED = 'Đơn vị có dưới bốn tài khoản nên người lập và người duyệt số liệu có thể là một người.'

function lists(snapshot: ReportSnapshot): Record<string, readonly Values[]> {
  const paragraphs = Object.entries(paragraphsOf(snapshot)).map(([name, lines]) => [
    `cac_doan_${name}`,
    lines.map(doan => ({ doan })),
  ])
  return {
    bang_so_lieu: snapshot.figures.map(line => ({
      tt: line.number,
      chi_tieu: line.name,
      don_vi_tinh: line.unit,
      ...measures(line),
    })),
    nhiem_vu: snapshot.tasks.map(taskValues),
    minh_chung: snapshot.evidence.map(evidenceValues),
    ...Object.fromEntries(paragraphs),
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
