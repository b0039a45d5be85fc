import { randomUUID } from 'node:crypto'
import type { Day } from '#platform/day.ts'
import { read } from '#platform/scope.ts'
import { unitNamesOn } from '#slices/facilities/names.api.ts'
import { whoAnswers } from '#slices/facilities/staff.api.ts'
import { listPeriods } from '#slices/registers/periods.api.ts'
import { askUnitsByClock } from '#slices/reports/inputs/ask-by-clock.ts'
import { returnInputTo, writeInput } from '#slices/reports/inputs/inputs.commands.ts'
import { getInput } from '#slices/reports/inputs/inputs.queries.ts'
import type { Cast, Event } from './run-year.ts'

const ASKED: Day = '2026-08-24'
const SENT: Day = '2026-09-03'
const RETURNED: Day = '2026-09-04'

const NOTHING = { went_well: '', difficulties: '', proposals: '', nothing_more: false }
const WORDS = [
  {
    ...NOTHING,
    went_well: 'Lồng ghép hướng dẫn đăng ký khám trực tuyến vào buổi tiêm chủng hằng tháng, người dân hỏi nhiều hơn.',
    difficulties: 'Loa truyền thanh của hai ấp hỏng từ tháng 7.',
    proposals: 'Đề nghị cấp thêm tờ rơi về thẻ bảo hiểm y tế điện tử.',
  },
  { ...NOTHING, difficulties: 'Mạng của điểm tiếp nhận chập chờn, quét mã QR chậm.\nMột viên chức nghỉ thai sản.' },
  { ...NOTHING, went_well: 'Tổ chức hỏi đáp thủ tục hành chính tại buổi họp hội đồng người bệnh.' },
  { ...NOTHING, nothing_more: true },
  {
    ...NOTHING,
    went_well: 'Niêm yết lại toàn bộ thủ tục theo quyết định mới trong ba ngày.',
    proposals: 'Cần mẫu poster chung cho các trạm.',
  },
] as const

/** Quý III: the clock asks, most units write, one is given back, some keep silent. */
export function unitWords(cast: Cast): Event[] {
  if (cast.until < RETURNED) return []
  const at = (day: Day) => ({ ...cast.system, now: () => new Date(`${day}T03:00:00Z`) })
  return [
    { day: ASKED, order: 0, run: () => askUnitsByClock(at(ASKED)) },
    { day: SENT, order: 1, run: () => sendWords(cast) },
    { day: RETURNED, order: 2, run: () => giveOneBack(cast) },
  ]
}

/** In an order that names decide, so that the story is the same each time. */
async function listAsked({ system }: Cast) {
  const period = (await listPeriods(system, 2026)).find(one => one.code === '2026-Q3')
  const names = await unitNamesOn(system, SENT)
  const rows = await read(system, reader =>
    reader.db
      .selectFrom('report_input')
      .select(['id', 'unit_id', 'row_version'])
      .where('facility_id', '=', reader.actor.facility)
      .where('period_id', '=', period?.id ?? '')
      .execute(),
  )
  const nameOf = (unit: string): string => names.get(unit)?.name ?? ''
  return rows.sort((a, b) => nameOf(a.unit_id).localeCompare(nameOf(b.unit_id), 'vi'))
}

async function sendWords(cast: Cast): Promise<void> {
  for (const [at, row] of (await listAsked(cast)).entries()) {
    const who = await whoAnswers(cast.system, row.unit_id, SENT)
    const texts = WORDS[at % WORDS.length]
    if (at % 7 === 6 || who === null || texts === undefined) continue
    const input = { request_key: randomUUID(), row_version: row.row_version, texts, send: at % 7 !== 5 }
    await writeInput(await cast.at(who, SENT), row.id, input)
  }
}

async function giveOneBack(cast: Cast): Promise<void> {
  const first = (await listAsked(cast))[1]
  if (!first) return
  const { state, row_version } = await read(cast.system, reader => getInput(reader, first.id))
  if (state !== 'sent') return
  const reason = 'Nêu rõ điểm tiếp nhận nào mạng chậm, từ khi nào.'
  await returnInputTo(await cast.at(cast.coordinator, RETURNED), first.id, {
    request_key: randomUUID(),
    row_version,
    reason,
  })
}
