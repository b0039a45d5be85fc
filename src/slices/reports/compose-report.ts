import { writeDay } from '#platform/day.ts'
import { type AdministrativeDocument, type Block, plain, type Run } from '#platform/document/layout.ts'
import { composeCharts } from './compose-charts.ts'
import { composeStatistics } from './compose-statistics.ts'
import { composeAdjustments } from './figures/compose-adjustments.ts'
import { composeEvidenceAnnex } from './outputs/evidence-annex.ts'
import { composeTaskAnnex } from './outputs/task-annex.ts'
import { composePromises } from './promises/compose-promises.ts'
import { parseSymbol } from './report-number.ts'
import type { Assessment, ReportSnapshot } from './report-snapshot.ts'
import { periodInText } from './reports.words.ts'
import { underSection, written } from './sentences/compose-text.ts'
import { SECTIONS, type Section } from './sentences/headings.words.ts'
import { writeFirstText } from './sentences/write-first-text.ts'

/**
 * The stand-alone report (BC) on communicating administrative reform, in the outline that departments ask for: direction,
 * results with the statistics table, assessment, tasks to come, proposals; annexes: task by task, evidence index.
 * Made from the snapshot alone, so that the same snapshot is always the same document.
 */
export function composeReport(snapshot: ReportSnapshot): AdministrativeDocument {
  const { facility, period } = snapshot
  return {
    rules: 'nd30-2020@1',
    medium: 'electronic',
    letterhead: { superior: facility.parent_agency, issuer: facility.name },
    reference: { number: parseSymbol(snapshot.number), sign: `BC-${facility.symbol_suffix}` },
    issued: { place: facility.place, day: snapshot.dated, year: Number((snapshot.dated ?? period.due_on).slice(0, 4)) },
    title: { type: 'Báo cáo', subject: `Kết quả tuyên truyền cải cách hành chính ${periodInText(period.name)}` },
    addressees: [facility.parent_agency],
    bases: [],
    blocks: [
      opening(snapshot),
      ...(snapshot.texts === undefined ? firstBody(snapshot) : body(snapshot)),
      ...closing(snapshot),
    ],
    annexes: [composeTaskAnnex(snapshot), composeEvidenceAnnex(snapshot)],
    recipients: ['Như trên', 'Ban Giám đốc', 'Các khoa, phòng, trạm y tế', 'Lưu: VT, TCHC'],
    signature: {
      authority: snapshot.signer.capacity ? [snapshot.signer.capacity] : [],
      position: snapshot.signer.position,
      name: snapshot.signer.name,
    },
  }
}

/** Mục III.1 of the decree: the text speaks of its annexes. */
const mention: Block = {
  kind: 'paragraph',
  runs: [
    plain(
      'Kết quả từng nhiệm vụ so với kế hoạch nêu tại Phụ lục I, danh mục minh chứng tại Phụ lục II kèm theo báo cáo này.',
    ),
  ],
}

/** The five sections of the outline; one of which there is nothing to say is left out. */
const body = (snapshot: ReportSnapshot): Block[] =>
  (Object.keys(SECTIONS) as Section[]).flatMap(code => {
    const blocks = [
      ...underSection(snapshot, code, 'clause'),
      ...(code === 'results'
        ? [
            ...composeStatistics(snapshot),
            ...composeAdjustments(snapshot.adjustments),
            ...composePromises(snapshot.promises),
            ...composeCharts(snapshot),
            mention,
          ]
        : []),
    ]
    return blocks.length === 0 ? [] : [section(SECTIONS[code]), ...blocks]
  })

/**
 * What stands in the part "I.4. Thông tin, tuyên truyền" of the whole report on administrative reform: the same sentences, as points.
 * Neither the table nor the assessment, which that report has places of its own for.
 */
export const partBlocks = (snapshot: ReportSnapshot): Block[] =>
  snapshot.texts === undefined
    ? [...writeFirstText(snapshot).map(paragraph), ...lateSentence(snapshot)]
    : [
        ...underSection(snapshot, 'direction', 'point'),
        ...underSection(snapshot, 'results', 'point'),
        ...composeAdjustments(snapshot.adjustments),
      ]

/** As it was signed before sentences could be edited. */
const firstBody = (snapshot: ReportSnapshot): Block[] => [
  section('Kết quả thực hiện'),
  ...writeFirstText(snapshot).map(paragraph),
  ...lateSentence(snapshot),
  ...composeStatistics(snapshot),
  ...assessmentBlocks(snapshot.assessment),
]

const section = (title: string): Block => ({ kind: 'heading', level: 'section', title })
const clause = (title: string): Block => ({ kind: 'heading', level: 'clause', title })
const paragraph = (runs: readonly Run[]): Block => ({ kind: 'paragraph', runs })

function opening({ plan, facility, period }: ReportSnapshot): Block {
  const under = plan
    ? `Thực hiện Kế hoạch${plan.number ? ` số ${plan.number}` : ''}${plan.issued_on ? ` ngày ${writeDay(plan.issued_on)}` : ''} của ${facility.name}`
    : 'Thực hiện công tác tuyên truyền cải cách hành chính'
  const window = `từ ngày ${writeDay(period.from_day)} đến hết ngày ${writeDay(period.counted_to)}`
  return paragraph([
    plain(
      `${under} về tuyên truyền cải cách hành chính năm ${period.year}, ${facility.name} báo cáo kết quả ${periodInText(period.name)} (số liệu ${window}) như sau:`,
    ),
  ])
}

/** Facts that came after an earlier report's cut-off stand under their own line, never inside an old number. */
function lateSentence({ figures }: ReportSnapshot): Block[] {
  const late = figures.filter(line => line.late > 0)
  if (late.length === 0) return []
  const list = late.map(line => `${line.name.toLocaleLowerCase('vi')} ${line.late} ${line.unit}`).join('; ')
  return [
    paragraph([
      plain(
        `Kết quả phát sinh trước ngày chốt của báo cáo đã gửi, nay mới ghi nhận, đã tính trong số lũy kế: ${list}.`,
      ),
    ]),
  ]
}

const ASSESSMENT: readonly [keyof Assessment, string][] = [
  ['results', 'Kết quả nổi bật'],
  ['shortcomings', 'Tồn tại, hạn chế'],
  ['causes', 'Nguyên nhân'],
]

function assessmentBlocks(assessment: Assessment): Block[] {
  const judged = ASSESSMENT.filter(([key]) => assessment[key].trim() !== '').flatMap(([key, title]) => [
    clause(title),
    ...written(assessment[key]),
  ])
  const rest: [string, string][] = [
    ['Nhiệm vụ trọng tâm kỳ sau', assessment.next_tasks],
    ['Kiến nghị, đề xuất', assessment.proposals],
  ]
  return [
    ...(judged.length > 0 ? [section('Đánh giá chung'), ...judged] : []),
    ...rest.filter(([, text]) => text.trim() !== '').flatMap(([title, text]) => [section(title), ...written(text)]),
  ]
}

function closing({ facility, period, waives_four_eyes }: ReportSnapshot): Block[] {
  const waiver: Block[] = waives_four_eyes
    ? [paragraph([plain('Đơn vị có dưới bốn tài khoản nên người lập và người duyệt số liệu có thể là một người.')])]
    : []
  return [
    ...waiver,
    paragraph([
      plain(
        `Trên đây là báo cáo kết quả tuyên truyền cải cách hành chính ${periodInText(period.name)} của ${facility.name}`,
      ),
    ]),
  ]
}
