import type { World } from '#test/world.ts'
import type { RowFixture } from '../an-issued-plan.fixture.ts'

/** Row 12: a duty a month of Tân Lập, which Điều dưỡng helps with and Kế hoạch supervises. */
export const aSupervisedRow = ({ units }: World): RowFixture => ({
  no: '12',
  title: 'Niêm yết thủ tục tại trạm',
  parts: [
    {
      schedule_kind: 'monthly',
      product: 'Bảng',
      activity_kind: 'article',
      measure: 'article',
      parties: [
        { kind: 'unit', unit_id: units.tramTanLap },
        { kind: 'unit', unit_id: units.ddtt, role: 'coordinator', words: 'Phòng Điều dưỡng' },
        { kind: 'unit', unit_id: units.khnv, role: 'supervisor', words: 'Phòng Kế hoạch' },
      ],
    },
  ],
})
