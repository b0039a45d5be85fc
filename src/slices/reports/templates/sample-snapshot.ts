import { FIGURES } from '#slices/activities/figures.api.ts'
import { percentOfPlan } from '../figure-lines.ts'
import type { FigureLine, Measured, ReportSnapshot } from '../report-snapshot.ts'

const measured = (value: number): Measured => ({ value, numerator: null, denominator: null })

/** A made-up figure; the third of each four has no facts, so that "–" is seen too. */
function sampleLine(figure: (typeof FIGURES)[number], at: number): FigureLine {
  const isRate = figure.unit === '%'
  const isMissing = at % 4 === 2
  const period = isRate ? 92.5 : 12 + 7 * at
  const cumulative = isRate ? 91.4 : period * 3
  const planned = isRate ? 90 : period * 4
  return {
    code: figure.code,
    row: figure.row,
    number: figure.no,
    name: figure.name,
    unit: figure.unit,
    is_rate: isRate,
    planned: isMissing ? null : planned,
    period: measured(period),
    cumulative: measured(cumulative),
    same_period: isMissing ? { value: null, numerator: null, denominator: null } : measured(isRate ? 88.2 : 10 + at),
    percent: isMissing ? null : percentOfPlan(planned, cumulative, isRate),
    late: 0,
    period_activities: [],
    cumulative_activities: [],
  }
}

/** A made-up report of a made-up facility: what templates are tried out and previewed with. */
export function sampleSnapshot(): ReportSnapshot {
  return {
    period: {
      code: '2026-Q3',
      name: 'Quý III/2026',
      year: 2026,
      from_day: '2026-06-10',
      to_day: '2026-09-14',
      cut_off: '2026-09-09',
      counted_to: '2026-09-09',
      due_on: '2026-09-10',
    },
    facility: {
      name: 'Trung tâm Y tế khu vực Mẫu',
      parent_agency: 'Sở Y tế tỉnh Mẫu',
      place: 'Thị trấn Mẫu',
      symbol_suffix: 'TTYT',
    },
    plan: { title: 'Tuyên truyền cải cách hành chính năm 2026', number: '15/KH-TTYT', issued_on: '2026-01-12' },
    number: '123/BC-TTYT',
    dated: '2026-09-09',
    figures: FIGURES.map(sampleLine),
    tasks: ['Đăng tin, bài trên trang thông tin điện tử', 'Tuyên truyền qua loa truyền thanh', 'Tổ chức hội nghị'].map(
      (title, at) => ({
        no: String(at + 1),
        title,
        leads: ['Phòng Tổ chức - Hành chính'],
        schedule: 'Hằng tháng',
        promised: 3,
        accepted: 3 - at,
        waiting: 0,
        late: at,
        waived: 0,
      }),
    ),
    evidence: ['Bài giới thiệu dịch vụ công trực tuyến', 'Ảnh chụp hội nghị'].map((title, at) => ({
      task_no: String(at + 1),
      period: 'Tháng 7/2026',
      unit: 'Trạm Y tế xã Mẫu',
      title,
      happened_on: '2026-07-15',
      url: at === 0 ? 'https://mau.example.vn/bai-1' : null,
      sha256: at === 0 ? null : '0123456789abcdef'.repeat(4),
    })),
    units: { asked: 12, behind: [{ unit_id: '', name: 'Trạm Y tế xã Mẫu', count: 1 }] },
    assessment: {
      results: 'Số liệu ở bản xem thử này là số bịa.\n- Mỗi dòng của phần đánh giá là một đoạn.',
      shortcomings: '- Một điểm tồn tại viết thử.',
      causes: 'Một nguyên nhân viết thử.',
      next_tasks: '- Nhiệm vụ thứ nhất.\n- Nhiệm vụ thứ hai.',
      proposals: 'Một kiến nghị viết thử.',
    },
    signer: { capacity: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Người Ký Mẫu' },
    waives_four_eyes: false,
  }
}
