import type { EvidenceLine, FigureLine, Measured, ReportSnapshot, TaskLine } from '../report-snapshot.ts'

const measured = (value: number | null): Measured => ({ value, numerator: null, denominator: null })

export const aFigure = (row: number, given: Partial<FigureLine> = {}): FigureLine => ({
  code: `figure_${row}`,
  row,
  number: String(row),
  name: `Chỉ tiêu ${row}`,
  unit: 'bài',
  is_rate: false,
  planned: 1250,
  period: measured(12.5),
  cumulative: measured(1012),
  same_period: measured(null),
  percent: 81,
  late: 0,
  period_activities: [],
  cumulative_activities: [],
  ...given,
})

export const aTask = (no: number, given: Partial<TaskLine> = {}): TaskLine => ({
  task_id: `task-${no}`,
  no: String(no),
  title: `Nhiệm vụ số ${no} về tuyên truyền cải cách hành chính`,
  leads: ['Phòng Tổ chức - Hành chính'],
  schedule: 'Hằng tháng',
  promised: 3,
  accepted: 2,
  waiting: 0,
  late: 1,
  waived: 0,
  estimate: null,
  spent: null,
  ...given,
})

const digits = (seed: number): string => seed.toString(16).padStart(2, '0').repeat(32)

export const aProof = (at: number, given: Partial<EvidenceLine> = {}): EvidenceLine => ({
  id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
  task_id: 'task-1',
  task_no: '1',
  period: '2026-02',
  unit: 'Trạm Y tế xã Tân Lập',
  title: `Ảnh buổi truyền thông số ${at}`,
  happened_on: '2026-02-10',
  url: null,
  sha256: digits(at % 256),
  file_name: `IMG_${at}.jpg`,
  accepted_by: 'Huỳnh Thị Kim Giang',
  accepted_on: '2026-02-12',
  link: null,
  ...given,
})

export const aLink = (at: number, given: Partial<EvidenceLine> = {}): EvidenceLine =>
  aProof(at, {
    title: 'Bài viết về bộ phận một cửa',
    url: `https://anbinh.example.vn/tin-tuc/bai-viet-so-${at}`,
    sha256: null,
    file_name: null,
    link: { state: 'alive', checked_on: '2026-03-01', copy_sha256: digits(at % 256) },
    ...given,
  })

export const aSnapshot = (given: Partial<ReportSnapshot> = {}): ReportSnapshot => ({
  period: {
    code: '2026-Q1',
    name: 'Quý I/2026',
    year: 2026,
    from_day: '2025-12-15',
    to_day: '2026-03-14',
    cut_off: '2026-03-09',
    counted_to: '2026-03-09',
    due_on: '2026-03-10',
  },
  facility: {
    name: 'Trung tâm Y tế khu vực An Bình',
    parent_agency: 'Sở Y tế tỉnh Hòa Giang',
    place: 'Hòa Giang',
    symbol_suffix: 'TTYT',
  },
  plan: { title: 'Tuyên truyền năm 2026', number: '15/KH-TTYT', issued_on: '2026-01-12' },
  number: '07/BC-TTYT',
  dated: '2026-03-10',
  figures: [aFigure(1), aFigure(2, { name: 'Tỷ lệ hài lòng', unit: '%', is_rate: true, period: measured(92.6) })],
  tasks: [aTask(1), aTask(2, { accepted: 3, late: 0, estimate: 10_000_000, spent: 4_000_000 })],
  evidence: [aProof(1), aProof(2), aLink(3), aProof(4, { task_id: 'task-2', task_no: '2' })],
  units: { asked: 14, behind: [] },
  texts: [],
  assessment: { results: 'Đúng tiến độ.', shortcomings: '', causes: '', next_tasks: '', proposals: '' },
  signer: { capacity: 'KT. GIÁM ĐỐC', position: 'Phó Giám đốc', name: 'Đoàn Thị Lụa' },
  waives_four_eyes: false,
  ...given,
})

/** Nothing planned, nothing done. */
export const EMPTY_SNAPSHOT: ReportSnapshot = aSnapshot({
  plan: null,
  number: null,
  dated: null,
  figures: [],
  tasks: [],
  evidence: [],
  units: { asked: 0, behind: [] },
  assessment: { results: '', shortcomings: '', causes: '', next_tasks: '', proposals: '' },
  signer: { capacity: null, position: 'GIÁM ĐỐC', name: null },
})

const LONG =
  'Tuyên truyền, phổ biến các văn bản chỉ đạo về cải cách hành chính, thủ tục hành chính tiếp nhận tại bộ phận một cửa, '

/** Everything at its longest. */
export const LONG_SNAPSHOT: ReportSnapshot = aSnapshot({
  figures: Array.from({ length: 20 }, (_, at) => aFigure(at + 1, { name: LONG.repeat(2) })),
  tasks: Array.from({ length: 12 }, (_, at) =>
    aTask(at + 1, {
      title: LONG.repeat(at % 3 === 0 ? 8 : 2),
      leads: ['Phòng Điều dưỡng - Truyền thông và Giáo dục sức khỏe', 'Các khoa, phòng, trạm y tế'],
      schedule: 'Thường xuyên trong năm, báo cáo trước ngày 25 hằng tháng',
      promised: 1250,
      accepted: 1040,
      waiting: 12,
      late: 187,
      waived: 11,
      estimate: 1_250_000_000,
      spent: 987_654_321,
    }),
  ),
  evidence: Array.from({ length: 30 }, (_, at) =>
    at % 2 === 0
      ? aProof(at, {
          title: LONG,
          unit: 'Phòng Điều dưỡng - Truyền thông và Giáo dục sức khỏe',
          file_name: `${'Ảnh_chụp_'.repeat(12)}.jpg`,
        })
      : aLink(at, {
          title: LONG,
          url: `https://soyte.hoagiang.example.vn/tin-tuc-su-kien/${'cai-cach-hanh-chinh-'.repeat(8)}${at}.html`,
          link: { state: 'dead', checked_on: '2026-03-02', copy_sha256: digits(at) },
        }),
  ),
  assessment: {
    results: LONG.repeat(6),
    shortcomings: `- ${LONG}\n- ${LONG}`,
    causes: LONG,
    next_tasks: LONG,
    proposals: LONG,
  },
})
