import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '#platform/day.ts'
import { confirmFact, typeInFact } from '#slices/activities/type-in-fact.ts'
import { proofPicture } from './proof-picture.ts'
import type { Cast } from './run-year.ts'

/** What no room counts yet is typed in before each report, with its proof, and confirmed by the leader the day after. */
const RATES: readonly {
  day: Day
  facts: readonly [kind: string, title: string, numerator: number, denominator: number][]
}[] = [
  {
    day: '2026-03-04',
    facts: [
      ['staff_reached', 'Viên chức dự phổ biến kế hoạch, theo danh sách ký', 47, 60],
      ['procedures_posted', 'Rà soát niêm yết thủ tục tại các điểm tiếp nhận', 33, 41],
    ],
  },
  {
    day: '2026-06-04',
    facts: [
      ['staff_reached', 'Viên chức dự phổ biến, cộng dồn đến hết tháng 5', 55, 60],
      ['satisfaction', 'Tổng hợp phiếu hài lòng người bệnh Quý II', 381, 412],
      ['procedures_posted', 'Rà soát niêm yết thủ tục sau khi bổ sung mã QR', 40, 41],
    ],
  },
  {
    day: '2026-09-03',
    facts: [
      ['staff_reached', 'Viên chức dự phổ biến, cộng dồn đến hết tháng 8', 58, 60],
      ['satisfaction', 'Tổng hợp phiếu hài lòng người bệnh Quý III', 405, 433],
      ['procedures_posted', 'Rà soát niêm yết thủ tục Quý III', 41, 41],
    ],
  },
]

export interface RateEvent {
  readonly day: Day
  readonly order: number
  run(): Promise<void>
}

export const rateEvents = (cast: Cast): RateEvent[] =>
  RATES.filter(({ day }) => addDays(day, 1) <= cast.until).flatMap(({ day, facts }) =>
    facts.map(([kind, title, numerator, denominator], n) => ({
      day,
      order: 1,
      run: () => typeInOne(cast, day, { kind, title, numerator, denominator }, n),
    })),
  )

async function typeInOne(
  cast: Cast,
  day: Day,
  fact: { kind: string; title: string; numerator: number; denominator: number },
  n: number,
): Promise<void> {
  const proof = { name: `tong-hop-${day}-${n + 1}.png`, bytes: proofPicture(5000 + Number(day.slice(5, 7)) * 10 + n) }
  const rest = {
    channel: null,
    unit_id: cast.coordinator_unit,
    measures: {},
    is_adjustment: false,
    reason: null,
    links: [],
  }
  const typed = await typeInFact(
    await cast.at(cast.coordinator, day),
    cast.files,
    { request_key: randomUUID(), happened_on: day, ...fact, ...rest },
    [proof],
  )
  await confirmFact(await cast.at(cast.leader, addDays(day, 1)), typed.id, randomUUID())
}
