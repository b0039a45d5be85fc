import { read } from '#platform/scope.ts'
import type { World } from '#test/world.ts'
import { key } from '../an-issued-plan.fixture.ts'
import { viewInspection } from './inspection.queries.ts'
import type { ScheduleInspection } from './inspections.input.ts'
import { scheduleInspection } from './schedule-inspection.ts'
import { finishInspection, writeMinutes } from './write-minutes.ts'

/** Two stations inspected on 02/3/2026 by the nursing office's head, with two lines. */
export const anInspection = (world: World, over: Partial<ScheduleInspection> = {}): ScheduleInspection => ({
  request_key: key(),
  title: 'Kiểm tra công tác tuyên truyền cải cách hành chính Quý I',
  from_day: '2026-03-02',
  to_day: '2026-03-03',
  lead_staff_id: world.staff.ddttHead,
  member_ids: [world.staff.khnvHead],
  unit_ids: [world.units.tramTanLap, world.units.tramHoaKhe],
  lines: [
    { task_id: null, words: 'Niêm yết thủ tục hành chính' },
    { task_id: null, words: 'Truyền thông tại cộng đồng' },
  ],
  ...over,
})

export const inspectionOf = (world: World, id: string) =>
  read(world.as('coordinator'), reader => viewInspection(reader, id))

/** Minutes where Tân Lập has one line not met, with one follow-up due on 10/3. */
export async function minutesFor(world: World, id: string) {
  const { lines, units, row_version } = await inspectionOf(world, id)
  return {
    request_key: key(),
    row_version,
    conclusions: 'Hai đơn vị cơ bản thực hiện đúng kế hoạch.\n- Tân Lập khắc phục việc niêm yết.',
    met_with: [{ unit_id: world.units.tramTanLap, words: 'Hồ Ngọc Diệp, Trưởng trạm' }],
    findings: units.flatMap(({ unit_id }) =>
      lines.map((line, i) => ({
        line_id: line.id,
        unit_id,
        verdict: unit_id === world.units.tramTanLap && i === 0 ? ('not_met' as const) : ('met' as const),
        note: '',
      })),
    ),
    follow_ups: [
      {
        unit_id: world.units.tramTanLap,
        line_id: lines[0]?.id ?? null,
        words: 'Niêm yết lại thủ tục đã hết hiệu lực',
        due_on: '2026-03-10',
      },
    ],
  }
}

/** An inspection with its minutes closed; gives it and the follow-up of Tân Lập. */
export async function aDoneInspection(world: World): Promise<{ id: string; followUp: string }> {
  const { id } = await scheduleInspection(world.as('coordinator'), anInspection(world))
  const { row_version } = await writeMinutes(world.as('ddttHead'), id, await minutesFor(world, id))
  await finishInspection(world.as('ddttHead'), id, { request_key: key(), row_version })
  const { follow_ups } = await inspectionOf(world, id)
  return { id, followUp: follow_ups[0]?.id ?? '' }
}
