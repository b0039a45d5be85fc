import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { textOf } from '#platform/document/layout.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { composeReport } from './compose-report.ts'
import type { Measured, ReportSnapshot } from './report-snapshot.ts'

const measured = (value: number | null): Measured => ({ value, numerator: null, denominator: null })

/** As snapshots were before they knew which units had not handed in. */
const OLD: ReportSnapshot = {
  period: {
    code: '2026-Q1',
    name: 'Quý I',
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
  figures: [
    {
      code: 'articles',
      row: 1,
      number: '1',
      name: 'Tin, bài',
      unit: 'bài',
      is_rate: false,
      planned: 24,
      period: measured(5),
      cumulative: measured(5),
      same_period: measured(null),
      percent: 20.8,
      late: 0,
      period_activities: [],
      cumulative_activities: [],
    },
  ],
  tasks: [
    {
      no: '1',
      title: 'Viết tin về một cửa',
      leads: ['Phòng Tổ chức - Hành chính'],
      schedule: 'Hằng tháng',
      promised: 3,
      accepted: 2,
      waiting: 0,
      late: 1,
      waived: 0,
    },
  ],
  evidence: [],
  assessment: { results: 'Đúng tiến độ.', shortcomings: '', causes: '', next_tasks: '', proposals: '' },
  signer: { capacity: null, position: 'GIÁM ĐỐC', name: 'Đoàn Thị Lụa' },
  waives_four_eyes: false,
}

test('a snapshot signed before units were kept still makes the bytes that were signed', async () => {
  const bytes = await renderDocx(composeReport(OLD))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    'd28fc766e955140d699f4c2ff71052a36a85153a215a54cb15af4d0c56fddc83',
  )
})

test.each<[string, ReportSnapshot['units'], string | undefined]>([
  ['nobody can tell any more', undefined, undefined],
  ['nothing fell due', { asked: 0, behind: [] }, undefined],
  ['all handed in', { asked: 14, behind: [] }, 'Đơn vị đã gửi đủ các kỳ đến hạn: 14/14.'],
  [
    'two did not',
    {
      asked: 14,
      behind: [
        { unit_id: 'a', name: 'Trạm Y tế xã Tân Lập', count: 2 },
        { unit_id: 'b', name: 'Khoa Nhi', count: 1 },
      ],
    },
    'Đơn vị đã gửi đủ các kỳ đến hạn: 12/14. Chưa gửi đủ: Trạm Y tế xã Tân Lập (2 kỳ); Khoa Nhi (1 kỳ).',
  ],
])('below the tasks stands who had not handed in: %s', (_name, units, says) => {
  const [annex] = composeReport(units === undefined ? OLD : { ...OLD, units }).annexes
  const last = annex?.blocks.at(-1)
  expect(last?.kind === 'paragraph' ? textOf(last.runs) : undefined).toBe(says)
})
