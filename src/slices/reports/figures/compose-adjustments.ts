import { writeDay } from '#platform/day.ts'
import { type Block, plain } from '#platform/document/layout.ts'
import type { AdjustmentLine, ReportSnapshot } from '../report-snapshot.ts'
import { writeNumber } from '../write-numbers.ts'

/**
 * What an earlier report held and is no more: figure, amount, reason, one line each. It is no sentence that somebody may
 * leave out: a number once reported never changes silently.
 */
export function composeAdjustments(adjustments: ReportSnapshot['adjustments'] = []): Block[] {
  if (adjustments.length === 0) return []
  return [
    { kind: 'paragraph', runs: [plain('Điều chỉnh số liệu của báo cáo đã gửi, đã tính trong số lũy kế:')] },
    ...adjustments.map((line): Block => ({ kind: 'bullet', runs: [plain(`${writeAdjustment(line)}.`)] })),
  ]
}

/** Tin, bài trên trang …: −3 tin/bài (“Loạt bài”, ngày 20/02/2026), do đếm nhầm. */
const writeAdjustment = (line: AdjustmentLine): string =>
  `${line.name}: ${writeAmount(line)} (“${line.title}”, ngày ${writeDay(line.happened_on)}); lý do: ${line.reason.replace(/\.$/, '')}`

/** A rate cannot be added to: it is only said that its number was taken back. */
const writeAmount = ({ amount, unit }: AdjustmentLine): string =>
  amount === null ? 'số đã báo cáo không còn đúng' : `${amount < 0 ? '−' : '+'}${writeNumber(Math.abs(amount))} ${unit}`
