import { randomUUID } from 'node:crypto'
import type { Day } from '#platform/day.ts'
import { read } from '#platform/scope.ts'
import { listPeriods } from '#slices/registers/periods.api.ts'
import { handOverReport } from '#slices/reports/hand-over/hand-over-by-hand.ts'
import { startReport, submitReport, writeAssessment } from '#slices/reports/report.commands.ts'
import { getReport } from '#slices/reports/reports.queries.ts'
import { signReport, snapshotToSign } from '#slices/reports/sign-report.ts'
import { DEMO } from './demo-facility.ts'
import type { Cast } from './run-year.ts'

const ASSESSMENT = {
  results:
    'Các trạm y tế duy trì buổi truyền thông hằng tháng; tin, bài trên trang thông tin điện tử đăng đều và được người bệnh hỏi thêm tại quầy tiếp đón.',
  shortcomings: '- Một số đơn vị nộp minh chứng sát hạn hoặc trễ hạn.\n- Bài gửi báo, đài của tỉnh chưa nhiều.',
  causes: 'Cán bộ làm truyền thông kiêm nhiệm; mạng ở hai trạm y tế xa chưa ổn định.',
  next_tasks: '- Hoàn thành niêm yết mã QR tại mọi điểm tiếp nhận.\n- Tăng số bài gửi Sở Y tế và báo, đài của tỉnh.',
  proposals: 'Đề nghị Sở Y tế hỗ trợ tài liệu truyền thông mẫu về thẻ bảo hiểm y tế điện tử.',
}

/** A period's report from the first word to the department, on one day. */
export async function signQuarter(cast: Cast, code: string, day: Day): Promise<void> {
  const coordinator = await cast.at(cast.coordinator, day)
  const leader = await cast.at(cast.leader, day)
  const period = (await listPeriods(coordinator, 2026)).find(one => one.code === code)
  if (!period) throw new Error(`demo: no period ${code}`)
  const { id } = await startReport(coordinator, { request_key: randomUUID(), period_id: period.id })
  const step = async () => ({
    request_key: randomUUID(),
    row_version: (await read(cast.system, reader => getReport(reader, id))).row_version,
  })
  await writeAssessment(coordinator, id, { ...(await step()), assessment: ASSESSMENT })
  await submitReport(coordinator, id, { ...(await step()), number: 'next', dated: day })
  const { snapshot_hash } = await read(leader, reader => snapshotToSign(reader, id))
  await signReport(leader, cast.files, id, { ...(await step()), snapshot_hash })
  await handOverReport(coordinator, id, { ...(await step()), to: DEMO.parent_agency })
}
