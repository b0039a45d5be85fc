import type { DraftTask, PlanDraft, Schedule } from './reader/plan-draft.ts'
import type { PlanReading } from './reader/plan-reading.ts'

const monthly: Schedule = { kind: 'monthly', year: 2026, dates: [], periods: [], raw: 'Hàng tháng trong năm 2026' }
const continuous: Schedule = {
  kind: 'continuous',
  year: 2026,
  dates: [],
  periods: [],
  raw: 'Thường xuyên trong năm 2026',
}
const dates: Schedule = {
  kind: 'by_date',
  year: 2026,
  dates: ['2026-03-10', '2026-06-10', '2026-09-10'],
  periods: [],
  raw: 'Trước ngày 10/3, 10/6, 10/9',
}
const lastDate: Schedule = { ...dates, dates: ['2026-11-25'], raw: 'Trước ngày 25/11' }

export const aTask = (task: Partial<DraftTask> & { no: string; title: string }): DraftTask => ({
  group: null,
  schedule: continuous,
  lead: ['Phòng Tổ chức - Hành chính'],
  coordinators: [],
  supervisors: [],
  products: [],
  forms: [],
  budget: null,
  ...task,
})

const tasks: DraftTask[] = [
  aTask({ no: '1', title: 'Lập kế hoạch tuyên truyền', products: ['Kế hoạch'] }),
  aTask({
    no: '2',
    title: 'Báo cáo kết quả tuyên truyền',
    schedule: dates,
    parts: [
      { product: 'Báo cáo định kỳ', schedule: dates },
      { product: 'Báo cáo tổng kết năm', schedule: lastDate },
    ],
  }),
  aTask({
    no: '3',
    title: 'Viết tin, bài về kết quả cải cách hành chính',
    schedule: monthly,
    lead: ['Phòng Điều dưỡng - TT&GDSK'],
    coordinators: ['các khoa, phòng, trạm y tế'],
    products: ['Tin, bài'],
    forms: ['Website'],
    at: { table: 1, row: 4 },
  }),
]

const draft: PlanDraft = {
  source: 'ke-hoach.docx',
  facility: 'Trung tâm Y tế khu vực An Bình',
  parentAgency: 'Sở Y tế tỉnh Hòa Giang',
  number: null,
  place: 'An Bình',
  date: '2026-02',
  title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2026',
  year: 2026,
  replaces: null,
  budgetSource: null,
  budgetTotal: null,
  legalBases: [
    {
      type: 'Kế hoạch',
      number: '15/KH-SYT',
      name: null,
      date: '2026-01-12',
      issuer: 'Sở Y tế',
      subject: 'về tuyên truyền',
    },
  ],
  citations: [{ type: 'Kế hoạch', number: '15/KH-SYT', name: null, date: '2026-01-12', issuer: 'Sở Y tế' }],
  sections: [{ label: 'I', title: 'Mục đích' }],
  audiences: [],
  topics: [],
  channels: [],
  targets: [
    {
      text: 'ít nhất 01 bài/tháng',
      metric: 'articles',
      op: '>=',
      value: 1,
      unit: 'bài',
      per: 'month',
      scope: null,
      at: { table: 1, row: 4 },
    },
  ],
  tasks,
  bodySchedules: [],
  reportDeadlines: [
    { period: '2026-Q1', due: '2026-03-10', to: 'Sở Y tế' },
    { period: '2026', due: '2026-11-25', to: 'Sở Y tế' },
  ],
  responsibilities: [],
  recipients: [{ value: 'Sở Y tế' }],
  signer: { capacity: null, position: 'GIÁM ĐỐC', name: 'Lâm Gia Bảo' },
  defects: [],
  remarks: [],
}

/** What the reader would give for a small invented plan of three rows, one of them with two products. */
export const aReading: PlanReading = {
  draft,
  blocks: [{ kind: 'paragraph', no: 1, text: 'KẾ HOẠCH' }],
  rows: [
    {
      block: 2,
      table: 1,
      row: 4,
      role: 'task',
      task: 2,
      cells: [{ col: 1, role: 'no', text: '3', confidence: 1 }],
    },
  ],
  links: [],
  leftovers: [{ block: 1, text: 'Dòng không hiểu' }],
  marks: [],
  file: { kind: 'docx', name: 'ke-hoach.docx', sha256: 'f'.repeat(64) },
}
